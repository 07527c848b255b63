"""Sound files of every kind that illpose reads, small ones, from which hostile ones are made."""

import io
import json
import sqlite3
import struct
import tempfile
import zipfile
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageCms, PngImagePlugin

from illpose_app.core.progress import finish
from illpose_app.services.move_library import export_library
from illpose_app.storage.database import Database
from illpose_app.storage.drawing_recovery import new_recovery
from illpose_app.storage.flat_psd import flat_psd
from illpose_app.storage.openraster import writing_openraster
from illpose_app.storage.schema import MIGRATIONS
from illpose_app.storage.shipped import models_dir
from tests.faults.old_libraries import write_full_library
from tests.faults.victims import drawing_of

_XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description dc:source="https://danbooru.donmai.us/posts/12">
<dc:creator><rdf:Seq><rdf:li>Kemble</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>sitting</rdf:li><rdf:li>rating:safe</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
PIXELS = np.random.default_rng(3).integers(0, 256, (48, 40, 4), np.uint8)


def _image(mode: str = "RGB") -> Image.Image:
    smooth = Image.fromarray(PIXELS).resize((160, 120), Image.Resampling.BICUBIC)
    return smooth.convert(mode)


def _saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def _exif(turn: int = 6) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x8298] = turn, "Kemble", "CC0"
    return exif


def _png() -> list[bytes]:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Kemble")
    notes.add_itxt("XML:com.adobe.xmp", _XMP.decode())
    notes.add_text("Comment", "x" * 3000, zip=True)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    sixteen = Image.fromarray(PIXELS[..., 0].astype(np.uint16) * 257)
    return [
        _saved(_image(), "PNG", pnginfo=notes, icc_profile=profile, exif=_exif()), _saved(_image("RGBA"), "PNG"),
        _saved(_image("P"), "PNG", transparency=3), _saved(sixteen, "PNG"), _saved(_image("1"), "PNG"),
        _saved(_image(), "PNG", save_all=True, append_images=[_image("RGB").rotate(90)]),
    ]  # fmt: skip


