"""What the actions do: joins the window's wishes with the controllers."""

import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from illpose_app.core.errors import printable
from illpose_app.core.ranking import Match
from illpose_app.core.words import phrase
from illpose_app.services.open_illustration import OpenIllustration
from illpose_app.storage.artwork_files import SUFFIXES
from illpose_app.storage.artworks import ArtworkRow
from illpose_app.ui.actions import enable_actions
from illpose_app.ui.error_dialog import show_error
from illpose_app.ui.language import spoken
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.limb_palette import limb_palette
from illpose_app.ui.program_parts import ProgramParts
from illpose_app.ui.references.query_panel import Source
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.report_dialog import ReportDialog
from illpose_app.ui.settings_dialog import SettingsDialog
from illpose_app.ui.shortcuts.shortcut_sheet import ShortcutSheet
from illpose_app.ui.show_in_folder import show_in_folder
from illpose_app.ui.studio.canvas import Canvas
from illpose_app.ui.studio.character_editing import CharacterEditing
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.theme import Look
from illpose_app.ui.undo_switch import UndoSwitch

FILTER = phrase(
    "Illustrations ({endings});;Drawings (*.ora);;All files (*)",
    endings=" ".join(f"*{suffix}" for suffix in sorted(SUFFIXES)),
)

_log = logging.getLogger(__name__)


