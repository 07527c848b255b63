"""Tell the licences of everything inside, and what the networks were made from."""

import re
from collections.abc import Iterator
from importlib import metadata
from typing import Final

from illpose_app.storage.shipped import licences, models_dir

#: What illpose needs where it is not installed as a package itself: a checkout.
_NEEDED: Final = (
    "PySide6-Essentials", "shiboken6", "numpy", "pillow", "onnxruntime", "hnswlib", "platformdirs",
)  # fmt: skip
_LICENCE_FILE: Final = re.compile(r"(^|/)(licen[cs]e|copying|notice|thirdpartynotices)[^/]*$", re.IGNORECASE)
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_CHAPTER: Final = re.compile(r"^## Where it comes from\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def tell_licences() -> str:
    """Return the licences as text: the page that a package collected, else those of what is installed here."""
    return licences() or "\n\n\n".join(_installed())


def tell_sources() -> str:
    """Return as Markdown what each network was made from and trained on, by its card."""
    parts = []
    for card in sorted(models_dir().glob("*/CARD.md")):
        text = card.read_text("utf-8")
        title, chapter = text.splitlines()[0].lstrip("# "), _CHAPTER.search(text)
        if chapter is not None:
            words = _LINK.sub(r"\1", chapter[1]).strip()
            parts.append(f"### {title}\n{words}")
    return "\n\n".join(parts)


def _installed() -> Iterator[str]:
    """Yield name, version, licence and notices of each package that illpose runs on."""
    for name in _needed():
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        head = f"{found.metadata['Name']} {found.version}"
        for field in ("License-Expression", "License"):
            words = (found.metadata[field] or "").strip() if field in found.metadata else ""
            if words:
                head = f"{head}: {words.splitlines()[0]}"
                break
        files = [file for file in found.files or () if _LICENCE_FILE.search(str(file))]
        texts = [file.read_text() for file in files if file.locate().is_file()]  # type: ignore[attr-defined]
        yield "\n\n".join([f"{head}\n{'=' * len(head)}", *texts])


def _needed() -> list[str]:
    try:
        requirements = metadata.requires("illpose") or []
    except metadata.PackageNotFoundError:
        return list(_NEEDED)
    names = [match[0] for line in requirements if "extra ==" not in line and (match := _NAME.match(line))]
    return [*names, *(name for name in _NEEDED if name not in names)]
