"""The pose check's flow: what is open is checked while its page is in front, and a selected finding is drawn."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from illpose_app.core.pose import Pose
from illpose_app.core.pose_checks.finding import Finding
from illpose_app.core.pose_checks.ideals import ideal_named
from illpose_app.core.pose_checks.table import CHECKS
from illpose_app.core.ranking import Match
from illpose_app.services.check_pose import CheckRequest
from illpose_app.ui.background import Background
from illpose_app.ui.references.references_panel import ReferencesPanel
from illpose_app.ui.studio.check_panel import CheckPanel
from illpose_app.ui.studio.studio_controller import StudioController
from illpose_app.ui.studio.studio_page import StudioPage
from illpose_app.ui.window_state import WindowState

PAGE = "check"


class CheckController(QObject):
    """Joins the panel of findings, the canvas and the check; remembers which checks and which ideal are on."""

    def __init__(
        self,
        check: Callable[[CheckRequest], tuple[Finding, ...]],
        *,
        studio: StudioController,
        page: StudioPage,
        references: ReferencesPanel,
        background: Background,
        state: WindowState,
    ) -> None:
        super().__init__(studio)
        self._check, self._studio, self._page = check, studio, page
        self._background, self._state = background, state
        self.panel = CheckPanel()
        self.reference: Match | None = None
        self.against: Pose | None = None
        names = {row.name for row in CHECKS}
        self._without = frozenset(state.text("checks/off").split()) & names
        self._ideal = ideal_named(state.text("checks/ideal"))
        self.panel.show_choices(ideal=self._ideal.name, without=self._without)
        page.side.add_page(PAGE, self.tr("Check"), self.panel)
        page.side.page_shown.connect(lambda _name: self._turn_to_page())
        self.panel.finding_selected.connect(self._draw)
        self.panel.ideal_chosen.connect(self._take_ideal)
        self.panel.check_switched.connect(self._switch)
        studio.changed.connect(self.check)
        page.canvas.pose_dragged.connect(self.check)
        references.match_opened.connect(lambda matches, number: self._compare_with_match(matches[number]))
        references.view.selectionModel().currentChanged.connect(
            lambda *_: self._compare_with_match(references.view.current_match())
        )

    def compare_with(self, pose: Pose) -> None:
        """Hold the pose against that of a reference from now on."""
        if pose is not self.against:
            self.against = pose
            self.check()

    def _compare_with_match(self, match: Match | None) -> None:
        if match is not None:
            self.reference = match
            self.compare_with(match.pose)

    def check(self, pose: Pose | None = None) -> None:
        """Check the selected character's pose, or the one that is being dragged; the newest request wins."""
        studio = self._studio
        if self._page.side.page != PAGE:
            return
        if studio.illustration is None or studio.selected < 0:
            self._background.forget("check")
            self.panel.show_findings(())
            return
        height_px, width_px = studio.illustration.decoded.pixels_HW3.shape[:2]
        request = CheckRequest(
            character=studio.characters[studio.selected],
            width_px=width_px,
            height_px=height_px,
            pose=pose,
            ideal=self._ideal,
            reference=self.against,
            without=self._without,
        )
        self._background.latest("check", lambda: self._check(request), succeeded=self.panel.show_findings)

    def _turn_to_page(self) -> None:
        if self._page.side.page == PAGE:
            self.check()
        else:
            self._page.canvas.show_marks(())

    def _draw(self, finding: Finding | None) -> None:
        self._page.canvas.show_marks(() if finding is None else finding.marks)

    def _take_ideal(self, name: str) -> None:
        self._ideal = ideal_named(name)
        self._state.keep_text("checks/ideal", name)
        self.check()

    def _switch(self, name: str, on: bool) -> None:
        self._without = self._without - {name} if on else self._without | {name}
        self._state.keep_text("checks/off", " ".join(sorted(self._without)))
        self.check()
