"""Characters added, removed, flipped, and put into other boxes: each edit is one step that can be undone."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.services.open_illustration import OpenIllustration
from illpose_app.ui.background import Background, Lane
from illpose_app.ui.studio.box_tool import BoxTool
from illpose_app.ui.studio.drawing.toast import Toast
from illpose_app.ui.studio.studio_controller import StudioController
from illpose_app.ui.studio.studio_page import StudioPage


@dataclass(frozen=True, slots=True, kw_only=True)
class EditingServices:
    """What editing characters needs; every one of these is called off the UI thread."""

    add: Callable[[OpenIllustration, Box], Character]
    redraw_box: Callable[[OpenIllustration, Character, Box], Character]
    place: Callable[[Character], None]
    remove: Callable[[int], None]
    restore: Callable[[int], None]


class CharacterEditing(QObject):
    """Joins the box tool, the studio and the services."""

    def __init__(
        self, services: EditingServices, studio: StudioController, page: StudioPage, background: Background
    ) -> None:
        super().__init__(studio)
        self._services, self._studio, self._page, self._background = services, studio, page, background
        self.tool = BoxTool(page.canvas)
        self.tool.box_drawn.connect(self.add)
        self.tool.box_pulled.connect(self.redraw_box)
        self.toast = Toast(page.canvas)
        self.tool.drawing_changed.connect(self._tell_how)

    def _tell_how(self, draws: bool) -> None:
        """Say what the pointer does while a box is to be drawn."""
        if draws:
            self.toast.say(self.tr("Drag a box around the whole character. Esc ends it."))
        else:
            self.toast.hide()

    def add(self, box: Box) -> None:
        """Add a character in a box (px); its pose is predicted there."""
        illustration = self._studio.illustration
        if illustration is None:
            return

        def take(character: Character) -> None:
            before = self._studio.characters
            number = character.character_id
            self._push(
                self.tr("Add a character"),
                (before, self._studio.selected),
                ((*before, character), len(before)),
                redo=lambda: self._keep(lambda: self._services.restore(number)) if number is not None else None,
                undo=lambda: self._keep(lambda: self._services.remove(number)) if number is not None else None,
            )

        self._look(lambda: self._services.add(illustration, box), take)

    def redraw_box(self, box: Box) -> None:
        """Give the selected character another box (px); its pose is predicted anew unless it was corrected."""
        studio, illustration = self._studio, self._studio.illustration
        if illustration is None or studio.selected < 0:
            return
        number, before = studio.selected, studio.characters[studio.selected]

        def take(after: Character) -> None:
            characters = studio.characters
            if number >= len(characters) or characters[number] != before:
                return  # it was edited meanwhile
            changed = (*characters[:number], after, *characters[number + 1 :])
            self._push(
                self.tr("Redraw the box"),
                (characters, number),
                (changed, number),
                redo=lambda: self._keep(lambda: self._services.place(after)),
                undo=lambda: self._keep(lambda: self._services.place(before)),
            )

        self._look(lambda: self._services.redraw_box(illustration, before, box), take)

    def remove(self) -> None:
        """Remove the selected character: nobody is there."""
        studio = self._studio
        if studio.selected < 0:
            return
        number = studio.selected
        left = (*studio.characters[:number], *studio.characters[number + 1 :])
        character_id = studio.characters[number].character_id
        self._push(
            self.tr("Remove the character"),
            (studio.characters, number),
            (left, min(number, len(left) - 1)),
            redo=lambda: self._keep(lambda: self._services.remove(character_id)) if character_id is not None else None,
            undo=lambda: self._keep(lambda: self._services.restore(character_id)) if character_id is not None else None,
            first_redo=True,
        )

    def flip(self) -> None:
        """Mirror the selected character's pose within its box."""
        studio = self._studio
        if studio.pose is not None:
            box = studio.characters[studio.selected].box
            studio.edit_pose(self.tr("Flip the pose"), studio.pose, studio.pose.mirrored(width_px=2 * box.center[0]))

    def _look(self, function: Callable[[], Character], take: Callable[[Character], None]) -> None:
        """Ask the network, behind the corrections that are still being stored."""
        self._page.show_busy(self.tr("Looking into the box…"))
        name = self._studio.illustration

        def done(character: Character) -> None:
            self._page.show_busy("")
            if self._studio.illustration is name:
                take(character)

        def fail(error: Exception) -> None:
            self._page.show_busy("")
            self._background.failed.emit(error)

        self._background.call(function, succeeded=done, failed=fail, lane=Lane.STORE)

    def _keep(self, function: Callable[[], None]) -> None:
        self._background.call(function, lane=Lane.STORE)

    def _push(
        self,
        text: str,
        before: tuple[tuple[Character, ...], int],
        after: tuple[tuple[Character, ...], int],
        *,
        redo: Callable[[], None],
        undo: Callable[[], None],
        first_redo: bool = False,
    ) -> None:
        """Push a step; the first time it is stored already, save where first_redo says otherwise."""
        self._studio.undo_stack.push(_EditCharacters(text, before, after, redo, undo, first_redo, self._studio))


class _EditCharacters(QUndoCommand):
    """One edit of the list of characters."""

    def __init__(  # noqa: PLR0917 - private, called once
        self,
        text: str,
        before: tuple[tuple[Character, ...], int],
        after: tuple[tuple[Character, ...], int],
        redo: Callable[[], None],
        undo: Callable[[], None],
        store: bool,
        studio: StudioController,
    ) -> None:
        super().__init__(text)
        self._before, self._after, self._redo, self._undo = before, after, redo, undo
        self._store, self._studio = store, studio

    def redo(self) -> None:
        self._studio.put_characters(*self._after)
        if self._store:
            self._redo()
        self._store = True

    def undo(self) -> None:
        self._studio.put_characters(*self._before)
        self._undo()
