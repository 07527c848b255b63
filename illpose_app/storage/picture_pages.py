"""Lays the pages of a TIFF out as one sheet, so that the characters of all pages are found."""

from typing import Final

from PIL import Image

_REDUCED_COPY: Final = 1
_SUBFILE_TYPE: Final = 254
_MOST_PAGES: Final = 100
_GAP_PX: Final = 16


def sheet_of_pages(image: Image.Image, *, largest_pixels: int) -> Image.Image:
    """Return the pages of a picture one below the other, centred on transparent ground; a single page as it is.

    Pages that are only smaller copies of others (TIFF's NewSubfileType) and what would exceed largest_pixels or a
    hundred pages are left out.
    """
    if image.format != "TIFF" or getattr(image, "n_frames", 1) == 1:
        return image
    pages: list[Image.Image] = []
    pixels = 0
    for number in range(min(image.n_frames, _MOST_PAGES)):  # type: ignore[attr-defined]
        image.seek(number)
        pixels += image.width * image.height
        copy = int(image.tag_v2.get(_SUBFILE_TYPE, 0)) & _REDUCED_COPY  # type: ignore[attr-defined]
        if pages and (copy or pixels > largest_pixels):
            continue
        image.load()
        pages.append(image.convert("RGBA"))
    if len(pages) == 1:
        image.seek(0)
        return image
    width = max(page.width for page in pages)
    sheet = Image.new("RGBA", (width, sum(page.height for page in pages) + _GAP_PX * (len(pages) - 1)))
    top = 0
    for page in pages:
        sheet.paste(page, ((width - page.width) // 2, top))
        top += page.height + _GAP_PX
    sheet.format = "TIFF"
    return sheet
