"""« Ordre proposé »: beside the docket, in figures; compared, adopted, or put away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import N_, _, ngettext, pgettext
from justice_desk.services.circuits.comparing import FAR
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.compare_form import CompareForm
from justice_desk.ui.sittings.order_planner import Stage
from justice_desk.ui.sittings.plan_words import (
    bound_words,
    gap_words,
    progress_words,
    seconds_words,
)
from justice_desk.ui.sittings.words import hour, length

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.planning.progress import Progress
    from justice_desk.services.circuits.comparing import Comparison, Figures, Move
    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.ui.sittings.order_planner import OrderPlanner

TOLD: Final = 6
"""Cases that are named one by one; more are counted."""
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Figure(NamedTuple):
    """A row of the table: what it counts, now and proposed; `value` None where there is none."""

    words: str
    now: int | None
    then: int | None
    kind: str


class ProposalCard(Card):
    """Shows the stage of the planner; the page makes it anew when the stage is another."""

    def __init__(self, planner: OrderPlanner, slots: Sequence[SlotRow]) -> None:
        super().__init__(name="proposal-card")
        self.setAccessibleName(_("Proposed order"))
        self._planner, self._slots = planner, slots
        self.body.addLayout(self._title())
        stages = {
            Stage.SEARCHING: self._searching,
            Stage.FOUND: self._found,
            Stage.REFUSED: self._refused,
        }
        show = stages.get(planner.stage)
        if show is not None:
            show()

    def first(self) -> QWidget | None:
        """Return what the keyboard acts on first: never what changes the docket."""
        names = ("proposal-stop", "proposal-compare", "proposal-again", "proposal-keep")
        found = (self.findChild(QWidget, name) for name in names)
        return next((part for part in found if part is not None), None)

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconView("sparkle", "clay", 18))
        row.addWidget(text(_("Proposed order"), "block"), 1)
        plan = self._planner.plan
        if self._planner.stage is Stage.FOUND and plan is not None:
            row.addWidget(text(seconds_words(plan.seconds), "second", "text2"))
        return row

    def _searching(self) -> None:
        self._said = text(
            _("Looking for an order…"), "body", "text2", wrap=True, name="proposal-progress"
        )
        self.body.addWidget(self._said)
        stop = Button(_("Stop: keep the best"), name="proposal-stop", icon="prohibit")
        stop.clicked.connect(self._planner.stop)
        self.body.addWidget(FlowBox([stop, self._keep()], 8))
        self._planner.told.connect(self._tell)

    def _tell(self, progress: Progress) -> None:
        self._said.setText(progress_words(progress))

    def _refused(self) -> None:
        note = Note(self._planner.refusal, "danger", strong=_("No order was found"), data=True)
        note.setObjectName("proposal-refused")
        self.body.addWidget(note)
        self.body.addWidget(FlowBox([self._again(), self._keep()], 8))

    def _found(self) -> None:
        planner = self._planner
        plan, made = planner.plan, planner.made
        if plan is None or made is None or planner.asked is None:
            return
        self.body.addLayout(_table(made.present, made.proposed))
        told = moves_words(made, several=sum(bool(one.entries) for one in plan.benches) > 1)
        self.body.addWidget(text(told, "second", "text2", wrap=True, name="proposal-moves"))
        gap = f"{gap_words(plan.status, plan.gap)}. {bound_words(plan.objective, plan.bound)}"
        gap = gap[:1].upper() + gap[1:]
        self.body.addWidget(text(gap, "second", "text2", wrap=True, name="proposal-gap"))
        for line in self._left():
            self.body.addWidget(line)
        self._verbs(made)

    def _left(self) -> Iterator[QWidget]:
        """Yield what finds no hour, with its reason, then what would help."""
        asked, plan = self._planner.asked, self._planner.plan
        if asked is None or plan is None or not plan.unplaced:
            return
        for one in plan.unplaced[:TOLD]:
            words = _("{number}: {reason}").format(
                number=asked.numbers[one.entry], reason=one.reason()
            )
            yield text(words, "second", wrap=True, data=True, name="proposal-left")
        more = len(plan.unplaced) - TOLD
        if more > 0:
            told = ngettext("{n} more finds no hour.", "{n} more find no hour.", more)
            yield text(told.format(n=more), "second", "text2")
        yield text(plan.advice(), "second", "text2", wrap=True)

    def _verbs(self, made: Comparison) -> None:
        if not self._planner.stands(self._slots):
            words = _("The docket changed since: the proposal no longer fits it.")
            note = Note(words, "warn")
            note.setObjectName("proposal-stale")
            self.body.addWidget(note)
            self.body.addWidget(FlowBox([self._again(), self._keep()], 8))
            return
        if not made.moves:
            close = Button(_("Close"), name="proposal-keep")
            close.clicked.connect(self._planner.put_away)
            self.body.addWidget(FlowBox([close], 8))
            return
        compare = Button(pgettext("verb", "Compare"), name="proposal-compare")
        compare.clicked.connect(self._compare)
        adopt = Button(_("Adopt"), Kind.FILLED, name="proposal-adopt")
        adopt.clicked.connect(self._planner.adopt)
        self.body.addWidget(FlowBox([compare, adopt, self._keep()], 8))

    def _keep(self) -> Button:
        keep = Button(_("Keep mine"), Kind.GHOST, name="proposal-keep")
        keep.clicked.connect(self._planner.put_away)
        return keep

    def _again(self) -> Button:
        again = Button(_("Look again"), name="proposal-again")
        again.clicked.connect(self._planner.ask)
        return again

    def _compare(self) -> None:
        CompareForm(self.window(), self._planner, self._slots).open()


def _table(now: Figures, then: Figures) -> QGridLayout:
    """Return both orders in figures, the better one marked by an icon and a word."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    grid.addWidget(text(pgettext("order", "current"), "small", "text2"), 0, 1, _RIGHT)
    grid.addWidget(text(pgettext("order", "proposed"), "header", "accent"), 0, 2, _RIGHT)
    for at, figure in enumerate(_figures(now, then)):
        line = 2 * at + 1
        grid.addWidget(rule(), line, 0, 1, 4)
        grid.addWidget(text(figure.words, "second", "text2", wrap=True), line + 1, 0)
        grid.addWidget(text(_said(figure.now, figure.kind), data=True), line + 1, 1, _RIGHT)
        _proposed(grid, line + 1, figure)
    return grid


