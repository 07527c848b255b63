"""A drawing with its picture, made off the UI thread before it is shown."""

from dataclasses import dataclass

from illpose_app.core.drawing.drawing import Drawing, Layer
from illpose_app.core.drawing.tiles import shared, tiles_of
from illpose_app.services.open_illustration import OpenIllustration
from illpose_app.services.save_drawing import unflattened
from illpose_app.ui.studio.drawing.merged_image import MergedImage
from illpose_app.ui.studio.picture import Picture, picture_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OpenedDrawing:
    """What the studio shows of a drawing that is being opened."""

    drawing: Drawing
    merged: MergedImage
    illustration: OpenIllustration
    picture: Picture
    notes: tuple[str, ...] = ()


def with_picture(drawing: Drawing, illustration: OpenIllustration, notes: tuple[str, ...] = ()) -> OpenedDrawing:
    """Return a drawing with all that shows it."""
    merged = MergedImage(drawing.width_px, drawing.height_px)
    merged.lay(drawing, drawing.rect)
    picture = picture_of(illustration.decoded.pixels_HW3)
    return OpenedDrawing(drawing=drawing, merged=merged, illustration=illustration, picture=picture, notes=notes)


def over_illustration(illustration: OpenIllustration, first: str) -> OpenedDrawing:
    """Return a drawing with the illustration as its lowest layer and an empty one above."""
    tiles = shared(tiles_of(unflattened(illustration.decoded)))
    height, width = illustration.decoded.pixels_HW3.shape[:2]
    layers = (Layer(key=1, name=illustration.name, tiles=tiles, locked=True), Layer(key=2, name=first))
    return with_picture(Drawing(width_px=width, height_px=height, layers=layers, active=2), illustration)
