"""Where the bundled program begins."""

import os

from illpose_app.__main__ import main

# The starter of the bundle lets this process find the bundle's libraries. Other programs that it opens (a browser, a
# file manager) must find those of the system; the loader of this process has read the variable already.
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before

raise SystemExit(main())
