"""Build the bundle: one folder with the program, Python, Qt, networks and resources. Called by build.py.

Runs with the Python of the packaging environment, which has illpose, PyInstaller and PySide6.
"""

import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from program_facts import CHECKOUT, ICON_SIZES_PX
from version import version
from wheel_contents import VERSION_FILE, shipped_files

LARGEST_BYTES = 350_000_000
#: What was not made for wheels, where patched headers do not bear it: Python itself, and what pip compiled here.
BUILT_HERE = ("libpython3*", "python3*/lib-dynload/*.so", "hnswlib*.so")
#: What a part of the list of sizes is, by the beginning of its place in the bundle; the first that fits counts.
PARTS = (
    ("illpose_app/_shipped/models", "the networks"),
    ("illpose_app/_shipped/resources", "starter library, sample, icons, rulebook, licences"),
    ("PySide6/Qt/lib/libicu", "ICU (Qt's tables of languages)"),
    ("PySide6/Qt/lib", "Qt's libraries"),
    ("PySide6/Qt/plugins", "Qt's plugins"),
    ("PySide6", "PySide6"),
    ("shiboken6", "PySide6"),
    ("libpyside6", "PySide6"),
    ("libshiboken6", "PySide6"),
    ("onnxruntime", "ONNX Runtime"),
    ("numpy", "numpy"),
    ("PIL", "Pillow"),
    ("pillow", "Pillow"),
    ("psd_tools", "psd-tools"),
    ("hnswlib", "hnswlib"),
)


def build_bundle() -> Path:
    """Build dist/illpose and return it; raises SystemExit with one line."""
    stage, work, out = (CHECKOUT / "build" / "package" / name for name in ("stage", "work", "out"))
    for folder in (stage, work, out):
        shutil.rmtree(folder, ignore_errors=True)
    fill_stage(stage)
    done = subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--workpath", work,
         "--distpath", out, CHECKOUT / "packaging" / "illpose.spec"],
        env={**os.environ, "ILLPOSE_STAGE": str(stage)},
        check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise SystemExit("build.py: PyInstaller failed: see above")
    bundle = CHECKOUT / "dist" / "illpose"
    shutil.rmtree(bundle, ignore_errors=True)
    bundle.parent.mkdir(exist_ok=True)
    (out / "illpose").rename(bundle)
    if sys.platform.startswith("linux"):
        strip_symbols(bundle)
    if (out / "illpose.app").is_dir():
        shutil.rmtree(bundle.with_suffix(".app"), ignore_errors=True)
        (out / "illpose.app").rename(bundle.with_suffix(".app"))
    report = size_report(bundle)
    print(report)
    (bundle.parent / f"illpose-{version()}-parts.txt").write_text(report + "\n", encoding="utf-8")
    if (size := size_of(bundle)) > LARGEST_BYTES:
        raise SystemExit(f"build.py: the bundle has {size / 1e6:.0f} MB, more than {LARGEST_BYTES / 1e6:.0f} MB")
    return bundle


def fill_stage(stage: Path) -> None:
    """Lay out what is put into the bundle beside code: networks, resources, version, icons."""
    for file, inside in shipped_files(CHECKOUT):
        place = stage / inside
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
    (stage / VERSION_FILE).write_text(f"{version()}\n", encoding="utf-8")
    draw_icons(stage / "icons")
    from PIL import Image

    largest = Image.open(stage / "icons" / f"{max(ICON_SIZES_PX)}.png")
    largest.save(stage / "illpose.ico", sizes=[(side, side) for side in ICON_SIZES_PX if side <= 256])
    largest.save(stage / "illpose.icns")


def draw_icons(folder: Path) -> None:
    """Draw the program's icon in every size that desktops ask for, from the one drawing in resources/icons."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    drawing = QSvgRenderer(str(CHECKOUT / "resources" / "icons" / "illpose.svg"))
    folder.mkdir(parents=True)
    for side in ICON_SIZES_PX:
        image = QImage(side, side, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter, QRectF(0, 0, side, side))
        painter.end()
        image.save(str(folder / f"{side}.png"))
    del application


def strip_symbols(bundle: Path) -> None:
    """Take the tables for debuggers out of what was compiled on this machine; wheels come without them."""
    inner = bundle / "_internal"
    built_here = [file for pattern in BUILT_HERE for file in inner.glob(pattern) if not file.is_symlink()]
    subprocess.run(["strip", "--strip-unneeded", *built_here], check=True)


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder; a link counts nothing."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def size_report(bundle: Path) -> str:
    """Return the parts of a bundle, largest first, one a line, and the sum."""
    inner = bundle / "_internal"
    sizes: dict[str, int] = defaultdict(int)
    for file in bundle.rglob("*"):
        if file.is_file() and not file.is_symlink():
            inside = file.relative_to(inner).as_posix() if file.is_relative_to(inner) else file.name
            sizes[part_of(inside)] += file.stat().st_size
    lines = [f"{size / 1e6:8.1f} MB  {part}" for part, size in sorted(sizes.items(), key=lambda row: -row[1])]
    return "\n".join([*lines, f"{size_of(bundle) / 1e6:8.1f} MB  together, unpacked"])


def part_of(inside: str) -> str:
    """Return which part of the bundle a file belongs to, by its place."""
    return next(
        (part for start, part in PARTS if inside.startswith(start)), "Python, its modules and the program's code"
    )


if __name__ == "__main__":
    build_bundle()
