"""What the right button offers on the canvas: the states of the joint under it, and deeds for the character."""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from illpose_app.core.pose import JointState
from illpose_app.ui.studio.canvas import Canvas
from illpose_app.ui.studio.joint_label import joint_title
from illpose_app.ui.studio.joint_table import JointTable
from illpose_app.ui.studio.picking import character_at

#: Actions of the menu; an empty name is a line.
_DEEDS: Final = ("swap_sides", "flip_pose", "reset_pose", "remove_character", "", "add_character", "analyze", "",
                 "export_pose", "sheet")  # fmt: skip


class CanvasMenu(QObject):
    """Selects what the right button meets, and makes the menu for it."""

    def __init__(self, canvas: Canvas, joints: JointTable, actions: dict[str, QAction]) -> None:
        super().__init__(canvas)
        self._canvas, self._joints, self._actions = canvas, joints, actions
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.customContextMenuRequested.connect(self._open)

    def menu_at(self, place: QPoint) -> QMenu | None:
        """Return the menu for a place of the canvas; None while the pen draws or nothing is open."""
        canvas = self._canvas
        if not canvas.takes_edits or canvas.picture is None:
            return None
        x, y = canvas.view.to_artwork(QPointF(place))
        joint = canvas.joint_under(x, y)
        menu = QMenu(canvas) if joint < 0 else self._joints.state_menu(joint)
        if joint >= 0:
            canvas.select_joint(joint)
            menu.addSeparator()
        else:
            self._select_character(x, y)
            self._offer_lost_joints(menu, x, y)
        for name in _DEEDS:
            if not name:
                menu.addSeparator()
            elif self._actions[name].isEnabled():
                menu.addAction(self._actions[name])
        return menu

    def _select_character(self, x: float, y: float) -> None:
        character = character_at(self._canvas.characters, x, y)
        if character >= 0 and character != self._canvas.selected:
            self._canvas.character_selected.emit(character)

    def _offer_lost_joints(self, menu: QMenu, x: float, y: float) -> None:
        """Let a joint that is outside be put where the pointer is."""
        pose = self._canvas.pose
        lost = [] if pose is None else [k for k, state in enumerate(pose.state_K) if state == JointState.OUTSIDE]
        if not lost:
            return
        here = menu.addMenu(self.tr("Put a joint here"))
        for joint in lost:
            action = here.addAction(joint_title(joint))
            action.triggered.connect(lambda _on=False, joint=joint: self._canvas.put_joint(joint, x, y))
        menu.addSeparator()

    def _open(self, place: QPoint) -> None:
        menu = self.menu_at(place)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._canvas.mapToGlobal(place))
