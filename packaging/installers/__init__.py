"""How the installers are made and judged. `packaging/build.py` is the way in; `packaging/README.md` tells the whole."""
