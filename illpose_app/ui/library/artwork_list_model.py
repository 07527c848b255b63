"""The artworks of the library as rows that are read when they are seen."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    QUrl,
    Signal,
)

from illpose_app.core.errors import printable
from illpose_app.core.labels import RatingLimit
from illpose_app.core.query import Query
from illpose_app.core.stacks import StackMark, fold_ids
from illpose_app.core.words import counted
from illpose_app.services.list_artworks import ArtworkLister, ListedArtworks
from illpose_app.storage.artworks import ArtworkRepository, ArtworkRow, Order
from illpose_app.ui.background import Background
from illpose_app.ui.language import spoken
from illpose_app.ui.stacks.stack_marks import StackMarks

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
STACK_ROLE: Final = Qt.ItemDataRole.UserRole + 2
#: How many rows are read at once, those beside the ones that are seen among them.
READ_AT_ONCE: Final = 256
#: How many rows are kept; what is kept for ever makes every collection of garbage slower.
KEPT: Final = 20_000
#: While artworks come in, an order that must be read whole is read again after this many times what it took.
_REST: Final = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Which artworks the list shows, and how they are sorted."""

    order: Order = Order.NEWEST
    query: Query = Query()  # noqa: RUF009 - frozen
    limit: RatingLimit = RatingLimit()  # noqa: RUF009 - frozen
    folder_id: int | None = None
    stacked: bool = True  # one of each stack, unless that is open
    opened: frozenset[int] = frozenset()  # stacks


