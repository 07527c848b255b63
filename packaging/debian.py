"""Make a Debian package of the bundle in dist/illpose. Called by build.py, on Linux, with the packaging environment."""

import gzip
import os
import re
import shutil
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterable
from hashlib import md5
from pathlib import Path

from changelog import FRAGMENTS, changelog
from linux_desktop import desktop_entry, man_page, metainfo, mime_types
from program_facts import (
    APP_ID,
    CHECKOUT,
    DESCRIPTION,
    ICON_SIZES_PX,
    MAINTAINER,
    SCREENSHOTS,
    SUMMARY,
    debian_version,
    project_urls,
)
from system_packages import WINDOW_LIBRARIES

#: Libraries that every Debian machine's compiled programs need: what their name begins with, and the package.
BASE_LIBRARIES = (
    ("ld-linux", "libc6"),
    ("libc.so", "libc6"),
    ("libdl.so", "libc6"),
    ("libm.so", "libc6"),
    ("libpthread.so", "libc6"),
    ("librt.so", "libc6"),
    ("libutil.so", "libc6"),
    ("libgcc_s.so", "libgcc-s1"),
    ("libgio-2.0.so", "libglib2.0-0"),
    ("libgobject-2.0.so", "libglib2.0-0"),
    ("libgthread-2.0.so", "libglib2.0-0"),
    ("libstdc++.so", "libstdc++6"),
    ("libuuid.so", "libuuid1"),
    ("libxcb.so", "libxcb1"),
    ("libxcb-render.so", "libxcb-render0"),
)
#: Plugins that Qt leaves alone where their libraries are missing, and the package that has these.
OPTIONAL_PLUGINS = {"libqgtk3.so": "libgtk-3-0"}
SCREENSHOTS_AT = "usr/share/doc/illpose/screenshots"
#: What lintian may say of a program that brings its own Python and Qt along, and why that is meant.
OVERRIDES = (
    ("embedded-library", "Pillow's, numpy's and Qt's wheels bring their own libraries"),
    ("custom-library-search-path", "those libraries are found beside the program, not in the system"),
    ("shared-library-is-executable", "as the wheels have them"),
    ("hardening-no-fortify-functions", "as the wheels were compiled"),
    ("hardening-no-bindnow", "as the wheels were compiled"),
    ("hardening-no-relro", "as the wheels were compiled"),
    ("unstripped-binary-or-object", "libraries whose headers were patched do not bear being stripped"),
    ("sharedobject-in-library-directory-missing-soname", "the wheels' modules are loaded by name"),
    ("library-not-linked-against-libc", "ICU's tables are data in the shape of a library"),
    ("spelling-error-in-binary", "in the code of others"),
    ("package-contains-documentation-outside-usr-share-doc", "the licence page that About shows"),
    ("copyright-file-contains-full-apache-2-license", "inside notices of others, which are kept whole"),
    ("copyright-file-contains-full-gpl-license", "inside notices of others, which are kept whole"),
    ("hardening-no-pie", "PyInstaller's starter is compiled so"),
    ("shared-library-lacks-prerequisites", "modules of the wheels find their symbols in Python"),
    ("extra-license-file", "the licence page that About shows"),
)

#: Texts that every Debian machine has: how they begin, and what stands for them in the copyright file.
COMMON_TEXTS = (
    ("Apache License", "The text is in /usr/share/common-licenses/Apache-2.0."),
    ("GNU LESSER GENERAL PUBLIC LICENSE", "The text is in /usr/share/common-licenses/LGPL-3."),
    ("GNU GENERAL PUBLIC LICENSE", "The text is in /usr/share/common-licenses/GPL-3."),
)

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")


def build_package() -> Path:
    """Make dist/illpose_VERSION_ARCHITECTURE.deb and return it."""
    bundle = CHECKOUT / "dist" / "illpose"
    version = (bundle / "_internal" / "illpose_app" / "_version.txt").read_text("utf-8").strip()
    tree = CHECKOUT / "build" / "package" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    made_s = _when_made()
    shutil.copytree(bundle, tree / "usr/lib/illpose", symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/illpose").symlink_to("../lib/illpose/illpose")
    add_desktop_files(tree, version=version, day=time.strftime("%Y-%m-%d", time.gmtime(made_s)))
    add_papers(tree, version=version, made_s=made_s)
    architecture = _output("dpkg", "--print-architecture").strip()
    needed, glibc, optional = needed_packages(bundle)
    control(tree, version=version, architecture=architecture, needed=needed, glibc=glibc, optional=optional)
    _settle_modes(tree)
    package = CHECKOUT / "dist" / f"illpose_{debian_version(version)}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z3", tree, package],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(made_s)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return package


def add_desktop_files(tree: Path, *, version: str, day: str) -> None:
    """Lay out what desktops read: entry, file types, metainfo with its screenshots, icons."""
    share, icons = tree / "usr/share", CHECKOUT / "build" / "package" / "stage" / "icons"
    urls = project_urls()
    pictures = (
        f"{urls['repository']}/raw/main/docs/screenshots" if "repository" in urls else f"file:///{SCREENSHOTS_AT}"
    )
    _write(share / f"applications/{APP_ID}.desktop", desktop_entry())
    _write(share / f"mime/packages/{APP_ID}.xml", mime_types())
    about = metainfo(version=debian_version(version), day=day, urls=urls, screenshots_at=pictures)
    _write(share / f"metainfo/{APP_ID}.metainfo.xml", about)
    for name, _ in SCREENSHOTS if pictures.startswith("file:") else ():
        _copy(CHECKOUT / "docs/screenshots" / name, tree / SCREENSHOTS_AT / name)
    for side in ICON_SIZES_PX:
        _copy(icons / f"{side}.png", share / f"icons/hicolor/{side}x{side}/apps/{APP_ID}.png")
    _copy(CHECKOUT / "resources/icons/illpose.svg", share / f"icons/hicolor/scalable/apps/{APP_ID}.svg")


