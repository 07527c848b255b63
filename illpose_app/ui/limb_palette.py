"""The limb colours that the window paints with, as the artist chose them."""

from PySide6.QtGui import QColor

from illpose_app.core.limb_colors import LIMB_COLORS, SAFE_LIMB_COLORS, LimbColors
from illpose_app.core.skeleton import BodyPart


class LimbPalette:
    """One for the window: whatever paints limbs asks it for their colours."""

    def __init__(self) -> None:
        self._colors: LimbColors = LIMB_COLORS

    def choose(self, *, safe: bool) -> None:
        """Paint with colours that are safe for the colour blind from now on, or with the usual ones."""
        self._colors = SAFE_LIMB_COLORS if safe else LIMB_COLORS

    @property
    def colors(self) -> LimbColors:
        """The colours of all body parts, for what is exported."""
        return self._colors

    def color(self, part: BodyPart) -> QColor:
        """Return the colour of a body part."""
        return QColor(*self._colors[part])


#: Painting happens deep in delegates and style objects that know no settings: like Qt's palette, this is one for all.
limb_palette = LimbPalette()
