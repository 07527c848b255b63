"""The characters of the open illustration, and the joints of the one that is selected."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.core.artwork import Character
from illpose_app.core.limb_colors import LIMB_COLORS
from illpose_app.core.pose import JointState, Pose
from illpose_app.core.skeleton import BODY_PART_OF_JOINT, JOINT_COUNT
from illpose_app.ui.studio.joint_label import joint_title

_ROW_PX = 25


class CharacterPanel(QFrame):
    """Shows characters and joints and reports wishes."""

    character_selected = Signal(int)
    joint_selected = Signal(int)
    state_requested = Signal(int, object)  # joint, JointState

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._showing = False
        self._states = {
            JointState.VISIBLE: self.tr("visible"),
            JointState.HIDDEN: self.tr("hidden"),
            JointState.OUTSIDE: self.tr("outside"),
        }
        self.characters = QListWidget()
        self.characters.setObjectName("list")
        self.characters.setAccessibleName(self.tr("Characters of the illustration"))
        self.characters.setMaximumHeight(128)
        self.characters.currentRowChanged.connect(self._select_character)
        self.joints = QTableWidget(JOINT_COUNT, 3)
        self.joints.setAccessibleName(self.tr("Joints of the character"))
        self.joints.setHorizontalHeaderLabels([self.tr("Joint"), self.tr("Sure"), self.tr("State")])
        self.joints.verticalHeader().hide()
        self.joints.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.joints.setShowGrid(False)
        self.joints.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.joints.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.joints.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.joints.setTabKeyNavigation(False)
        header = self.joints.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, 44)
        header.resizeSection(2, 76)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        self.joints.currentCellChanged.connect(self._select_joint)
        self._boxes: list[QComboBox] = []
        self._sure: list[QTableWidgetItem] = []
        self._fill_rows()
        self._badge = QLabel(self.tr("corrected"))
        self._badge.setObjectName("badge")
        self._heading = QLabel(self.tr("Characters"))
        self._heading.setObjectName("heading")
        self._hint = QLabel(self.tr("Drag a joint that is wrong: the references follow, and your correction is kept."))
        self._hint.setObjectName("caption")
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 6, 10)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self.characters)
        column.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.joints, 1)
        column.addWidget(self._hint)
        self.show_characters((), -1, message="")

    def show_characters(self, characters: Sequence[Character], selected: int, *, message: str) -> None:
        """Show the characters, or a message when there is none."""
        self._showing = True
        self.characters.clear()
        for number, character in enumerate(characters, start=1):
            sure = self.tr("corrected") if character.corrected else f"{character.score:.0%}"
            self.characters.addItem(QListWidgetItem(f"{self.tr('Character')} {number}    {sure}"))
        if not characters:
            item = QListWidgetItem(message)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.characters.addItem(item)
        self.characters.setCurrentRow(selected)
        self.characters.setFixedHeight(34 * max(1, min(len(characters), 4)) + 6)
        self._badge.setVisible(0 <= selected < len(characters) and characters[selected].corrected)
        self._showing = False
        self.show_pose(characters[selected].pose if 0 <= selected < len(characters) else None)

    def show_pose(self, pose: Pose | None) -> None:
        """Show confidence and state of each joint."""
        self._showing = True
        self.joints.setEnabled(pose is not None)
        for joint in range(JOINT_COUNT):
            known = pose is not None and bool(pose.known_K[joint])
            self._sure[joint].setText(f"{pose.confidence_K[joint]:.0%}" if pose is not None and known else "–")
            state = JointState(int(pose.state_K[joint])) if pose is not None else JointState.OUTSIDE
            self._boxes[joint].setCurrentIndex(list(self._states).index(state))
        self._showing = False

    def select_joint(self, joint: int) -> None:
        """Select the row of a joint; -1 for none."""
        self._showing = True
        self.joints.clearSelection() if joint < 0 else self.joints.selectRow(joint)
        self._showing = False

    def _fill_rows(self) -> None:
        for joint in range(JOINT_COUNT):
            dot = QPixmap(10, 10)
            dot.fill(QColor(*LIMB_COLORS[BODY_PART_OF_JOINT[joint]]))
            self.joints.setItem(joint, 0, QTableWidgetItem(QIcon(dot), joint_title(joint)))
            self._sure.append(QTableWidgetItem(""))
            self.joints.setItem(joint, 1, self._sure[-1])
            box = QComboBox()
            box.setFrame(False)
            box.setStyleSheet("padding: 1px 2px; border: none; background: transparent;")
            box.setAccessibleName(self.tr("State of the {0}").format(joint_title(joint)))
            for state, title in self._states.items():
                box.addItem(title, state)
            box.activated.connect(lambda _index, joint=joint, box=box: self._ask_state(joint, box))
            self._boxes.append(box)
            self.joints.setCellWidget(joint, 2, box)

    def _ask_state(self, joint: int, box: QComboBox) -> None:
        if not self._showing:
            self.state_requested.emit(joint, box.currentData())

    def _select_character(self, row: int) -> None:
        if not self._showing and row >= 0:
            self.character_selected.emit(row)

    def _select_joint(self, row: int) -> None:
        if not self._showing and row >= 0:
            self.joint_selected.emit(row)
