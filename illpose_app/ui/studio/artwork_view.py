"""Shows an artwork with its skeletons, boxes, masks and marks where the view lies; knows no pointer and no key."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from illpose_app.core.artwork import Character
from illpose_app.core.pose import JointState, Pose
from illpose_app.core.pose_checks.finding import Mark
from illpose_app.ui.overlay_painter import OverlayStyle, canvas_style, paint_box, paint_skeleton
from illpose_app.ui.studio.backdrop import Backdrop
from illpose_app.ui.studio.finding_painter import paint_marks
from illpose_app.ui.studio.ground import Ground
from illpose_app.ui.studio.joint_label import joint_title, paint_joint_label
from illpose_app.ui.studio.mask_image import mask_image
from illpose_app.ui.studio.picture import Picture
from illpose_app.ui.studio.view import View, fitted


class ArtworkView(QWidget):
    """Paints what it is told to show."""

    joint_selected = Signal(int)
    #: px of the screen for one px of the artwork
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None, *, editable: bool = True) -> None:
        super().__init__(parent)
        self._editable = editable
        self._backdrop = Backdrop()
        self._picture: Picture | None = None
        self._easel: Ground | None = None
        self._recedes = False
        self._characters: tuple[Character, ...] = ()
        self._selected = -1
        self._joint = -1
        self._hovered = -1
        self._view = View()
        self._fits = True
        self._dragged: Pose | None = None
        self._before: Pose | None = None
        self._marks: tuple[Mark, ...] = ()
        self.shows_skeleton = True
        self.shows_boxes = True
        self.shows_mask = False
        self.is_bare = False  # nothing lies over the picture, whatever is switched on
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # what it shows

    @property
    def view(self) -> View:
        """Where the artwork lies on the canvas."""
        return self._view

    @property
    def picture(self) -> Picture | None:
        """The picture that is shown."""
        return self._picture

    @property
    def selected_joint(self) -> int:
        """The joint that keys act on; -1 when there is none."""
        return self._joint

    @property
    def characters(self) -> tuple[Character, ...]:
        """The characters that are shown."""
        return self._characters

    @property
    def selected(self) -> int:
        """Which character is selected; -1 when none is."""
        return self._selected

    @property
    def picture_size(self) -> tuple[int, int] | None:
        """Width and height of the picture, px; None while there is none."""
        return None if self._picture is None else (self._picture.width_px, self._picture.height_px)

    def show_picture(self, picture: Picture | None) -> None:
        """Show another picture, without characters, fitted."""
        self._picture = picture
        self._characters, self._selected, self._joint, self._hovered = (), -1, -1, -1
        self._dragged = self._before = None
        self._marks = ()
        self._backdrop.forget()
        self._view = View(scale=self._view.scale)
        self.fit()

    def replace_picture(self, picture: Picture) -> None:
        """Show another state of the same picture; characters and view stay, unless its size is another."""
        before, self._picture = self._picture, picture
        if before is None or (before.width_px, before.height_px) != (picture.width_px, picture.height_px):
            self.fit()
        self._backdrop.forget()
        self.update()

    def show_easel(self, easel: Ground | None) -> None:
        """Let a drawing be painted in place of the picture, which then only tells how large it is."""
        self._easel = easel
        self.update()

    def set_receding(self, recedes: bool) -> None:
        """Let skeletons and boxes step back, without handles, so that the pen sees the drawing."""
        self._recedes = recedes
        self.update()

    def show_characters(self, characters: Sequence[Character], selected: int) -> None:
        """Show the characters and which of them is selected; the picture and the view stay."""
        self._characters = tuple(characters)
        self._dragged = self._before = None
        self._selected = selected if 0 <= selected < len(self._characters) else -1
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Show the picture with nothing over it for a while; what is switched on stays so."""
        self.is_bare = bare
        self.update()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Draw what a finding points at, above the skeletons; nothing for none."""
        self._marks = tuple(marks)
        self.update()

    def select_joint(self, joint: int) -> None:
        """Select a joint of the selected character; -1 for none."""
        if joint != self._joint:
            self._joint = joint
            self.joint_selected.emit(joint)
        self.update()

    def set_shown(self, *, skeleton: bool | None = None, boxes: bool | None = None, mask: bool | None = None) -> None:
        """Switch parts of the overlay on or off; None leaves a part as it is."""
        self.shows_skeleton = self.shows_skeleton if skeleton is None else skeleton
        self.shows_boxes = self.shows_boxes if boxes is None else boxes
        self.shows_mask = self.shows_mask if mask is None else mask
        self.update()

    def fit(self) -> None:
        """Show the whole artwork."""
        self._fits = True
        if self._picture is not None:
            width_px, height_px = self._picture.width_px, self._picture.height_px
            self._take_view(fitted(width_px, height_px, QRectF(self.rect()), like=self._view))

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a place of the canvas, or about its middle."""
        self._fits = False
        self._take_view(self._view.zoomed(factor, about or QPointF(self.rect().center())))

    def zoom_to(self, scale: float) -> None:
        """Show the artwork at a scale, 1 being one px of the screen for each of its own."""
        self.zoom(scale / self._view.scale)

    def turn(self, by_deg: float) -> None:
        """Turn the view clockwise about the middle of the canvas."""
        self._fits = False
        self._take_view(self._view.turned(by_deg, QRectF(self.rect()).center()))

    def flip(self) -> None:
        """Show the artwork as a mirror does, or again as it is."""
        self._take_view(self._view.flipped(QRectF(self.rect()).center()))

    def set_upright(self) -> None:
        """Show the artwork neither turned nor mirrored, and whole."""
        self._view = View()
        self.fit()

    def _take_view(self, view: View) -> None:
        scale, self._view = self._view.scale, view
        if view.scale != scale:
            self.zoomed.emit(view.scale)
        self.update()

    @property
    def pose(self) -> Pose | None:
        """The pose of the selected character, as it is while a joint is dragged; None where none is selected."""
        return self._pose

    @property
    def _pose(self) -> Pose | None:
        if self._dragged is not None:
            return self._dragged
        return self._characters[self._selected].pose if self._selected >= 0 else None

    # painting

    def sizeHint(self) -> QSize:
        """Return the size that the canvas likes to have."""
        return QSize(640, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted artwork fitted, and otherwise the middle in the middle."""
        if self._fits:
            self.fit()
        elif event.oldSize().isValid():
            moved = event.size() - event.oldSize()
            self._take_view(self._view.panned(moved.width() / 2, moved.height() / 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the artwork and its overlay."""
        painter = QPainter(self)
        ground = self.palette().color(QPalette.ColorRole.Dark)
        if self._picture is None:
            painter.fillRect(event.rect(), ground)
            return
        ratio = self.devicePixelRatioF()
        if self._easel is not None:
            painter.fillRect(event.rect(), ground)
            self._easel.paint(painter, self._view, QRectF(event.rect()), ratio=ratio)
        else:
            painter.drawPixmap(
                0, 0, self._backdrop.pixmap(self._picture, self._view, size=self.size(), ratio=ratio, ground=ground)
            )
        if not self.is_bare:
            self._paint_overlay(painter)
        if self._easel is not None:
            self._easel.paint_over(painter, self._view)

    def _paint_overlay(self, painter: QPainter) -> None:
        # the selected character comes last: above the others
        for number in sorted(range(len(self._characters)), key=lambda number: number == self._selected):
            self._paint_character(painter, number)
        paint_marks(painter, self._marks, self._view.to_screen())
        if self.shows_skeleton and self._editable and not self._recedes:
            self._paint_joint_name(painter)

    def _paint_character(self, painter: QPainter, number: int) -> None:
        character, chosen, to_screen = self._characters[number], number == self._selected, self._view.to_screen()
        if self.shows_mask and character.mask is not None and self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.save()
            painter.setTransform(to_screen, True)
            painter.drawImage(QRectF(0, 0, self._picture.width_px, self._picture.height_px), mask_image(character.mask))
            painter.restore()
        if self.shows_boxes:
            paint_box(painter, character.box, to_screen, selected=chosen and self._editable and not self._recedes)
        pose = self._pose if chosen else character.pose
        if self.shows_skeleton and pose is not None:
            paint_skeleton(painter, pose, to_screen, self._style(character, chosen=chosen))

    def _style(self, character: Character, *, chosen: bool) -> OverlayStyle:
        strong = chosen and not self._recedes
        style = canvas_style(character.box.height * self._view.scale, chosen=strong)
        if not strong:
            return style
        return replace(style, handles=self._editable, hovered_joint=self._hovered, selected_joint=self._joint)

    def _paint_joint_name(self, painter: QPainter) -> None:
        joint, pose = (self._hovered if self._hovered >= 0 else self._joint), self._pose
        if joint < 0 or pose is None or not pose.known_K[joint]:
            return
        name = joint_title(joint)
        if pose.state_K[joint] == JointState.HIDDEN:
            name = self.tr("{0} (hidden)").format(name)
        place = self._view.to_screen().map(QPointF(*map(float, pose.joints_K2[joint])))
        paint_joint_label(painter, name, place, QRectF(self.rect()))
