"""What desktops, stores and installers are told about illpose: one table for every kind of package."""

import tomllib
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[1]

NAME = "illpose"
#: The name that desktops know the program by. It is written as a domain turned round, as they want it, but nobody has
#: registered that domain: choose one that the project owns before a store takes the program in.
APP_ID = "art.illpose.illpose"
SUMMARY = "Find pose references in your own art library"
SUMMARY_JA = "自分の作品ライブラリから同じポーズの参考資料を探す"
MAKERS = "The illpose maintainers"
MAKERS_ID = "art.illpose"
#: Where a .deb says who looks after it; Debian wants an address, and the project has none that is known.
MAINTAINER = "The illpose maintainers <maintainers@illpose.invalid>"
DESCRIPTION = (
    "Open or draw an illustration: illpose sees every character in it, lays a skeleton over each, and shows the "
    "artworks of your own library whose characters hold the same pose.",
    "Drag a joint, and the references follow. Pin what helps to a board beside the drawing, have a drawn pose checked, "
    "draw from timed references, and print a sheet that says where each picture comes from.",
    "Everything runs on your own machine: no account, no network, and no artwork is ever copied, moved or sent.",
)
CATEGORIES = ("Graphics", "2DGraphics", "RasterGraphics", "Viewer", "Qt")
KEYWORDS = ("pose", "reference", "illustration", "skeleton", "drawing", "art", "library", "gesture")
KEYWORDS_JA = ("ポーズ", "参考資料", "イラスト", "骨格", "お絵描き", "クロッキー")
ICON_SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SCREENSHOTS = (
    ("studio-dark.png", "The studio: an illustration, its skeletons, and the references with the same pose"),
    ("library-light.png", "The library, with the details of an artwork"),
    ("board-dark.png", "A board of pinned references"),
    ("drawing-dark.png", "Drawing with layers while illpose looks on"),
    ("check-dark.png", "What illpose notices about a drawn pose"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileType:
    """A kind of file that illpose opens."""

    mime: str
    endings: tuple[str, ...]
    what: str
    #: What macOS calls it; a type of ours where it knows none.
    uti: str
    #: Linux desktops know no such type yet: the package brings its description along.
    is_new: bool = False


#: What the shipped program opens. HEIF and JPEG XL are read where their packages are installed beside a wheel.
FILE_TYPES = (
    FileType(mime="image/png", endings=(".png",), what="PNG image", uti="public.png"),
    FileType(mime="image/apng", endings=(".apng",), what="Animated PNG image", uti=f"{MAKERS_ID}.apng", is_new=True),
    FileType(mime="image/jpeg", endings=(".jpg", ".jpeg", ".jpe", ".jfif"), what="JPEG image", uti="public.jpeg"),
    FileType(mime="image/webp", endings=(".webp",), what="WebP image", uti="org.webmproject.webp"),
    FileType(mime="image/avif", endings=(".avif",), what="AVIF image", uti="public.avif"),
    FileType(mime="image/gif", endings=(".gif",), what="GIF image", uti="com.compuserve.gif"),
    FileType(mime="image/bmp", endings=(".bmp", ".dib"), what="BMP image", uti="com.microsoft.bmp"),
    FileType(mime="image/tiff", endings=(".tif", ".tiff"), what="TIFF image", uti="public.tiff"),
    FileType(
        mime="image/vnd.adobe.photoshop", endings=(".psd",), what="Photoshop image", uti="com.adobe.photoshop-image"
    ),
    FileType(
        mime="image/x-photoshop-large",
        endings=(".psb",),
        what="Large Photoshop image",
        uti="com.adobe.photoshop-large-image",
        is_new=True,
    ),
    FileType(mime="image/openraster", endings=(".ora",), what="OpenRaster drawing", uti=f"{MAKERS_ID}.openraster"),
    FileType(mime="application/x-krita", endings=(".kra",), what="Krita drawing", uti="org.krita.kra"),
    FileType(
        mime="application/x-clip-studio-paint",
        endings=(".clip",),
        what="Clip Studio Paint drawing",
        uti="jp.co.celsys.clip",
        is_new=True,
    ),
    FileType(
        mime="application/x-procreate",
        endings=(".procreate",),
        what="Procreate drawing",
        uti="com.procreate.procreate",
        is_new=True,
    ),
)
assert len({kind.mime for kind in FILE_TYPES}) == len(FILE_TYPES)


def project_urls() -> dict[str, str]:
    """Return the project's addresses as pyproject.toml gives them, by their names in small letters."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    return {name.lower(): str(address) for name, address in project.get("urls", {}).items()}


def macos_info(version: str) -> dict[str, Any]:
    """Return what the Info.plist of the macOS bundle says beside PyInstaller's own lines."""
    documents = [
        {
            "CFBundleTypeName": kind.what,
            "CFBundleTypeExtensions": [ending.removeprefix(".") for ending in kind.endings],
            "CFBundleTypeMIMETypes": [kind.mime],
            "LSItemContentTypes": [kind.uti],
            "CFBundleTypeRole": "Editor" if ".ora" in kind.endings else "Viewer",
            "LSHandlerRank": "Alternate",
        }
        for kind in FILE_TYPES
    ]
    imported = [
        {
            "UTTypeIdentifier": kind.uti,
            "UTTypeDescription": kind.what,
            "UTTypeConformsTo": ["public.image", "public.data"],
            "UTTypeTagSpecification": {
                "public.filename-extension": [ending.removeprefix(".") for ending in kind.endings],
                "public.mime-type": [kind.mime],
            },
        }
        for kind in FILE_TYPES
        if not kind.uti.startswith(("public.", "com.compuserve.", "com.microsoft."))
    ]
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": plain_version(version),
        "CFBundleVersion": plain_version(version),
        "CFBundleDocumentTypes": documents,
        "UTImportedTypeDeclarations": imported,
        "LSApplicationCategoryType": "public.app-category.graphics-design",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{MAKERS}. Apache-2.0.",
        "NSScreenCaptureUsageDescription": "illpose looks at the part of the screen that you choose to watch.",
    }


def plain_version(version: str) -> str:
    """Return the digits of a version, for systems that take nothing else: 1.2.4.dev5+gabc is 1.2.4."""
    digits = list(takewhile(str.isdigit, version.replace("+", ".").split(".")))
    return ".".join([*digits, "0", "0", "0"][:3])


def debian_version(version: str) -> str:
    """Return a version as Debian orders them: what comes before a release is marked by a tilde."""
    for mark in (".dev", "rc", "b", "a"):
        head, found, tail = version.partition(mark)
        if found and "+" not in head:
            return f"{head}~{found.lstrip('.')}{tail}"
    return version
