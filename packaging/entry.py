"""Where the frozen app starts."""

import os
import sys

from app.compose.main import main

if sys.stdout is None:  # a Windows program with a window has nowhere to write to; --json FILE is for it
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # until the end; pathlib would cost the start
else:
    for stream in (sys.stdout, sys.stderr):  # an old code page in a pipe must not end a check
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]

sys.exit(main())
