"""The drawing desk for tests: the real controllers over services that answer at once."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from illpose_app.core.drawing.compose import flattened
from illpose_app.services.ask_references import ReferenceAnswer
from illpose_app.services.save_drawing import export_drawing, save_drawing
from illpose_app.storage.openraster import read_openraster
from illpose_app.storage.shipped import resources_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.actions import make_actions
from illpose_app.ui.background import Background
from illpose_app.ui.references.references_controller import ReferencesController, ReferencesServices
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.studio.drawing.drawing_controller import DrawingController, DrawingServices
from illpose_app.ui.studio.drawing.drawing_files import FileServices
from illpose_app.ui.studio.studio_controller import StudioController, StudioServices
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.studio.watch.watch_controller import WatchController
from illpose_app.ui.theme import Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader
from illpose_app.ui.window_state import WindowState


class Desk:
    """A studio page with drawing, and what it said and asked for."""

    def __init__(self, qapp, folder, database, *, analyze=lambda illustration: ()):
        self.background = Background()
        self.errors, self.said, self.looks = [], [], []
        self.background.failed.connect(self.errors.append)
        theme = Theme(resources_dir())
        self.actions = make_actions(theme, qapp)
        self.page = StudioPage(self.actions)
        self.references = ReferencesPanel(ThumbnailLoader(ThumbnailCache(folder / "t"), self.background), theme)
        self.references.setParent(self.page, Qt.WindowType.Window)  # a window of its own, which goes with the page

        def look(illustration):
            self.looks.append(illustration)
            return analyze(illustration)

        self.asking = ReferencesController(
            ReferencesServices(ask=lambda question: ReferenceAnswer(matches=()), characters_of=lambda _artwork_id: ()),
            self.references,
            self.background,
        )
        self.studio = StudioController(
            StudioServices(
                find_characters=lambda illustration, again: look(illustration),
                correct_pose=lambda character, pose: None,
            ),
            self.page,
            self.asking,
            self.background,
        )
        self.folder = folder / "drawings"
        self.drawing = DrawingController(
            services=DrawingServices(
                files=FileServices(
                    read=read_openraster,
                    save=lambda drawing, path, characters: save_drawing(
                        drawing, path, characters=characters, analyzer_version="test", database=database
                    ),
                    export=export_drawing,
                ),
                analyze=look,
            ),
            page=self.page,
            studio=self.studio,
            background=self.background,
            actions=self.actions,
            theme=theme,
            state=WindowState(folder / "window.ini"),
            recovery_folder=self.folder,
            window=self.page,
        )
        self.watch = WatchController(
            studio=self.studio,
            page=self.page,
            background=self.background,
            actions=self.actions,
            analyze=look,
            drawing=self.drawing,
            window=self.page,
        )
        self.watch.said.connect(self.said.append)
        self.drawing.said.connect(self.said.append)
        self.page.resize(900, 700)
        self.page.show()

    @property
    def canvas(self):
        return self.page.canvas

    @property
    def document(self):
        return self.drawing.document

    def begin(self, qtbot, width=600, height=500):
        before = self.document
        self.drawing.begin(width, height)
        qtbot.waitUntil(lambda: self.document is not before and self.drawing.draws)

    def on_screen(self, x, y):
        place = self.canvas.view.to_screen().map(QPointF(x, y))
        return QPoint(round(place.x()), round(place.y()))

    def stroke(self, *places):
        """Draw with the mouse through places of the drawing."""
        points = [self.on_screen(*place) for place in places]
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(self.canvas, point)
        QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, pos=points[-1])

    def close(self):
        self.background.close()
        self.drawing.keeper.end_now()


def pixels(desk):
    return flattened(desk.document.drawing)


def dark(desk, x, y):
    return int(pixels(desk)[y, x, :3].max()) < 140


def shown(desk, x, y):
    return QColor(desk.canvas.grab().toImage().pixel(desk.on_screen(x, y)))
