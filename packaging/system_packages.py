"""Name the Debian packages that this machine still lacks, one a line: the package, a tab, what it is for.

Run with the Python that will carry illpose: `python3 packaging/system_packages.py [window] [compiler] [xvfb]`.
Plain standard library, because it runs before anything is installed. It asks the machine itself (can this library
be loaded, is there a compiler), not the package manager, so that it is right on other distributions too.
"""

import ctypes
import importlib.util
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

#: What Qt's own libraries in the PySide6 wheel are linked against: (library, Debian package).
WINDOW_LIBRARIES = (
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libfreetype.so.6", "libfreetype6"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libwayland-client.so.0", "libwayland-client0"),
    ("libwayland-cursor.so.0", "libwayland-cursor0"),
    ("libwayland-egl.so.1", "libwayland-egl1"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-glx.so.0", "libxcb-glx0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-shm.so.0", "libxcb-shm0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-util.so.1", "libxcb-util1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libzstd.so.1", "libzstd1"),
)

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_for_python() -> Iterator[tuple[str, str]]:
    """Yield what `python -m venv` needs."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        yield f"python{sys.version_info.major}.{sys.version_info.minor}-venv", "to make the environment"


def missing_for_window() -> Iterator[tuple[str, str]]:
    """Yield what Qt needs to show a window (or to draw one off screen)."""
    for library, package in WINDOW_LIBRARIES:
        if not _loads(library):
            yield package, "for Qt"
    if not any(Path(folder).expanduser().is_dir() for folder in FONT_FOLDERS):
        yield "fonts-dejavu-core", "letters for the window"


def missing_for_compiler() -> Iterator[tuple[str, str]]:
    """Yield what building hnswlib needs: it is published as source only."""
    if shutil.which("g++") is None and shutil.which("c++") is None:
        yield "g++", "to build hnswlib"
    if not (Path(sysconfig.get_path("include")) / "Python.h").is_file():
        yield f"python{sys.version_info.major}.{sys.version_info.minor}-dev", "to build hnswlib"


def missing_for_xvfb() -> Iterator[tuple[str, str]]:
    """Yield what the tests with a real window need: an X server that needs no screen."""
    if shutil.which("Xvfb") is None:
        yield "xvfb", "an X server for the tests with a real window"


MISSING = {"window": missing_for_window, "compiler": missing_for_compiler, "xvfb": missing_for_xvfb}


def main(wanted: list[str]) -> int:
    """Print the missing packages of the named groups; those for Python itself always."""
    lines = list(missing_for_python())
    for group in wanted:
        lines.extend(MISSING[group]())
    for package, reason in lines:
        print(f"{package}\t{reason}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
