"""The studio's flow: open, find characters, select, correct, and ask for references."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QUndoStack

from illpose_app.core.artwork import Character
from illpose_app.core.following import followed
from illpose_app.core.pose import JointState, Pose
from illpose_app.services.open_illustration import OpenIllustration, open_bytes, open_file
from illpose_app.ui.actions import Need
from illpose_app.ui.background import Background, Lane
from illpose_app.ui.references.references_controller import ReferencesController
from illpose_app.ui.studio.picture import Picture, picture_of
from illpose_app.ui.studio.pose_commands import EditPose
from illpose_app.ui.studio.studio_page import StudioPage, artwork_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioServices:
    """What the studio needs; every one of these is called off the UI thread."""

    find_characters: Callable[[OpenIllustration, bool], tuple[Character, ...]]
    correct_pose: Callable[[int, Pose | None], None]


class StudioController(QObject):
    """Holds what is open and joins canvas, panels and services."""

    opened = Signal(object)  # OpenIllustration
    changed = Signal()  # what is open, which characters it has, or their poses

    def __init__(
        self,
        services: StudioServices,
        page: StudioPage,
        references: ReferencesController,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._page = page
        self._references = references
        self._background = background
        self.undo_stack = QUndoStack(self)
        self.illustration: OpenIllustration | None = None
        self.characters: tuple[Character, ...] = ()
        self.selected = -1
        self._number = 0
        canvas, panel = page.canvas, page.characters
        canvas.character_selected.connect(self.select_character)
        canvas.joint_selected.connect(panel.select_joint)
        canvas.pose_dragged.connect(self._follow_drag)
        canvas.pose_edited.connect(self.edit_pose)
        canvas.pose_nudged.connect(lambda text, before, after: self.edit_pose(text, before, after, merges=True))
        panel.character_selected.connect(self.select_character)
        panel.joint_selected.connect(canvas.select_joint)
        panel.state_requested.connect(canvas.set_joint_state)

    # opening

    def open_path(self, path: Path) -> None:
        """Open an illustration from a file."""
        self._open(lambda: open_file(path), path.name)

    def open_pixels(self, image: QImage) -> None:
        """Open an illustration that was pasted or dropped as pixels."""
        name = self.tr("Pasted illustration")
        self._open(lambda: open_bytes(as_png(image), name=name), name)

    def _open(self, read: Callable[[], OpenIllustration], name: str) -> None:
        self._page.show_busy(self.tr("Opening {0}…").format(name))

        def load() -> tuple[OpenIllustration, Picture]:
            illustration = read()
            return illustration, picture_of(illustration.decoded.pixels_HW3)

        self._background.latest("open", load, succeeded=self._show_illustration, failed=self._opening_failed)

    def _opening_failed(self, error: Exception) -> None:
        self._page.show_busy("")
        self._background.failed.emit(error)

    def show(self, illustration: OpenIllustration, picture: Picture, *, looks: bool = True) -> None:
        """Show an illustration that was read already; `looks`: find its characters, too."""
        self._background.forget("open")
        self._show_illustration((illustration, picture), looks=looks)

    def rename(self, illustration: OpenIllustration) -> None:
        """Take another name or file of what is open; all else stays."""
        self.illustration, decoded = illustration, illustration.decoded
        self._page.show_artwork(
            illustration.name, artwork_facts(decoded.full_width_px, decoded.full_height_px, decoded.format)
        )
        self.opened.emit(illustration)
        self.changed.emit()

    def take_live(self, illustration: OpenIllustration, picture: Picture, found: tuple[Character, ...]) -> None:
        """Take another state of the open illustration, which is being drawn, and the characters found in it."""
        self.illustration, decoded = illustration, illustration.decoded
        self._page.show_artwork(
            illustration.name, artwork_facts(decoded.full_width_px, decoded.full_height_px, decoded.format)
        )
        self._number += 1
        self._page.show_busy("")
        self._page.characters.show_picture(picture)
        self._page.canvas.replace_picture(picture)
        self.undo_stack.clear()  # its steps know the characters as they were
        self.characters, self.selected = followed(self.characters, self.selected, found)
        self._page.canvas.show_characters(self.characters, self.selected)
        self._page.characters.show_characters(
            self.characters, self.selected, message=self.tr("No character was found yet")
        )
        self.changed.emit()
        self.search()

    def _show_illustration(self, loaded: tuple[OpenIllustration, Picture], *, looks: bool = True) -> None:
        self.illustration, picture = loaded
        self._number += 1
        decoded = self.illustration.decoded
        self.undo_stack.clear()
        self._page.characters.show_picture(picture)
        words = self.tr("Looking for characters…") if looks else self.tr("The pose appears while you draw.")
        self._take_characters((), message=words)
        self._page.canvas.show_picture(picture)
        self._page.canvas.setFocus()  # its keys work at once
        self._page.show_artwork(
            self.illustration.name, artwork_facts(decoded.full_width_px, decoded.full_height_px, decoded.format)
        )
        self._page.show_busy("")
        self.opened.emit(self.illustration)
        if looks:
            self.analyze(again=False)

    # analysis

    def analyze(self, *, again: bool) -> None:
        """Find the characters of what is open; corrections stay."""
        illustration, number = self.illustration, self._number
        if illustration is None:
            return
        self._page.show_busy(self.tr("Looking for characters…"))

        def take(characters: tuple[Character, ...]) -> None:
            if number == self._number:
                self._page.show_busy("")
                self.undo_stack.clear()
                self._take_characters(characters, message=self.tr("No character was found"))

        def fail(error: Exception) -> None:
            self._page.show_busy("")
            self._take_characters((), message=self.tr("The analysis failed"))
            self._background.failed.emit(error)

        def look(_stored: None) -> None:
            self._background.latest(
                "analyze", lambda: self._services.find_characters(illustration, again), succeeded=take, failed=fail
            )

        # behind the corrections that are still being stored, so that none is missed
        self._background.call(lambda: None, succeeded=look, lane=Lane.STORE)

    def _take_characters(self, characters: tuple[Character, ...], *, message: str) -> None:
        self.characters = characters
        self.selected = 0 if characters else -1
        self._page.canvas.show_characters(characters, self.selected)
        self._page.characters.show_characters(characters, self.selected, message=message)
        self.changed.emit()
        self.search()

    def put_characters(self, characters: tuple[Character, ...], selected: int) -> None:
        """Show other characters of the same illustration; the references follow."""
        self.characters, self.selected = characters, selected
        self._page.canvas.select_joint(-1)
        self._page.canvas.show_characters(characters, selected)
        self._page.characters.show_characters(characters, selected, message=self.tr("No character was found"))
        self.changed.emit()
        self.search()

    def select_character(self, number: int) -> None:
        """Select a character; the references follow."""
        if 0 <= number < len(self.characters):
            self.selected = number
            self._page.canvas.select_joint(-1)
            self._page.canvas.show_characters(self.characters, number)
            self._page.characters.show_characters(self.characters, number, message="")
            self.changed.emit()
            self.search()

    def select_next_character(self) -> None:
        """Select the character after this one, going round."""
        if self.characters:
            self.select_character((self.selected + 1) % len(self.characters))

    @property
    def is_taken(self) -> bool:
        """Tell whether something is open, or about to be."""
        return self.illustration is not None or self._background.is_at_work("open")

    @property
    def needs_met(self) -> set[Need]:
        """What there is for actions to work on."""
        illustration, character = self.illustration, self.characters[self.selected] if self.selected >= 0 else None
        there = {Need.NOTHING}
        if illustration is not None:
            there |= {Need.ARTWORK} if illustration.path is None else {Need.ARTWORK, Need.FILE}
        if character is not None:
            there |= {Need.POSE, Need.CORRECTION} if character.corrected else {Need.POSE}
        return there

    @property
    def pose(self) -> Pose | None:
        """The pose of the selected character."""
        return self.characters[self.selected].pose if self.selected >= 0 else None

    # correcting

    def edit_pose(self, text: str, before: Pose, after: Pose, *, merges: bool = False) -> None:
        """Take an edit of the selected character's pose as one step that can be undone; merges: with those like it."""
        self.undo_stack.push(
            EditPose(
                text,
                character=self.selected,
                before=before,
                after=after,
                was_corrected=self.characters[self.selected].corrected,
                merges=merges,
                put=self._put_pose,
            )
        )

    def swap_sides(self) -> None:
        """Exchange left and right of the selected character."""
        if self.pose is not None:
            self.edit_pose(self.tr("Swap left and right"), self.pose, self.pose.with_sides_swapped())

    def reset_pose(self) -> None:
        """Take the artist's correction back."""
        character = self.characters[self.selected] if self.selected >= 0 else None
        if character is None or character.character_id is None or not character.corrected:
            return
        self.undo_stack.clear()
        number = character.character_id
        self._background.call(
            lambda: self._services.correct_pose(number, None),
            succeeded=lambda _nothing: self.analyze(again=False),
            lane=Lane.STORE,
        )

    def set_joint_state(self, state: JointState) -> None:
        """Give the selected joint another state."""
        joint = self._page.canvas.selected_joint
        if joint >= 0:
            self._page.canvas.set_joint_state(joint, state)

    def _put_pose(self, number: int, pose: Pose, corrected: bool) -> None:
        character = replace(self.characters[number], pose=pose, corrected=corrected)
        self.characters = (*self.characters[:number], character, *self.characters[number + 1 :])
        self.selected = number
        self._page.canvas.show_characters(self.characters, number)
        self._page.characters.show_characters(self.characters, number, message="")
        self._page.characters.select_joint(self._page.canvas.selected_joint)
        self.changed.emit()
        self.search()
        if (character_id := character.character_id) is not None:
            truth = pose if corrected else None
            self._background.call(lambda: self._services.correct_pose(character_id, truth), lane=Lane.STORE)

    def _follow_drag(self, pose: Pose) -> None:
        self._page.characters.show_pose(pose)
        self.search(pose)

    # references

    def search(self, pose: Pose | None = None) -> None:
        """Ask for references of a pose, by default of the selected character's."""
        illustration = self.illustration
        if illustration is None:
            self._references.ask_open(None, None)
        else:
            self._references.ask_open(pose or self.pose, illustration.content_hash)


def as_png(image: QImage) -> bytes:
    """Return pixels as a PNG file, hardly compressed."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # quality 100: hardly compressed, it is read again at once
    image.save(buffer, "PNG", 100)  # type: ignore[call-overload]  # the stubs know bytes only
    return bytes(buffer.data().data())
