"""A bar of tools that puts some of them into a menu at its end where there is no room for all."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from illpose_app.ui.elided_label import ElidedLabel

#: What a bar is never wider than at least, px.
_LEAST_PX = 160


class FoldingBar(QFrame):
    """Parts fold away in an order of their own; an action that folded is in the menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 5, 12, 5)
        self._row.setSpacing(2)
        self._folding: list[tuple[QWidget, QAction | None]] = []
        self._folded = -1
        self.more = QToolButton()
        self.more.setText("»")
        self.more.setToolTip(self.tr("More tools"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self))
        self.more.hide()

    @property
    def row(self) -> QHBoxLayout:
        """Where the parts stand."""
        return self._row

    def fold_in_order(self, parts: Sequence[tuple[QWidget, QAction | None]]) -> None:
        """Say which parts may fold away, the first ones first; what has no action is only left out."""
        self._folding = list(parts)

    def event(self, event: QEvent) -> bool:
        """Fold and unfold when the room or a part changes."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._fold()
        return done

    def minimumSizeHint(self) -> QSize:
        """Return a size that needs folding: without it nothing could ever fold."""
        return QSize(_LEAST_PX, super().minimumSizeHint().height())

    def _fold(self) -> None:
        number = self._how_many()
        if number == self._folded:
            return
        self._folded = number
        menu = self.more.menu()
        menu.clear()
        for place, (widget, action) in enumerate(self._folding):
            widget.setVisible(place >= number)
            if action is not None and place < number:
                menu.addAction(action)
        self.more.setVisible(not menu.isEmpty())

    def _how_many(self) -> int:
        """Return how many parts have to fold so that the others fit."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        items = [self._row.itemAt(number) for number in range(self._row.count())]
        widgets = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        folding = [widget for widget, _action in self._folding]
        spacing = self._row.spacing()
        fixed = sum(_width(widget) + spacing for widget in widgets if widget not in (*folding, self.more))
        fixed += sum(item.sizeHint().width() for item in items if item is not None and item.widget() is None)
        widths = [widget.sizeHint().width() + spacing for widget in folding]
        for number in range(len(folding) + 1):
            needed = fixed + sum(widths[number:]) + (self.more.sizeHint().width() + spacing if number else 0)
            if needed <= room:
                return number
        return len(folding)


def _width(widget: QWidget) -> int:
    """Return the width that a part needs; little where it gives way by itself, none where it is hidden."""
    if widget.isHidden() or widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        return 0
    gives_way = isinstance(widget, ElidedLabel)
    return widget.minimumSizeHint().width() if gives_way else widget.sizeHint().width()
