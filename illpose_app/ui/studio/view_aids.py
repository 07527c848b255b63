"""Switches the view aids: one at a time, made off the UI thread, until another illustration is opened."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from illpose_app.core.ranking import Match
from illpose_app.core.view_aids import NEEDS_MASK, ViewAid, aided
from illpose_app.services.lay_over import lay_over
from illpose_app.services.open_illustration import open_file
from illpose_app.ui.background import Background
from illpose_app.ui.studio.picture import Picture, picture_of
from illpose_app.ui.studio.studio_controller import StudioController
from illpose_app.ui.studio.studio_page import StudioPage


class ViewAids(QObject):
    """Shows the open illustration as the aid that is on wants it."""

    said = Signal(str)  # why an aid cannot be shown

    def __init__(
        self,
        studio: StudioController,
        page: StudioPage,
        *,
        background: Background,
        actions: dict[str, QAction],
        reference: Callable[[], Match | None],
    ) -> None:
        super().__init__(studio)
        self._studio, self._page, self._background = studio, page, background
        self._actions = {aid: actions[f"aid_{aid.value}"] for aid in ViewAid}
        self._reference = reference
        self.aid: ViewAid | None = None
        for aid, action in self._actions.items():
            action.toggled.connect(lambda on, aid=aid: self._switch(aid, on=on))
        studio.opened.connect(lambda _illustration: self._forget())

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
        if self._studio.illustration is None or self._page.canvas.shows_drawing:
            return self.tr("View aids are for illustrations; a drawing shows its layers.")
        if aid in NEEDS_MASK and self._mask() is None:
            return self.tr("The mask of no character is known here: the ground does not give it away.")
        if aid is ViewAid.ONION and (self._reference() is None or self._studio.pose is None):
            return self.tr("Select a reference at the right first.")
        return ""

    def _show(self) -> None:
        """Make the picture anew; the newest wish wins."""
        illustration, aid = self._studio.illustration, self.aid
        if illustration is None:
            return
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

        def fail(error: Exception) -> None:
            if aid is not None:
                self._actions[aid].setChecked(False)
            self._background.failed.emit(error)

        self._background.latest("view aid", make, succeeded=take, failed=fail)

    def _mask(self) -> NDArray[np.bool_] | None:
        masks = [character.mask for character in self._studio.characters if character.mask is not None]
        if not masks:
            return None
        together_HW: NDArray[np.bool_] = np.logical_or.reduce([mask.pixels_HW() for mask in masks])
        return together_HW

    def _forget(self) -> None:
        """Another illustration is open, and shown as it is."""
        self._background.forget("view aid")
        self.aid = None
        for action in self._actions.values():
            action.setChecked(False)
