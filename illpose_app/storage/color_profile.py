"""Brings the colours of an image with a profile of its own to sRGB."""

import io
from functools import lru_cache
from typing import Final

from PIL import Image, ImageCms

# modes in which both Pillow's pixels and LittleCMS's agree, and what comes out of them
_RESULT_OF_MODE: Final = {"RGB": "RGB", "RGBA": "RGBA", "CMYK": "RGB", "L": "RGB", "LAB": "RGB"}
_SPACE_OF_MODE: Final = {"RGB": "RGB ", "RGBA": "RGB ", "CMYK": "CMYK", "L": "GRAY", "LAB": "Lab "}


def in_srgb(image: Image.Image) -> Image.Image:
    """Return an image in sRGB where it carries a profile that says it is in another space, else the image itself.

    A profile that does not fit or is damaged is passed over: the colours are then those that most programs show.
    """
    data = image.info.get("icc_profile")
    result = _RESULT_OF_MODE.get(image.mode)
    if result is None or not (data or image.mode == "LAB"):
        return image
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data) if data else ImageCms.createProfile("LAB"))
        name = ImageCms.getProfileDescription(profile)
        if profile.profile.xcolor_space != _SPACE_OF_MODE[image.mode] or name.startswith("sRGB"):
            return image
        converted = ImageCms.profileToProfile(image, profile, _srgb(), outputMode=result)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image
    return image if converted is None else converted


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
