"""Asks how a gesture session shall be: how many references, how long each, and which."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.gesture_session import SessionOrder
from illpose_app.core.words import counted
from illpose_app.ui.language import spoken

#: Seconds for each reference, as drawing schools have them.
DURATIONS_S: Final = (30, 60, 90, 120, 300, 600, 1200)
_ASK_MS: Final = 250


class SessionDialog(QDialog):
    """Holds the order of a session; asking how many artworks fit is a wish."""

    asked = Signal(object)  # SessionOrder: how many artworks fit it?

    def __init__(self, order: SessionOrder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Gesture session"))
        self.line = QLineEdit(order.line)
        self.line.setPlaceholderText(self.tr("all; or for example: sitting foreshortening -from_behind"))
        self.line.setAccessibleName(self.tr("Which references, as a query line"))
        self.line.setMinimumWidth(380)
        self.count = QSpinBox()
        self.count.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet has no room at the left of numbers
        self.count.setRange(1, 500)
        self.count.setValue(order.count)
        self.seconds = QComboBox()
        for seconds in DURATIONS_S:
            self.seconds.addItem(self._duration(seconds), seconds)
        nearest = min(range(len(DURATIONS_S)), key=lambda i: abs(DURATIONS_S[i] - order.seconds))
        self.seconds.setCurrentIndex(nearest)
        self.mirrored = QCheckBox(self.tr("Mirror every other one"))
        self.mirrored.setChecked(order.mirrored)
        self.fitting = QLabel()
        self.fitting.setObjectName("quiet")
        self.fitting.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("&References"), self.line)
        form.addRow("", self.fitting)
        form.addRow(self.tr("How &many"), self.count)
        form.addRow(self.tr("&Time for each"), self.seconds)
        form.addRow("", self.mirrored)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.begin = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.begin.setText(self.tr("&Begin"))
        self.begin.setObjectName("primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addSpacing(8)
        layout.addWidget(buttons)
        self._ask = QTimer(self, singleShot=True, interval=_ASK_MS)
        self._ask.timeout.connect(lambda: self.asked.emit(self.order))
        self.line.textChanged.connect(self._ask.start)
        self._ask.start()

    @property
    def order(self) -> SessionOrder:
        """The session as it is asked for."""
        return SessionOrder(
            count=self.count.value(),
            seconds=float(self.seconds.currentData()),
            line=self.line.text().strip(),
            mirrored=self.mirrored.isChecked(),
        )

    def show_fitting(self, count: int, notes: tuple[str, ...]) -> None:
        """Say how many artworks fit the line; a session needs one."""
        words = spoken(counted("{count} artwork fits", "{count} artworks fit", count=count))
        self.fitting.setText("\n".join([words, *notes]))
        self.begin.setEnabled(count > 0)

    def show_problem(self, line: str) -> None:
        """Say what is wrong with the line."""
        self.fitting.setText(line)
        self.begin.setEnabled(False)

    def _duration(self, seconds: int) -> str:
        if seconds < 120:
            return spoken(counted("{count} second", "{count} seconds", count=seconds))
        return spoken(counted("{count} minute", "{count} minutes", count=seconds // 60))
