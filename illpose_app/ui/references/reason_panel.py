"""Why a reference matches: its skeleton over the query, and its limbs in words."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTransform
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from illpose_app.core.geometry import box_around
from illpose_app.core.match_reason import Alignment, align, limbs_that_differ, turn_deg
from illpose_app.core.pose import Pose
from illpose_app.core.ranking import Match
from illpose_app.ui.language import spoken
from illpose_app.ui.references.reason_painter import BETWEEN, OTHER, SAME, paint_plain, paint_reason
from illpose_app.ui.studio.picture import Picture
from illpose_app.ui.studio.view import fitted

#: A turn smaller than this is not worth a word, deg.
_WORTH_DEG: Final = 8


class ReasonBoard(QWidget):
    """The query with its picture, and the reference's skeleton laid over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query: Pose | None = None
        self._alignment: Alignment | None = None
        self._picture: Picture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(180)
        self.setAccessibleName(self.tr("The reference's skeleton over yours"))

    def show_alignment(self, query: Pose, alignment: Alignment | None, picture: Picture | None) -> None:
        """Show a query and what lies over it."""
        self._query, self._alignment, self._picture = query, alignment, picture
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the board likes to have."""
        return QSize(260, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, pale, the query thin, and the reference in the colours of its differences."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Dark))
        if self._query is None:
            return
        to_screen = self._to_screen(self._query)
        if self._picture is not None:
            painter.setOpacity(0.55)
            whole = QRectF(0, 0, self._picture.width_px, self._picture.height_px)
            self._picture.paint(painter, to_screen.mapRect(whole), QRectF(self.rect()), ratio=self.devicePixelRatioF())
            painter.setOpacity(1.0)
        paint_plain(painter, self._query, to_screen)
        if self._alignment is not None:
            paint_reason(painter, self._alignment.overlaid, self._alignment.difference_L, to_screen)

    def _to_screen(self, query: Pose) -> QTransform:
        box = box_around(query.joints_K2[query.known_K], margin=0.12)
        view = fitted(box.width, box.height, QRectF(self.rect()), margin=4)
        return QTransform.fromTranslate(-box.x, -box.y) * view.to_screen()


class ReasonPanel(QFrame):
    """The board, and below it what differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFixedWidth(280)
        heading = QLabel(self.tr("Why this match"))
        heading.setObjectName("heading")
        self.board = ReasonBoard()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.legend = QLabel(
            f"<span style='color:{SAME.name()}'>■</span> {self.tr('same')} &nbsp;"
            f"<span style='color:{BETWEEN.name()}'>■</span> {self.tr('25°')} &nbsp;"
            f"<span style='color:{OTHER.name()}'>■</span> {self.tr('45° and more')}"
        )
        self.legend.setObjectName("caption")
        hint = QLabel(self.tr("Thin: your pose. Coloured: the reference, turned and scaled to lie over it."))
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self.board, 1)
        column.addWidget(self.legend)
        column.addWidget(hint)
        column.addSpacing(4)
        column.addWidget(self.words)

    def show_match(self, query: Pose, match: Match, picture: Picture | None) -> Alignment | None:
        """Show why a match is one, and return how it lies over the query; None with too few joints in common."""
        alignment = align(query, match.pose, mirrored=match.mirrored)
        self.board.show_alignment(query, alignment, picture)
        self.words.setText("<br>".join(self._lines(alignment)))
        return alignment

    def _lines(self, alignment: Alignment | None) -> list[str]:
        if alignment is None:
            return [self.tr("Too few joints are known in both.")]
        differing = limbs_that_differ(alignment)
        lines = [self.tr("{0} {1}° off").format(spoken(name), degrees) for name, degrees in differing]
        lines = [f"<b>{line[:1].upper()}{line[1:]}</b>" for line in lines]
        if not lines:
            lines.append(f"<b>{self.tr('Every limb points the same way.')}</b>")
        turned = turn_deg(alignment)
        if alignment.mirrored:
            lines.append(self.tr("The reference is a mirror image: flip it to draw from."))
        if abs(turned) >= _WORTH_DEG:
            line = (
                self.tr("Turn it {0}° clockwise to line up.")
                if turned > 0
                else self.tr("Turn it {0}° anticlockwise to line up.")
            )
            lines.append(line.format(abs(turned)))
        return lines
