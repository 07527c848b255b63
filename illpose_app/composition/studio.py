"""Puts the studio together: opening, posing, checking, drawing, watching, gesture sessions."""

from collections.abc import Callable

from illpose_app.composition.foundation import Foundation
from illpose_app.core.adjustment import NOTHING
from illpose_app.core.ranking import Match
from illpose_app.services.add_character import add_character
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.export_corrections import export_corrections
from illpose_app.services.learn_corrections import learn_corrections
from illpose_app.services.open_illustration import characters_of
from illpose_app.services.plan_session import plan_session
from illpose_app.services.redraw_box import place_character, redraw_box
from illpose_app.services.remove_character import remove_character, restore_character
from illpose_app.services.save_drawing import export_drawing, save_drawing
from illpose_app.services.use_adjustment import use_adjustment
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.gesture_history import GestureHistory
from illpose_app.storage.openraster import read_openraster
from illpose_app.ui.gesture.gesture_controller import GestureController, GestureServices
from illpose_app.ui.learning import Learning, LearningServices
from illpose_app.ui.main_window import MainWindow
from illpose_app.ui.program import FILTER
from illpose_app.ui.references.references_controller import ReferencesController
from illpose_app.ui.studio.character_editing import CharacterEditing, EditingServices
from illpose_app.ui.studio.drawing.drawing_controller import DrawingController, DrawingServices
from illpose_app.ui.studio.drawing.drawing_files import FileServices
from illpose_app.ui.studio.pose_export import PoseExport
from illpose_app.ui.studio.studio_controller import StudioController, StudioServices
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.studio.view_aids import ViewAids
from illpose_app.ui.studio.watch.watch_controller import WatchController


def make_studio(base: Foundation, page: StudioPage, asking: ReferencesController) -> StudioController:
    """Make what opens illustrations and holds the pose that is edited."""
    services = StudioServices(
        find_characters=lambda illustration, again: characters_of(
            illustration, database=base.database, analyzer=base.analyzer, again=again
        ),
        correct_pose=lambda character, pose: correct_pose(character, pose, database=base.database),
    )
    return StudioController(services, page, asking, base.background)


def make_editing(base: Foundation, studio: StudioController, page: StudioPage) -> CharacterEditing:
    """Make what adds, removes and reframes characters."""
    database, analyzer = base.database, base.analyzer
    services = EditingServices(
        add=lambda opened, box: add_character(opened, box, database=database, analyzer=analyzer),
        redraw_box=lambda opened, character, box: redraw_box(
            opened, character, box, database=database, analyzer=analyzer
        ),
        place=lambda character: place_character(character, database=database),
        remove=lambda number: remove_character(number, database=database),
        restore=lambda number: restore_character(number, database=database),
    )
    return CharacterEditing(services, studio, page, base.background)


def make_learning(base: Foundation, window: MainWindow) -> Learning:
    """Make what measures and uses the artist's corrections."""
    database, analyzer = base.database, base.analyzer
    services = LearningServices(
        learn=lambda: learn_corrections(database=database, analyzer=analyzer),
        use=lambda adjustment: use_adjustment(adjustment, database=database, analyzer=analyzer),
        forget=lambda: use_adjustment(NOTHING, database=database, analyzer=analyzer),
        learned=lambda: analyzer.adjustment,
    )
    return Learning(services, base.background, window)


def make_pose_export(base: Foundation, studio: StudioController, window: MainWindow) -> PoseExport:
    """Make what writes poses for other programs."""
    return PoseExport(lambda: export_corrections(database=base.database), studio, base.background, base.state, window)


def make_aids(
    base: Foundation,
    *,
    studio: StudioController,
    page: StudioPage,
    drawing: DrawingController,
    reference: Callable[[], Match | None],
    window: MainWindow,
) -> ViewAids:
    """Make the ways to look at a picture."""
    aids = ViewAids(
        studio, page, drawing=drawing, background=base.background, actions=base.actions, reference=reference
    )  # fmt: skip
    aids.said.connect(lambda words: window.statusBar().showMessage(words, 6000))
    return aids


def make_drawing(
    base: Foundation, *, studio: StudioController, page: StudioPage, window: MainWindow
) -> DrawingController:
    """Make what draws."""
    files = FileServices(
        read=read_openraster,
        save=lambda drawing, path, characters: save_drawing(
            drawing, path, characters=characters, analyzer_version=base.analyzer.version, database=base.database
        ),
        export=export_drawing,
    )
    return DrawingController(
        services=DrawingServices(files=files, analyze=base.analyze_illustration),
        page=page,
        studio=studio,
        background=base.background,
        actions=base.actions,
        theme=base.theme,
        state=base.state,
        recovery_folder=base.places.data / "drawings",
        window=window,
    )


def make_follow(
    base: Foundation, *, studio: StudioController, page: StudioPage, drawing: DrawingController, window: MainWindow
) -> WatchController:
    """Make what looks again at a file, the clipboard or the screen when they change."""
    follow = WatchController(
        studio=studio,
        page=page,
        background=base.background,
        actions=base.actions,
        analyze=base.analyze_illustration,
        drawing=drawing,
        window=window,
    )
    follow.said.connect(drawing.said)
    return follow


def make_gestures(base: Foundation, window: MainWindow) -> GestureController:
    """Make what runs timed sessions of drawing from the library."""
    services = GestureServices(
        plan=lambda order: plan_session(order, database=base.database, finder=base.finder, limit=base.limit),
        history=GestureHistory(base.database),
        characters_of=ArtworkRepository(base.database).characters_of,
    )
    gestures = GestureController(services, base.background, base.state, window, FILTER)
    base.actions["gesture_session"].triggered.connect(gestures.ask)
    return gestures
