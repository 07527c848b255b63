"""What goes into the bundle and what stays out: tables, and the pure functions that illpose.spec calls with them."""

import os
import subprocess
from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import Path, PurePosixPath

from licences import SystemLibrary

#: An entry of PyInstaller's tables: place in the bundle, source, kind.
Entry = tuple[str, str, str]

#: Modules that a library would load if they were there, and that the program never needs.
LEFT_OUT_MODULES = (
    # development, training, tests
    "_pytest",
    "hatchling",
    "hypothesis",
    "lib2to3",
    "numpy.f2py",
    "numpy.testing",
    "pip",
    "pkg_resources",
    "pydoc",
    "pytest",
    "setuptools",
    "test",
    "torch",
    "unittest",
    # other windows and terminals
    "PIL.ImageQt",
    "PIL.ImageTk",
    "curses",
    "readline",
    "tkinter",
    # networks: illpose has no use for one, and what is not there cannot call anybody
    "PySide6.QtNetwork",
    "_ssl",
    "ssl",
    # of ONNX Runtime only the session is used
    "coloredlogs",
    "flatbuffers",
    "google",
    "humanfriendly",
    "onnxruntime.quantization",
    "onnxruntime.tools",
    "onnxruntime.transformers",
    "sympy",
    # of psd-tools only the merged picture is read
    "IPython",
    "aggdraw",
    "scipy",
    "skimage",
    # these two bring libraries under the GPL (docs/decisions/0029-packages.md)
    "pillow_heif",
    "pillow_jxl",
)

#: Modules that are found by name at run time, where PyInstaller cannot see them.
HIDDEN_MODULES = ("PySide6.QtSvg",)

#: The Qt plugins that travel, as patterns below the plugins folder; everything else that a hook collects stays out.
KEPT_QT_PLUGINS = (
    "iconengines/*svgicon*",
    "imageformats/*qsvg*",
    "imageformats/*qjpeg*",
    "imageformats/*qico*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platforms/*qcocoa*",
    "platforms/*qoffscreen*",
    "platforms/*qwayland*",
    "platforms/*qwindows*",
    "platforms/*qxcb*",
    "platformthemes/*qgtk3*",
    "platformthemes/*qxdgdesktopportal*",
    "styles/*",
    "wayland-decoration-client/*",
    "wayland-graphics-integration-client/*wayland-egl*",
    "wayland-shell-integration/*xdg-shell*",
    "xcbglintegrations/*",
)

#: The Qt libraries that travel, as the middle of their names: libQt6Core.so.6, Qt6Core.dll, QtCore.framework.
KEPT_QT_LIBRARIES = ("Core", "DBus", "Gui", "OpenGL", "Svg", "WaylandClient", "Widgets", "XcbQpa")

#: Libraries of the system that travel on Linux: what Python's own modules are linked against. Everything else of the
#: system (X, Wayland, fonts, OpenGL, C and C++ runtime) is the machine's own, which knows its screen and its drivers.
CARRIED_SYSTEM_LIBRARIES = ("libbz2", "libcrypto", "libexpat", "libffi", "liblzma", "libpython3", "libsqlite3", "libz")

#: Qt's own words that travel: its buttons and dialogs in the languages that the window speaks (ui/language.py).
KEPT_QT_TRANSLATIONS = ("qtbase_ja.qm",)

#: Files that hooks collect and that nobody reads at run time.
LEFT_OUT_FILES = ("*.pyi", "*/Qt/qml/*", "*.h", "*/include/*", "*/tests/*")


def qt_plugin_stays(inside: str) -> bool:
    """Say whether a file of the bundle may stay, as far as Qt's plugins are concerned."""
    path = PurePosixPath(inside.replace("\\", "/"))
    parts = path.parts
    if "plugins" not in parts or "PySide6" not in parts:
        return True
    below = PurePosixPath(*parts[parts.index("plugins") + 1 :])
    return any(below.match(pattern) for pattern in KEPT_QT_PLUGINS)


def qt_translation_stays(inside: str) -> bool:
    """Say whether a file of the bundle may stay, as far as Qt's translations are concerned."""
    path = PurePosixPath(inside.replace("\\", "/"))
    return not ("PySide6" in path.parts and path.parent.name == "translations") or path.name in KEPT_QT_TRANSLATIONS


def qt_library_stays(inside: str) -> bool:
    """Say whether a file of the bundle may stay, as far as Qt's libraries are concerned."""
    path = PurePosixPath(inside.replace("\\", "/"))
    if "PySide6" not in path.parts and not path.name.startswith(("libQt6", "Qt6")):
        return True
    frameworks = [part for part in path.parts if part.endswith(".framework")]
    name = frameworks[0] if frameworks else path.name
    for start in ("libQt6", "Qt6", "Qt"):
        if name.startswith(start) and (frameworks or start != "Qt"):
            return name.removeprefix(start).split(".")[0] in KEPT_QT_LIBRARIES
    return True


def is_system_library(source: str) -> bool:
    """Say whether PyInstaller took a file from the system of a Linux machine."""
    return source.startswith(("/lib/", "/usr/lib/", "/lib64/", "/usr/lib64/")) and "/python" not in source


def kept(entries: Iterable[Entry], *, on_linux: bool) -> list[Entry]:
    """Return the entries of PyInstaller that travel."""
    return [
        (inside, source, kind)
        for inside, source, kind in entries
        if qt_plugin_stays(inside)
        and qt_library_stays(inside)
        and qt_translation_stays(inside)
        and not any(PurePosixPath(inside.replace("\\", "/")).match(pattern) for pattern in LEFT_OUT_FILES)
        and not (on_linux and is_system_library(source) and not Path(inside).name.startswith(CARRIED_SYSTEM_LIBRARIES))
    ]


def distributions_of(entries: Iterable[Entry]) -> list[str]:
    """Return the names of the installed distributions that the entries were taken from."""
    owners = {}
    for found in distributions():
        home, name = str(Path(str(found.locate_file(""))).resolve()), found.metadata["Name"]
        for file in found.files or ():
            owners[os.path.normpath(f"{home}/{file}")] = name
    names = {owners.get(str(Path(source).resolve())) for _, source, _ in entries if source}
    return sorted(name for name in names if name and name != "illpose")


def system_libraries_of(entries: Iterable[Entry]) -> list[SystemLibrary]:
    """Return the libraries among the entries that belong to the Linux system, each with its licence."""
    libraries = []
    for inside, source, _ in sorted(entries):
        if is_system_library(source):
            package = _debian_package(Path(source))
            text = (Path("/usr/share/doc") / package / "copyright").read_text("utf-8")
            libraries.append(SystemLibrary(name=Path(inside).name, package=package, text=text))
    return libraries


def _debian_package(library: Path) -> str:
    """Return the Debian package that a library came with."""
    # the package's own list knows the file by the name from before /lib was merged into /usr/lib
    real = library.resolve()
    for place in (library, real, *(Path(str(path).removeprefix("/usr")) for path in (library, real))):
        done = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise SystemExit(f"{library}: no Debian package owns this library, so its licence is not known")
