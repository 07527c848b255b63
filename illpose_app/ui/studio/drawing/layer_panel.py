"""The layers of the open drawing, the highest above."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.drawing.drawing import BlendMode, Drawing, Layer
from illpose_app.core.drawing.tiles import TILE_PX
from illpose_app.ui.language import spoken
from illpose_app.ui.studio.drawing.layer_delegate import LAYER_ROLE, MODE_WORDS, LayerDelegate
from illpose_app.ui.theme import Theme

#: Actions below the list.
TOOLS: Final = ("layer_add", "layer_duplicate", "layer_merge", "layer_remove")
#: Actions of the list's menu, below what belongs to the layer that was clicked.
_MENU: Final = ("layer_add", "layer_duplicate", "layer_merge", "layer_clear", "layer_remove")
_MINIATURE_PX: Final = 34


class LayerPanel(QFrame):
    """Shows the layers and reports wishes."""

    activated = Signal(int)  # key
    changed = Signal(str, object, str)  # what was done, Layer as it shall be, name under which steps become one
    ordered = Signal(list)  # keys, the lowest first

    def __init__(self, actions: dict[str, QAction], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._showing = False
        self._drawing: Drawing | None = None
        self._miniatures: dict[int, tuple[object, QPixmap]] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Layers"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.list.setMouseTracking(True)
        self.list.setIconSize(QSize(_MINIATURE_PX, _MINIATURE_PX))
        self._delegate = LayerDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.currentRowChanged.connect(self._select)
        self.list.itemChanged.connect(self._rename)
        self.list.model().rowsMoved.connect(lambda *_: QTimer.singleShot(0, self._report_order))
        self._actions = actions
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self._delegate.eye_clicked.connect(lambda key: self._toggle(key, "visible"))
        self._delegate.lock_clicked.connect(lambda key: self._toggle(key, "locked"))
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setRange(0, 100)
        self._opacity.setAccessibleName(self.tr("Opacity of the layer"))
        self._opacity.valueChanged.connect(self._take_opacity)
        self._percent = QLabel()
        self._percent.setObjectName("quiet")
        self._mode = QComboBox()
        self._mode.setAccessibleName(self.tr("How the layer mixes with those below"))
        for mode in BlendMode:
            self._mode.addItem(spoken(MODE_WORDS[mode]), mode)
        self._mode.activated.connect(self._take_mode)
        self._lay_out(actions)

    def retheme(self, theme: Theme) -> None:
        """Take icons in the colours of another look."""
        self._delegate.retheme(theme)
        self.list.viewport().update()

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Show the layers of a drawing."""
        self._showing = True
        self._drawing = drawing
        layers = () if drawing is None else tuple(reversed(drawing.layers))
        while self.list.count() > len(layers):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(layers):
            self.list.addItem(QListWidgetItem())
        for row, layer in enumerate(layers):
            self._fill(self.list.item(row), layer)
            if drawing is not None and layer.key == drawing.active:
                self.list.setCurrentRow(row)
        active = None if drawing is None else drawing.active_layer
        self._opacity.setEnabled(active is not None)
        self._mode.setEnabled(active is not None)
        if active is not None:
            self._opacity.setValue(round(active.opacity * 100))
            self._percent.setText(f"{active.opacity:.0%}")
            self._mode.setCurrentIndex(self._mode.findData(active.mode))
        self._miniatures = {layer.key: kept for layer in layers if (kept := self._miniatures.get(layer.key))}
        self._showing = False

    def _fill(self, item: QListWidgetItem, layer: Layer) -> None:
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
        )  # fmt: skip
        item.setText(layer.name)
        item.setData(LAYER_ROLE, layer)
        item.setData(Qt.ItemDataRole.DecorationRole, self._miniature(layer))
        item.setToolTip(self.tr("Double click to rename; drag to reorder"))
        states = [self.tr("shown") if layer.visible else self.tr("hidden")]
        states += [self.tr("locked")] if layer.locked else []
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{layer.name}, {', '.join(states)}")

    def _miniature(self, layer: Layer) -> QPixmap:
        kept = self._miniatures.get(layer.key)
        if kept is not None and kept[0] is layer.tiles:
            return kept[1]
        assert self._drawing is not None
        pixmap = _miniature(layer, self._drawing, ratio=self.devicePixelRatioF())
        self._miniatures[layer.key] = layer.tiles, pixmap
        return pixmap

    def _lay_out(self, actions: dict[str, QAction]) -> None:
        options = QHBoxLayout()
        options.setContentsMargins(12, 8, 12, 0)
        options.setSpacing(8)
        options.addWidget(self._mode)
        options.addWidget(self._opacity, 1)
        options.addWidget(self._percent)
        self._percent.setMinimumWidth(36)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 8)
        foot.setSpacing(2)
        for name in TOOLS:
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setIconSize(QSize(20, 20))
            button.setAccessibleName(actions[name].iconText())
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(options)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def menu_for(self, row: int) -> QMenu | None:
        """Select the layer of a row and return what can be done with it; None where there is none."""
        layer = self._layer(row)
        if layer is None:
            return None
        self.list.setCurrentRow(row)
        menu = QMenu(self.list)
        menu.addAction(self.tr("Rename"), lambda: self.list.editItem(self.list.item(row)))
        for words, what in (
            (self.tr("Hide layer") if layer.visible else self.tr("Show layer"), "visible"),
            (self.tr("Unlock layer") if layer.locked else self.tr("Lock layer"), "locked"),
        ):
            menu.addAction(words, partial(self._toggle, layer.key, what))
        menu.addSeparator()
        for name in _MENU:
            menu.addAction(self._actions[name])
        return menu

    def _open_menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        menu = None if item is None else self.menu_for(self.list.row(item))
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(place))

    # wishes

    def _select(self, row: int) -> None:
        if not self._showing and (layer := self._layer(row)) is not None:
            self.activated.emit(layer.key)

    def _layer(self, row: int) -> Layer | None:
        item = self.list.item(row)
        layer = None if item is None else item.data(LAYER_ROLE)
        return layer if isinstance(layer, Layer) else None

    def _rename(self, item: QListWidgetItem) -> None:
        layer = item.data(LAYER_ROLE)
        if self._showing or not isinstance(layer, Layer):
            return
        name = item.text().strip()
        if name and name != layer.name:
            self.changed.emit(self.tr("Rename layer"), replace(layer, name=name), "")
        elif item.text() != layer.name:
            item.setText(layer.name)

    def _toggle(self, key: int, what: str) -> None:
        assert self._drawing is not None
        layer = self._drawing.layer(key)
        if what == "visible":
            words = self.tr("Hide layer") if layer.visible else self.tr("Show layer")
            self.changed.emit(words, replace(layer, visible=not layer.visible), "")
        else:
            words = self.tr("Unlock layer") if layer.locked else self.tr("Lock layer")
            self.changed.emit(words, replace(layer, locked=not layer.locked), "")

    def _take_opacity(self, percent: int) -> None:
        if not self._showing and self._drawing is not None:
            layer = self._drawing.active_layer
            changed = replace(layer, opacity=percent / 100)
            self.changed.emit(self.tr("Opacity of the layer"), changed, f"opacity {layer.key}")

    def _take_mode(self, number: int) -> None:
        if not self._showing and self._drawing is not None:
            layer = replace(
                self._drawing.active_layer, mode=BlendMode(self._mode.itemData(number))
            )  # Qt hands back a str
            self.changed.emit(self.tr("Mode of the layer"), layer, "")

    def _report_order(self) -> None:
        layers = [self._layer(row) for row in reversed(range(self.list.count()))]
        keys = [layer.key for layer in layers if layer is not None]
        if self._drawing is not None and keys != [layer.key for layer in self._drawing.layers]:
            self.ordered.emit(keys)


def _miniature(layer: Layer, drawing: Drawing, *, ratio: float) -> QPixmap:
    """Return a small picture of a layer: every so many pixels one, which costs next to nothing.

    ratio: px of the screen for one of the window.
    """
    longest, side = max(drawing.width_px, drawing.height_px), round(_MINIATURE_PX * ratio)
    step = max(1, longest // (3 * side))
    width, height = max(1, drawing.width_px // step), max(1, drawing.height_px // step)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for (row, column), tile in layer.tiles.items():
        small = tile[::step, ::step].copy()
        length = small.shape[0]
        part = QImage(small.data, length, length, 4 * length, QImage.Format.Format_RGBA8888)
        painter.drawImage(column * TILE_PX // step, row * TILE_PX // step, part)
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    pixmap = QPixmap.fromImage(image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