def _jpeg() -> list[bytes]:
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x16\x1c\x02\x50\x00\x06Kemble\x1c\x02\x19\x00\x07sitting"
    plain = _saved(_image(), "JPEG", quality=90, exif=_exif(), xmp=_XMP)
    with_iptc = plain[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + plain[2:]
    return [
        plain, with_iptc, _saved(_image(), "JPEG", progressive=True, subsampling=2), _saved(_image("L"), "JPEG"),
        _saved(_image("CMYK"), "JPEG"), _saved(_image(), "MPO", save_all=True, append_images=[_image()]),
    ]  # fmt: skip


def _tiff() -> list[bytes]:
    pages = {"save_all": True, "append_images": [_image("L"), _image("RGB").resize((20, 20))]}
    return [
        _saved(_image(), "TIFF", compression="tiff_lzw"), _saved(_image("RGBA"), "TIFF", **pages),
        _saved(_image("1"), "TIFF", compression="group4"), _saved(_image(), "TIFF", compression="jpeg"),
        _saved(_image("CMYK"), "TIFF", compression="tiff_adobe_deflate"), _saved(_image("LAB"), "TIFF"),
        _saved(Image.fromarray(PIXELS[..., 0].astype(np.float32)), "TIFF"), _saved(_image("P"), "TIFF"),
    ]  # fmt: skip


def big_psd(pixels: np.ndarray, *, version: int = 2, depth: int = 8) -> bytes:
    """Return a flat Photoshop file of any depth, by the specification."""
    height, width = pixels.shape[:2]
    values = pixels[..., :3].transpose(2, 0, 1)
    values = values.astype(">u2") * 257 if depth == 16 else values
    head = struct.pack(">4sH6xHIIHH", b"8BPS", version, 3, height, width, depth, 3)
    layers = struct.pack(">Q" if version == 2 else ">I", 0)
    return head + struct.pack(">II", 0, 0) + layers + struct.pack(">H", 0) + values.tobytes()


def _psd() -> list[bytes]:
    from psd_tools import PSDImage

    made = []
    for mode in ("RGB", "L", "CMYK"):
        out = io.BytesIO()
        PSDImage.frompil(_image(mode)).save(out)
        made.append(out.getvalue())
    flat = [flat_psd(np.ascontiguousarray(PIXELS[..., :3])), big_psd(PIXELS), big_psd(PIXELS, depth=16)]
    return [*made, *flat, big_psd(PIXELS, version=1, depth=16)]


def _zip(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(zipfile.ZipInfo(name.replace("__", "/").replace("_dot_", ".")), data)
    return out.getvalue()


def _kra() -> list[bytes]:
    document = b"<DOC><IMAGE width='160' height='120'/></DOC>"
    return [
        _zip(mimetype=b"application/x-krita", maindoc_dot_xml=document, mergedimage_dot_png=_saved(_image(), "PNG")),
        _zip(mimetype=b"application/x-krita", preview_dot_png=_saved(_image("RGBA"), "PNG")),
    ]


def _ora() -> list[bytes]:
    return [finish(writing_openraster(drawing_of(number, drawing_of(0)))) for number in (1, 60)]


def _procreate() -> list[bytes]:
    return [_zip(Document_dot_archive=b"x", QuickLook__Thumbnail_dot_png=_saved(_image(), "PNG"))]


def clip_of(database: bytes) -> bytes:
    """Return a Clip Studio file with a database."""
    parts = ((b"CHNKHead", b"\0" * 40), (b"CHNKSQLi", database), (b"CHNKFoot", b""))
    chunks = b"".join(kind + struct.pack(">Q", len(data)) + data for kind, data in parts)
    return b"CSFCHUNK" + struct.pack(">QQ", 24 + len(chunks), 24) + chunks


def _clip() -> list[bytes]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE CanvasPreview (ImageData BLOB)")
        connection.execute("INSERT INTO CanvasPreview VALUES (?)", (_saved(_image(), "PNG"),))
        connection.commit()
        return [clip_of(connection.serialize())]


def _library_lines() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = write_full_library(Path(folder) / "library.sqlite3", version=len(MIGRATIONS), artworks=3)
        database = Database.open(path)
        finish(export_library(Path(folder) / "out.jsonl", database=database))
        database.close()
        return [(Path(folder) / "out.jsonl").read_bytes()]


def _recovery() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        recovery = new_recovery(Path(folder))
        recovery.keep(drawing_of(1, drawing_of(0)), name="Sketch", path=None)
        recovery.close(forget=False)
        return [recovery.file.read_bytes()]


def _coco() -> list[bytes]:
    joints = [value for joint in range(17) for value in (10.5 + joint, 20, 2)]
    image = {"id": 1, "file_name": "a.png", "width": 60, "height": 80, "style": "anime", "tags": ["sketch"]}
    annotation = {"id": 7, "image_id": 1, "category_id": 1, "bbox": [1, 2, 30, 40.5], "keypoints": joints}
    return [json.dumps({"images": [image], "annotations": [annotation], "categories": [{"id": 1}]}).encode()]


def _gallery() -> list[bytes]:
    posts: list[dict[str, Any]] = [
        {"category": "danbooru", "id": 12, "tag_string_general": "sitting 1girl", "tag_string_artist": "kemble",
         "rating": "s", "file_url": "https://danbooru.donmai.us/x.png", "source": "https://pixiv.net/artworks/5"},
        {"category": "pixiv", "id": 5, "tags": ["x", {"name": "y"}], "user": {"name": "Kemble"}, "x_restrict": 1},
        {"metadata": {"tags": ["creator:kemble", "rating:safe"], "urls": ["https://example.org/1"]}},
        {"format": "illpose sidecar", "version": 1, "tags": [["", "sitting"]], "removed_tags": [["a", "b"]],
         "facts": {"artist": "Kemble", "rating": "safe"}},
        {"name": "a", "tags": ["sitting"], "url": "https://example.org/2", "annotation": "x", "star": 3},
    ]  # fmt: skip
    return [json.dumps(post).encode() for post in posts]


def _settings() -> list[bytes]:
    return [b'[look]\ntheme = "dark"\n\n[library]\nlook_every = 30\nwatch = false\n\n[tagging]\nfolder = "/x"\n']


def _heif() -> list[bytes]:
    if find_spec("pillow_heif") is None:
        return []
    import pillow_heif

    pillow_heif.register_heif_opener()
    return [_saved(_image(), "HEIF", quality=60)]


def _jxl() -> list[bytes]:
    if find_spec("pillow_jxl") is None:
        return []
    import pillow_jxl  # noqa: F401

    return [_saved(_image(), "JXL"), _saved(_image("RGBA"), "JXL", lossless=True)]


#: Of each kind: the name of the file, and what makes sound ones.
SEEDS = {
    "png": ("a.png", _png),
    "jpeg": ("a.jpg", _jpeg),
    "webp": ("a.webp", lambda: [
        _saved(_image(), "WEBP", quality=80, exif=_exif(), xmp=_XMP), _saved(_image("RGBA"), "WEBP", lossless=True),
        _saved(_image(), "WEBP", save_all=True, append_images=[_image().rotate(90)])]),
    "avif": ("a.avif", lambda: [_saved(_image(), "AVIF", quality=60, exif=_exif()), _saved(_image("RGBA"), "AVIF")]),
    "gif": ("a.gif", lambda: [
        _saved(_image("P"), "GIF", save_all=True, append_images=[_image("P").rotate(90)]),
        _saved(_image("L"), "GIF", transparency=0, interlace=True)]),
    "tiff": ("a.tif", _tiff),
    "bmp": ("a.bmp", lambda: [_saved(_image(mode), "BMP") for mode in ("RGB", "RGBA", "P", "1")]),
    "psd": ("a.psd", _psd),
    "kra": ("a.kra", _kra),
    "ora": ("a.ora", _ora),
    "procreate": ("a.procreate", _procreate),
    "clip": ("a.clip", _clip),
    "heif": ("a.heic", _heif),
    "jxl": ("a.jxl", _jxl),
    "sidecar json": ("a.png.json", _gallery),
    "sidecar text": ("a.png.txt", lambda: [
        b"1girl, sitting, (arms up:1.2), rating:safe, artist:kemble", b"creator:kemble\nsitting\nrating:safe\n",
        "\ufeffsitting, \u624b".encode(), "sitting, arms up".encode("utf-16")]),
    "sidecar addresses": ("a.png.urls.txt", lambda: [b"https://danbooru.donmai.us/posts/12\nhttp://[::1]/x\n"]),
    "sidecar xmp": ("a.png.xmp", lambda: [_XMP]),
    "library lines": ("a.jsonl", _library_lines),
    "settings": ("settings.toml", _settings),
    "kept drawing": ("a.illpose-recovery", _recovery),
    "manifest": ("manifest.toml", lambda: [
        file.read_bytes() for file in sorted(models_dir().glob("*/manifest.toml"))]),
    "tag list": ("selected_tags.csv", lambda: [
        b'tag_id,name,category,count\n1,general,9,5\n2,1girl,0,9\n3,"kemble, (x)",4,1\n']),
    "coco": ("labels.json", _coco),
}  # fmt: skip
