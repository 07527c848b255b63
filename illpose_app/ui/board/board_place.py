"""Where the board is: on its page, or in a window of its own, above others and without a frame as the artist likes."""

from PySide6.QtCore import QObject, QTimer

from illpose_app.ui.board.board_page import BoardPage
from illpose_app.ui.board.board_window import BoardWindow
from illpose_app.ui.window_state import WindowState


class BoardPlace(QObject):
    """Moves the board between page and window."""

    def __init__(self, page: BoardPage, state: WindowState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._state = page, state
        self.window: BoardWindow | None = None
        self._own, self._on_top, self._frameless = (
            page.actions_by_name[name] for name in ("own_window", "on_top", "frameless")
        )
        self._on_top.setChecked(state.text("board/on top", "yes") == "yes")
        self._frameless.setChecked(state.text("board/frameless") == "yes")
        self._own.toggled.connect(self._switch)
        self._on_top.toggled.connect(self._take_shape)
        self._frameless.toggled.connect(self._take_shape)
        self._enable()
        page.back_requested.connect(lambda: self._own.setChecked(False))
        page.view.window_dragged.connect(self._move_by_hand)

    def close(self) -> None:
        """Remember how the window was left, and close it."""
        self._state.keep_text("board/on top", "yes" if self._on_top.isChecked() else "no")
        self._state.keep_text("board/frameless", "yes" if self._frameless.isChecked() else "no")
        self._own.setChecked(False)

    def _switch(self, on: bool) -> None:
        if on and self.window is None:
            self.window = BoardWindow(self._page.lend_body(), self._page.bar)
            kept = self._state.bytes_of("board/geometry")
            if not kept.isEmpty():
                self.window.restoreGeometry(kept)
            self.window.closed.connect(lambda: self._own.setChecked(False))
            self._take_shape()
        elif not on and self.window is not None:
            window, self.window = self.window, None
            self._state.keep_bytes("board/geometry", window.saveGeometry())
            self._page.take_body_back()
            window.close()
            window.deleteLater()
        self._enable()
        QTimer.singleShot(0, self._page.view.fit)
        self._page.view.setFocus()

    def _enable(self) -> None:
        for action in (self._on_top, self._frameless):
            action.setEnabled(self._own.isChecked())

    def _take_shape(self, _on: bool = False) -> None:
        if self.window is not None:
            self.window.take_shape(on_top=self._on_top.isChecked(), frameless=self._frameless.isChecked())

    def _move_by_hand(self) -> None:
        if self.window is not None:
            self.window.move_by_hand()