class Program(QObject):
    """Connects actions and wishes; holds no artwork and no pose of its own."""

    def __init__(self, parts: ProgramParts) -> None:
        window = parts.window
        super().__init__(window)
        self._window, self._studio, self._library, self._viewer = window, parts.studio, parts.library, parts.viewer
        self._theme, self._state, self._sample = parts.theme, parts.state, parts.sample
        self._actions, self._settings, self._drawing = parts.actions, parts.settings, parts.drawing
        self._left = parts.left
        self._undo = UndoSwitch(parts.actions, parts.undo, parts.studio.undo_stack, parts.drawing)
        self._connect_deeds(
            {
                "open": self.ask_open,
                "paste": self.paste,
                "sample": self.open_sample,
                "recover_drawing": self.recover,
                "add_folder": self.ask_folder,
                "rescan": parts.library.rescan,
                "reveal": self._reveal_open,
                "sheet": parts.sheet.ask,
                "export_pose": parts.pose_export.ask,
                "learn": parts.learning.ask,
                "export_corrections": parts.pose_export.ask_corrections,
                "about": parts.about,
            }
        )
        self._connect_editing(parts.editing)
        self._connect_canvas(parts.studio_page.canvas)
        self._connect_window()
        self._connect_settings()
        self._connect_needs()
        self._connect_studio_page(parts.studio_page)
        self._connect_references(parts.references, canvas=parts.studio_page.canvas)
        self._connect_viewer()
        self._connect_library_page(parts.library_page)

    def _connect_deeds(self, deeds: Mapping[str, Callable[[], object]]) -> None:
        """Let actions, by their names, do what they are there for."""
        for name, deed in deeds.items():
            self._actions[name].triggered.connect(lambda _checked=False, deed=deed: deed())

    def _connect_editing(self, editing: CharacterEditing) -> None:
        """Let actions change the characters of the open illustration, and undo what was done."""
        studio, adds = self._studio, self._actions["add_character"]
        self._connect_deeds(
            {
                "swap_sides": studio.swap_sides,
                "flip_pose": editing.flip,
                "remove_character": editing.remove,
                "reset_pose": studio.reset_pose,
                "analyze": self._analyze,
                "next_character": studio.select_next_character,
                "undo": self._undo.undo,
                "redo": self._undo.redo,
            }
        )
        adds.toggled.connect(editing.tool.draw_next)
        editing.tool.drawing_changed.connect(adds.setChecked)

    def _connect_canvas(self, canvas: Canvas) -> None:
        """Let actions turn the view, and choose what is shown of a pose."""
        self._connect_deeds(
            {
                "fit": canvas.fit,
                "actual_size": lambda: canvas.zoom_to(1.0),
                "zoom_in": lambda: canvas.zoom(1.25),
                "zoom_out": lambda: canvas.zoom(0.8),
                "turn_left": lambda: canvas.turn(-15),
                "turn_right": lambda: canvas.turn(15),
                "upright": canvas.set_upright,
                "mirror": canvas.flip,
            }
        )
        self._actions["keep_lengths"].toggled.connect(lambda on: setattr(canvas, "keeps_lengths", on))
        self._actions["skeleton"].toggled.connect(lambda on: canvas.set_shown(skeleton=on))
        self._actions["boxes"].toggled.connect(lambda on: canvas.set_shown(boxes=on))
        self._actions["mask"].toggled.connect(lambda on: canvas.set_shown(mask=on))

    def _connect_window(self) -> None:
        """Let actions open the window's dialogs and switch its look; take what is dropped on it."""
        window, settings = self._window, self._settings
        self._connect_deeds(
            {
                "quit": window.close,
                "look": self.switch_look,
                "system_look": self.follow_system,
                "settings": lambda: SettingsDialog(settings, window).open(),
                "shortcuts": lambda: ShortcutSheet(settings, window).open(),
                "copy_report": lambda: ReportDialog(window).open(),
                "next_panel": window.focus_next_panel,
            }
        )
        window.paths_dropped.connect(self.take_paths)
        window.pixels_dropped.connect(self.take_pixels)
        window.recent_requested.connect(self.open)

    def _connect_settings(self) -> None:
        """Follow the settings, and the system's look where it is asked for."""
        self._settings.failed.connect(self.show_error)
        self._settings.changed.connect(self._setting_changed)
        self._actions["system_look"].setChecked(self._look is Look.SYSTEM)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _connect_needs(self) -> None:
        """Offer, now and whenever it changes, the actions whose needs are met."""
        for changed in (self._studio.changed, self._drawing.changed, self._left.changed, self._window.page_changed):
            changed.connect(self._enable_actions)
        self._enable_actions()

    def _enable_actions(self) -> None:
        enable_actions(self._actions, self._studio.needs_met | self._drawing.needs_met | self._left.needs_met)

    def _connect_studio_page(self, page: StudioPage) -> None:
        self._studio.opened.connect(self._remember)
        page.open_requested.connect(self.ask_open)
        page.sample_requested.connect(self.open_sample)
        page.characters.box_requested.connect(self._actions["add_character"].trigger)

    def _connect_references(self, references: ReferencesPanel, *, canvas: Canvas) -> None:
        references.add_folder_requested.connect(self.ask_folder)
        references.open_requested.connect(self.ask_open)
        references.box_requested.connect(self._actions["add_character"].trigger)
        references.match_opened.connect(
            lambda matches, first, asked: self._viewer.show_matches(
                matches, first, asked, canvas.picture if references.query.asks_by is Source.OPEN else None
            )
        )
        references.studio_requested.connect(self._open_match)
        references.reveal_requested.connect(lambda match: self.reveal(match.path))

    def _connect_viewer(self) -> None:
        self._viewer.open_requested.connect(self._open_match)
        self._viewer.reveal_requested.connect(lambda match: self.reveal(match.path))

    def _connect_library_page(self, page: LibraryPage) -> None:
        page.open_requested.connect(self._open_row)
        page.reveal_requested.connect(self.reveal)
        page.add_folder_requested.connect(self.ask_folder)
        page.settings_requested.connect(self._actions["settings"].trigger)

    def open(self, path: Path) -> None:
        """Open an illustration, or a drawing with its layers, in the studio."""
        self._window.show_page("studio")
        self._drawing.files.leave(lambda: self._open_now(path))

    def _open_now(self, path: Path) -> None:
        if path.suffix.lower() == ".ora":
            self._drawing.open_file(path)
        else:
            self._drawing.close_document()
            self._studio.open_path(path)

    def ask_open(self) -> None:
        """Ask for an illustration and open it."""
        start = self._state.text("open folder", pictures_folder())
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open an illustration"), start, spoken(FILTER))
        if name:
            self._state.keep_text("open folder", str(Path(name).parent))
            self.open(Path(name))

    def open_sample(self) -> None:
        """Open the illustration that comes with illpose."""
        if self._sample is not None:
            self.open(self._sample)

    def recover(self) -> None:
        """Bring back the drawing that an earlier session left unsaved."""
        self._window.show_page("studio")
        self._drawing.files.leave(self._left.bring_back)

    def ask_folder(self) -> None:
        """Ask for a folder and take it into the library."""
        start = self._state.text("library folder", pictures_folder())
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder to the library"), start)
        if name:
            self._state.keep_text("library folder", str(Path(name).parent))
            self._add([Path(name)])

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Open the first illustration of what was dropped; folders go into the library."""
        folders = [path for path in paths if path.is_dir()]
        files = [path for path in paths if not path.is_dir()]
        if folders:
            self._add(folders)
        if files:
            self.open(files[0])
        if len(files) > 1:
            words = self.tr(
                "One is open; the others were left. To keep many pictures, add their folder to the library."
            )
            self._window.statusBar().showMessage(words, 8000)

    def paste(self) -> None:
        """Open what the clipboard holds: pixels, or files; while the pen draws, pixels become a layer."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.take_paths(paths)
        elif data.hasImage() and self._drawing.draws:
            self._drawing.selecting.paste(QGuiApplication.clipboard().image())
        elif data.hasImage():
            self.take_pixels(QGuiApplication.clipboard().image())
        else:
            self._window.statusBar().showMessage(self.tr("The clipboard holds no illustration."), 4000)

    def take_pixels(self, image: QImage) -> None:
        """Open pixels that were pasted or dropped."""
        self._window.show_page("studio")

        def show() -> None:
            self._drawing.close_document()
            self._studio.open_pixels(image)

        self._drawing.files.leave(show)

    def _analyze(self) -> None:
        if not self._drawing.look_again():
            self._studio.analyze(again=True)

    def reveal(self, path: Path) -> None:
        """Show a file or folder in the platform's file manager."""
        if not show_in_folder(path):
            self._window.statusBar().showMessage(printable(path), 8000)

    def switch_look(self) -> None:
        """Change between dark and light."""
        self._settings.change("look.theme", Look.LIGHT.value if self._theme.is_dark else Look.DARK.value)

    def follow_system(self) -> None:
        """Follow the system's look from now on, or stay with the one that is on."""
        on = Look.DARK if self._theme.is_dark else Look.LIGHT
        self._settings.change("look.theme", on.value if self._look is Look.SYSTEM else Look.SYSTEM.value)
        self._actions["system_look"].setChecked(self._look is Look.SYSTEM)

    @property
    def _look(self) -> Look:
        return Look(self._settings.now.word("look.theme"))

    def _system_changed(self) -> None:
        if self._look is Look.SYSTEM:
            self._take_look()

    def _setting_changed(self, name: str) -> None:
        if name == "look.theme":
            self._take_look()
        elif name == "look.safe_limb_colors":
            limb_palette.choose(safe=self._settings.now.flag(name))
            for widget in self._window.findChildren(QWidget):
                widget.update()

    def _take_look(self) -> None:
        self._actions["system_look"].setChecked(self._look is Look.SYSTEM)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.apply(application, self._look)
        self._window.retheme(self._theme)
        self._viewer.retheme(self._theme)
        self._drawing.retheme(self._theme)

    def show_error(self, error: Exception) -> None:
        """Tell of an error, once, and note it."""
        _log.warning("told: %s", error)
        show_error(error, self._window)

    def _add(self, folders: list[Path]) -> None:
        self._window.show_page("library")
        self._library.add_folders(folders)

    def _open_row(self, row: ArtworkRow) -> None:
        self.open(row.path)

    def _open_match(self, match: Match) -> None:
        self._viewer.hide()
        self.open(match.path)

    def _reveal_open(self) -> None:
        illustration = self._studio.illustration
        if illustration is not None and illustration.path is not None:
            self.reveal(illustration.path)

    def _remember(self, illustration: OpenIllustration) -> None:
        self._window.setWindowTitle(f"{illustration.name} – illpose")
        if illustration.path is not None:
            self._state.remember(illustration.path)


def pictures_folder() -> str:
    """Return where pictures are looked for until somebody chose a folder: not where the program happened to start."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return pictures if pictures and Path(pictures).is_dir() else str(Path.home())