class ArtworkListModel(QAbstractListModel):
    """Knows the ids of all artworks, and of those that were seen the rest; the library is read off the UI thread."""

    loaded = Signal()

    def __init__(
        self,
        repository: ArtworkRepository,
        background: Background,
        marks: StackMarks | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._marks = marks
        if marks is not None:
            marks.changed.connect(self.refresh)
        self._repository = repository
        self._background = background
        self._lister = ArtworkLister(repository.database)
        self.listed = ListedArtworks(ids=[])  # what the last whole answer said of itself
        self._shown = Shown()
        self._with_poses = False
        self._ids: list[int] = []
        self._rows: dict[int, ArtworkRow] = {}
        self._stale: set[int] = set()  # rows that are shown until they have been read again
        self._gone: set[int] = set()
        self._wanted: list[int] = []
        self._reading = False
        self._rest_until_s = 0.0
        self._pause = QTimer(self)  # gathers what one repaint asks for
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._read_wanted)

    @property
    def shown(self) -> Shown:
        """Which artworks are shown."""
        return self._shown

    def show(self, shown: Shown) -> None:
        """Show other artworks, or the same in another order."""
        self._shown = shown
        self.refresh()

    def stack_at(self, number: int) -> StackMark | None:
        """Return the stack of an artwork; None where it belongs to none."""
        return None if self._marks is None else self._marks.of(self._ids[number])

    def is_open(self, mark: StackMark) -> bool:
        """Tell whether all of a stack are shown."""
        return not self._shown.stacked or mark.stack_id in self._shown.opened

    def toggle(self, mark: StackMark) -> None:
        """Show all of a stack, or only one of it again."""
        self.show(replace(self._shown, opened=self._shown.opened ^ {mark.stack_id}))

    def show_poses(self, *, on: bool) -> None:
        """Read the poses of the characters too, or no longer."""
        self._with_poses = on
        self._stale = set(self._rows)
        self._tell_changed()

    def refresh(self) -> None:
        """Read which artworks there are now; those that stay keep their selection."""
        shown, started_s = self._shown, time.monotonic()

        def take(listed: ListedArtworks) -> None:
            self._rest_until_s = time.monotonic() + _REST * (time.monotonic() - started_s)
            if shown == self._shown:
                self.listed = listed
                self._take_ids(listed.ids)

        self._background.latest("library ids", lambda: self._list(shown), succeeded=take)

    def follow(self) -> None:
        """Take in what has been added lately; where that has its place among the others, now and then."""
        shown = self._shown
        if shown.order is not Order.NEWEST or shown.query.terms:
            if time.monotonic() > self._rest_until_s:
                self.refresh()
            return
        there, folded = self._ids, () if self._marks is None else self._marks.marks
        # the newest one may be folded into a stack, for which another stands
        newest = max(max(there, default=0), max(folded, default=0))

        def take(listed: ListedArtworks) -> None:
            if shown == self._shown and there is self._ids:
                self._put_first(listed.ids)

        self._background.latest(
            "library ids that are new", lambda: self._list(shown, newer_than=newest), succeeded=take
        )

    def forget_rows(self) -> None:
        """Read rows again when they are next seen: their files or characters may have changed."""
        self._stale = set(self._rows)
        self._gone.clear()
        self.refresh()

    def ids_between(self, first: int, last: int) -> list[int]:
        """Return the ids of the artworks of some rows, the last one among them."""
        return self._ids[first : last + 1]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let artworks be dragged: onto a board in its own window, or into another program."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the files of artworks; of very many that nobody has seen yet, those that were read."""
        ids = [self._ids[index.row()] for index in indexes]
        unread = [artwork_id for artwork_id in ids if artwork_id not in self._rows]
        if unread and len(unread) <= READ_AT_ONCE:
            self._rows.update((row.artwork_id, row) for row in self._repository.rows(unread))
        rows = (self._rows.get(artwork_id) for artwork_id in ids)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(row.path)) for row in rows if row is not None and not row.missing])
        return data

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many artworks there are."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row of an artwork; None while it is being read."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        row = self.row_at(index.row())
        if row is None or role in (ROW_ROLE, STACK_ROLE):
            mark = self.stack_at(index.row()) if role == STACK_ROLE else None
            return row if role != STACK_ROLE else mark and (mark.count, self.is_open(mark))
        if role == Qt.ItemDataRole.DisplayRole:
            return printable(row.path.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(
                counted(
                    "{file}, {count} character",
                    "{file}, {count} characters",
                    count=row.character_count,
                    file=printable(row.path.name),
                )
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = [printable(row.path), f"{row.width_px} × {row.height_px} px"]
            lines += [self.tr("The file is missing from its place.")] if row.missing else []
            return "\n".join(lines)
        return None

    def row_at(self, number: int) -> ArtworkRow | None:
        """Return a row at once; None, and ask for it, while it has not been read."""
        artwork_id = self._ids[number]
        row = self._rows.get(artwork_id)
        if (row is None and artwork_id not in self._gone) or artwork_id in self._stale:
            self._wanted.append(number)
            if not self._reading and not self._pause.isActive():
                self._pause.start(0)
        return row

    def _list(self, shown: Shown, *, newer_than: int = 0) -> ListedArtworks:
        listed = self._lister.list(
            shown.order, shown.query, shown.limit, folder_id=shown.folder_id, newer_than=newer_than
        )
        if self._marks is None or not shown.stacked:
            return listed
        return replace(listed, ids=fold_ids(listed.ids, self._marks.marks, opened=shown.opened))

    def _put_first(self, ids: list[int]) -> None:
        if ids:
            self.beginInsertRows(QModelIndex(), 0, len(ids) - 1)
            self._ids = ids + self._ids
            self._wanted.clear()
            self.endInsertRows()
        self.loaded.emit()

    def _take_ids(self, ids: list[int]) -> None:
        if ids != self._ids:
            self.layoutAboutToBeChanged.emit()
            before = self.persistentIndexList()
            kept = [self._ids[index.row()] for index in before]
            self._ids = ids
            self._wanted.clear()
            if before:
                place = {artwork_id: number for number, artwork_id in enumerate(ids)}
                after = [self.index(place[i]) if i in place else QModelIndex() for i in kept]
                self.changePersistentIndexList(before, after)
            self.layoutChanged.emit()
        elif self._stale:
            self._tell_changed()
        self.loaded.emit()

    def _read_wanted(self) -> None:
        wanted, self._wanted = self._wanted, []
        if self._reading or not wanted:
            return
        # what is seen lies together; its neighbours will be seen next
        middle = (min(wanted[-READ_AT_ONCE:]) + max(wanted[-READ_AT_ONCE:])) // 2
        ids = self._ids[max(0, middle - READ_AT_ONCE // 2) : middle + READ_AT_ONCE // 2]
        if self._stale:
            ids = [i for i in ids if i not in self._rows or i in self._stale]
        self._reading = True
        with_poses = self._with_poses

        def take(rows: list[ArtworkRow]) -> None:
            self._reading = False
            if with_poses == self._with_poses:
                self._take_rows(ids, rows)
            else:
                self._tell_changed()

        def lose(error: Exception) -> None:
            self._reading = False
            self._gone.update(ids)  # until the next refresh: asking again at once would fail again
            self._background.failed.emit(error)

        self._background.call(lambda: self._repository.rows(ids, with_poses=with_poses), succeeded=take, failed=lose)

    def _take_rows(self, ids: list[int], rows: list[ArtworkRow]) -> None:
        read = {row.artwork_id: row for row in rows}
        self._rows.update(read)
        self._stale.difference_update(ids)
        for artwork_id in ids:
            if artwork_id not in read:
                self._rows.pop(artwork_id, None)
                self._gone.add(artwork_id)
        for artwork_id in list(islice(self._rows, max(0, len(self._rows) - KEPT))):
            del self._rows[artwork_id]  # read longest ago; it is read again when it is seen again
        self._tell_changed()

    def _tell_changed(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
