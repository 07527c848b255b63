"""The joints of the selected character: drawn as on the canvas, with confidence and state."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QActionGroup, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from illpose_app.core.pose import JointState, Pose
from illpose_app.core.skeleton import BODY_PART_OF_JOINT, JOINT_COUNT
from illpose_app.ui.limb_palette import limb_palette
from illpose_app.ui.overlay_painter import SURE
from illpose_app.ui.studio.joint_label import joint_title

Index = QModelIndex | QPersistentModelIndex
JOINT, CONFIDENCE, STATE = range(3)
_ROW_PX: Final = 25


class JointModel(QAbstractTableModel):
    """Seventeen rows; empty while there is no pose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pose: Pose | None = None
        self.titles = {
            JointState.VISIBLE: self.tr("visible"),
            JointState.HIDDEN: self.tr("hidden"),
            JointState.OUTSIDE: self.tr("outside"),
        }
        self._headings = (self.tr("Joint"), self.tr("Sure"), self.tr("State"))

    def show(self, pose: Pose | None) -> None:
        """Show another pose."""
        self.pose = pose
        self.dataChanged.emit(self.index(0, 0), self.index(JOINT_COUNT - 1, STATE))

    def state(self, joint: int) -> JointState:
        """Return the state of a joint; outside while there is no pose."""
        return JointState.OUTSIDE if self.pose is None else JointState(int(self.pose.state_K[joint]))

    def confidence(self, joint: int) -> float | None:
        """Return how sure a joint is, 0..1; None where it has no place."""
        if self.pose is None or not self.pose.known_K[joint]:
            return None
        return float(self.pose.confidence_K[joint])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of joints."""
        return 0 if parent.isValid() else JOINT_COUNT

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        joint = index.row()
        sure = self.confidence(joint)
        words = (joint_title(joint), "–" if sure is None else f"{sure:.0%}",
                 "–" if self.pose is None else self.titles[self.state(joint)])  # fmt: skip
        return ", ".join(words) if role == Qt.ItemDataRole.AccessibleTextRole else words[index.column()]


class JointTable(QTableView):
    """Shows joints and reports wishes: which one is meant, and which state it should have."""

    joint_selected = Signal(int)
    state_requested = Signal(int, object)  # joint, JointState

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.joints = JointModel(self)
        self._showing = False
        self.setModel(self.joints)
        self.setItemDelegate(_JointDelegate(self))
        self.setAccessibleName(self.tr("Joints of the character"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(JOINT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(CONFIDENCE, 44)
        header.resizeSection(STATE, 74)
        self.selectionModel().currentRowChanged.connect(self._report)

    def show_pose(self, pose: Pose | None) -> None:
        """Show another pose; the selected row stays."""
        self.joints.show(pose)

    def select_joint(self, joint: int) -> None:
        """Select the row of a joint; -1 for none."""
        self._showing = True
        if joint < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.selectRow(joint)
        self._showing = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Offer the states where a state is clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == STATE:
            self._offer_states(index.row(), self.visualRect(index).bottomLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the state of the selected joint: H, Delete, or a choice with Enter or Space."""
        joint, key = self.currentIndex().row(), event.key()
        if joint < 0 or self.joints.pose is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._offer_states(joint, self.visualRect(self.joints.index(joint, STATE)).bottomLeft())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.state_requested.emit(joint, JointState.OUTSIDE)
        elif key == Qt.Key.Key_H:
            hidden = self.joints.state(joint) is JointState.HIDDEN
            self.state_requested.emit(joint, JointState.VISIBLE if hidden else JointState.HIDDEN)
        else:
            super().keyPressEvent(event)

    def state_menu(self, joint: int) -> QMenu:
        """Return a menu of the states, the present one ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for state, title in self.joints.titles.items():
            action = menu.addAction(title.capitalize())
            action.setCheckable(True)
            action.setChecked(self.joints.state(joint) is state)
            action.triggered.connect(lambda _on, state=state: self.state_requested.emit(joint, state))
            group.addAction(action)
        return menu

    def _offer_states(self, joint: int, place: QPoint) -> None:
        if self.joints.pose is not None:
            self.state_menu(joint).popup(self.viewport().mapToGlobal(place))

    def _report(self, index: QModelIndex) -> None:
        if not self._showing and index.isValid():
            self.joint_selected.emit(index.row())


class _JointDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, JointModel)
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        cell: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, palette.color(QPalette.ColorRole.Midlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(cell, palette.color(QPalette.ColorRole.Button))
        joint = index.row()
        known = model.confidence(joint) is not None
        painter.setFont(option.font)
        painter.setPen(palette.color(QPalette.ColorRole.Text if known else QPalette.ColorRole.Shadow))
        words = index.data()
        if index.column() == CONFIDENCE:
            _paint_confidence(painter, cell, model.confidence(joint), palette)
        elif index.column() == JOINT:
            room = cell.adjusted(28, 0, -2, 0)
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            _paint_joint(painter, QPointF(cell.left() + 16, cell.center().y() + 0.5), joint, model.state(joint))
        else:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText if known else QPalette.ColorRole.Shadow))
            painter.drawText(cell.adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
            if option.state & QStyle.StateFlag.State_MouseOver and model.pose is not None:
                _paint_chevron(painter, QPointF(cell.right() - 12, cell.center().y()))
        painter.restore()


def _paint_joint(painter: QPainter, place: QPointF, joint: int, state: JointState) -> None:
    """Paint a joint as on the canvas: full, hollow, or only hinted at."""
    color = limb_palette.color(BODY_PART_OF_JOINT[joint])
    if state is JointState.VISIBLE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(place, 4.5, 4.5)
    elif state is JointState.HIDDEN:
        painter.setPen(QPen(color, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place, 3.7, 3.7)
    else:
        color.setAlpha(110)
        painter.setPen(QPen(color, 1.8))
        painter.drawLine(place - QPointF(3.5, 0), place + QPointF(3.5, 0))


def _paint_confidence(painter: QPainter, cell: QRect, sure: float | None, palette: QPalette) -> None:
    bar = QRectF(cell.left() + 4, cell.center().y() - 1, cell.width() - 16, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Mid))
    painter.drawRoundedRect(bar, 2, 2)
    if sure is not None:
        bar.setWidth(max(4.0, bar.width() * min(sure, 1.0)))
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight if sure >= SURE else QPalette.ColorRole.Shadow))
        painter.drawRoundedRect(bar, 2, 2)


def _paint_chevron(painter: QPainter, place: QPointF) -> None:
    painter.drawPolyline([place + QPointF(-3, -1), place + QPointF(0, 2), place + QPointF(3, -1)])
