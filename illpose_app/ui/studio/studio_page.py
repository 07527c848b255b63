"""The studio: the canvas with its tools, the characters beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from illpose_app.ui.elided_label import ElidedLabel
from illpose_app.ui.studio.canvas import Canvas
from illpose_app.ui.studio.canvas_menu import CanvasMenu
from illpose_app.ui.studio.character_panel import CharacterPanel
from illpose_app.ui.studio.folding_bar import FoldingBar
from illpose_app.ui.studio.side_panel import SidePanel

#: Actions on the tool bar; an empty name is a gap.
TOOLS = ("open", "paste", "draw", "", "undo", "redo", "swap_sides", "keep_lengths", "add_character", "analyze",
         "", "fit", "zoom_out", "zoom_in", "",
         "skeleton", "boxes", "mask")  # fmt: skip

#: What goes into the menu of the bar where it is narrow, the first ones first.
FOLDS = ("keep_lengths", "swap_sides", "paste", "actual_size", "zoom_out", "zoom_in", "mask", "analyze", "boxes",
         "redo", "undo", "add_character", "skeleton", "fit")  # fmt: skip


class StudioPage(QFrame):
    """Canvas, tool bar, and the panel of characters."""

    open_requested = Signal()
    sample_requested = Signal()

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas()
        self.characters = CharacterPanel()
        self.menu = CanvasMenu(self.canvas, self.characters.joints, actions)
        self.side = SidePanel()
        self.side.add_page("characters", self.tr("Characters"), self.characters)
        self._name = ElidedLabel()
        self._name.setObjectName("heading")
        #: facts of what is open, or what is going on: nothing beside it moves when either changes
        self._facts = ElidedLabel()
        self._facts.setObjectName("quiet")
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the first to give way
        self._known_facts = self._going_on = ""
        #: says what is watched; a click ends it
        self.watching = QToolButton()
        self.watching.setObjectName("watching")
        self.watching.setToolTip(self.tr("What is watched; click to end it"))
        self.watching.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.watching.hide()
        self._stage = QStackedLayout()
        self._stage.addWidget(self._welcome())
        self._stage.addWidget(self.canvas)
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addLayout(self._stage, 1)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 0, 0, 0)
        self._above.setSpacing(0)
        self._above.addLayout(self._beside, 1)
        stage = QWidget()
        stage.setLayout(self._above)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(stage)
        self.splitter.setSizes([264, 640])
        self.splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tool_bar(actions))
        layout.addWidget(self.splitter, 1)

    def add_beside_canvas(self, strip: QWidget) -> None:
        """Put a strip at the canvas' left."""
        self._beside.insertWidget(0, strip)

    def add_above_canvas(self, bar: QWidget) -> None:
        """Put a bar above the canvas."""
        self._above.insertWidget(0, bar)

    def show_artwork(self, name: str, facts: str) -> None:
        """Show the canvas, and above it what is open."""
        self._name.setText(name)
        self._known_facts = facts
        self._facts.setText(self._going_on or facts)
        self._stage.setCurrentIndex(1)

    def show_busy(self, words: str) -> None:
        """Say what is going on in the place of the artwork's facts; empty when nothing is."""
        self._going_on = words
        self._facts.setText(words or self._known_facts)

    def _tool_bar(self, actions: dict[str, QAction]) -> QFrame:
        bar = FoldingBar()
        row = bar.row
        buttons: dict[str, QWidget] = {}
        lines: list[QWidget] = []
        for name in TOOLS:
            if not name:
                line = QFrame()
                line.setObjectName("separator")
                row.addWidget(line)
                lines.append(line)
                continue
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setIconSize(QSize(20, 20))
            button.setAccessibleName(actions[name].iconText())
            row.addWidget(button)
            buttons[name] = button
            if name == "zoom_out":
                buttons["actual_size"] = self._zoom_button(actions["actual_size"])
                row.addWidget(buttons["actual_size"])
        bar.fold_in_order([*((line, None) for line in lines), *((buttons[name], actions[name]) for name in FOLDS)])
        row.addWidget(bar.more)
        row.addSpacing(12)
        row.addWidget(self._name)
        row.addSpacing(8)
        row.addWidget(self._facts, 1)
        row.addWidget(self.watching)
        return bar

    def _zoom_button(self, actual_size: QAction) -> QToolButton:
        """Return a button that says how far the canvas is zoomed, and shows the artwork's own size when clicked."""
        button = QToolButton()
        button.setObjectName("zoom")
        button.setToolTip(actual_size.toolTip())
        button.setAccessibleName(self.tr("Zoom"))
        button.clicked.connect(actual_size.trigger)
        actual_size.enabledChanged.connect(button.setEnabled)
        self.canvas.zoomed.connect(lambda scale: button.setText(f"{scale:.0%}"))
        return button

    def _welcome(self) -> QWidget:
        title = QLabel(self.tr("Drop an illustration here"))
        title.setObjectName("title")
        words = QLabel(
            self.tr(
                "illpose finds the pose of every character in it\nand the references of your library that share it."
            )
        )
        words.setObjectName("quiet")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        choose = QPushButton(self.tr("Open an illustration…"))
        choose.setObjectName("primary")
        choose.clicked.connect(self.open_requested)
        sample = QPushButton(self.tr("Open the sample"))
        sample.clicked.connect(self.sample_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(choose)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch(3)
        return page


def artwork_facts(width_px: int, height_px: int, format_name: str, notes: Sequence[str] = ()) -> str:
    """Return size, format and further notes of an artwork in one line."""
    return " · ".join([f"{width_px} × {height_px} px", format_name, *notes])
