"""Reads and writes OpenRaster (.ora): layers as PNG files in a zip, as Krita, GIMP and MyPaint know it.

Source: the OpenRaster specification, version 0.0.6 (openraster.org). Nothing is ever unpacked to the disk.
"""

import io
import zipfile
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import numpy as np
from PIL import Image

from illpose_app.core.drawing.compose import flattened
from illpose_app.core.drawing.drawing import (
    LARGEST_PIXELS,
    LARGEST_SIDE_PX,
    BlendMode,
    Drawing,
    DrawingError,
    Layer,
)  # fmt: skip
from illpose_app.core.drawing.tiles import Rect, Tile, Tiles, bounds, read, shared, tiles_of
from illpose_app.core.errors import ArtworkError, line_of
from illpose_app.core.progress import Progress, Work
from illpose_app.core.words import Phrase, phrase
from illpose_app.storage.layered_files import unfolds_too_far

MIME: Final = b"image/openraster"
#: An attribute of our own; other programs leave it aside.
_GUIDE: Final = "illpose-guide"
_LARGEST_XML_BYTES: Final = 4 << 20
_LARGEST_PNG_BYTES: Final = 1 << 30
_MOST_LAYERS: Final = 500
_MOST_TILES_BYTES: Final = 3 << 30
_THUMBNAIL_PX: Final = 256
_DAMAGED: Final = phrase("the file is damaged; save it again")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDrawing:
    """A drawing from a file, and in a line each what of it illpose shows differently from the program that made it."""

    drawing: Drawing
    notes: tuple[str, ...]


def writing_openraster(drawing: Drawing) -> Work[bytes]:
    """Return the file of a drawing, in steps."""
    buffer, steps = io.BytesIO(), len(drawing.layers) + 1
    image = ElementTree.Element(
        "image", version="0.0.5", w=str(drawing.width_px), h=str(drawing.height_px), xres="72", yres="72"
    )
    stack = ElementTree.SubElement(image, "stack")
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        _add(archive, "mimetype", MIME)
        for number, layer in enumerate(reversed(drawing.layers)):  # the highest comes first
            yield Progress(done=number, total=steps, subject=layer.name)
            rect = bounds(layer.tiles, hidden_too=True)
            rect = Rect(right=1, bottom=1) if rect.is_empty else rect
            source = f"data/layer{layer.key:03}.png"
            _add(archive, source, _png(read(layer.tiles, rect)))
            ElementTree.SubElement(stack, "layer", _attributes(layer, source, rect, active=drawing.active == layer.key))
        yield Progress(done=steps - 1, total=steps)
        merged = flattened(drawing)
        _add(archive, "mergedimage.png", _png(merged))
        thumbnail = Image.fromarray(merged)
        thumbnail.thumbnail((_THUMBNAIL_PX, _THUMBNAIL_PX))
        _add(archive, "Thumbnails/thumbnail.png", _png(np.asarray(thumbnail)))
        _add(archive, "stack.xml", ElementTree.tostring(image, encoding="UTF-8", xml_declaration=True))
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name), data)  # without the time of day: the same drawing makes the same bytes


def _attributes(layer: Layer, source: str, rect: Rect, *, active: bool) -> dict[str, str]:
    attributes = {
        "name": "".join(letter for letter in layer.name if letter.isprintable()),
        "src": source,
        "x": str(rect.left),
        "y": str(rect.top),
        "opacity": f"{layer.opacity:.6g}",
        "visibility": "visible" if layer.visible else "hidden",
        "composite-op": layer.mode.value,
    }
    attributes |= {"edit-locked": "true"} if layer.locked else {}
    attributes |= {"selected": "true"} if active else {}
    attributes |= {_GUIDE: "true"} if layer.guide else {}
    return attributes


def _png(pixels_HW4: Tile) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels_HW4).save(buffer, "PNG", compress_level=2)
    return buffer.getvalue()


def read_openraster(path: Path) -> ReadDrawing:
    """Read the layers of an OpenRaster file; raises ArtworkError with one clear line."""
    with _Archive(path) as archive:
        return archive.drawing()


