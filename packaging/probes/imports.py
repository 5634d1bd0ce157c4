"""Import everything that any line of the app imports, in the frozen app: what was left out is found here, not later.

Takes a JSON file of names, `module` or `module:attribute`; prints one line a failure. Built beside the app for a test.
"""

import importlib
import json
import sys
from pathlib import Path

failed = 0
for name in json.loads(Path(sys.argv[1]).read_text("utf-8")):
    module, _, attribute = name.partition(":")
    try:
        found = importlib.import_module(module)
        if attribute and not hasattr(found, attribute):
            importlib.import_module(f"{module}.{attribute}")
    except (ImportError, AttributeError, OSError) as error:  # the last two: what is for another system
        failed += 1
        sys.stdout.write(f"{name}: {error}\n")
sys.stdout.write(f"{failed} failed\n")
sys.exit(1 if failed else 0)
