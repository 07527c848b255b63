"""Make the pictures that labels.json describes out of checkouts of the repositories they come from.

`python collect.py CHECKOUTS PICTURES`: CHECKOUTS holds one folder per repository, named owner+name (an unpacked
package for those whose source says package); PICTURES receives the pictures under the names in labels.json.
A picture whose repository is not there is skipped with a message; one whose files differ from those that were
labelled is refused, for its joints would be in the wrong places.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from PIL import Image

LABELS_PATH = Path(__file__).with_name("labels.json")


class PictureError(Exception):
    """A picture cannot be made as it was when it was labelled."""


def checkout_of(source: str, checkouts: Path) -> Path:
    """The folder in which the files of one source ("owner/name") are looked for."""
    return checkouts / source.replace("/", "+")


def checked_bytes(path: Path, sha256: str) -> bytes:
    """The contents of a file; PictureError when it is missing or is not the file that was labelled."""
    if not path.is_file():
        raise PictureError(f"{path} is missing; check out the commit that labels.json names")
    contents = path.read_bytes()
    if hashlib.sha256(contents).hexdigest() != sha256:
        raise PictureError(f"{path} is not the file that was labelled; check out the commit that labels.json names")
    return contents


def drawn_layer(contents: bytes, name: str, height_px: int) -> Image.Image:
    """One file as an RGBA picture; an SVG drawing is rasterised to height_px by rsvg-convert."""
    if not name.lower().endswith(".svg"):
        return Image.open(io.BytesIO(contents)).convert("RGBA")
    if shutil.which("rsvg-convert") is None:
        raise PictureError(f"{name} is an SVG drawing: install rsvg-convert (Debian: librsvg2-bin)")
    done = subprocess.run(["rsvg-convert", "-h", str(height_px)], input=contents, capture_output=True, check=False)
    if done.returncode != 0:
        raise PictureError(f"{name} could not be rasterised: {done.stderr.decode(errors='replace').strip()}")
    return Image.open(io.BytesIO(done.stdout)).convert("RGBA")


def make_picture(entry: dict[str, Any], checkouts: Path, pictures: Path) -> Path:
    """Write the picture of one labels.json image entry below `pictures` and return its path.

    A picture that is one bitmap file is copied byte for byte; sprites in parts (a body, a face) and SVG drawings
    are laid over each other in the order of `parts`, at the offsets that stand there. Raises PictureError.
    """
    root = checkout_of(entry["source"], checkouts)
    target = pictures / str(entry["file_name"])
    target.parent.mkdir(parents=True, exist_ok=True)
    parts = entry.get("parts", [])
    base = checked_bytes(root / entry["path"], entry["sha256"])
    if not parts and not entry["path"].lower().endswith(".svg"):
        target.write_bytes(base)
        return target
    picture = drawn_layer(base, entry["path"], entry["height"])
    for part in parts:
        layer = drawn_layer(checked_bytes(root / part["path"], part["sha256"]), part["path"], entry["height"])
        sheet = Image.new("RGBA", picture.size)
        sheet.paste(layer, (part["x"], part["y"]))
        picture = Image.alpha_composite(picture, sheet)
    if picture.size != (entry["width"], entry["height"]):
        raise PictureError(f"{entry['file_name']} came out {picture.size}, not the size that was labelled")
    picture.save(target)
    return target


def main(arguments: list[str] | None = None) -> int:
    """Collect every picture; the exit status is 1 when one had to be refused."""
    parser = argparse.ArgumentParser(description="make the labelled pictures out of checkouts of their repositories")
    parser.add_argument("checkouts", type=Path, help="one folder per repository, named owner+name")
    parser.add_argument("pictures", type=Path, help="where the pictures go")
    given = parser.parse_args(arguments)
    made = refused = 0
    missing: dict[str, int] = {}
    for entry in json.loads(LABELS_PATH.read_text(encoding="utf-8"))["images"]:
        if not checkout_of(entry["source"], given.checkouts).is_dir():
            missing[entry["source"]] = missing.get(entry["source"], 0) + 1
            continue
        try:
            make_picture(entry, given.checkouts, given.pictures)
            made += 1
        except PictureError as error:
            refused += 1
            print(f"refused: {error}", file=sys.stderr)
    for source, count in sorted(missing.items()):
        print(f"skipped: {count} pictures of {source}, which has no folder in {given.checkouts}", file=sys.stderr)
    print(f"{made} pictures made, {sum(missing.values())} skipped, {refused} refused")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
