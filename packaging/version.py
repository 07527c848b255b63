"""Say which version of illpose this source is: hatchling asks it (pyproject.toml), and so does build.py.

A release is a tag `v1.2.3`. What was committed since becomes `1.2.4.devN+gCOMMIT`; a clone without tags counts from its
first commit towards the version that illpose_app/__init__.py names. Without git the answer is what an archive made
by `git archive` or a source distribution remembers, else that same version. Plain standard library.
"""

import re
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
#: git archive writes here what it packs (.gitattributes beside this file); in a checkout it stays as it is.
ARCHIVED = "$Format:%(describe:tags=true,match=v[0-9]*)|%h$"

_RELEASE = re.compile(r"v?(\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?)")
_DESCRIBED = re.compile(rf"{_RELEASE.pattern}(?:-(\d+)-g([0-9a-f]+))?")


def version(checkout: Path = CHECKOUT, archived: str = ARCHIVED) -> str:
    """Return the version of the source in a folder, as PEP 440 writes it."""
    return _from_git(checkout) or _from_archive(checkout, archived) or _from_package(checkout) or next_version(checkout)


def next_version(checkout: Path = CHECKOUT) -> str:
    """Return the version that is being worked on, which is the answer when nothing else is known."""
    source = (checkout / "illpose_app" / "__init__.py").read_text("utf-8")
    found = re.search(r'^_NEXT = "([^"]+)"', source, re.MULTILINE)
    if found is None:
        raise SystemExit("illpose_app/__init__.py: names no version (_NEXT)")
    return found[1]


def spelled(described: str) -> str | None:
    """Return the version that `git describe` means: v1.2.3 is 1.2.3, v1.2.3-5-gabc is 1.2.4.dev5+gabc."""
    found = _DESCRIBED.fullmatch(described.strip())
    if found is None:
        return None
    release, distance, commit = found.groups()
    if not distance or distance == "0":
        return release
    coming = re.split(r"a|b|rc", release)[0]
    if coming == release:  # not a candidate of the coming one: that is the next
        head, dot, last = release.rpartition(".")
        coming = f"{head}{dot}{int(last) + 1}"
    return f"{coming}.dev{distance}+g{commit}"


def _from_git(checkout: Path) -> str | None:
    # the source may lie, unpacked, inside a repository of something else
    if not (checkout / ".git").exists():
        return None
    if described := _git(checkout, "describe", "--tags", "--long", "--match", "v[0-9]*"):
        return spelled(described)
    count, commit = _git(checkout, "rev-list", "--count", "HEAD"), _git(checkout, "rev-parse", "--short", "HEAD")
    return f"{next_version(checkout)}.dev{count}+g{commit}" if count and commit else None


def _git(checkout: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", "-C", checkout, *words], capture_output=True, text=True, check=False)
    except OSError:
        return ""  # there is no git
    return done.stdout.strip() if done.returncode == 0 else ""


def _from_archive(checkout: Path, archived: str) -> str | None:
    if archived.startswith("$"):
        return None
    described, _, commit = archived.partition("|")
    if described:
        return spelled(described)
    return f"{next_version(checkout)}.dev0+g{commit}" if commit else None


def _from_package(checkout: Path) -> str | None:
    about = checkout / "PKG-INFO"
    if not about.is_file():
        return None
    found = re.search(r"^Version: (\S+)$", about.read_text("utf-8"), re.MULTILINE)
    return found[1] if found else None


if __name__ == "__main__":
    print(version())
    sys.exit(0)