class _Archive:
    """An opened file; whatever is wrong with it becomes an ArtworkError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except FileNotFoundError:
            raise ArtworkError(path, phrase("no such file"), phrase("was it moved or renamed?")) from None
        except (OSError, zipfile.BadZipFile, ValueError) as error:
            raise ArtworkError(path, phrase("is no OpenRaster file: {reason}", reason=line_of(error))) from None

    def __enter__(self) -> "_Archive":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def drawing(self) -> ReadDrawing:
        image = self._xml()
        try:
            width, height = int(image.get("w", "")), int(image.get("h", ""))
            stack = image.find("stack")
            if stack is None:
                raise ValueError(phrase("there is no stack"))
            reader = _StackReader(self, width, height)
            reader.read(stack, _Group())
            layers = tuple(reversed(reader.layers)) or (Layer(key=1, name="1"),)
            drawing = Drawing(width_px=width, height_px=height, layers=layers, active=reader.active or layers[-1].key)
        except (ValueError, DrawingError) as error:
            raise self.problem(str(error) if isinstance(str(error), Phrase) else line_of(error)) from None
        return ReadDrawing(drawing=drawing, notes=tuple(dict.fromkeys(reader.notes)))

    def _xml(self) -> ElementTree.Element:
        text = self._bytes("stack.xml", _LARGEST_XML_BYTES)
        # an OpenRaster file has neither; entities can be made to grow without end
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise self.problem(
                phrase("its list of layers holds entities"), phrase("it was not made by a painting program")
            )
        try:
            return ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            raise self.problem(phrase("its list of layers cannot be read: {reason}", reason=line_of(error))) from None

    def pixels(self, name: str) -> Tile:
        """Return the pixels of one PNG of the file; its size is looked at before anything is decoded."""
        data = self._bytes(name, _LARGEST_PNG_BYTES)
        try:
            with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
                width, height = image.size
                if width * height > LARGEST_PIXELS or max(width, height) > LARGEST_SIDE_PX:
                    raise self.problem(
                        phrase("{name} has {width} x {height} pixels", name=name, width=width, height=height),
                        phrase("make a smaller copy"),
                    )
                return np.array(image if image.mode == "RGBA" else image.convert("RGBA"))
        except ArtworkError:
            raise
        except Exception as error:  # a damaged file can make a decoder raise anything
            raise self.problem(phrase("{name} cannot be decoded: {reason}", name=name, reason=line_of(error))) from None

    def _bytes(self, name: str, most: int) -> bytes:
        try:
            info = self._zip.getinfo(name)
            if info.file_size > most or unfolds_too_far(info):
                raise self.problem(phrase("{name} claims to hold {size} MB", name=name, size=info.file_size >> 20))
            return self._zip.read(info)
        except KeyError:
            raise self.problem(phrase("{name} is missing", name=name)) from None
        except (OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
            raise self.problem(phrase("{name} cannot be read: {reason}", name=name, reason=line_of(error))) from None

    def problem(self, what: str, advice: str = _DAMAGED) -> ArtworkError:
        return ArtworkError(self._path, what, advice)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """What the groups about a layer give it."""

    prefix: str = ""
    x: int = 0
    y: int = 0
    opacity: float = 1.0
    visible: bool = True
    locked: bool = False
    depth: int = 0


class _StackReader:
    def __init__(self, archive: _Archive, width_px: int, height_px: int) -> None:
        if not (0 < width_px <= LARGEST_SIDE_PX and 0 < height_px <= LARGEST_SIDE_PX):
            raise ValueError(phrase("it claims {width} x {height} px", width=width_px, height=height_px))
        self._archive = archive
        self.layers: list[Layer] = []  # the highest first
        self.active: int | None = None
        self.notes: list[str] = []
        self._bytes_held = 0

    def read(self, stack: ElementTree.Element, group: _Group) -> None:
        if group.depth > 20:
            raise ValueError(phrase("its groups lie too deep"))
        for element in stack:
            if element.tag == "layer":
                self._read_layer(element, group)
            elif element.tag == "stack":
                self._read_group(element, group)
            else:
                self.notes.append(phrase("a {tag} was left out", tag=element.tag))

    def _read_group(self, element: ElementTree.Element, group: _Group) -> None:
        inner = _within(element, group)
        if float(element.get("opacity", "1")) < 1 or _mode(element) is not BlendMode.NORMAL:
            self.notes.append(phrase("the group {name} was laid out layer by layer", name=inner.prefix.rstrip(" /")))
        self.read(element, replace(inner, depth=group.depth + 1))

    def _read_layer(self, element: ElementTree.Element, group: _Group) -> None:
        key = len(self.layers) + 1
        if key > _MOST_LAYERS:
            raise ValueError(phrase("it has more than {most} layers", most=_MOST_LAYERS))
        laid, source, mode = _within(element, group), element.get("src", ""), _mode(element)
        # only names inside the file are looked up, but such a one shows what the file is up to
        if source.startswith("/") or "\\" in source or ".." in source.split("/") or ":" in source:
            raise ValueError(phrase("a layer points outside of the file: {name}", name=source[:80]))
        if mode is None:
            self.notes.append(phrase("{mode} is shown as normal", mode=element.get("composite-op", "")))
        if element.get("selected") == "true":
            self.active = key
        self.layers.append(
            Layer(
                key=key,
                name=(group.prefix + element.get("name", "")) or str(key),
                tiles=self._tiles(source, laid.x, laid.y),
                opacity=laid.opacity,
                visible=laid.visible,
                locked=laid.locked,
                mode=mode or BlendMode.NORMAL,
                guide=element.get(_GUIDE) == "true",
            )
        )

    def _tiles(self, source: str, x: int, y: int) -> Tiles:
        if max(abs(x), abs(y)) > LARGEST_SIDE_PX:
            raise ValueError(phrase("a layer lies at {x}, {y}", x=x, y=y))
        tiles = shared(tiles_of(self._archive.pixels(source), left=x, top=y))
        self._bytes_held += sum(tile.nbytes for tile in {id(tile): tile for tile in tiles.values()}.values())
        if self._bytes_held > _MOST_TILES_BYTES:
            raise ValueError(phrase("its layers are too large for this program"))
        return tiles


def _within(element: ElementTree.Element, group: _Group) -> _Group:
    opacity = float(element.get("opacity", "1"))
    if not 0 <= opacity <= 1:
        raise ValueError(phrase("an opacity of {opacity:g}", opacity=opacity))
    return replace(
        group,
        prefix=f"{group.prefix}{element.get('name', '')} / ",
        x=group.x + round(float(element.get("x", "0"))),
        y=group.y + round(float(element.get("y", "0"))),
        opacity=group.opacity * opacity,
        visible=group.visible and element.get("visibility", "visible") != "hidden",
        locked=group.locked or element.get("edit-locked") == "true",
    )


def _mode(element: ElementTree.Element) -> BlendMode | None:
    try:
        return BlendMode(element.get("composite-op", BlendMode.NORMAL))
    except ValueError:
        return None
