"""Exports the references of the studio's character as a result sheet."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from illpose_app.core.errors import printable
from illpose_app.core.pose import Pose
from illpose_app.core.progress import Work
from illpose_app.core.result_sheet import ResultSheet, left_out_words
from illpose_app.services.ask_references import AskReferences, ReferenceQuestion
from illpose_app.services.export_sheet import SPARE, SheetOrder
from illpose_app.services.search_poses import SearchRequest
from illpose_app.ui.background import Background, Job
from illpose_app.ui.language import spoken
from illpose_app.ui.limb_palette import limb_palette
from illpose_app.ui.references.sheet_dialog import SheetDialog, SheetWish
from illpose_app.ui.studio.studio_controller import StudioController
from illpose_app.ui.window_state import WindowState


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetServices:
    """asked: the newest question of the references; ask is called off the UI thread."""

    asked: Callable[[], ReferenceQuestion | None]
    ask: AskReferences
    export: Callable[[SheetOrder], Work[ResultSheet]]


class SheetExport(QObject):
    """Asks, then writes as a job."""

    def __init__(
        self, services: SheetServices, studio: StudioController, background: Background, state: WindowState,
        window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._services, self._studio, self._background = services, studio, background
        self._state, self._window = state, window

    def ask(self) -> SheetDialog | None:
        """Open the dialog; None when there is no character."""
        illustration = self._studio.illustration
        if illustration is None or self._studio.pose is None:
            return None
        folder = self._state.text("sheet folder", str(Path.home()))
        dialog = SheetDialog(Path(illustration.name).stem, folder, self._window)
        dialog.wished.connect(self.export)
        dialog.open()
        return dialog

    def export(self, wish: SheetWish) -> Job | None:
        """Write the sheet of what is open now."""
        illustration, selected = self._studio.illustration, self._studio.selected
        if illustration is None or selected < 0:
            return None
        self._state.keep_text("sheet folder", str(wish.sheet.parent))
        character = self._studio.characters[selected]
        colors = limb_palette.colors
        question = self._question(character.pose, wish.choice.count * SPARE, illustration.content_hash)

        def work() -> Work[ResultSheet]:
            order = SheetOrder(
                query_name=printable(Path(illustration.name).stem),
                query_HW3=illustration.decoded.pixels_HW3,
                query=character,
                query_hash=illustration.content_hash,
                matches=self._services.ask(question).matches,
                note=self.tr("References with the same pose · {0}").format(time.strftime("%Y-%m-%d")),
                choice=wish.choice,
                sheet=wish.sheet,
                table=wish.table,
                say=spoken,
                colors=colors,
            )
            return (yield from self._services.export(order))

        def tell(sheet: ResultSheet) -> None:
            job.outcome = self.tr("{0}. {1}").format(printable(wish.sheet), spoken(left_out_words(sheet)))

        job = self._background.run(work, title=self.tr("Result sheet"), succeeded=tell)
        return job

    def _question(self, pose: Pose, count: int, content_hash: str) -> ReferenceQuestion:
        """Ask as the references beside it do, where they are those of this pose; the sheet leaves copies out itself."""
        asked = self._services.asked()
        if asked is not None and asked.request.pose == pose:
            return replace(asked, request=replace(asked.request, count=count, one_of_each_stack=False))
        return ReferenceQuestion(request=SearchRequest(pose=pose, count=count, exclude_hash=content_hash))
