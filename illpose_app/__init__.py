"""illpose: pose references from your own art library, found by the pose you draw."""

from pathlib import Path

#: The version that is being worked on. A build says more exactly which one it is (packaging/version.py) and leaves
#: that in a file beside this one; a checkout that nothing was built from has no such file.
_NEXT = "0.1.0"
_BUILT = Path(__file__).with_name("_version.txt")

__version__ = _BUILT.read_text("utf-8").strip() if _BUILT.is_file() else _NEXT
