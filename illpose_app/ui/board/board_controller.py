"""Joins the board's page with the services: which board is open, what is pinned to it, undo, saving."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QUndoStack
from PySide6.QtWidgets import QFileDialog

from illpose_app.core import board
from illpose_app.core.board import NewPin, Pin, Pins
from illpose_app.core.errors import LibraryError
from illpose_app.core.progress import Work
from illpose_app.core.words import counted, joined, phrase
from illpose_app.services.pin_files import PinnedFiles
from illpose_app.storage.boards import BoardRepository, BoardRow
from illpose_app.ui.background import Background, Job, Lane
from illpose_app.ui.board.board_actions import enable_board_actions
from illpose_app.ui.board.board_commands import EditBoard
from illpose_app.ui.board.board_page import BoardPage
from illpose_app.ui.language import spoken

_SAVE_AFTER_MS: Final = 300
_FILTER: Final = phrase("Pictures (*.png *.jpg *.jpeg *.webp *.avif *.gif *.bmp *.tif *.tiff);;All files (*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardServices:
    """What the board needs; all are called off the UI thread but `flush`'s last store."""

    boards: BoardRepository
    pin_files: Callable[[Sequence[Path]], PinnedFiles]
    keep_pasted: Callable[[bytes], Path]
    export_picture: Callable[[Pins, Path], Work[None]]
    export_folder: Callable[[Pins, Path], Work[tuple[str, ...]]]


