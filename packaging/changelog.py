"""Build docs/CHANGELOG.md from its fragments: python3 packaging/changelog.py [--release VERSION].

A fragment is a file docs/changelog/NAME.KIND.md of one or two sentences, KIND being new, better or mended; one for each
change that a person who uses illpose can notice. `--release 1.2.0` moves the fragments to docs/changelog/releases/.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
FRAGMENTS = CHECKOUT / "docs" / "changelog"
KINDS = {"new": "New", "better": "Better", "mended": "Mended"}


def changelog(fragments: Path) -> str:
    """Return the whole page: what comes, then the releases, newest first."""
    coming = chapter(fragments)
    releases = sorted((fragments / "releases").glob("*.md"), key=_order, reverse=True)
    parts = ["# Changelog", *([f"## Coming\n\n{coming}"] if coming else [])]
    return "\n\n".join([*parts, *(file.read_text("utf-8").strip() for file in releases)]) + "\n"


def chapter(fragments: Path) -> str:
    """Return the fragments under the headings of their kinds; empty when there is none."""
    parts = []
    files = sorted(fragments.glob("*.md"))
    for file in files:
        if len(file.suffixes) != 2 or file.suffixes[0][1:] not in KINDS:
            raise SystemExit(f"{file.name}: a fragment is called NAME.KIND.md, with KIND {', '.join(KINDS)}")
    for kind, title in KINDS.items():
        lines = [" ".join(file.read_text("utf-8").split()) for file in files if file.suffixes[0] == f".{kind}"]
        if lines:
            parts.append(f"### {title}\n\n" + "\n".join(f"- {line}" for line in lines))
    return "\n\n".join(parts)


def release(fragments: Path, version: str, day: date) -> Path:
    """Move the fragments into the page of a release and return that page."""
    text = chapter(fragments)
    if not text:
        raise SystemExit(f"{fragments}: there is no fragment to release")
    page = fragments / "releases" / f"{version}.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"## {version} ({day.isoformat()})\n\n{text}\n", encoding="utf-8")
    for file in fragments.glob("*.md"):
        file.unlink()
    return page


def _order(page: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in page.stem.split(".") if part.isdigit())


def main() -> int:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--release", metavar="VERSION", help="make the fragments a release of today first")
    arguments = parser.parse_args()
    if arguments.release:
        print(release(FRAGMENTS, arguments.release, date.today()).relative_to(CHECKOUT))
    page = CHECKOUT / "docs" / "CHANGELOG.md"
    page.write_text(changelog(FRAGMENTS), encoding="utf-8")
    print(page.relative_to(CHECKOUT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