def add_papers(tree: Path, *, version: str, made_s: int) -> None:
    """Lay out man page, copyright file, changelogs and the notes for lintian."""
    from illpose_app.cli import make_parser

    documents = tree / "usr/share/doc/illpose"
    parser = make_parser()
    parser.prog = "illpose"
    day = time.strftime("%Y-%m-%d", time.gmtime(made_s))
    _write_packed(tree / "usr/share/man/man1/illpose.1.gz", man_page(parser, version=version, day=day))
    licences = tree / "usr/lib/illpose/_internal/illpose_app/_shipped/resources/licences.md"
    _write(documents / "copyright", copyright_file(licences.read_text("utf-8")))
    _write_packed(documents / "NEWS.gz", changelog(FRAGMENTS))
    stamp = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(made_s))
    entry = (
        f"illpose ({debian_version(version)}) stable; urgency=medium\n\n  * See NEWS.gz.\n\n -- {MAINTAINER}  {stamp}\n"
    )
    _write_packed(documents / "changelog.gz", entry)
    notes = "".join(f"# {reason}\nillpose: {tag}\n" for tag, reason in OVERRIDES)
    _write(tree / "usr/share/lintian/overrides/illpose", notes)


def copyright_file(licences: str) -> str:
    """Return the copyright file: illpose's own licence first, then that of everything inside."""

    def short(found: re.Match[str]) -> str:
        return next((line for start, line in COMMON_TEXTS if found[2].lstrip().startswith(start)), found[0])

    page = re.sub(r"^(`{3,})text\n(.*?)^\1$", short, licences, flags=re.MULTILINE | re.DOTALL)
    return (
        "illpose: pose references from your own art library.\n\n"
        "Copyright: the illpose maintainers. Licence: Apache-2.0.\n"
        "This package holds Python, Qt and other libraries under their own licences, all of which follow.\n\n"
        f"{page}"
    )


def needed_packages(bundle: Path) -> tuple[list[str], str, list[str]]:
    """Return the packages that the bundle's libraries need, the oldest libc that will do, and the optional packages.

    Raises SystemExit where a library is needed that no table knows.
    """
    files = [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink() and _is_elf(file)]
    inside = {file.name for file in bundle.rglob("*.so*")}
    optional = {OPTIONAL_PLUGINS[file.name] for file in files if file.name in OPTIONAL_PLUGINS}
    about = _output("objdump", "-p", *(str(file) for file in files if file.name not in OPTIONAL_PLUGINS))
    wanted = set(_NEEDED.findall(about)) - inside
    glibc = max((int(major), int(minor)) for major, minor in _GLIBC.findall(about))
    packages = {package_of(name) for name in wanted}
    return sorted(packages), ".".join(map(str, glibc)), sorted(optional)


def package_of(library: str) -> str:
    """Return the Debian package of a library by its file name; raises SystemExit where it is not known."""
    known = dict(WINDOW_LIBRARIES).get(library)
    known = known or next((package for start, package in BASE_LIBRARIES if library.startswith(start)), None)
    if known is None:
        raise SystemExit(f"debian.py: the bundle needs {library}, and no table says which package has it")
    return known


def control(
    tree: Path, *, version: str, architecture: str, needed: Iterable[str], glibc: str, optional: Iterable[str]
) -> None:
    """Write DEBIAN/control and the list of checksums."""
    depends = ", ".join(f"libc6 (>= {glibc})" if name == "libc6" else name for name in needed)
    files = sorted(file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    text = "\n .\n ".join("\n ".join(textwrap.wrap(paragraph, 78)) for paragraph in DESCRIPTION)
    urls = project_urls()
    lines = [
        "Package: illpose",
        f"Version: {debian_version(version)}",
        f"Architecture: {architecture}",
        f"Maintainer: {MAINTAINER}",
        f"Installed-Size: {sum(file.stat().st_size for file in files) // 1024}",
        f"Depends: {depends}",
        "Recommends: fonts-dejavu-core | fonts-noto-core",
        f"Suggests: {', '.join(optional)}",
        "Section: graphics",
        "Priority: optional",
        *([f"Homepage: {urls['repository']}"] if "repository" in urls else []),
        f"Description: {SUMMARY[0].lower()}{SUMMARY[1:]}",
        f" {text}",
        "",
    ]
    sums = [f"{md5(file.read_bytes()).hexdigest()}  {file.relative_to(tree).as_posix()}\n" for file in files]
    _write(tree / "DEBIAN/control", "\n".join(line for line in lines if line != "Suggests: "))
    _write(tree / "DEBIAN/md5sums", "".join(sums))


def _settle_modes(tree: Path) -> None:
    """Give folders, programs and files the modes that every package has, whatever this machine's umask is."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / "usr/lib/illpose/illpose"
            path.chmod(0o755 if runs else 0o644)
    tree.chmod(0o755)


def _when_made() -> int:
    """Return the time that the package bears: $SOURCE_DATE_EPOCH, else of the last commit, else now."""
    if stated := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(stated)
    done = subprocess.run(
        ["git", "-C", CHECKOUT, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    )
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else int(time.time())


def _is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def _output(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _write_packed(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def _copy(source: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, path)


if __name__ == "__main__":
    print(build_package())
    sys.exit(0)
