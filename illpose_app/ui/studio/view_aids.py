"""Switches the view aids: one at a time, made off the UI thread, until another illustration is opened."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QImage

from illpose_app.core.ranking import Match
from illpose_app.core.view_aids import NEEDS_MASK, ViewAid, aided
from illpose_app.services.lay_over import lay_over, reference_layer
from illpose_app.services.open_illustration import open_file
from illpose_app.ui.background import Background
from illpose_app.ui.studio.drawing.aided_view import AidedView
from illpose_app.ui.studio.drawing.drawing_controller import DrawingController
from illpose_app.ui.studio.mask_image import opaque_mask
from illpose_app.ui.studio.picture import Picture, picture_of
from illpose_app.ui.studio.studio_controller import StudioController
from illpose_app.ui.studio.studio_page import StudioPage

#: A reference that lies over a drawing is no larger than this, px.
_LONGEST_PX: Final = 2048


class ViewAids(QObject):
    """Shows the open illustration, or the drawing, as the aid that is on wants it."""

    said = Signal(str)  # why an aid cannot be shown

    def __init__(
        self,
        studio: StudioController,
        page: StudioPage,
        *,
        drawing: DrawingController,
        background: Background,
        actions: dict[str, QAction],
        reference: Callable[[], Match | None],
    ) -> None:
        super().__init__(studio)
        self._studio, self._page, self._background = studio, page, background
        self._drawing = drawing
        self._actions = {aid: actions[f"aid_{aid.value}"] for aid in ViewAid}
        self._reference = reference
        self.aid: ViewAid | None = None
        for aid, action in self._actions.items():
            action.toggled.connect(lambda on, aid=aid: self._switch(aid, on=on))
        studio.opened.connect(lambda _illustration: self._forget())
        studio.changed.connect(self._follow_characters)
        drawing.changed.connect(self._follow_drawing)
        self._drawn: object = None  # the document that the aid is shown for
        self._shown: object = None  # the illustration

    def _switch(self, aid: ViewAid, *, on: bool) -> None:
        if on:
            problem = self._problem(aid)
            if problem:
                self.said.emit(problem)
                self._actions[aid].setChecked(False)
                return
            self.aid = aid
            for other, action in self._actions.items():
                if other is not aid:
                    action.setChecked(False)
        elif self.aid is aid:
            self.aid = None
        else:
            return  # another one has taken its place
        self._show()

    def _problem(self, aid: ViewAid) -> str:
        if self._studio.illustration is None:
            return self.tr("Open an illustration or begin a drawing first.")
        knows_mask = any(character.mask is not None for character in self._studio.characters)
        if aid in NEEDS_MASK and not knows_mask and self._ground() is None:
            return self.tr("The mask of no character is known here: the ground does not give it away.")
        if aid is ViewAid.ONION and (self._reference() is None or self._studio.pose is None):
            return self.tr("Select a reference at the right first.")
        return ""

    def _ground(self) -> object:
        document = self._drawing.document
        return None if document is None else document.merged.ground()

    def _show(self) -> None:
        # a shape is judged alone
        self._page.canvas.set_bare(self.aid is ViewAid.SILHOUETTE)
        if self._drawing.document is not None:
            self._show_drawing()
        else:
            self._show_picture()

    # an illustration

    def _show_picture(self) -> None:
        """Make the picture anew; the newest wish wins."""
        illustration, aid = self._studio.illustration, self.aid
        if illustration is None:
            return
        self._shown = illustration
        pixels_HW3 = illustration.decoded.pixels_HW3
        mask_HW = self._mask() if aid in NEEDS_MASK else None
        match, pose = self._reference(), self._studio.pose

        def make() -> Picture:
            if aid is None:
                return picture_of(pixels_HW3)
            if aid is ViewAid.ONION and match is not None and pose is not None:
                reference_HW3 = open_file(match.path).decoded.pixels_HW3
                laid = lay_over(pixels_HW3, pose, reference_HW3=reference_HW3, reference_pose=match.pose)
                return picture_of(laid)
            return picture_of(aided(pixels_HW3, aid, mask_HW=mask_HW))

        def take(picture: Picture) -> None:
            if self._studio.illustration is illustration and aid is self.aid:
                self._page.canvas.replace_picture(picture)

        self._background.latest("view aid", make, succeeded=take, failed=lambda error: self._fail(aid, error))

    def _fail(self, aid: ViewAid | None, error: Exception) -> None:
        if aid is not None:
            self._actions[aid].setChecked(False)
        self._background.failed.emit(error)

    # a drawing

    def _show_drawing(self) -> None:
        """Let the easel paint what it shows through the aid: also strokes that are drawn from now on."""
        aid = self.aid
        self._drawn = self._drawing.document
        if aid is ViewAid.ONION:
            self._lay_reference_over()
        masks = self._masks() if aid in NEEDS_MASK else ()
        shown = self._drawing.easel.aided
        layer = None if shown is None else shown.layer
        self._drawing.easel.look_through(None if aid is None else AidedView(aid=aid, masks=masks, layer=layer))

    def _lay_reference_over(self) -> None:
        match, pose, document = self._reference(), self._studio.pose, self._drawing.document
        if match is None or pose is None or document is None:
            return
        width, height = document.drawing.width_px, document.drawing.height_px

        def make() -> QImage:
            laid_HW4 = reference_layer(
                width, height, pose, reference_HW3=open_file(match.path).decoded.pixels_HW3,
                reference_pose=match.pose, scale=min(1.0, _LONGEST_PX / max(width, height)),
            )  # fmt: skip
            rows, columns = laid_HW4.shape[:2]
            image = QImage(laid_HW4.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
            return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

        def take(layer: QImage) -> None:
            if self.aid is ViewAid.ONION and self._drawing.document is document:
                self._drawing.easel.look_through(AidedView(aid=ViewAid.ONION, layer=layer))

        self._background.latest(
            "view aid", make, succeeded=take, failed=lambda error: self._fail(ViewAid.ONION, error)
        )  # fmt: skip

    def _follow_characters(self) -> None:
        """Take the masks and the pose that were found just now, and another state of a picture that is watched."""
        if self._drawing.document is not None:
            if self.aid in {*NEEDS_MASK, ViewAid.ONION}:
                self._show_drawing()
        elif self.aid is not None and self._studio.illustration is not self._shown:
            self._show_picture()

    def _follow_drawing(self) -> None:
        """Keep the aid on where a drawing is begun over the illustration."""
        document = self._drawing.document
        if document is not self._drawn:
            self._drawn = document
            self._drawing.easel.look_through(None)
            if document is not None and self.aid is not None:
                self._show_drawing()

    def _masks(self) -> tuple[QImage, ...]:
        return tuple(opaque_mask(character.mask) for character in self._studio.characters if character.mask is not None)

    def _mask(self) -> NDArray[np.bool_] | None:
        masks = [character.mask for character in self._studio.characters if character.mask is not None]
        if not masks:
            return None
        together_HW: NDArray[np.bool_] = np.logical_or.reduce([mask.pixels_HW() for mask in masks])
        return together_HW

    def _forget(self) -> None:
        """Another illustration is open, and shown as it is; a drawing that got another name is looked at as before."""
        if self._drawing.document is not None:
            return
        self._background.forget("view aid")
        self.aid = None
        self._page.canvas.set_bare(False)
        for action in self._actions.values():
            action.setChecked(False)
