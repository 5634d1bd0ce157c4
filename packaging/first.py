"""Before PyInstaller's start-up code imports PySide6 plainly: import it the quick way, as `app.compose.main` does."""

from app.compose.quick import import_pyside

import_pyside()
