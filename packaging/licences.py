"""Collect the licences of everything that a package of illpose holds into one page.

python packaging/licences.py [--out FILE]: of the distributions that the program needs, as installed here.
build.py calls `licence_page` with exactly those that went into the bundle. Plain standard library.
"""

import argparse
import re
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
TEXTS = Path(__file__).with_name("licence_texts")

_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|thirdpartynotices|authors)[^/]*$", re.IGNORECASE)
_REQUIREMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
#: What a distribution says of its licence in a few words, where the words of its metadata are a whole text.
_LONGEST_NAME = 120

_QT = """\
The window is drawn by Qt {version} (The Qt Company Ltd. and contributors) through PySide6 and Shiboken6, all used under
the GNU Lesser General Public License, version 3 (LGPL-3.0-only); its text, and that of the GNU GPL 3 on which it
builds, follow.

- illpose links to these libraries dynamically. In a bundle they lie as files of their own in the folder `PySide6` (in
  `_internal` beside the program): you may put your own, changed build of the same version in their place.
- They are the unchanged files of the `PySide6-Essentials` and `shiboken6` wheels of that version. Their complete source
  is at <https://download.qt.io/official_releases/QtForPython/> and <https://download.qt.io/official_releases/qt/>.
- You may take illpose apart as far as it is needed to debug such a change.
- Qt holds code of others, each under its own permissive licence, among them FreeType, HarfBuzz, libpng, libjpeg-turbo,
  zlib, PCRE2, double-conversion, MD4C, and ICU (Unicode licence). Qt lists them all, with texts:
  <https://doc.qt.io/qt-6/licenses-used-in-qt.html>.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemLibrary:
    """A library that was taken from the machine that built a bundle."""

    name: str
    package: str
    text: str


def needed_distributions() -> list[str]:
    """Return the distributions that illpose needs here, directly or through others, by name."""
    names: dict[str, str] = {}
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = list(project["dependencies"])
    while waiting:
        match = _REQUIREMENT.match(waiting.pop())
        assert match is not None
        try:
            found = distribution(match[0])
        except PackageNotFoundError:
            raise SystemExit(f"licences.py: {match[0]} is not installed in this environment") from None
        name = found.metadata["Name"]
        if _key(name) not in names:
            names[_key(name)] = name
            waiting.extend(line for line in found.requires or () if _applies(line))
    return [names[key] for key in sorted(names)]


def licence_page(distributions: Iterable[str], *, system: Sequence[SystemLibrary] = ()) -> str:
    """Return the page, as Markdown, of illpose with these distributions inside."""
    parts = [_introduction(), _own(), _networks(), _starter(), _python()]
    names = sorted(distributions, key=_key)
    parts += [_of_distribution(distribution(name)) for name in names]
    if any(_key(name) == "pyside6-essentials" for name in names):
        parts.append(_qt())
    parts += [_section(f"{library.name} (Debian package {library.package})", _fenced(library.text))
              for library in system]  # fmt: skip
    return "\n".join(parts)


def _introduction() -> str:
    return (
        "# Licences of everything inside\n\n"
        "illpose itself is under the Apache License 2.0. It stands on the work of others, which keeps its own "
        "licences. This page was put together from the packages themselves when this one was built.\n"
    )


def _own() -> str:
    return _section("illpose", "Licence: Apache-2.0.\n\n" + _fenced((CHECKOUT / "LICENSE").read_text("utf-8")))


def _networks() -> str:
    """Of each network: licence, where it comes from, and what it was trained on, as its card says."""
    parts = []
    for manifest in sorted(CHECKOUT.glob("models/*/manifest.toml")):
        facts = tomllib.loads(manifest.read_text("utf-8"))
        source = _chapter((manifest.parent / "CARD.md").read_text("utf-8"), "Where it comes from")
        parts.append(f"### {facts['name']}\n\nLicence: {facts['licence']}; {facts['source']}.\n\n{source}\n")
    sources = CHECKOUT / "models/illpose_training/data/open_art/README.md"
    parts.append("### Openly licensed pictures that the networks learned from\n\nNone of them is inside.\n")
    parts.append(_chapter(sources.read_text("utf-8"), "Sources"))
    return _section("The networks and what they were trained on", "\n".join(parts))


def _chapter(page: str, title: str) -> str:
    """Return what stands below a heading of second rank; links lead out of the package and lose their target."""
    found = re.search(rf"^## {re.escape(title)}\n+(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    if found is None:
        raise SystemExit(f"licences.py: a card has no chapter '{title}'")
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", found[1]).strip() + "\n"


def _starter() -> str:
    page = (CHECKOUT / "resources/starter/ATTRIBUTION.md").read_text("utf-8")
    return _section("The starter library and the sample", page.partition("\n")[2].strip())


def _python() -> str:
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt",
              Path("/usr/share/doc/python3/copyright"))  # fmt: skip
    text = next((place.read_text("utf-8") for place in places if place.is_file()), None)
    if text is None:
        raise SystemExit(f"licences.py: Python's own licence was not found (looked for {places[0]})")
    version = ".".join(map(str, sys.version_info[:3]))
    return _section(f"Python {version}", "Licence: PSF-2.0.\n\n" + _fenced(text))


def _of_distribution(found: Distribution) -> str:
    facts = found.metadata
    title = f"{facts['Name']} {found.version}"
    lines = [f"Licence: {licence_name(found)}."]
    if home := _home(found):
        lines.append(f"Home: <{home}>.")
    texts = licence_texts(found)
    body = "\n".join(lines) + "\n" + "".join(f"\n{name}:\n\n{_fenced(text)}" for name, text in texts)
    return _section(title, body)


def licence_name(found: Distribution) -> str:
    """Return the licence of a distribution in a few words, as its metadata says; empty where it says nothing."""
    facts = found.metadata
    for word in (facts.get("License-Expression"), facts.get("License")):
        if word and len(word) <= _LONGEST_NAME and "\n" not in word.strip():
            return word.strip()
    classifiers = [line.split(" :: ")[-1] for line in facts.get_all("Classifier") or () if line.startswith("License")]
    return ", ".join(classifiers) or ("as the text says" if licence_texts(found) else "")


def licence_texts(found: Distribution) -> list[tuple[str, str]]:
    """Return the licence files of a distribution (name, text); where it brings none, the text of the one it names."""
    texts = []
    for file in found.files or ():
        inside = file.as_posix()
        if _LICENCE_FILE.search(inside) and not inside.endswith((".py", ".pyc", ".pyi", ".h")):
            place = Path(str(found.locate_file(file)))
            if place.is_file():
                texts.append((inside, place.read_text("utf-8", errors="replace")))
    named = " ".join(filter(None, (found.metadata.get("License-Expression"), found.metadata.get("License"))))
    if not texts and "Apache" in named:
        texts.append(("Apache-2.0, as above", "See the text of the Apache License 2.0 below the heading illpose."))
    if not texts and "LGPL-3.0" in named:
        texts.append(("LGPL-3.0-only", "See the heading Qt at the end."))
    return texts


def _home(found: Distribution) -> str:
    for line in found.metadata.get_all("Project-URL") or ():
        name, _, address = line.partition(", ")
        if name.lower() in ("homepage", "home", "source", "source code", "repository"):
            return str(address)
    return found.metadata.get("Home-page") or ""


def _qt() -> str:
    version = distribution("PySide6-Essentials").version
    names = ("LGPL-3.0.txt", "GPL-3.0.txt")
    texts = "".join(f"\n{name}:\n\n{_fenced((TEXTS / name).read_text('utf-8'))}" for name in names)
    return _section(f"Qt {version} and PySide6", _QT.format(version=version) + texts)


def _section(title: str, body: str) -> str:
    return f"\n## {title}\n\n{body.strip()}\n"


def _fenced(text: str) -> str:
    """Return a text as it is, in a fence longer than any inside it."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text.strip(chr(10))}\n{fence}\n"


def _applies(requirement: str) -> bool:
    """Say whether a distribution's requirement holds here: those of its extras were not asked for."""
    marker = requirement.partition(";")[2]
    platform = re.search(r"sys_platform\s*(==|!=)\s*['\"]([^'\"]+)['\"]", marker)
    here = platform is None or (platform[1] == "==") == (platform[2] == sys.platform)
    return here and "extra" not in marker


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main() -> int:
    """Write the page of the program as it is installed here."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, help="file to write; without it the page is printed")
    arguments = parser.parse_args()
    page = licence_page(needed_distributions())
    if arguments.out is None:
        print(page)
    else:
        arguments.out.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
