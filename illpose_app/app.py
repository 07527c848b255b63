"""The composition root: opens storage, index, networks and the window; the only file that knows all of them."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, QTimer
from PySide6.QtGui import QAction, QUndoGroup
from PySide6.QtWidgets import QApplication, QMessageBox

from illpose_app import __version__
from illpose_app.core.adjustment import NOTHING
from illpose_app.core.artwork import Character
from illpose_app.core.errors import IllposeError
from illpose_app.core.labels import RatingLimit
from illpose_app.core.pose import Pose
from illpose_app.core.progress import Work
from illpose_app.services.add_character import add_character
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.services.ask_references import ask_references, stacks_of
from illpose_app.services.board_picture import board_picture
from illpose_app.services.check_pose import check_pose
from illpose_app.services.compare_pictures import compare_pictures
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.export_board import export_folder, export_picture
from illpose_app.services.export_corrections import export_corrections
from illpose_app.services.export_sheet import export_sheet
from illpose_app.services.find_artworks import ArtworkFinder, limit_of
from illpose_app.services.forget_file import forget_file
from illpose_app.services.learn_corrections import learn_corrections
from illpose_app.services.open_illustration import characters_of
from illpose_app.services.pin_files import keep_pasted, pin_files
from illpose_app.services.plan_session import plan_session
from illpose_app.services.rebuild_index import search_is_ready, update_index
from illpose_app.services.redraw_box import place_character, redraw_box
from illpose_app.services.remove_character import remove_character, restore_character
from illpose_app.services.save_drawing import export_drawing, save_drawing
from illpose_app.services.search_poses import PoseSearch
from illpose_app.services.tag_as_set import tag_as_set
from illpose_app.services.use_adjustment import take_kept_adjustment, use_adjustment
from illpose_app.storage.artwork_files import DecodedArtwork
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.boards import BoardRepository
from illpose_app.storage.database import Database
from illpose_app.storage.drawing_recovery import DrawingRecovery, KeptDrawing
from illpose_app.storage.gesture_history import GestureHistory
from illpose_app.storage.library_home import settle_library
from illpose_app.storage.openraster import read_openraster
from illpose_app.storage.places import Places, find_places
from illpose_app.storage.shipped import models_dir, resources_dir
from illpose_app.storage.stacks import StackRepository
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.actions import make_actions
from illpose_app.ui.background import Background
from illpose_app.ui.board.board_controller import BoardController, BoardServices
from illpose_app.ui.board.board_images import BoardImages
from illpose_app.ui.board.board_page import BoardPage
from illpose_app.ui.board.board_place import BoardPlace
from illpose_app.ui.board.board_wishes import BoardWishes
from illpose_app.ui.drawing_wishes import DrawingWishes
from illpose_app.ui.gesture.gesture_controller import GestureController, GestureServices
from illpose_app.ui.job_bar import JobBar
from illpose_app.ui.learning import Learning, LearningServices
from illpose_app.ui.library.artwork_list_model import ArtworkListModel
from illpose_app.ui.library.folder_watch import FolderWatch
from illpose_app.ui.library.labels_controller import LabelsController
from illpose_app.ui.library.library_controller import LibraryController, LibraryServices
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.library_switch import LibrarySwitch, lock_library
from illpose_app.ui.limb_palette import limb_palette
from illpose_app.ui.live_settings import LiveSettings
from illpose_app.ui.main_window import MainWindow
from illpose_app.ui.program import FILTER, Program
from illpose_app.ui.references.reference_viewer import ReferenceViewer
from illpose_app.ui.references.references_controller import ReferencesController, ReferencesServices
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.references.sheet_export import SheetExport, SheetServices
from illpose_app.ui.stacks.stack_controller import StackController, StackServices
from illpose_app.ui.stacks.stack_marks import StackMarks
from illpose_app.ui.stacks.stack_window import StackWindow
from illpose_app.ui.studio.character_editing import CharacterEditing, EditingServices
from illpose_app.ui.studio.check_controller import PAGE as CHECK_PAGE
from illpose_app.ui.studio.check_controller import CheckController
from illpose_app.ui.studio.drawing.drawing_controller import DrawingController, DrawingServices
from illpose_app.ui.studio.drawing.drawing_files import FileServices
from illpose_app.ui.studio.pose_export import PoseExport
from illpose_app.ui.studio.studio_controller import StudioController, StudioServices
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.studio.view_aids import ViewAids
from illpose_app.ui.studio.watch.watch_controller import WatchController
from illpose_app.ui.theme import Look, Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader
from illpose_app.ui.window_state import WindowState

#: Behind the pictures of a board that is exported: a grey that favours neither light nor dark ones.
BOARD_GROUND = (52, 55, 61)


class App:
    """Everything that runs, put together; `close` ends it in order."""

    def __init__(self, application: QApplication, places: Places) -> None:
        resources = resources_dir()
        self.state = WindowState(places.window_state)
        self.settings = LiveSettings(places.settings)
        self.theme = Theme(resources)
        self.theme.apply(application, Look(self.settings.now.word("look.theme")))
        limb_palette.choose(safe=self.settings.now.flag("look.safe_limb_colors"))
        self.background = Background()
        self._lock, self.database = _open_library(places)
        thumbnails = ThumbnailCache(places.thumbnails)
        # opens the network when the first artwork is analysed, after the first paint
        analyzer = Analyzer(models_dir())
        take_kept_adjustment(database=self.database, analyzer=analyzer)
        self.search = PoseSearch(self.database, places.index, stack_of=stacks_of(self.database))
        self._finder = ArtworkFinder(self.database)
        loader = ThumbnailLoader(thumbnails, self.background)
        self._loader = loader

        def analyze(decoded: DecodedArtwork) -> tuple[Character, ...]:
            return analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)

        actions = make_actions(self.theme, application)
        self.actions = actions
        self.studio_page = StudioPage(actions)
        stacks = StackRepository(self.database)
        self.stack_marks = StackMarks(stacks.marks, self.background)
        self.references = ReferencesPanel(loader, self.theme, actions["sheet"], self.stack_marks)
        model = ArtworkListModel(ArtworkRepository(self.database), self.background, self.stack_marks)
        self._model = model
        self.library_page = LibraryPage(model, loader, self.theme)
        self.board_images = BoardImages(
            lambda pin, side: board_picture(pin, side, database=self.database, thumbnails=thumbnails), self.background
        )
        self.board_page = BoardPage(self.board_images, self.theme)
        self.window = MainWindow(
            actions=actions,
            studio=self.studio_page,
            references=self.references,
            library=self.library_page,
            board=self.board_page,
            jobs=JobBar(self.background, self.theme),
            theme=self.theme,
            state=self.state,
        )
        self.library = LibraryController(
            LibraryServices(
                database=self.database,
                thumbnails=thumbnails,
                analyze=analyze,
                analyzer_version=lambda: analyzer.version,
                resources=resources,
                tag=self._tagging,
            ),
            self.library_page,
            model,
            self.background,
        )
        self.asking = ReferencesController(
            ReferencesServices(
                ask=lambda question: ask_references(
                    question, search=self.search, finder=self._finder, limit=limit_of(self.settings.now)
                ),
                characters_of=ArtworkRepository(self.database).characters_of,
            ),
            self.references,
            self.background,
        )
        self.studio = StudioController(
            StudioServices(
                find_characters=lambda illustration, again: characters_of(
                    illustration, database=self.database, analyzer=analyzer, again=again
                ),
                correct_pose=lambda character, pose: correct_pose(character, pose, database=self.database),
            ),
            self.studio_page,
            self.asking,
            self.background,
        )
        self._put_together_posing(analyzer)
        self._make_drawing(analyzer, analyze, places.data / "drawings")
        self.viewer = ReferenceViewer(self.background, self.theme, self.window)
        self.board = self._make_board(places, thumbnails)
        self.board_place = BoardPlace(self.board_page, self.state)
        self.undo = QUndoGroup()
        for stack in (self.studio.undo_stack, self.board.undo_stack):
            self.undo.addStack(stack)

        self.sheet = SheetExport(
            SheetServices(
                asked=lambda: self.asking.question,
                ask=lambda question: ask_references(
                    question, search=self.search, finder=self._finder, limit=RatingLimit()
                ),
                export=lambda order: export_sheet(order, database=self.database, limit=self._limit),
            ),
            self.studio,
            self.background,
            self.state,
            self.window,
        )
        self.program = Program(
            window=self.window,
            actions=actions,
            studio_page=self.studio_page,
            studio=self.studio,
            editing=self.editing,
            pose_export=self.pose_export,
            learning=self.learning,
            drawing=self.drawing,
            references=self.references,
            viewer=self.viewer,
            sheet=self.sheet,
            undo=self.undo,
            library=self.library,
            library_page=self.library_page,
            theme=self.theme,
            state=self.state,
            settings=self.settings,
            sample=find_sample(resources),
            about=_about(),
        )
        self.switch = LibrarySwitch(actions, self.window, here=places.library_home)
        self.watch = FolderWatch(
            self.library, ArtworkRepository(self.database), self.background, self.settings, self.window
        )
        self.stacks = self._make_stacks(stacks, loader)
        self.gestures = self._make_gestures()
        self.board_wishes = BoardWishes(
            board=self.board,
            window=self.window,
            actions=actions,
            references=self.references,
            viewer=self.viewer,
            library_page=self.library_page,
            studio=self.studio,
        )
        self.labels = LabelsController(
            database=self.database,
            page=self.library_page,
            library=self.library,
            background=self.background,
            settings=self.settings,
            window=self.window,
        )
        self._connect_board()
        self._connect_references()
        self._connect_ends()

    def _make_board(self, places: Places, thumbnails: ThumbnailCache) -> BoardController:
        return BoardController(
            BoardServices(
                boards=BoardRepository(self.database),
                pin_files=lambda paths: pin_files(paths, thumbnails=thumbnails),
                keep_pasted=lambda png: keep_pasted(png, folder=places.data / "pasted"),
                export_picture=lambda pins, place: export_picture(
                    pins,
                    place,
                    read=lambda pin, side: board_picture(pin, side, database=self.database, thumbnails=thumbnails),
                    ground=BOARD_GROUND,
                ),
                export_folder=lambda pins, folder: export_folder(pins, folder, database=self.database),
            ),
            self.board_page,
            self.background,
        )

    def _connect_ends(self) -> None:
        self.background.failed.connect(self.program.show_error)
        self.library.changed.connect(self._library_changed)
        self.window.closing.connect(self.close)

    def _make_gestures(self) -> GestureController:
        gestures = GestureController(
            GestureServices(
                plan=lambda order: plan_session(
                    order, database=self.database, finder=self._finder, limit=limit_of(self.settings.now)
                ),
                history=GestureHistory(self.database),
                characters_of=ArtworkRepository(self.database).characters_of,
            ),
            self.background,
            self.state,
            self.window,
            FILTER,
        )
        self.actions["gesture_session"].triggered.connect(gestures.ask)
        gestures.open_requested.connect(self.program.open)
        gestures.compare_requested.connect(self._compare_drawing)
        return gestures

    def _compare_drawing(self, drawing: Path, reference: Pose) -> None:
        self.program.open(drawing)
        self.check.compare_with(reference)
        self.studio_page.side.show_page(CHECK_PAGE)

    def _connect_board(self) -> None:
        self.board.open_requested.connect(self.program.open)
        self.board.reveal_requested.connect(self.program.reveal)
        self.window.page_changed.connect(self._page_changed)
        self._page_changed(self.window.page)

    def _make_drawing(
        self, analyzer: Analyzer, analyze: Callable[[DecodedArtwork], tuple[Character, ...]], kept: Path
    ) -> None:
        """Make what draws and what watches; kept: the folder of unsaved drawings."""
        self.drawing = DrawingController(
            services=DrawingServices(
                files=FileServices(
                    read=read_openraster,
                    save=lambda drawing, path, characters: save_drawing(
                        drawing, path, characters=characters, analyzer_version=analyzer.version, database=self.database
                    ),
                    export=export_drawing,
                ),
                analyze=lambda illustration: analyze(illustration.decoded),
            ),
            page=self.studio_page,
            studio=self.studio,
            background=self.background,
            actions=self.actions,
            theme=self.theme,
            state=self.state,
            recovery_folder=kept,
            window=self.window,
        )
        self.follow = WatchController(
            studio=self.studio,
            page=self.studio_page,
            background=self.background,
            actions=self.actions,
            analyze=lambda illustration: analyze(illustration.decoded),
            drawing=self.drawing,
            window=self.window,
        )
        self.follow.said.connect(self.drawing.said)
        self.wishes = DrawingWishes(
            actions=self.actions,
            drawing=self.drawing,
            references=self.references,
            background=self.background,
            filter_text=FILTER,
            window=self.window,
        )

    def _make_stacks(self, stacks: StackRepository, loader: ThumbnailLoader) -> StackController:
        services = StackServices(
            stacks=stacks,
            compare=compare_pictures,
            forget_file=lambda copy: forget_file(copy, database=self.database),
        )
        made = StackController(services, StackWindow(loader, self.window), self.background)
        self.actions["stacks"].triggered.connect(lambda _checked=False: made.open())
        self.references.stack_requested.connect(made.open)
        self.library_page.stack_requested.connect(made.open)
        made.window.reveal_requested.connect(self.program.reveal)
        made.changed.connect(self._stacks_changed)
        self.library.stacks_found.connect(self.stack_marks.refresh)
        return made

    def _put_together_posing(self, analyzer: Analyzer) -> None:
        """Make what edits, checks, exports and learns poses."""
        self.editing = CharacterEditing(
            EditingServices(
                add=lambda opened, box: add_character(opened, box, database=self.database, analyzer=analyzer),
                redraw_box=lambda opened, character, box: redraw_box(
                    opened, character, box, database=self.database, analyzer=analyzer
                ),
                place=lambda character: place_character(character, database=self.database),
                remove=lambda number: remove_character(number, database=self.database),
                restore=lambda number: restore_character(number, database=self.database),
            ),
            self.studio,
            self.studio_page,
            self.background,
        )
        self.learning = Learning(
            LearningServices(
                learn=lambda: learn_corrections(database=self.database, analyzer=analyzer),
                use=lambda adjustment: use_adjustment(adjustment, database=self.database, analyzer=analyzer),
                forget=lambda: use_adjustment(NOTHING, database=self.database, analyzer=analyzer),
                learned=lambda: analyzer.adjustment,
            ),
            self.background,
            self.window,
        )
        self.pose_export = PoseExport(
            lambda: export_corrections(database=self.database), self.studio, self.background, self.state, self.window
        )
        self.check = CheckController(
            check_pose,
            studio=self.studio,
            page=self.studio_page,
            references=self.references,
            background=self.background,
            state=self.state,
        )
        self.aids = self._put_together_aids(self.actions)

    def _put_together_aids(self, actions: dict[str, QAction]) -> ViewAids:
        aids = ViewAids(
            self.studio,
            self.studio_page,
            background=self.background,
            actions=actions,
            reference=lambda: self.check.reference,
        )
        aids.said.connect(lambda words: self.window.statusBar().showMessage(words, 6000))
        return aids

    def _tagging(self) -> Work[int]:
        """Tag what is new in the library as the settings say."""
        return (yield from tag_as_set(self.settings.now, database=self.database))

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
        self.database.close()
        self._lock.unlock()

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
        self.watch.start()
        self.background.call(lambda: search_is_ready(self.search, database=self.database), succeeded=self._update_index)
        if files:
            self.program.take_paths(list(files))
        else:
            self.drawing.keeper.find_left_behind(
                lambda recovery, kept: self._reopen(recovery, kept, first_start=first_start)
            )

    @property
    def _limit(self) -> RatingLimit:
        """Which ratings may be shown."""
        return limit_of(self.settings.now)

    def _update_index(self, is_ready: bool) -> None:
        if not is_ready:
            self.background.run(
                lambda: update_index(self.search, database=self.database),
                title=QCoreApplication.translate("App", "Index of poses"),
            )

    def _reopen(self, recovery: DrawingRecovery | None, kept: KeptDrawing | None, *, first_start: bool) -> None:
        """Go on where the artist was: with an unsaved drawing, else with what was open last, else with the sample."""
        if recovery is not None and kept is not None:
            self.drawing.recover(recovery, kept)
        elif first_start:
            self.program.open_sample()
        elif self.state.recent and self.state.recent[0].is_file() and self.studio.illustration is None:
            self.program.open(self.state.recent[0])

    def _page_changed(self, name: str) -> None:
        self.undo.setActiveStack(self.board.undo_stack if name == "board" else self.studio.undo_stack)

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


def _open_library(places: Places) -> tuple[QLockFile, Database]:
    """Open a library for this window alone; raises LibraryError."""
    lock = lock_library(places.data)
    try:
        database = Database.open(places.database)
        if places.library_home is not None:
            settle_library(database, places.library_home)
    except BaseException:
        lock.unlock()
        raise
    return lock, database


def find_sample(resources: Path) -> Path | None:
    """Return the sample illustration that comes with illpose."""
    samples = sorted((resources / "sample").glob("sample.*"))
    return samples[0] if samples else None


def _about() -> str:
    return (
        f"<b>illpose {__version__}</b><p>Pose references from your own art library.</p>"
        "<p>Everything runs on this machine; nothing is sent anywhere.<br>"
        "Licence: Apache-2.0. The networks' sources and licences are in their cards.</p>"
    )


def run(files: Sequence[Path] = ()) -> int:
    """Open the window and run until it is closed; return the exit code. Raises IllposeError when it cannot start."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("illpose")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("illpose")
    try:
        app = App(application, find_places())
    except IllposeError as error:
        # whoever started it by an icon sees no terminal
        QMessageBox.critical(None, "illpose", str(error))
        raise
    app.start(files)
    return application.exec()
