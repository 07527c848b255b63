"""What the actions of drawing do: joins the table of actions with the drawing controller."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from illpose_app.core.artwork import Character
from illpose_app.services.draw_overlay import draw_overlay
from illpose_app.services.save_drawing import unflattened
from illpose_app.storage.artwork_files import DecodedArtwork, read_artwork
from illpose_app.ui.background import Background
from illpose_app.ui.language import spoken
from illpose_app.ui.limb_palette import limb_palette
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.studio.drawing.drawing_controller import DrawingController
from illpose_app.ui.studio.drawing.tools import Tool


class DrawingWishes(QObject):
    """Connects each action of drawing with its deed."""

    def __init__(
        self,
        *,
        actions: dict[str, QAction],
        drawing: DrawingController,
        references: ReferencesPanel,
        background: Background,
        filter_text: str,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._drawing, self._references, self._background = drawing, references, background
        self._filter, self._window = spoken(filter_text), window
        easel, deeds, files, selecting = drawing.easel, drawing.deeds, drawing.files, drawing.selecting
        acts: dict[str, Callable[[], None]] = {
            "new_drawing": drawing.ask_new,
            "save_drawing": files.save,
            "save_drawing_as": files.save_as,
            "export_drawing": files.export,
            "brush_larger": lambda: easel.take_tools(easel.tools.stepped(1)),
            "brush_smaller": lambda: easel.take_tools(easel.tools.stepped(-1)),
            "color": drawing.ask_color,
            "layer_add": deeds.add,
            "layer_duplicate": deeds.duplicate,
            "layer_merge": deeds.merge_down,
            "layer_remove": deeds.remove,
            "layer_clear": selecting.clear,
            "layer_from_file": self._ask_layer,
            "layer_from_reference": self._lay_reference,
            "select_all": selecting.select_all,
            "select_none": selecting.select_none,
            "select_inverse": selecting.invert,
            "cut": selecting.cut,
            "copy": selecting.copy,
            "copy_merged": lambda: selecting.copy(merged=True),
            "selection_fill": lambda: selecting.fill(easel.tools.color),
            "flip_across": lambda: drawing.turn(lambda box: box.flipped(across=True), self.tr("Flip left to right")),
            "flip_down": lambda: drawing.turn(lambda box: box.flipped(across=False), self.tr("Flip upside down")),
            "turn_quarter": lambda: drawing.turn(lambda box: box.turned(90.0), self.tr("Turn by a quarter")),
        }
        for name, deed in acts.items():
            actions[name].triggered.connect(lambda _checked=False, deed=deed: deed())
        actions["draw"].triggered.connect(lambda on: drawing.switch(draws=on))
        for tool in Tool:
            actions[tool.value].triggered.connect(lambda _checked=False, tool=tool: drawing.take_tool(tool))
        actions["pressure"].toggled.connect(lambda on: easel.take_tools(replace(easel.tools, presses=on)))
        actions["grid"].toggled.connect(lambda on: self._show(grid=on))
        actions["thirds"].toggled.connect(lambda on: self._show(thirds=on))

    def _show(self, *, grid: bool | None = None, thirds: bool | None = None) -> None:
        easel = self._drawing.easel
        easel.shows_grid = easel.shows_grid if grid is None else grid
        easel.shows_thirds = easel.shows_thirds if thirds is None else thirds
        easel.repaint()

    def _ask_layer(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Illustration as a layer"), "", self._filter)
        if name:
            self.add_layer(Path(name))

    def add_layer(self, path: Path) -> None:
        """Lay an illustration over the drawing, as a layer of its own."""

        def put(decoded: DecodedArtwork) -> None:
            self._drawing.deeds.add_picture(unflattened(decoded), path.name, faint=False)

        self._background.call(lambda: read_artwork(path), succeeded=put)

    def _lay_reference(self) -> None:
        match = self._references.view.current_match() or next(iter(self._references.view.matches.matches), None)
        if match is None:
            self._drawing.said.emit(self.tr("There is no reference yet."))
            return
        character, colors = Character(box=match.box, pose=match.pose, score=1.0), limb_palette.colors

        def read() -> NDArray[np.uint8]:
            decoded = read_artwork(match.path)
            drawn = draw_overlay(decoded.pixels_HW3, [character], colors=colors)
            return np.dstack([drawn, np.full(drawn.shape[:2], 255, np.uint8)])

        name = self.tr("Reference {0}").format(match.path.name)
        self._background.call(
            read, succeeded=lambda pixels: self._drawing.deeds.add_picture(pixels, name, faint=True)
        )  # fmt: skip
