"""The artworks of the library as rows that are read when they are seen."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from illpose_app.core.errors import printable
from illpose_app.storage.artworks import ArtworkRepository, ArtworkRow, Order
from illpose_app.ui.background import Background

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
BLOCK: Final = 128


class ArtworkListModel(QAbstractListModel):
    """Knows the ids of all artworks, and of those that were seen the rest; the library is read off the UI thread."""

    loaded = Signal()

    def __init__(self, repository: ArtworkRepository, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._repository = repository
        self._background = background
        self._ids: list[int] = []
        self._rows: dict[int, ArtworkRow] = {}
        self._asked: set[int] = set()
        self.order = Order.NEWEST
        self.name_contains = ""
        self.folder_id: int | None = None

    def refresh(self) -> None:
        """Read which artworks there are now; rows that stay keep their place and the selection."""
        order, name, folder_id = self.order, self.name_contains, self.folder_id
        self._background.latest(
            "library ids",
            lambda: self._repository.ids(order, name_contains=name, folder_id=folder_id),
            succeeded=self._take_ids,
        )

    def forget_rows(self) -> None:
        """Read rows again when they are next seen: their files or characters may have changed."""
        self._rows.clear()
        self._asked.clear()
        self.refresh()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many artworks there are."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row of an artwork; None while it is being read."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        row = self._rows.get(self._ids[index.row()])
        if row is None:
            self._ask(index.row() // BLOCK)
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.path.name
        if role == Qt.ItemDataRole.ToolTipRole:
            missing = self.tr("\nThe file is missing from its place.") if row.missing else ""
            return f"{printable(row.path)}\n{row.width_px} × {row.height_px} px{missing}"
        return None

    def _take_ids(self, ids: list[int]) -> None:
        added = len(ids) - len(self._ids)
        if ids == self._ids:
            pass
        elif added > 0 and ids[added:] == self._ids:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self._ids = ids
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
        self._asked.clear()
        self.loaded.emit()

    def _ask(self, block: int) -> None:
        if block in self._asked:
            return
        self._asked.add(block)
        ids = self._ids[block * BLOCK : (block + 1) * BLOCK]
        first = block * BLOCK
        self._background.call(lambda: self._repository.rows(ids), succeeded=lambda rows: self._take_rows(rows, first))

    def _take_rows(self, rows: list[ArtworkRow], first: int) -> None:
        self._rows.update((row.artwork_id, row) for row in rows)
        last = min(first + BLOCK, len(self._ids)) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))
