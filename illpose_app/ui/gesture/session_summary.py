"""What a gesture session showed: its references, to be opened or to hold one's own drawing against."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from illpose_app.core.words import counted, phrase
from illpose_app.storage.artworks import ArtworkRow
from illpose_app.ui.language import spoken

_THUMBNAIL_PX = 150


def looked_back(count: int, drawn_s: float, *, in_all: tuple[int, float]) -> str:
    """Return a session in a line: how many references, how long; in_all is the same for every session so far."""
    session = counted(
        "{count} reference, {time} minutes", "{count} references, {time} minutes", count=count, time=_clock(drawn_s)
    )
    total = counted(
        "{count} reference, {time} minutes",
        "{count} references, {time} minutes",
        count=in_all[0],
        time=_clock(in_all[1]),
    )
    return spoken(phrase("{session}; in all sessions: {total}", session=session, total=total))


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


class SessionSummary(QDialog):
    """A list of the references that were drawn from; opening and comparing are wishes."""

    open_requested = Signal(object)  # ArtworkRow
    compare_requested = Signal(object)  # ArtworkRow

    def __init__(self, words: str, shown: list[tuple[ArtworkRow, QImage]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Gesture session"))
        self.resize(780, 560)
        heading = QLabel(words)
        heading.setObjectName("heading")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("References of the session"))
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setIconSize(QSize(_THUMBNAIL_PX, _THUMBNAIL_PX))
        self.list.setGridSize(QSize(_THUMBNAIL_PX + 18, _THUMBNAIL_PX + 34))
        for row, image in shown:
            item = QListWidgetItem(QIcon(QPixmap.fromImage(image)), row.path.name)
            item.setData(Qt.ItemDataRole.UserRole, row)
            self.list.addItem(item)
        self._compare = QPushButton(self.tr("&Compare a drawing of mine…"))
        self._compare.setToolTip(self.tr("Open your drawing, and check its pose against this reference"))
        self._open = QPushButton(self.tr("&Open in the studio"))
        close = QPushButton(self.tr("Close"))
        self._compare.clicked.connect(lambda: self.compare_requested.emit(self.reference))
        self._open.clicked.connect(lambda: self.open_requested.emit(self.reference))
        close.clicked.connect(self.close)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemActivated.connect(lambda _item: self.open_requested.emit(self.reference))
        buttons = QHBoxLayout()
        buttons.addWidget(self._compare)
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.setCurrentRow(0)
        self._enable()

    @property
    def reference(self) -> ArtworkRow | None:
        """The reference that is selected."""
        item = self.list.currentItem()
        row: ArtworkRow | None = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return row

    def _enable(self) -> None:
        for button in (self._compare, self._open):
            button.setEnabled(self.reference is not None)
