"""One fund: its donor and days, what is left in all, and each line with its bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import francs, short_date, whole
from justice_desk.i18n.messages import _, pgettext
from justice_desk.terms.clock import today
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.one_line import OneLine
from justice_desk.ui.components.tag import Sign, Tag
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import scaled, theme
from justice_desk.ui.transport.fund_bar import LineBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.funds.rows import FundRow, LineRow

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ADD_LINE, PLAN, ADVANCE, CLOSE = "line", "plan", "advance", "close"


def fund_sign(fund: FundRow) -> Sign:
    """Return whether a fund can be spent from today."""
    if fund.closed_on is not None:
        return Sign(pgettext("fund", "Closed"), "lock-simple", "neutral")
    if fund.starts_on > today():
        return Sign(pgettext("fund", "Not begun"), "clock", "neutral")
    if fund.ends_on < today():
        return Sign(pgettext("fund", "Ended"), "prohibit", "danger")
    return Sign(pgettext("fund", "Open"), "check-circle", "ok")


class FundCard(Card):
    """`asked` carries a verb and the fund that it is about."""

    asked = Signal(str, object)

    def __init__(self, fund: FundRow, *, may_keep: bool = False, may_advance: bool = False) -> None:
        super().__init__(name=f"fund-{fund.code}")
        self._fund = fund
        self.setAccessibleName(_("Fund {code}").format(code=fund.code))
        self.body.addLayout(self._head())
        self.body.addWidget(rule())
        self.body.addLayout(self._lines() if fund.lines else self._none())
        verbs = list(self._verbs(may_keep=may_keep, may_advance=may_advance))
        if verbs:
            row = QHBoxLayout()
            row.setSpacing(4)
            for verb in verbs:
                row.addWidget(verb)
            row.addStretch(1)
            self.body.addLayout(row)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconView("wallet", "accent", 20))
        words = QVBoxLayout()
        words.setSpacing(1)
        title = f"{self._fund.code} · {self._fund.project}"
        words.addWidget(_line(title, "block", "text"))
        days = _("{first} to {last}").format(
            first=short_date(self._fund.starts_on), last=short_date(self._fund.ends_on)
        )
        words.addWidget(_line(f"{self._fund.donor} · {days}", "second", "text2"))
        row.addLayout(words, 1)
        row.addWidget(Tag(fund_sign(self._fund)))
        row.addLayout(self._left())
        return row

    def _left(self) -> QVBoxLayout:
        """Return what is left, large, over what was planned."""
        planned = sum(line.planned for line in self._fund.lines)
        column = QVBoxLayout()
        column.setSpacing(0)
        left = text(francs(self._fund.left), "dialog", data=True, name="fund-left")
        column.addWidget(left, 0, _RIGHT)
        told = _("left of {planned}").format(planned=francs(planned))
        column.addWidget(text(told, "second", "text2"), 0, _RIGHT)
        return column

    def _lines(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        wide = theme().scale <= 1.0
        titles = (_("Line"), _("Spent, committed, left"), _("Spent"), _("Committed"), _("Left"))
        for column, words in enumerate(titles):
            if wide or column not in {2, 3}:
                side = _RIGHT if column > 1 else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(text(words, "header", "text2"), 0, column, side)
        for at, line in enumerate(self._fund.lines):
            self._line(grid, at + 1, line, wide=wide)
        return grid

    @staticmethod
    def _line(grid: QGridLayout, at: int, line: LineRow, *, wide: bool) -> None:
        name = _line(f"{line.code} · {line.name}", "body", "text")
        grid.addWidget(name, at, 0)
        grid.addWidget(LineBar(line), at, 1)
        over = line.available < 0
        for column, amount in ((2, line.spent), (3, line.committed)):
            if wide:
                grid.addWidget(text(whole(amount), "body", "text2", data=True), at, column, _RIGHT)
        left = text(francs(line.available), "strong", "danger" if over else "text", data=True)
        grid.addWidget(left, at, 4, _RIGHT)

    @staticmethod
    def _none() -> QVBoxLayout:
        column = QVBoxLayout()
        words = _("No budget line yet: nothing can be approved on this fund.")
        column.addWidget(text(words, "body", "text2", wrap=True))
        return column

    def _verbs(self, *, may_keep: bool, may_advance: bool) -> Iterator[QWidget]:
        code = self._fund.code
        if self._fund.closed_on is not None:
            return
        if may_keep:
            yield self._button(ADD_LINE, _("Add a line…"), f"fund-line-{code}", "plus")
            if self._fund.lines:
                yield self._button(PLAN, _("Plan money…"), f"fund-plan-{code}", "coins")
        if may_advance and self._fund.lines:
            yield self._button(ADVANCE, _("Give an advance…"), f"fund-advance-{code}", "user")
        if may_keep:
            yield self._button(CLOSE, _("Close its books…"), f"fund-close-{code}", "lock-simple")

    def _button(self, verb: str, words: str, name: str, icon: str) -> Button:
        button = Button(words, Kind.QUIET, name=name, icon=icon)
        button.setAccessibleDescription(self._fund.code)
        button.clicked.connect(lambda: self.asked.emit(verb, self._fund))
        return button


def _line(words: str, role: str, ink: str) -> OneLine:
    made = OneLine(words, least=scaled(80))
    for name, value in (("role", role), ("ink", ink), ("data", True)):
        made.setProperty(name, value)
    return made
