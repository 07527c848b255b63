"""Where the bundled program begins."""

from illpose_app.__main__ import main

raise SystemExit(main())
