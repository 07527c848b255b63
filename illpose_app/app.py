"""The composition root: puts the pages together, starts and ends the program; the only file that knows all of them."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QUndoGroup
from PySide6.QtWidgets import QApplication, QMessageBox

from illpose_app import __version__
from illpose_app.composition import board as board_room
from illpose_app.composition import library as library_room
from illpose_app.composition import references as references_room
from illpose_app.composition import studio as studio_room
from illpose_app.composition.foundation import lay_foundation
from illpose_app.core.errors import IllposeError
from illpose_app.core.pose import Pose
from illpose_app.services.check_pose import check_pose
from illpose_app.services.rebuild_index import search_is_ready, update_index
from illpose_app.services.tell_licences import tell_licences, tell_sources
from illpose_app.storage.places import Places, find_places
from illpose_app.ui.about_dialog import AboutDialog
from illpose_app.ui.board.board_page import BoardPage
from illpose_app.ui.board.board_place import BoardPlace
from illpose_app.ui.board.board_wishes import BoardWishes
from illpose_app.ui.drawing_wishes import DrawingWishes
from illpose_app.ui.job_bar import JobBar
from illpose_app.ui.language import spoken
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.library_switch import LibrarySwitch
from illpose_app.ui.main_window import MainWindow
from illpose_app.ui.picture_copier import PictureCopier
from illpose_app.ui.program import FILTER, Program
from illpose_app.ui.program_parts import ProgramParts
from illpose_app.ui.references.reference_viewer import ReferenceViewer
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.reporter import reporter
from illpose_app.ui.shortcuts.shortcut_book import ShortcutBook
from illpose_app.ui.studio.check_controller import PAGE as CHECK_PAGE
from illpose_app.ui.studio.check_controller import CheckController
from illpose_app.ui.studio.drawing.left_drawing import LeftDrawing
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.welcome.welcome import Welcome
from illpose_app.ui.welcome.welcome_strip import WelcomeStrip

_log = logging.getLogger(__name__)


class App:
    """Everything that runs, put together; `close` ends it in order."""

    def __init__(self, application: QApplication, places: Places) -> None:
        base = lay_foundation(application, places)
        self._base = base
        self.state, self.settings, self.theme, self.actions = base.state, base.settings, base.theme, base.actions
        self.background, self.database, self.search = base.background, base.database, base.search
        self._make_pages()
        self._make_controllers()
        self._make_studio()
        self._make_board()
        self.program = self._make_program()
        self.welcome = Welcome(
            self.welcome_strip,
            program=self.program,
            window=self.window,
            studio=self.studio,
            studio_page=self.studio_page,
            library_page=self.library_page,
            action=base.actions["welcome"],
            state=base.state,
        )
        self.gestures = studio_room.make_gestures(base, self.window)
        self.stacks = library_room.make_stacks(base, self.window)
        self.large_look = library_room.make_large_look(base, self.library_page, self.viewer)
        self.labels = library_room.make_labels(base, page=self.library_page, library=self.library, window=self.window)
        self.undo.addStack(self.labels.undo_stack)
        self.labels.vocabulary_read.connect(self.references.query.take_vocabulary)
        self.switch = LibrarySwitch(base.actions, self.window, here=places.library_home)
        self.watch = library_room.make_watch(base, self.library, self.window)
        self.shortcuts = self._make_shortcuts()
        reporter.know(places)
        self.library_page.folders_shown.connect(reporter.know_folders)
        self._connect_stacks()
        self._connect_gestures()
        self._connect_board()
        self._connect_references()
        self._connect_ends()

    def _make_pages(self) -> None:
        """Make what is seen: the window and its pages, without anything behind them."""
        base = self._base
        self.studio_page = StudioPage(base.actions)
        self.stack_marks = library_room.make_marks(base)
        self.references = ReferencesPanel(base.loader, base.theme, base.actions["sheet"], self.stack_marks)
        self._model = library_room.make_model(base, self.stack_marks)
        self.library_page = LibraryPage(self._model, base.loader, base.theme)
        self.board_images = board_room.make_images(base)
        self.board_page = BoardPage(self.board_images, base.theme, base.actions["pin"])
        self.welcome_strip = WelcomeStrip(base.theme)
        self.window = MainWindow(
            actions=base.actions,
            studio=self.studio_page,
            references=self.references,
            library=self.library_page,
            board=self.board_page,
            jobs=JobBar(base.background, base.theme),
            welcome=self.welcome_strip,
            theme=base.theme,
            state=base.state,
        )
        self.viewer = ReferenceViewer(base.background, base.theme, self.window)

    def _make_controllers(self) -> None:
        base = self._base
        self.library = library_room.make_library(base, self.library_page, self._model)
        self.asking = references_room.make_asking(base, self.references)
        self.studio = studio_room.make_studio(base, self.studio_page, self.asking)
        self.sheet = references_room.make_sheet(base, asking=self.asking, studio=self.studio, window=self.window)

    def _make_studio(self) -> None:
        """Make what edits, checks, learns, exports, draws and watches."""
        base, studio, page, window = self._base, self.studio, self.studio_page, self.window
        self.editing = studio_room.make_editing(base, studio, page)
        self.learning = studio_room.make_learning(base, window)
        self.pose_export = studio_room.make_pose_export(base, studio, window)
        self.check = CheckController(
            check_pose,
            studio=studio,
            page=page,
            references=self.references,
            background=base.background,
            state=base.state,
        )
        self.drawing = studio_room.make_drawing(base, studio=studio, page=page, window=window)
        self.left = LeftDrawing(drawing=self.drawing, studio=studio)
        self.aids = studio_room.make_aids(
            base,
            studio=studio,
            page=page,
            drawing=self.drawing,
            reference=lambda: self.check.reference or next(iter(self.references.view.matches.matches), None),
            window=window,
        )
        self.follow = studio_room.make_follow(base, studio=studio, page=page, drawing=self.drawing, window=window)
        self.wishes = DrawingWishes(
            actions=base.actions,
            drawing=self.drawing,
            references=self.references,
            background=base.background,
            filter_text=FILTER,
            window=window,
        )

    def _make_board(self) -> None:
        self.board = board_room.make_board(self._base, self.board_page)
        self.board_place = BoardPlace(self.board_page, self.state)
        self.undo = QUndoGroup()
        for stack in (self.studio.undo_stack, self.board.undo_stack):
            self.undo.addStack(stack)

    def _make_program(self) -> Program:
        return Program(
            ProgramParts(
                window=self.window,
                actions=self.actions,
                studio_page=self.studio_page,
                studio=self.studio,
                editing=self.editing,
                pose_export=self.pose_export,
                learning=self.learning,
                drawing=self.drawing,
                left=self.left,
                references=self.references,
                viewer=self.viewer,
                sheet=self.sheet,
                undo=self.undo,
                library=self.library,
                library_page=self.library_page,
                theme=self.theme,
                state=self.state,
                settings=self.settings,
                sample=find_sample(self._base.resources),
                about=self._show_about,
            )
        )

    def _make_shortcuts(self) -> ShortcutBook:
        """Give everything that has keys those that the artist chose."""
        book = ShortcutBook(self.settings)
        book.bind(self.actions)
        book.bind(self.library_page.actions_by_name, prefix="library.")
        book.bind(self.viewer.actions_by_name, prefix="viewer.")
        book.bind(self.board_page.actions_by_name, prefix="board.", same_as=self.actions)
        return book

    def _show_about(self) -> None:
        dialog = AboutDialog(self.theme, self.window)
        self.background.latest("about", lambda: (tell_sources(), tell_licences()), succeeded=dialog.show_texts)
        dialog.finished.connect(lambda _how: self.background.forget("about"))
        dialog.open()

    def _connect_stacks(self) -> None:
        self.references.stack_requested.connect(self.stacks.open)
        self.library_page.stack_requested.connect(self.stacks.open)
        self.stacks.window.reveal_requested.connect(self.program.reveal)
        self.stacks.changed.connect(self._stacks_changed)
        self.library.stacks_found.connect(self.stack_marks.refresh)

    def _connect_gestures(self) -> None:
        self.gestures.line_at_hand = lambda: self.library_page.bar.text if self.window.page == "library" else ""
        self.gestures.open_requested.connect(self.program.open)
        self.gestures.compare_requested.connect(self._compare_drawing)

    def _compare_drawing(self, drawing: Path, reference: Pose) -> None:
        self.program.open(drawing)
        self.check.compare_with(reference)
        self.studio_page.side.show_page(CHECK_PAGE)

    def _connect_board(self) -> None:
        self.board_wishes = BoardWishes(
            board=self.board,
            window=self.window,
            actions=self.actions,
            references=self.references,
            viewer=self.viewer,
            library_page=self.library_page,
            studio=self.studio,
        )
        self.board.open_requested.connect(self.program.open)
        self.board_page.library_requested.connect(lambda: self.window.show_page("library"))
        self.board.reveal_requested.connect(self.program.reveal)
        self.window.page_changed.connect(self._page_changed)
        self._page_changed(self.window.page)

    def _connect_ends(self) -> None:
        self.copier = PictureCopier(self.background, self.program.show_error, self.window)
        for room in (self.references, self.viewer, self.library_page):
            room.copy_requested.connect(lambda row: self.copier.copy(row.path))
        self.copier.copied.connect(lambda words: self.window.statusBar().showMessage(words, 4000))
        self.background.failed.connect(self.program.show_error)
        self.library.changed.connect(self._library_changed)
        self.window.closing.connect(self.close)

    def start(self, files: Sequence[Path]) -> None:
        """Show the window, then open what was asked for; the first start opens the starter library and the sample."""
        self.window.show()
        QTimer.singleShot(0, lambda: self._begin(files))

    def close(self) -> None:
        """End all work and close the library."""
        self.board_place.close()
        self.state.keep_text("board", str(self.board.board_id))
        self.state.save()
        self.board.flush()
        self.window.hide()  # the step that runs just now may take a moment to end
        self.background.close()
        self.drawing.keeper.end_now()
        self.left.close()
        self.database.close()
        self._base.lock.unlock()

    def _begin(self, files: Sequence[Path]) -> None:
        self.stack_marks.refresh()
        for line in self.settings.problems:
            self.program.show_error(IllposeError(line))
        kept = self.state.text("board")
        self.board.load(int(kept) if kept.isdecimal() else 0)
        self.library.refresh()
        if self.settings.now.flag("library.resume_imports"):
            self.library.resume()
        first_start = not self.state.text("started")
        self.state.keep_text("started", __version__)
        self.library.open_starter(asked_for=first_start)
        self.welcome.begin(first_start=first_start)
        self.watch.start()
        self.background.call(lambda: search_is_ready(self.search, database=self.database), succeeded=self._update_index)
        if files:
            self.program.take_paths(list(files))
        self.left.look(lambda: None if files else self._reopen(first_start=first_start))

    def _update_index(self, is_ready: bool) -> None:
        if not is_ready:
            self.background.run(
                lambda: update_index(self.search, database=self.database),
                title=QCoreApplication.translate("App", "Index of poses"),
            )

    def _reopen(self, *, first_start: bool) -> None:
        """Go on, where no drawing was left unsaved, with what was open last, else with the sample."""
        if first_start:
            self.program.open_sample()
        elif self.state.recent and self.state.recent[0].is_file():
            self.program.open(self.state.recent[0])

    def _page_changed(self, name: str) -> None:
        stacks = {"board": self.board.undo_stack, "library": self.labels.undo_stack}
        self.undo.setActiveStack(stacks.get(name, self.studio.undo_stack))

    def _connect_references(self) -> None:
        """Let references be asked for from elsewhere, and remember whether their question is shown."""
        window, asking, button = self.window, self.asking, self.references.query_button
        self.library_page.like_requested.connect(
            lambda row: asking.ask_like_artwork(row.artwork_id, row.path.name, row.content_hash)
        )
        for references in (self.references, self.viewer):
            references.page_requested.connect(self.labels.open_page)
        asking.like_shown.connect(lambda: window.show_page("studio"))
        asking.like_shown.connect(lambda: self.actions["references"].setChecked(True))
        self.studio.opened.connect(lambda _illustration: asking.show_open())
        button.setChecked(self.state.text("query panel", "shown") == "shown")
        button.toggled.connect(lambda on: self.state.keep_text("query panel", "shown" if on else "hidden"))

    def _stacks_changed(self) -> None:
        self.stack_marks.refresh()
        self.library.refresh()

    def _library_changed(self) -> None:
        self.board_images.forget_missing()
        if self.asking.pose is not None:
            self.asking.search()


def find_sample(resources: Path) -> Path | None:
    """Return the sample illustration that comes with illpose."""
    samples = sorted((resources / "sample").glob("sample.*"))
    return samples[0] if samples else None


def run(files: Sequence[Path] = ()) -> int:
    """Open the window and run until it is closed; return the exit code. Raises IllposeError when it cannot start."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("illpose")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("art.illpose.illpose")
    _log.info("illpose %s opens its window", __version__)
    try:
        app = App(application, find_places())
    except IllposeError as error:
        # whoever started it by an icon sees no terminal
        QMessageBox.critical(None, "illpose", spoken(str(error)))
        raise
    app.start(files)
    return application.exec()
