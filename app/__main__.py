"""`python -m app …`, the same as `passerelle …`."""

import sys

from app.compose.main import main

sys.exit(main())
