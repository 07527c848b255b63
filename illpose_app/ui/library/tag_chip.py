"""One tag: its name, who says so, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from illpose_app.core.labels import Origin
from illpose_app.services.describe_artworks import SharedTag


class TagChip(QFrame):
    """Shows a tag; an automatic one is fainter and can be confirmed."""

    confirm_requested = Signal(object)  # Tag
    remove_requested = Signal(object)  # Tag
    search_requested = Signal(object)  # Tag

    def __init__(self, shared: SharedTag, *, of: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shared = shared
        self.setObjectName("chip")
        self.setProperty("automatic", shared.origin is Origin.NETWORK)
        self.setToolTip(self._tip(of))
        self.setAccessibleName(str(shared.tag))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 2, 1)
        row.setSpacing(1)
        words = str(shared.tag).replace("_", " ")
        name = QLabel(words if shared.count >= of else f"{words}  {shared.count}/{of}")
        name.setObjectName("chipname")
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setMaximumWidth(190)
        row.addWidget(name)
        if shared.origin is Origin.NETWORK or shared.count < of:
            keep = self.tr("Confirm {0}") if shared.origin is Origin.NETWORK else self.tr("Give {0} to all")
            row.addWidget(self._button("✓", keep.format(words), self.confirm_requested))
        row.addWidget(self._button("✕", self.tr("Take {0} away").format(words), self.remove_requested))

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Search for the tag."""
        self.search_requested.emit(self.shared.tag)

    def _button(self, sign: str, words: str, wish: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName("chip")
        button.setText(sign)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: wish.emit(self.shared.tag))  # type: ignore[attr-defined]
        return button

    def _tip(self, of: int) -> str:
        if self.shared.origin is Origin.PERSON:
            said = self.tr("Given by you")
        elif self.shared.origin is Origin.SIDECAR:
            said = self.tr("From a sidecar or the file itself")
        else:
            said = self.tr("Automatic: {0} % sure").format(round(100 * self.shared.score))
        lines = [said]
        if self.shared.count < of:
            lines.append(self.tr("On {0} of {1} artworks").format(self.shared.count, of))
        return "\n".join([*lines, self.tr("Double-click: search for it")])
