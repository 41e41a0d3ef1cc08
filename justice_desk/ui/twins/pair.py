"""One pair side by side: every field that either says, what differs, which is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.importing import TwinKind
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import rule
from justice_desk.ui.components.check import radio
from justice_desk.ui.components.tag import Sign, Tag
from justice_desk.ui.components.text import text
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import scaled
from justice_desk.ui.twins.words import (
    field_name,
    reasons,
    side_facts,
    side_title,
    value_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QRadioButton

    from justice_desk.services.twins.beside import Beside
    from justice_desk.services.twins.rows import Pair, Side

ONE, OTHER = 1, 2
"""Columns of the two sides, after the label."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen of a pair: who stays, and in which fields the one that goes is right."""

    pair: Pair
    keep: Side
    gone: Side
    take: tuple[str, ...] = ()


class PairView(QWidget):
    """Shows one pair; `opened` carries the number of a case to look at."""

    opened = Signal(str)

    def __init__(self, pair: Pair, beside: Sequence[Beside], *, decides: bool) -> None:
        super().__init__()
        self.setObjectName("twins-pair")
        self.pair, self._decides = pair, decides
        self._groups: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column, share in ((0, 2), (ONE, 3), (OTHER, 3)):
            self._grid.setColumnStretch(column, share)
        self._head()
        for row in beside:
            self._row(row)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addLayout(self._why())
        rows.addWidget(rule())
        rows.addLayout(self._grid)
        rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner, name="twins-pair-scroll"))

    def chosen(self) -> Chosen:
        """Return who stays and what is taken from the other."""
        pair = self.pair
        if pair.kind is TwinKind.CASE:
            swapped = self._picked("keep") == OTHER
            keep, gone = (pair.other, pair.one) if swapped else (pair.one, pair.other)
            return Chosen(pair, keep, gone)
        take = (field for field in self._groups if self._picked(field) == OTHER)
        return Chosen(pair, pair.one, pair.other, tuple(take))

    def _picked(self, name: str) -> int:
        group = self._groups.get(name)
        return group.checkedId() if group is not None else ONE

    def _why(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        score = _("{n} % alike").format(n=self.pair.score)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Tag(Sign(score, "users-three", "info")), 0, top)
        row.addWidget(text(reasons(self.pair), "body", "text2", wrap=True), 1)
        return row

    def _head(self) -> None:
        for column, side in ((ONE, self.pair.one), (OTHER, self.pair.other)):
            self._grid.addWidget(self._side(side, column), 0, column)
        if self.pair.kind is TwinKind.CASE and self._decides:
            self._grid.addWidget(text(_("Which one stays"), "second", "text2", wrap=True), 1, 0)
            for column, side in ((ONE, self.pair.one), (OTHER, self.pair.other)):
                words = _("{number} stays").format(number=side_title(side))
                self._grid.addWidget(self._choice("keep", column, words), 1, column)

    def _side(self, side: Side, column: int) -> QWidget:
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(text(side_title(side), "block", wrap=True, data=True))
        rows.addWidget(text(side_facts(side), "second", "text2", wrap=True, data=True))
        number = side.number or (side.cases[0] if side.cases else "")
        if number:
            link = Button(_("Open it"), Kind.LINK, name=f"twins-open-{column}")
            link.setAccessibleName(_("Open {number}").format(number=number))
            link.clicked.connect(lambda: self.opened.emit(number))
            rows.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return whole

    def _row(self, row: Beside) -> None:
        place = self._grid.rowCount()
        self._grid.addWidget(self._label(row), place, 0, Qt.AlignmentFlag.AlignTop)
        chooses = row.differs and self._decides and self.pair.kind is TwinKind.PERSON
        for column, value in ((ONE, row.one), (OTHER, row.other)):
            words = value_words(row.field, value)
            part = (
                self._choice(row.field, column, words)
                if chooses
                else text(words, "strong" if row.differs else "body", wrap=True, data=True)
            )
            self._grid.addWidget(part, place, column, Qt.AlignmentFlag.AlignTop)

    def _label(self, row: Beside) -> QWidget:
        name = field_name(row.field, self.pair.kind)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(text(name, "second", "text2", wrap=True))
        if row.differs:
            rows.addWidget(text(_("they differ"), "small", "warn"))
        return whole

    def _choice(self, name: str, column: int, words: str) -> QWidget:
        group = self._groups.setdefault(name, QButtonGroup(self))
        choice = _Choice(words, name=f"twins-{name}-{column}")
        group.addButton(choice.radio, column)
        choice.radio.setChecked(column == ONE)
        return choice


class _Choice(QWidget):
    """A radio button whose words may run over several lines."""

    def __init__(self, words: str, *, name: str) -> None:
        super().__init__()
        self.radio: QRadioButton = radio("", name=name)
        self.radio.setAccessibleName(words)
        self.radio.setMinimumWidth(scaled(30))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(4))
        row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(words, "strong", wrap=True, data=True), 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it by its words too."""
        self.radio.setChecked(True)
        self.radio.setFocus()
