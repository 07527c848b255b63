"""Joins the window of copies and variations with the services; the only file that puts anything into the bin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFile, QObject, Signal

from illpose_app.core.errors import IllposeError, LibraryError, printable
from illpose_app.core.keep_best import Copy
from illpose_app.core.words import joined, phrase
from illpose_app.services.compare_pictures import Comparison
from illpose_app.storage.stacks import StackRepository, StackRow
from illpose_app.ui.background import Background, Lane
from illpose_app.ui.language import spoken
from illpose_app.ui.stacks.stack_window import StackWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class StackServices:
    """What is needed; all are called off the UI thread."""

    stacks: StackRepository
    compare: Callable[[Path, Path], Comparison]
    forget_file: Callable[[Copy], None]


class StackController(QObject):
    """Shows stacks, and does what the artist decides about them."""

    changed = Signal()  # files went to the bin, or pictures were set apart

    def __init__(
        self, services: StackServices, window: StackWindow, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self.window, self._background = services, window, background
        window.stack_chosen.connect(self._show_copies)
        window.pair_chosen.connect(self._compare)
        window.bin_requested.connect(self.move_to_bin)
        window.apart_requested.connect(self._set_apart)

    def open(self, artwork_id: int | None = None) -> None:
        """Show all stacks, that of an artwork first."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.refresh(artwork_id)

    def refresh(self, artwork_id: int | None = None) -> None:
        """Read the stacks again."""
        self._background.latest(
            "stacks",
            self._services.stacks.all_stacks,
            succeeded=lambda rows: self.window.show_stacks(rows, first=artwork_id),
        )

    def move_to_bin(self, copies: Sequence[Copy]) -> None:
        """Put files into the platform's bin and take them out of the library; what cannot be binned stays as it is."""

        def work() -> list[str]:
            problems: list[str] = []
            for copy in copies:
                if QFile(str(copy.path)).moveToTrash():
                    self._services.forget_file(copy)
                else:
                    problems.append(
                        phrase(
                            "{file}: cannot be moved to the bin (its drive may have none; delete it there)",
                            file=printable(copy.path),
                        )
                    )
            return problems

        def tell(problems: list[str]) -> None:
            if problems:
                self._background.failed.emit(LibraryError(joined(problems, "\n")))
            self._look_again()

        self._background.call(work, succeeded=tell, lane=Lane.STORE)

    def _set_apart(self, artwork_id: int, others: list[int]) -> None:
        self._background.call(
            lambda: self._services.stacks.set_apart(artwork_id, others),
            succeeded=lambda _nothing: self._look_again(),
            lane=Lane.STORE,
        )

    def _look_again(self) -> None:
        self.refresh()
        self.changed.emit()

    def _show_copies(self, row: StackRow) -> None:
        self._background.latest(
            "stack copies", lambda: self._services.stacks.copies(row.artwork_ids), succeeded=self.window.show_copies
        )

    def _compare(self, first: Copy, second: Copy) -> None:
        def explain(error: Exception) -> None:
            if isinstance(error, IllposeError):
                self.window.view.show_words(spoken(str(error)))
            else:
                self._background.failed.emit(error)

        self._background.latest(
            "stack comparison",
            lambda: self._services.compare(first.path, second.path),
            succeeded=self.window.show_comparison,
            failed=explain,
        )
