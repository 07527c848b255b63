"""Build a package of illpose: python3 packaging/build.py bundle|deb|tar|wheel|sdist. Plain standard library.

    bundle   dist/illpose/          the program with Python, Qt and networks in one folder (Linux, Windows, macOS)
    deb      dist/illpose_*.deb     the bundle as a package of Debian and Ubuntu
    tar      dist/illpose-*.tar.xz  the bundle for other Linux systems: unpack, start illpose/illpose
    wheel    dist/illpose-*.whl     for an environment of one's own
    sdist    dist/illpose-*.tar.gz  the source

The first call makes the environment that builds (.venv-package), for which it needs a network.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
ENVIRONMENT = CHECKOUT / ".venv-package"
DIST = CHECKOUT / "dist"
#: What has to be on the machine for each kind: program, and the Debian package that has it.
NEEDED = {
    "bundle": (("objdump", "binutils"), ("strip", "binutils")),
    "deb": (("dpkg-deb", "dpkg"), ("gzip", "gzip")),
    "tar": (),
    "wheel": (),
    "sdist": (),
}
NEEDED["deb"] = NEEDED["bundle"] + NEEDED["deb"]
NEEDED["tar"] = NEEDED["bundle"]


def main() -> int:
    """Build what was asked for and say where it lies."""
    parser = argparse.ArgumentParser(
        prog="build.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=sorted(NEEDED))
    parser.add_argument("--again", action="store_true", help="for deb and tar: take dist/illpose as it is")
    parser.add_argument("--python", type=Path, help="build with this Python, which has all that is needed, instead")
    arguments = parser.parse_args()
    try:
        check_machine(arguments.kind)
        python = arguments.python or environment_python()
        for path in build(arguments.kind, python, again=arguments.again):
            print(f"{path.relative_to(CHECKOUT)}{size(path)}")
    except subprocess.CalledProcessError as error:
        print(f"build.py: '{' '.join(map(str, error.cmd[:3]))} ...' failed: see above", file=sys.stderr)
        return 1
    return 0


def check_machine(kind: str) -> None:
    """End with one line where the machine lacks something."""
    if kind in ("deb", "tar") and not sys.platform.startswith("linux"):
        raise SystemExit(f"build.py: {kind} can only be built on Linux")
    if not sys.platform.startswith("linux"):
        return
    missing = sorted({package for program, package in NEEDED[kind] if shutil.which(program) is None})
    if missing:
        raise SystemExit(f"build.py: this machine lacks {', '.join(missing)} (apt-get install {' '.join(missing)})")


def environment_python() -> Path:
    """Return the Python of the environment that builds; make the environment where it is missing."""
    if os.name == "nt":
        python = ENVIRONMENT / "Scripts" / "python.exe"
        if not python.is_file():  # bootstrap.sh is for the shells of Linux and macOS
            subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", "-e", f"{CHECKOUT}[package]"], check=True)
        return python
    subprocess.run(["sh", CHECKOUT / "packaging" / "bootstrap.sh", "package", ENVIRONMENT.name], check=True)
    return ENVIRONMENT / "bin" / "python"


def build(kind: str, python: Path, *, again: bool) -> list[Path]:
    """Build one kind of package and return what was made."""
    DIST.mkdir(exist_ok=True)
    if kind in ("wheel", "sdist"):
        words = [python, "-m", "hatchling", "build", "--target", kind, "--directory", DIST]
        subprocess.run(words, cwd=CHECKOUT, check=True, stdout=subprocess.DEVNULL)
        return [newest("illpose-*.whl" if kind == "wheel" else "illpose-*.tar.gz")]
    bundle = DIST / "illpose"
    if not (again and bundle.is_dir()):
        subprocess.run([python, CHECKOUT / "packaging" / "bundle.py"], cwd=CHECKOUT, check=True)
    if kind == "bundle":
        return [bundle]
    if kind == "tar":
        return [pack(bundle)]
    subprocess.run([python, CHECKOUT / "packaging" / "debian.py"], cwd=CHECKOUT, check=True)
    return [newest("illpose_*.deb")]


def newest(pattern: str) -> Path:
    """Return the file of dist that was made last."""
    return max(DIST.glob(pattern), key=lambda path: path.stat().st_mtime)


def pack(bundle: Path) -> Path:
    """Pack the bundle so that it can be unpacked anywhere; the files belong to whoever unpacks them."""
    version = (bundle / "_internal" / "illpose_app" / "_version.txt").read_text("utf-8").strip()
    path = DIST / f"illpose-{version}-linux-{os.uname().machine}.tar.xz"

    def nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        return entry

    with tarfile.open(path, "w:xz", preset=3) as packed:
        packed.add(bundle, arcname="illpose", filter=nobodys)
    return path


def size(path: Path) -> str:
    """Return the size of a file in words; nothing for a folder, whose parts were listed."""
    return f"  {path.stat().st_size / 1e6:.1f} MB" if path.is_file() else "/"


if __name__ == "__main__":
    sys.exit(main())
