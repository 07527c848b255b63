"""Drawing in the studio: which drawing is open, whether the pen draws, and who hears of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QColorDialog, QWidget

from illpose_app.core.artwork import Character
from illpose_app.core.drawing.drawing import new_drawing
from illpose_app.services.look_at_drawing import DrawingFlattener
from illpose_app.services.open_illustration import OpenIllustration
from illpose_app.storage.artwork_files import content_hash
from illpose_app.storage.drawing_recovery import DrawingRecovery, KeptDrawing
from illpose_app.ui.action_row import Need
from illpose_app.ui.background import Background
from illpose_app.ui.language import plain, spoken
from illpose_app.ui.studio.drawing.brush_bar import BrushBar
from illpose_app.ui.studio.drawing.document import DrawingDocument
from illpose_app.ui.studio.drawing.drawing_files import DrawingFiles, FileServices
from illpose_app.ui.studio.drawing.easel import Easel
from illpose_app.ui.studio.drawing.keeper import DrawingKeeper
from illpose_app.ui.studio.drawing.layer_deeds import LayerDeeds
from illpose_app.ui.studio.drawing.layer_panel import LayerPanel
from illpose_app.ui.studio.drawing.live_look import LiveLook, Look
from illpose_app.ui.studio.drawing.new_drawing_dialog import NewDrawingDialog
from illpose_app.ui.studio.drawing.opened_drawing import OpenedDrawing, over_illustration, with_picture
from illpose_app.ui.studio.drawing.piece import lift_piece
from illpose_app.ui.studio.drawing.selection_deeds import SelectionDeeds
from illpose_app.ui.studio.drawing.toast import Toast
from illpose_app.ui.studio.drawing.tool_strip import ToolStrip
from illpose_app.ui.studio.drawing.tools import Tool, ToolState
from illpose_app.ui.studio.drawing.transform_box import TransformBox
from illpose_app.ui.studio.studio_controller import StudioController
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.theme import Theme
from illpose_app.ui.window_state import WindowState


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingServices:
    """What drawing needs of the floors below; called off the UI thread."""

    files: FileServices
    analyze: Callable[[OpenIllustration], tuple[Character, ...]]


class DrawingController(QObject):
    """Joins document, easel, panels and files."""

    changed = Signal()
    said = Signal(str)  # a line for the artist

    def __init__(
        self,
        *,
        services: DrawingServices,
        page: StudioPage,
        studio: StudioController,
        background: Background,
        actions: dict[str, QAction],
        theme: Theme,
        state: WindowState,
        recovery_folder: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._page, self._studio = services, page, studio
        self._background, self._actions, self._window = background, actions, window
        self.document: DrawingDocument | None = None
        self.easel = Easel(page.canvas, self)
        self.layers = LayerPanel(actions, theme)
        self.strip, self.bar = ToolStrip(actions), BrushBar()
        self.deeds = LayerDeeds(background, lambda: self.document, self)
        self.selecting = SelectionDeeds(self.deeds, background, lambda: self.document)
        self.files = DrawingFiles(
            services=services.files,
            background=background,
            state=state,
            document=lambda: self.document,
            characters=lambda: studio.characters,
            settled=self.settled,
            window=window,
        )
        self.keeper = DrawingKeeper(background, recovery_folder, self)
        self.live = LiveLook(background, services.analyze, "live drawing", self)
        page.side.add_page("layers", self.tr("Layers"), self.layers)
        page.side.set_page_available("layers", available=False)
        page.add_beside_canvas(self.strip)
        page.add_above_canvas(self.bar)
        self.toast = Toast(page.canvas)
        self.said.connect(self.toast.say)
        self._connect()
        self._show_mode()
        self.easel.take_tools(ToolState())

    def _connect(self) -> None:
        easel, layers, deeds = self.easel, self.layers, self.deeds
        easel.tools_changed.connect(self._show_tools)
        easel.fill_requested.connect(lambda x, y: deeds.fill(x, y, easel.tools))
        easel.select_requested.connect(lambda outline: self.selecting.select(outline, easel.tools))
        easel.none_requested.connect(self.selecting.select_none)
        easel.clear_requested.connect(self.selecting.clear)
        easel.moving.piece_wanted.connect(self._lift)
        easel.moving.requested.connect(deeds.transform)
        deeds.transformed.connect(easel.settle)
        for refused in (easel.refused, deeds.refused):
            refused.connect(self.said)
        deeds.busy.connect(self._page.show_busy)
        layers.activated.connect(self._activate)
        layers.changed.connect(deeds.change)
        layers.ordered.connect(deeds.order)
        self.strip.color_requested.connect(self.ask_color)
        self.bar.changed.connect(easel.take_tools)
        self.keeper.failed.connect(self._background.failed)
        self.live.looked.connect(self._take_look)
        self.live.failed.connect(self._look_failed)
        self.files.saved.connect(self._saved)

    # modes

    @property
    def draws(self) -> bool:
        """Tell whether the pen draws."""
        return self.easel.draws

    @property
    def needs_met(self) -> set[Need]:
        """What there is for actions to work on."""
        there = {Need.DRAWING} if self.document is not None else set()
        # keys of the pen mean other things on other pages
        return there | ({Need.PEN} if self.draws and self._page.isVisibleTo(self._window) else set())

    def switch(self, *, draws: bool) -> None:
        """Let the pen draw; over the open illustration a drawing is begun."""
        if draws and self.document is None:
            self._begin_over_illustration()
            return
        self.easel.switch(draws=draws)
        self._show_mode()

    def _show_mode(self) -> None:
        draws = self.draws
        self.strip.setVisible(draws)
        self.bar.setVisible(draws)
        self._page.side.set_page_available("layers", available=self.document is not None)
        if draws:
            self._page.side.show_page("layers")
        elif self.document is not None:
            self._page.side.show_page("characters")
        self._actions["draw"].setChecked(draws)
        self.changed.emit()

    def _show_tools(self, tools: ToolState) -> None:
        action = self._actions[tools.tool.value]
        action.setChecked(True)
        hints = {
            Tool.FILL: self.tr("Click an area: it is filled in the active layer"),
            Tool.PICKER: self.tr("Click a colour; with other tools hold Alt"),
            Tool.SELECT_BOX: self.tr("Drag a rectangle; Shift adds to the selection, Alt takes away"),
            Tool.SELECT_FREE: self.tr("Draw round what you want; Shift adds to the selection, Alt takes away"),
            Tool.SELECT_COLOR: self.tr("Click a colour; Shift adds to the selection, Alt takes away"),
            Tool.MOVE: self.tr("Drag the pixels or their handles; Enter applies, Esc puts them back"),
        }
        self.bar.show_tools(tools, plain(action.text()).split(",")[0], hints.get(tools.tool, ""))
        self.strip.color.show_color(tools.color)

    def take_tool(self, tool: Tool) -> None:
        """Take a tool into the hand."""
        self.easel.take_tools(replace(self.easel.tools, tool=tool))

    def ask_color(self) -> None:
        """Ask for a colour to draw with."""
        chosen = QColorDialog.getColor(QColor(*self.easel.tools.color), self._window, self.tr("Colour"))
        if chosen.isValid():
            color = (chosen.red(), chosen.green(), chosen.blue())
            self.easel.take_tools(replace(self.easel.tools, color=color))

    def _lift(self) -> None:
        """Take the pixels that the box shall go about."""
        if self.document is not None:
            lift_piece(self.document.drawing, self._background, self.easel.moving.put_piece)

    def settled(self, then: Callable[[], None]) -> None:
        """Put down what is in hand, and do something once that is done, and all that was asked for before."""
        self.easel.moving.finish()
        self.deeds.afterwards(then)

    def turn(self, turned: Callable[[TransformBox], TransformBox], text: str) -> None:
        """Flip or turn what is selected: in the box while it is shown, else at once."""
        box = self.easel.moving.box
        if box is not None:
            self.easel.moving.change(turned(box))
        else:
            self.selecting.turn(turned, text)

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self.layers.retheme(theme)

    def look_again(self) -> bool:
        """Look at the drawing at once; False when none is open."""
        if self.document is None:
            return False
        self._page.show_busy(self.tr("Looking for characters…"))
        self.live.now()
        return True

    # undo

    @property
    def undo_text(self) -> str:
        """What would be undone; empty when nothing can be."""
        return "" if self.document is None else self.document.history.undo_text

    @property
    def redo_text(self) -> str:
        """What would be done again; empty when there is nothing."""
        return "" if self.document is None else self.document.history.redo_text

    def undo(self) -> None:
        """Take the last step back; a box that was dragged but not applied goes back first."""
        box = self.easel.moving.box
        if box is not None and box.is_changed:
            self.easel.moving.cancel()
        elif self.document is not None:
            self.document.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        if self.document is not None:
            self.document.redo()

    # opening and closing

    def ask_new(self) -> None:
        """Ask for a size and begin a new drawing."""
        dialog = NewDrawingDialog(self._window)
        dialog.chosen.connect(
            lambda width, height, paper: self.files.leave(lambda: self.begin(width, height, paper))
        )  # fmt: skip
        dialog.open()

    def begin(self, width_px: int, height_px: int, paper_rgb: tuple[int, int, int] = (255, 255, 255)) -> None:
        """Begin a new drawing."""
        drawing = new_drawing(
            width_px, height_px, paper=self.tr("Paper"), first=self.tr("Layer 1"), paper_rgb=paper_rgb
        )
        name = self.tr("Untitled drawing")

        def make() -> OpenedDrawing:
            return with_picture(drawing, DrawingFlattener().illustration(drawing, name=name, path=None))

        def show(opened: OpenedDrawing) -> None:
            self._open(opened, name=name, path=None, looks=False)
            self.switch(draws=True)

        self._run(make, show)

    def open_file(self, path: Path) -> None:
        """Open an OpenRaster file with its layers."""

        def make() -> OpenedDrawing:
            read = self._services.files.read(path)
            seen = DrawingFlattener().illustration(read.drawing, name=path.name, path=path)
            return with_picture(read.drawing, replace(seen, content_hash=content_hash(path)), read.notes)

        def show(opened: OpenedDrawing) -> None:
            self._open(opened, name=path.name, path=path, looks=True)
            if opened.notes:
                self.said.emit(
                    self.tr("Shown differently here: {0}").format("; ".join(spoken(note) for note in opened.notes))
                )

        self._run(make, show)

    def recover(
        self, recovery: DrawingRecovery, kept: KeptDrawing, *, shown: Callable[[], None] = lambda: None
    ) -> None:
        """Open a drawing that was left unsaved, as it was kept last; shown: called unless something else came first."""

        def make() -> OpenedDrawing:
            seen = DrawingFlattener().illustration(kept.drawing, name=kept.name, path=kept.path)
            return with_picture(kept.drawing, seen)

        def show(opened: OpenedDrawing) -> None:
            shown()
            self._open(opened, name=kept.name, path=kept.path, looks=False, recovery=recovery)
            self.switch(draws=True)
            self.live.now()
            self.said.emit(self.tr("Your unsaved drawing is back."))

        self._run(make, show)

    def close_document(self) -> None:
        """Take the drawing off the canvas; whoever calls has asked before."""
        if self.document is not None:
            self.live.follow(None)
            self._page.show_busy("")
            self.keeper.end(forget=True)
            self.easel.show(None)
            self.document = None
            self.layers.show_drawing(None)
            self._show_mode()

    def _begin_over_illustration(self) -> None:
        illustration = self._studio.illustration
        if illustration is None:
            self._show_mode()
            return

        def make() -> OpenedDrawing:
            return over_illustration(illustration, self.tr("Layer 1"))

        def show(opened: OpenedDrawing) -> None:
            if self._studio.illustration is illustration:
                self._take(opened, name=illustration.name, path=None)
                self.switch(draws=True)

        self._run(make, show)

    def _open(
        self,
        opened: OpenedDrawing,
        *,
        name: str,
        path: Path | None,
        looks: bool,
        recovery: DrawingRecovery | None = None,
    ) -> None:
        self.close_document()
        self._studio.show(opened.illustration, opened.picture, looks=looks)
        self._take(opened, name=name, path=path, recovery=recovery)

    def _take(
        self, opened: OpenedDrawing, *, name: str, path: Path | None, recovery: DrawingRecovery | None = None
    ) -> None:
        document = DrawingDocument(opened.drawing, opened.merged, name=name, path=path, parent=self)
        document.saved = None if recovery is not None else opened.drawing
        self.document = document
        document.changed.connect(self._document_changed)
        document.edited.connect(self.live.touch)
        document.painted.connect(self._stroke_painted)
        self.easel.show(document)
        self.keeper.watch(document, recovery)
        flattener = DrawingFlattener()

        def read() -> Callable[[], OpenIllustration]:
            drawing, title, file = document.drawing_now, document.name, document.path
            return lambda: flattener.illustration(drawing, name=title, path=file)

        self.live.follow(read)
        self._document_changed()
        self._show_mode()

    def _document_changed(self) -> None:
        if self.document is not None:
            self.layers.show_drawing(self.document.drawing)
        self.changed.emit()

    def _activate(self, key: int) -> None:
        if self.document is not None:
            self.easel.moving.finish()  # what is in hand belongs to the layer that was active
            self.document.activate(key)

    def _stroke_painted(self) -> None:
        if self.document is not None and self.document.is_stroking:
            self.live.touch()  # also a pause with the pen down is a pause

    def _take_look(self, look: Look) -> None:
        if self.document is not None:
            self._studio.take_live(look.illustration, look.picture, look.characters)

    def _look_failed(self, error: Exception) -> None:
        self._page.show_busy("")
        self._background.failed.emit(error)

    def _saved(self, path: Path) -> None:
        illustration = self._studio.illustration
        if illustration is not None:
            self._studio.rename(replace(illustration, path=path, name=path.name))
        self.said.emit(self.tr("Saved {0}").format(path.name))

    def _run(self, make: Callable[[], OpenedDrawing], show: Callable[[OpenedDrawing], None]) -> None:
        self._page.show_busy(self.tr("One moment…"))

        def done(opened: OpenedDrawing) -> None:
            self._page.show_busy("")
            show(opened)

        def fail(error: Exception) -> None:
            self._page.show_busy("")
            self._show_mode()
            self._background.failed.emit(error)

        self._background.latest("open", make, succeeded=done, failed=fail)
