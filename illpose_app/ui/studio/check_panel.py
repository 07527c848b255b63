"""The findings of the pose check: a row for each, why below, and which checks and which ideal are on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from illpose_app.core.pose_checks.finding import Finding, Level
from illpose_app.core.pose_checks.ideals import IDEALS
from illpose_app.core.pose_checks.table import CHECKS, GROUP_WORDS
from illpose_app.core.words import Phrase
from illpose_app.ui.language import spoken

Index = QModelIndex | QPersistentModelIndex
_WHAT, _SURE = range(2)
_LEVEL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_SURE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_SURE_PX: Final = 54
_DOTS: Final = {Level.STRONG: "#ff5a4f", Level.HINT: "#f2b84b", Level.NOTE: "#5b8cff", Level.UNTOLD: "#7c8494"}


class CheckPanel(QWidget):
    """Shows findings and reports wishes."""

    finding_selected = Signal(object)  # a Finding, or None
    ideal_chosen = Signal(str)
    check_switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(232)
        self._findings: tuple[Finding, ...] = ()
        self._showing = False
        self.ideal = QComboBox()
        self.ideal.setAccessibleName(self.tr("Proportions to aim at"))
        self.ideal.setToolTip(self.tr("The proportions that the height in heads is held against"))
        for ideal in IDEALS:
            self.ideal.addItem(spoken(ideal.title), ideal.name)
        self.ideal.activated.connect(lambda number: self.ideal_chosen.emit(IDEALS[number].name))
        self.checks = QToolButton()
        self.checks.setText(self.tr("Checks"))
        self.checks.setToolTip(self.tr("Which checks are on"))
        self.checks.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.checks.setMenu(self._checks_menu())
        self.table = _FindingTable()
        self.table.currentCellChanged.connect(self._report)
        self._why = QLabel()
        self._why.setObjectName("caption")
        self._why.setWordWrap(True)
        self._why.setMinimumHeight(76)
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._why.setAccessibleName(self.tr("Why"))
        self._lay_out()
        self.show_findings(())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found; the row that was selected stays selected where it is found again."""
        chosen = self.finding
        self._showing = True
        self._findings = tuple(findings)
        self.table.show_findings(self._findings)
        row = next((n for n, one in enumerate(self._findings) if chosen is not None and _is_same(one, chosen)), -1)
        self.table.setCurrentCell(row, _WHAT)
        self._showing = False
        self._explain()
        if chosen is not None or self.finding is not None:
            self.finding_selected.emit(self.finding)

    @property
    def finding(self) -> Finding | None:
        """The finding whose row is selected."""
        row = self.table.currentRow()
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def show_choices(self, *, ideal: str, without: frozenset[str]) -> None:
        """Show which ideal is aimed at and which checks are on."""
        self.ideal.setCurrentIndex(max(self.ideal.findData(ideal), 0))
        for action in self.checks.menu().actions():
            if action.isCheckable():
                action.blockSignals(True)
                action.setChecked(action.data() not in without)
                action.blockSignals(False)

    def _checks_menu(self) -> QMenu:
        menu, group = QMenu(self), None
        for check in CHECKS:
            if check.group is not group:
                group = check.group
                menu.addSection(spoken(GROUP_WORDS[group]))
            action = menu.addAction(spoken(check.title))
            action.setCheckable(True)
            action.setChecked(True)
            action.setData(check.name)
            action.toggled.connect(lambda on, name=check.name: self.check_switched.emit(name, on))
        return menu

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(6)
        choices.addWidget(self.ideal, 1)
        choices.addWidget(self.checks)
        hint = QLabel(self.tr("Findings are hints: only you know what is meant."))
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(choices)
        column.addWidget(self.table, 1)
        column.addWidget(self._why)
        column.addWidget(hint)

    def _explain(self) -> None:
        finding = self.finding
        if finding is not None:
            self._why.setText(spoken(finding.why))
        elif self._findings:
            self._why.setText(self.tr("Select a finding to see it on the canvas, and why it is one."))
        else:
            self._why.setText(self.tr("There is no pose to check yet."))

    def _report(self) -> None:
        if not self._showing:
            self._explain()
            self.finding_selected.emit(self.finding)


def _is_same(one: Finding, other: Finding) -> bool:
    """Tell whether two findings are about the same, whatever the numbers in them."""
    return one.check == other.check and one.what.source == other.what.source and _words(one) == _words(other)


def _words(finding: Finding) -> list[object]:
    return [value for value in finding.what.values.values() if isinstance(value, Phrase)]


class _FindingTable(QTableWidget):
    def __init__(self) -> None:
        super().__init__(0, 2)
        self.setAccessibleName(self.tr("Findings of the pose check"))
        self.setHorizontalHeaderLabels([self.tr("Finding"), self.tr("Sure")])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_FindingDelegate(self))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_SURE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_SURE, _SURE_PX)
        header.sectionResized.connect(self.resizeRowsToContents)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.setRowCount(len(findings))
        for row, finding in enumerate(findings):
            words = spoken(finding.what).replace(" %", "\u00a0%")
            what = QTableWidgetItem(words[:1].upper() + words[1:])
            what.setData(_LEVEL_ROLE, int(finding.level))
            what.setToolTip(spoken(finding.why))
            sure = QTableWidgetItem("" if finding.level is Level.UNTOLD else f"{finding.sure:.0%}")
            sure.setData(_LEVEL_ROLE, int(finding.level))
            sure.setData(_SURE_ROLE, finding.sure)
            self.setItem(row, _WHAT, what)
            self.setItem(row, _SURE, sure)
        self.resizeRowsToContents()


class _FindingDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        table = self.parent()
        assert isinstance(table, QTableWidget)
        room = QRect(0, 0, max(table.columnWidth(_WHAT) - 26, 40), 1000)
        words = table.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), str(index.data() or ""))
        return QSize(room.width(), max(words.height() + 12, 30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = QGuiApplication.palette()  # the style sheet changes the option's
        cell: QRect = option.rect
        level = Level(index.data(_LEVEL_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, palette.color(QPalette.ColorRole.Midlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(cell, palette.color(QPalette.ColorRole.Button))
        painter.setFont(option.font)
        quiet = level is Level.UNTOLD
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text))
        if index.column() == _WHAT:
            flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(cell.adjusted(20, 0, -4, 0), flags, str(index.data()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(_DOTS[level]))
            painter.drawEllipse(QRectF(cell.left() + 5, cell.center().y() - 3.5, 8, 8))
        elif not quiet:
            _paint_sure(painter, cell, float(index.data(_SURE_ROLE)), QColor(_DOTS[level]), palette)
        painter.restore()


def _paint_sure(painter: QPainter, cell: QRect, sure: float, color: QColor, palette: QPalette) -> None:
    bar = QRectF(cell.left() + 4, cell.center().y() - 1, cell.width() - 14, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Mid))
    painter.drawRoundedRect(bar, 2, 2)
    bar.setWidth(max(4.0, bar.width() * min(sure, 1.0)))
    painter.setBrush(color)
    painter.drawRoundedRect(bar, 2, 2)
