"""The first steps: when they are shown, what each of them does, and when one is done."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from illpose_app.core.skeleton import LEFT_WRIST, RIGHT_WRIST
from illpose_app.storage.artworks import FolderRow
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.main_window import MainWindow
from illpose_app.ui.program import Program
from illpose_app.ui.studio.drawing.toast import Toast
from illpose_app.ui.studio.studio_controller import StudioController
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.welcome.welcome_strip import STEPS, WelcomeStrip
from illpose_app.ui.window_state import WindowState

_SHOWN: Final = "welcome/shown"
_DONE: Final = "welcome/done"
#: What is worth dragging first: the arm follows, and with it the references.
WRISTS: Final = (RIGHT_WRIST, LEFT_WRIST)


class Welcome(QObject):
    """Ticks the steps off; what was done and whether the strip was closed is remembered."""

    def __init__(
        self,
        strip: WelcomeStrip,
        *,
        program: Program,
        window: MainWindow,
        studio: StudioController,
        studio_page: StudioPage,
        library_page: LibraryPage,
        action: QAction,
        state: WindowState,
    ) -> None:
        super().__init__(strip)
        self._strip, self._program, self._window = strip, program, window
        self._studio, self._canvas = studio, studio_page.canvas
        self._action, self._state = action, state
        self._pose_is_wanted = False  # as soon as there is one
        strip.step_wanted.connect(self._do)
        strip.closed.connect(lambda: action.setChecked(False))
        action.toggled.connect(self._show)
        studio.changed.connect(self._pose_if_wanted)
        studio.opened.connect(lambda _illustration: self._tick("sample"))
        studio.undo_stack.indexChanged.connect(lambda index: self._tick("pose") if index else None)
        library_page.folders_shown.connect(self._look_at_folders)
        strip.show_done(self.done)
        self._toast = Toast(studio_page.canvas)

    @property
    def done(self) -> Collection[str]:
        """The steps that were done so far, by the names of STEPS."""
        return [name for name in self._state.text(_DONE).split() if name in STEPS]

    def begin(self, *, first_start: bool) -> None:
        """Show the strip at the first start, and later until it is closed or all was done."""
        shown = first_start or self._state.text(_SHOWN) == "yes"
        self._action.setChecked(shown and set(self.done) != set(STEPS))

    def _show(self, shown: bool) -> None:
        self._strip.setVisible(shown)
        self._state.keep_text(_SHOWN, "yes" if shown else "no")

    def _tick(self, name: str) -> None:
        if name not in self.done:
            self._state.keep_text(_DONE, " ".join([*self.done, name]))
            self._strip.show_done(self.done)

    def _look_at_folders(self, folders: Collection[FolderRow]) -> None:
        if any(not folder.starter for folder in folders):
            self._tick("folder")

    def _do(self, name: str) -> None:
        {"sample": self._program.open_sample, "folder": self._program.ask_folder, "pose": self._pose}[name]()

    def _pose(self) -> None:
        """Show what can be dragged, on the sample where nothing is open."""
        self._pose_is_wanted = True
        if self._studio.pose is None:
            self._program.open_sample()
        else:
            self._pose_if_wanted()

    def _pose_if_wanted(self) -> None:
        pose = self._studio.pose
        if not self._pose_is_wanted or pose is None:
            return
        self._pose_is_wanted = False
        self._window.show_page("studio")
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._canvas.select_joint(next(joint for joint in (*WRISTS, *range(len(pose.known_K))) if pose.known_K[joint]))
        self._toast.say(
            self.tr("Drag the joint that is marked, or move it with the arrow keys: the references follow.")
        )