class BoardController(QObject):
    """Holds the board that is open."""

    pinned = Signal(int, str)  # how many pictures, and the board's name
    open_requested = Signal(object)  # Path
    reveal_requested = Signal(object)  # Path

    def __init__(
        self, services: BoardServices, page: BoardPage, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._page, self._background = services, page, background
        self.undo_stack = QUndoStack(self)
        self.pins: Pins = ()
        self.board_id = 0
        self._boards: tuple[BoardRow, ...] = ()
        self._waiting: list[tuple[Sequence[NewPin], tuple[float, float] | None]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAVE_AFTER_MS)
        self._pause.timeout.connect(self._save)
        view = page.view
        view.edited.connect(self.edit)
        view.selection_changed.connect(self._selection_changed)
        view.opened.connect(lambda pin: self.open_requested.emit(pin.path))
        view.files_dropped.connect(lambda paths, place: self.add_files(paths, at=(place.x(), place.y())))
        view.pixels_dropped.connect(self.add_pixels)
        page.board_chosen.connect(self.open_board)
        page.board_wanted.connect(self.make_board)
        page.rename_requested.connect(self._rename)
        page.delete_requested.connect(self._delete)
        page.opacity_moved.connect(self._set_opacity)
        self._connect_actions()
        self._selection_changed()

    # which board

    def load(self, wanted: int = 0) -> None:
        """Read the boards and open one, by default the first; the first start makes one."""
        first = self.tr("Board")

        def read() -> tuple[tuple[BoardRow, ...], int, Pins]:
            boards = self._services.boards
            if not boards.boards():
                boards.make(first)
            rows = boards.boards()
            board_id = wanted if any(row.board_id == wanted for row in rows) else rows[0].board_id
            return rows, board_id, boards.pins(board_id)

        # behind what is still being stored
        self._background.call(read, succeeded=self._show_board, lane=Lane.STORE)

    def open_board(self, board_id: int) -> None:
        """Open another board."""
        if board_id != self.board_id:
            self.flush()
            self.load(board_id)

    def make_board(self, name: str) -> None:
        """Make a board and open it."""
        self.flush()
        self._background.call(lambda: self._services.boards.make(name), succeeded=self.load, lane=Lane.STORE)

    def _rename(self, board_id: int, name: str) -> None:
        self._background.call(
            lambda: self._services.boards.rename(board_id, name),
            succeeded=lambda _nothing: self.load(board_id),
            lane=Lane.STORE,
        )

    def _delete(self, board_id: int) -> None:
        self._pause.stop()
        self._background.call(
            lambda: self._services.boards.delete(board_id), succeeded=lambda _nothing: self.load(), lane=Lane.STORE
        )

    def _show_board(self, read: tuple[tuple[BoardRow, ...], int, Pins]) -> None:
        another = read[1] != self.board_id
        self._boards, self.board_id, pins = read
        self._page.show_boards(self._boards, self.board_id)
        if another:
            self.undo_stack.clear()
            self._put(pins)
            self._pause.stop()  # it is stored already
            QTimer.singleShot(0, self._page.view.fit)
        waiting, self._waiting = self._waiting, []
        for new, at in waiting:
            self.pin(new, at=at)

    # what is pinned

    def pin(self, new: Sequence[NewPin], *, at: tuple[float, float] | None = None) -> None:
        """Pin pictures to the board that is open, as one step that can be undone."""
        if not new:
            return
        if not self.board_id:
            self._waiting.append((new, at))
            return
        after = board.pinned(self.pins, new, at=at)
        fresh = {pin.key for pin in after[len(self.pins) :]}
        self.edit(self.tr("Pin"), after)
        self._page.view.select(fresh)
        if not self._page.view.shows_selection():
            self._page.view.fit()
        name = next((row.name for row in self._boards if row.board_id == self.board_id), "")
        self.pinned.emit(len(new), name)

    def add_files(self, paths: Sequence[Path], *, at: tuple[float, float] | None = None) -> None:
        """Pin files from anywhere."""

        def take(found: PinnedFiles) -> None:
            self.pin(found.pins, at=at)
            if found.problems:
                self._background.failed.emit(LibraryError(joined(found.problems, "\n")))

        self._background.call(lambda: self._services.pin_files(paths), succeeded=take)

    def add_pixels(self, image: QImage, place: QPointF | None = None) -> None:
        """Pin pixels that were pasted or dropped; they are kept in a file of the library."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know bytes only
        data = bytes(buffer.data().data())
        at = None if place is None else (place.x(), place.y())
        self._background.call(
            lambda: self._services.keep_pasted(data), succeeded=lambda path: self.add_files([path], at=at)
        )

    def edit(self, words: str, after: Pins, *, merging: str = "") -> None:
        """Take an edit as one step that can be undone."""
        if after != self.pins:
            self.undo_stack.push(EditBoard(words, before=self.pins, after=after, put=self._put, merging=merging))

    def flush(self) -> None:
        """Store now what waits to be stored."""
        if self._pause.isActive():
            self._pause.stop()
            self._services.boards.store(self.board_id, self.pins)

    def _put(self, pins: Pins) -> None:
        self.pins = pins
        self._page.view.show_pins(pins)
        self._selection_changed()
        self._pause.start()

    def _save(self) -> None:
        board_id, pins = self.board_id, self.pins
        self._background.call(lambda: self._services.boards.store(board_id, pins), lane=Lane.STORE)

    # what the actions do

    def _connect_actions(self) -> None:
        view = self._page.view
        deeds: dict[str, Callable[[], object]] = {
            "undo": self.undo_stack.undo,
            "redo": self.undo_stack.redo,
            "add_files": self._ask_files,
            "paste": self.paste,
            "select_all": lambda: view.select({pin.key for pin in self.pins}),
            "arrange": lambda: self._change_all(self.tr("Arrange"), board.arranged),
            "normalise": lambda: self._change_all(self.tr("Make equally high"), board.normalised),
            "flip": lambda: self._flip(upside_down=False),
            "flip_down": lambda: self._flip(upside_down=True),
            "turn_right": lambda: self._turn(15),
            "turn_left": lambda: self._turn(-15),
            "larger": lambda: self._scale(1.1),
            "smaller": lambda: self._scale(1 / 1.1),
            "grey": self._switch_grey,
            "fainter": lambda: self._set_opacity((self._opacity or 1.0) - 0.1),
            "stronger": lambda: self._set_opacity((self._opacity or 1.0) + 0.1),
            "front": lambda: self._change(self.tr("To the front"), board.raised),
            "back": lambda: self._change(self.tr("To the back"), board.lowered),
            "duplicate": self._duplicate,
            "plain": self._make_plain,
            "remove": lambda: self._change(self.tr("Take off"), board.without),
            "fit": lambda: view.fit(selection=True),
            "zoom_in": lambda: view.zoom(1.25),
            "zoom_out": lambda: view.zoom(0.8),
            "open_studio": lambda: self._with_first(self.open_requested.emit),
            "reveal": lambda: self._with_first(self.reveal_requested.emit),
            "export_picture": self._ask_export_picture,
            "export_folder": self._ask_export_folder,
        }
        actions = self._page.actions_by_name
        for name, deed in deeds.items():
            actions[name].triggered.connect(lambda _checked=False, deed=deed: deed())
        self.undo_stack.canUndoChanged.connect(actions["undo"].setEnabled)
        self.undo_stack.canRedoChanged.connect(actions["redo"].setEnabled)
        for name in ("undo", "redo"):
            actions[name].setEnabled(False)

    @property
    def _selected(self) -> tuple[Pin, ...]:
        keys = self._page.view.selected
        return tuple(pin for pin in self.pins if pin.key in keys)

    @property
    def _opacity(self) -> float | None:
        selected = self._selected
        return selected[-1].opacity if selected else None

    def _selection_changed(self) -> None:
        enable_board_actions(self._page.actions_by_name, selection=bool(self._page.view.selected))
        self._page.show_opacity(self._opacity)

    def _change(self, words: str, change: Callable[[Pins, frozenset[int]], Pins]) -> None:
        keys = self._page.view.selected
        if keys:
            self.edit(words, change(self.pins, keys))

    def _change_all(self, words: str, change: Callable[[Pins, frozenset[int]], Pins]) -> None:
        """Change what is selected when it is several, else everything."""
        keys = self._page.view.selected
        self.edit(words, change(self.pins, keys if len(keys) > 1 else frozenset(pin.key for pin in self.pins)))

    def _each(self, words: str, change: Callable[[Pin], Pin], *, merging: str = "") -> None:
        keys = self._page.view.selected
        self.edit(words, board.changed(self.pins, keys, change), merging=merging)

    def _flip(self, *, upside_down: bool) -> None:
        about = board.middle(self._selected)
        self._each(self.tr("Flip"), lambda pin: board.flipped(pin, upside_down=upside_down, about=about))

    def _turn(self, degrees: float) -> None:
        about = board.middle(self._selected)
        self._each(self.tr("Turn"), lambda pin: board.turned(pin, degrees, about=about))

    def _scale(self, factor: float) -> None:
        about = board.middle(self._selected)
        self._each(self.tr("Scale"), lambda pin: board.scaled(pin, factor, about=about))

    def _switch_grey(self) -> None:
        grey = not all(pin.greyscale for pin in self._selected)
        self._each(self.tr("Grey or in colour"), lambda pin: replace(pin, greyscale=grey))

    def _set_opacity(self, opacity: float) -> None:
        opacity = round(min(max(opacity, board.FAINTEST), 1.0), 2)
        keys = ",".join(map(str, sorted(self._page.view.selected)))
        self._each(self.tr("Opacity"), lambda pin: replace(pin, opacity=opacity), merging=f"opacity {keys}")

    def _make_plain(self) -> None:
        self._each(
            self.tr("Upright, in colour, opaque"),
            lambda pin: replace(pin, rotation_deg=0.0, flipped_x=False, flipped_y=False, greyscale=False, opacity=1.0),
        )

    def _duplicate(self) -> None:
        before = len(self.pins)
        self._change(self.tr("Pin once more"), board.duplicated)
        self._page.view.select({pin.key for pin in self.pins[before:]})

    def _with_first(self, deed: Callable[[Path], object]) -> None:
        if selected := self._selected:
            deed(selected[-1].path)

    def paste(self) -> None:
        """Pin what the clipboard holds: files, or pixels."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        middle = self._page.view.scene_middle()
        if paths:
            self.add_files(paths, at=(middle.x(), middle.y()))
        elif data.hasImage():
            self.add_pixels(QGuiApplication.clipboard().image(), middle)

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self._page.body, self.tr("Pin files"), "", spoken(_FILTER))
        if names:
            self.add_files([Path(name) for name in names])

    def _ask_export_picture(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._page.body, self.tr("Export the board"), "board.png", "PNG (*.png)")
        if name:
            self.export_picture(Path(name).with_suffix(".png"))

    def _ask_export_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._page.body, self.tr("A new or empty folder for the board"))
        if name:
            self.export_folder(Path(name))

    def export_picture(self, place: Path) -> Job:
        """Write the board as one picture."""
        pins = self.pins
        return self._background.run(
            lambda: self._services.export_picture(pins, place), title=self.tr("Exporting {0}").format(place.name)
        )

    def export_folder(self, folder: Path) -> Job:
        """Copy the board's files into a folder, with a credit sheet."""
        pins = self.pins

        def tell(problems: tuple[str, ...]) -> None:
            if problems:
                job.outcome = spoken(
                    counted("{count} could not be copied", "{count} could not be copied", count=len(problems))
                )
                self._background.failed.emit(LibraryError(joined(problems, "\n")))

        job = self._background.run(
            lambda: self._services.export_folder(pins, folder),
            title=self.tr("Exporting to {0}").format(folder.name),
            succeeded=tell,
        )
        return job