def _figures(now: Figures, then: Figures) -> Iterator[_Figure]:
    yield _Figure(_("Mean waiting of a party"), now.waiting, then.waiting, "length")
    yield _Figure(_("Called to two places at once"), now.doubles, then.doubles, "count")
    far = _("Ways over {km} km").format(km=FAR)
    yield _Figure(far, now.far, then.far, "count")
    yield _Figure(_("End of the day"), now.ends, then.ends, "hour")
    if now.without or then.without:
        yield _Figure(_("Cases without an hour"), now.without, then.without, "count")


_BETTER: Final = N_("better")
_WORSE: Final = N_("worse")


def _proposed(grid: QGridLayout, line: int, figure: _Figure) -> None:
    better = figure.now is not None and figure.then is not None and figure.then < figure.now
    worse = figure.now is not None and figure.then is not None and figure.then > figure.now
    ink = "ok" if better else "warn" if worse else "text"
    told = text(_said(figure.then, figure.kind), "strong", ink, data=True)
    grid.addWidget(told, line, 2, _RIGHT)
    sign = QHBoxLayout()
    sign.setSpacing(4)
    if better or worse:
        sign.addWidget(IconView("arrow-down" if better else "arrow-up", ink, 12))
        sign.addWidget(text(_(_BETTER) if better else _(_WORSE), "second", ink))
    sign.addStretch(1)
    grid.addLayout(sign, line, 3)


def _said(value: int | None, kind: str) -> str:
    if value is None:
        return "–"
    return {"length": length, "hour": hour, "count": whole}[kind](value)


def moves_words(made: Comparison, *, several: bool) -> str:
    """Return « Déplace 3 affaires : 5, 7 et 8. », by numbers where several benches sit."""
    moves = made.moves
    if not moves:
        return _("No case moves: no better order was found.")
    named = [_named(move, several=several) for move in moves[:TOLD]]
    more = len(moves) - len(named)
    if more:
        named.append(ngettext("{n} more", "{n} more", more).format(n=more))
    told = ngettext("Moves {n} case: {which}.", "Moves {n} cases: {which}.", len(moves))
    return told.format(n=len(moves), which=listed(named))


def _named(move: Move, *, several: bool) -> str:
    return move.number if several else str(move.position)


def listed(words: Sequence[str]) -> str:
    """Return « 5, 7 et 8 »."""
    *before, last = words
    return _("{days} and {last}").format(days=", ".join(before), last=last) if before else last
