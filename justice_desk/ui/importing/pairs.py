"""The rows that may be here already, one by one, both sides beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.imports.columns.wording import value_text
from justice_desk.services.importing.looking import beside
from justice_desk.services.importing.rows import Decision
from justice_desk.terms.importing import ImportKind, Verdict
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.text import set_ink, text
from justice_desk.ui.importing.words import field_words
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from justice_desk.services.importing.rows import Candidate, Change, RowPlan
    from justice_desk.ui.importing.taking import Taking
    from justice_desk.ui.jobs import Job


class PairsCard(Card):
    """M, D and R decide; the arrows at the right go from one to the next."""

    changed = Signal()

    def __init__(self, taking: Taking) -> None:
        super().__init__(_("Perhaps here already"), name="import-pairs")
        self._taking, self._at = taking, 0
        self._asked: Job[tuple[Change, ...]] | None = None
        self.ticks: dict[str, QCheckBox] = {}
        self.left = text("", "second", "text2", name="import-left")
        self.reasons = text("", "body", "text2", wrap=True, name="import-reasons")
        self.who = QComboBox()
        self.who.setObjectName("import-candidate")
        self.who.setAccessibleName(_("Which case is meant"))
        self.who.setProperty("data", True)
        self.now = text("", "strong", name="import-verdict")
        self._body = QWidget()
        self.back = Button("", Kind.GHOST, name="import-pair-back", icon="caret-left")
        self.on = Button("", Kind.GHOST, name="import-pair-on", icon="caret-right")
        self.back.setAccessibleName(_("Pair before"))
        self.on.setAccessibleName(_("Next pair"))
        self.same = Button(_("The same case"), name="import-same", icon="check", key="M")
        self.other = Button(_("Different"), name="import-different", icon="x", key="D")
        self.merge = Button(
            _("Put them together"), name="import-merge", icon="arrows-left-right", key="R"
        )
        self._lay_out()
        self._wire()

    def rows(self) -> tuple[RowPlan, ...]:
        """Return the rows of which a person decides."""
        return self._taking.plan.duplicates if self._taking.plan is not None else ()

    def waiting(self) -> int:
        """Return how many are not decided yet."""
        held = self._taking.held
        return sum(held.decision(row) is None for row in self.rows())

    def show_state(self) -> None:
        """Show the first pair that is not decided."""
        rows, held = self.rows(), self._taking.held
        cases = self._taking.held.kind is ImportKind.CASES
        self.same.say(_("The same case") if cases else _("The same"))
        self.merge.setVisible(cases)
        self.setVisible(bool(rows))
        places = (at for at, row in enumerate(rows) if held.decision(row) is None)
        self._go(next(places, 0))

    def decide(self, verdict: Verdict) -> None:
        """Decide of the pair on screen, and go to the next one that waits."""
        if not self.rows():
            return
        row = self.rows()[self._at]
        take = frozenset(key for key, box in self.ticks.items() if box.isChecked())
        candidate = max(self.who.currentIndex(), 0)
        taken = take if verdict is Verdict.MERGE else frozenset()
        held, rows = self._taking.held, self.rows()
        held.decide(row, Decision(verdict, candidate, taken))
        order = [*range(self._at + 1, len(rows)), *range(self._at)]
        self._go(next((at for at in order if held.decision(rows[at]) is None), self._at))
        self.changed.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.left, 1)
        head.addWidget(self.now)
        head.addWidget(self.back)
        head.addWidget(self.on)
        self.body.addLayout(head)
        self.body.addWidget(self.who)
        self.body.addWidget(self.reasons)
        acts = QHBoxLayout()
        acts.setSpacing(10)
        for button in (self.same, self.other, self.merge):
            acts.addWidget(button)
        acts.addStretch(1)
        self.body.addLayout(acts)  # above what is compared, so that it stays in its place
        self.body.addWidget(self._body)
        self.who.setMaximumWidth(scaled(420))

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self._go(self._at - 1))
        self.on.clicked.connect(lambda: self._go(self._at + 1))
        self.who.activated.connect(lambda _place: self._compare())
        for key, button, verdict in (
            ("M", self.same, Verdict.SAME),
            ("D", self.other, Verdict.DIFFERENT),
            ("R", self.merge, Verdict.MERGE),
        ):
            button.clicked.connect(lambda _on=False, v=verdict: self.decide(v))
            press = QShortcut(QKeySequence(key), self)
            press.activated.connect(lambda b=button: b.click() if self._hears() else None)

    def _hears(self) -> bool:
        """Tell whether a letter is meant for the pair: a list that is open seeks by letters."""
        focused = self.window().focusWidget()
        return self.isVisible() and not isinstance(focused, QComboBox)

    def _go(self, at: int) -> None:
        rows = self.rows()
        if not rows:
            return
        self._at = at % len(rows)
        row = rows[self._at]
        said = self._taking.held.decision(row)
        self.who.clear()
        for near in row.candidates:
            self.who.addItem(_candidate_words(near))
        self.who.setCurrentIndex(said.candidate if said else 0)
        self.who.setVisible(len(row.candidates) > 1)
        self._tell(said)
        self._compare()

    def _tell(self, said: Decision | None) -> None:
        rows, waiting = self.rows(), self.waiting()
        left = ngettext("{n} still to decide", "{n} still to decide", waiting).format(n=waiting)
        count = _("{n} of {all}").format(n=self._at + 1, all=len(rows))
        self.left.setText(f"{count} · {left if waiting else _('all decided')}")
        words = {
            Verdict.SAME: _("Decided: the same"),
            Verdict.DIFFERENT: _("Decided: different"),
            Verdict.MERGE: _("Decided: put together"),
        }
        self.now.setText(words[said.verdict] if said else "")
        set_ink(self.now, "ok")
        for button in (self.back, self.on):
            button.setVisible(len(rows) > 1)

    def _compare(self) -> None:
        """Ask what the two sides say differently."""
        plan, row = self._taking.plan, self.rows()[self._at]
        candidate = max(self.who.currentIndex(), 0)
        near = row.candidates[candidate]
        told = _("{score} of 100 alike: {why}").format(
            score=near.score, why=", ".join(near.reasons)
        )
        self.reasons.setText(told)
        self._fill(row, near, ())
        self.merge.setEnabled(False)  # what it would take is not known yet
        if self._asked is not None:
            self._asked.cancel()
        if plan is None:
            return
        self._asked = self._taking.workspace.read(
            "import",
            lambda session: beside(session, plan, row.index, candidate),
            while_alive(self, lambda changes: self._beside(row, near, changes)),
        )

    def _beside(self, row: RowPlan, near: Candidate, changes: tuple[Change, ...]) -> None:
        self._fill(row, near, changes)
        self.merge.setEnabled(True)

    def _fill(self, row: RowPlan, near: Candidate, changes: tuple[Change, ...]) -> None:
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 6, 0, 8)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        here = _("In the register: {number}").format(number=near.number)
        if not near.number:
            here = _("In the file: row {n}").format(n=near.row)
        heads = ("", _("In the file: row {n}").format(n=row.row), here, "")
        for place, words in enumerate(heads):
            grid.addWidget(text(words, "label", "text2", data=bool(words)), 0, place)
        told = {change.field for change in changes}
        fixed = [
            (_("Name"), row.title, near.name),
            (_("Day"), _day(row.on), _day(near.opened_on)),
        ]
        fixed = [
            line
            for line, key in zip(fixed, ("person.name", "case.opened_on"), strict=True)
            if key not in told
        ]
        for line, (head, mine, theirs) in enumerate(fixed, start=1):
            _line(grid, line, head, mine, theirs)
        self.ticks = {}
        said = self._taking.held.decision(row)
        for line, change in enumerate(changes, start=len(fixed) + 1):
            mine, theirs = (value_text(change.field, v) for v in (change.after, change.before))
            _line(grid, line, field_words(change.field), mine, theirs)
            self._tick(grid, line, change, said)
        for place, share in enumerate((2, 4, 4, 2)):
            grid.setColumnStretch(place, share)
        self.body.replaceWidget(self._body, fresh)
        self._body.hide()
        self._body.deleteLater()
        self._body = fresh

    def _tick(self, grid: QGridLayout, line: int, change: Change, said: Decision | None) -> None:
        box = check_box(_("take the file’s"), name=f"import-take-{change.field}")
        box.setAccessibleDescription(field_words(change.field))
        merged = said is not None and said.verdict is Verdict.MERGE
        box.setChecked(change.field in said.take if merged and said else not change.before)
        self.ticks[change.field] = box
        grid.addWidget(box, line, 3)


def _line(grid: QGridLayout, line: int, head: str, mine: str, theirs: str) -> None:
    middle = Qt.AlignmentFlag.AlignVCenter
    grid.addWidget(text(head, "second", "text2", wrap=True), line, 0, middle)
    grid.addWidget(text(mine or "–", wrap=True, data=True), line, 1, middle)
    grid.addWidget(text(theirs or "–", wrap=True, data=True), line, 2, middle)


def _day(day: object) -> str:
    return short_date(day) if day else ""  # type: ignore[arg-type]  # a date


def _candidate_words(near: Candidate) -> str:
    where = near.number or _("row {n}").format(n=near.row)
    return f"{where} · {near.name} · {near.score} %"
