"""What an artwork's own file says of it: XMP, IPTC, EXIF and the text chunks of PNG."""

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from PIL import Image, IptcImagePlugin

from illpose_app.core.artwork import Attribution
from illpose_app.core.labels import Labels
from illpose_app.storage.sidecars.hydrus import labels_of_tags
from illpose_app.storage.sidecars.sites import attribution_of_address
from illpose_app.storage.sidecars.xmp import parse_xmp

_EXIF_ARTIST: Final = 0x013B
_EXIF_COPYRIGHT: Final = 0x8298
_IPTC_KEYWORDS: Final = (2, 25)
_IPTC_BY: Final = (2, 80)
_IPTC_SOURCE: Final = (2, 115)
_IPTC_COPYRIGHT: Final = (2, 116)
_PNG_START: Final = b"\x89PNG\r\n\x1a\n"
_PNG_END: Final = b"\0\0\0\0IEND\xaeB`\x82"
_PNG_PIXELS: Final = (b"IDAT", b"fdAT", b"fcTL", b"acTL")
#: Metadata beyond this are not read.
_LARGEST_BYTES: Final = 64 << 20
_XMP: Final = ("xmp", "XML:com.adobe.xmp")


def read_embedded(path: Path) -> Labels:
    """Return what the file says, XMP being believed first; nothing where its metadata cannot be read.

    A damaged file is said when its pixels are read; its metadata is not worth a second line.
    """
    said = Labels()
    try:
        with _opened(path) as image:
            for read in (_xmp, _iptc, _exif, _text_chunks):
                try:
                    said = said.or_else(read(image))
                except Exception:
                    continue
    except Exception:
        return said
    return said


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    with path.open("rb") as stream:
        if stream.read(len(_PNG_START)) == _PNG_START:
            whole: BinaryIO = io.BytesIO(_without_pixels(stream))
        else:
            stream.seek(0)
            whole = stream
        with Image.open(whole) as image:
            yield image


def _without_pixels(stream: BinaryIO) -> bytes:
    """Return a PNG's chunks without those of its pixels.

    Text may stand behind the pixels, and Pillow would decode all of them on its way there.
    """
    parts, size = [_PNG_START], 0
    while len(header := stream.read(8)) == 8:
        length, kind = struct.unpack(">I4s", header)
        size += 0 if kind in _PNG_PIXELS else length
        if kind == b"IEND" or size > _LARGEST_BYTES:
            break
        if kind in _PNG_PIXELS:
            stream.seek(length + 4, io.SEEK_CUR)
        else:
            parts.append(header + stream.read(length + 4))
    return b"".join([*parts, _PNG_END])


def _xmp(image: Image.Image) -> Labels:
    packet = next((image.info[key] for key in _XMP if key in image.info), None)
    if isinstance(packet, str):
        packet = packet.encode()
    return parse_xmp(packet) if isinstance(packet, bytes) else Labels()


def _iptc(image: Image.Image) -> Labels:
    info = IptcImagePlugin.getiptcinfo(image) or {}  # type: ignore[arg-type]

    def texts(key: tuple[int, int]) -> list[str]:
        value = info.get(key, [])
        parts = value if isinstance(value, list) else [value]
        return [" ".join(part.decode("utf-8", "replace").split()) for part in parts if part]

    said = labels_of_tags(texts(_IPTC_KEYWORDS))
    where = next((one for one in map(attribution_of_address, texts(_IPTC_SOURCE)) if one.address), Attribution())
    attribution = Attribution(
        artist=", ".join(texts(_IPTC_BY)) or said.attribution.artist,
        site=where.site,
        site_id=where.site_id,
        address=where.address,
        licence=next(iter(texts(_IPTC_COPYRIGHT)), ""),
    )
    return Labels(tags=said.tags, attribution=attribution, rating=said.rating)


def _exif(image: Image.Image) -> Labels:
    # a PNG's own getexif would ask for its pixels, which are not there
    exif = Image.Image.getexif(image)
    artist, licence = (
        " ".join(str(exif.get(key, "")).replace("\0", " ").split()) for key in (_EXIF_ARTIST, _EXIF_COPYRIGHT)
    )
    return Labels(attribution=Attribution(artist=artist, licence=licence))


def _text_chunks(image: Image.Image) -> Labels:
    texts = {key: value for key in ("Author", "Copyright", "Source") if isinstance(value := image.info.get(key), str)}
    where = attribution_of_address(texts.get("Source", ""))
    return Labels(
        attribution=Attribution(
            artist=" ".join(texts.get("Author", "").split()),
            site=where.site,
            site_id=where.site_id,
            address=where.address,
            licence=" ".join(texts.get("Copyright", "").split()),
        )
    )
