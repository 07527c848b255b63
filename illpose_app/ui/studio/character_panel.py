"""The characters of the open illustration, and the joints of the one that is selected."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from illpose_app.core.artwork import Character
from illpose_app.core.pose import Pose
from illpose_app.ui.studio.character_list import CharacterList
from illpose_app.ui.studio.joint_table import JointTable
from illpose_app.ui.studio.picture import Picture


class CharacterPanel(QFrame):
    """Shows characters and joints and reports wishes."""

    character_selected = Signal(int)
    joint_selected = Signal(int)
    state_requested = Signal(int, object)  # joint, JointState
    box_requested = Signal()  # a character is to be added by its box

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(232)
        self._showing = False
        self.characters = CharacterList()
        self.characters.currentRowChanged.connect(self._select_character)
        self.joints = JointTable()
        self.joints.joint_selected.connect(self.joint_selected)
        self.joints.state_requested.connect(self.state_requested)
        self._badge = QLabel(self.tr("corrected"))
        self._badge.setObjectName("badge")
        self._hint = QLabel(self.tr("Drag a joint that is wrong: the references follow, and your correction is kept."))
        self._hint.setObjectName("caption")
        self._hint.setWordWrap(True)
        self.box_button = QPushButton(self.tr("Add one by its box"))
        self.box_button.clicked.connect(self.box_requested)
        self._lay_out()
        self.show_characters((), -1, message="")

    def show_picture(self, picture: Picture | None) -> None:
        """Take the picture that the characters are cut from."""
        self.characters.show_picture(picture)

    def show_characters(self, characters: Sequence[Character], selected: int, *, message: str) -> None:
        """Show the characters, or a message when there is none."""
        self._showing = True
        self.characters.show_characters(characters, selected, message=message)
        self._showing = False
        self.box_button.setVisible(bool(message) and not characters)
        chosen = characters[selected] if 0 <= selected < len(characters) else None
        self._badge.setVisible(chosen is not None and chosen.corrected)
        self._hint.setVisible(chosen is not None)
        self.show_pose(chosen.pose if chosen is not None else None)

    def show_pose(self, pose: Pose | None) -> None:
        """Show confidence and state of each joint."""
        self.joints.setEnabled(pose is not None)
        self.joints.show_pose(pose)

    def select_joint(self, joint: int) -> None:
        """Select the row of a joint; -1 for none."""
        self.joints.select_joint(joint)

    def _lay_out(self) -> None:
        heading, joints = QLabel(self.tr("Characters")), QLabel(self.tr("Pose"))
        heading.setObjectName("heading")
        joints.setObjectName("heading")
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 0)
        head.addWidget(joints)
        head.addStretch(1)
        head.addWidget(self._badge)
        line = QFrame()
        line.setObjectName("rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(8)
        heading.setContentsMargins(8, 0, 0, 0)
        self._hint.setContentsMargins(8, 0, 8, 0)
        for part in (heading, self.characters, self.box_button, line):
            column.addWidget(part)
        column.addLayout(head)
        column.addWidget(self.joints, 1)
        column.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignBottom)

    def _select_character(self, row: int) -> None:
        if not self._showing and row >= 0:
            self.character_selected.emit(row)
