"""What the program joins."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QAction, QUndoGroup

from illpose_app.ui.learning import Learning
from illpose_app.ui.library.library_controller import LibraryController
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.live_settings import LiveSettings
from illpose_app.ui.main_window import MainWindow
from illpose_app.ui.references.reference_viewer import ReferenceViewer
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.references.sheet_export import SheetExport
from illpose_app.ui.studio.character_editing import CharacterEditing
from illpose_app.ui.studio.drawing.drawing_controller import DrawingController
from illpose_app.ui.studio.drawing.left_drawing import LeftDrawing
from illpose_app.ui.studio.pose_export import PoseExport
from illpose_app.ui.studio.studio_controller import StudioController
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.theme import Theme
from illpose_app.ui.window_state import WindowState


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramParts:
    """The window, its pages, and the controllers behind them; sample: the illustration that comes with illpose."""

    window: MainWindow
    actions: dict[str, QAction]
    studio_page: StudioPage
    studio: StudioController
    editing: CharacterEditing
    pose_export: PoseExport
    learning: Learning
    drawing: DrawingController
    left: LeftDrawing
    references: ReferencesPanel
    viewer: ReferenceViewer
    sheet: SheetExport
    undo: QUndoGroup
    library: LibraryController
    library_page: LibraryPage
    theme: Theme
    state: WindowState
    settings: LiveSettings
    sample: Path | None
    about: Callable[[], None]
