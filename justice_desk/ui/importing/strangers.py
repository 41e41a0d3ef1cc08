"""Who is named in the register and not in the directory: met, made, or kept in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.reference import actor_types
from justice_desk.services.actors import ActorTold as NewActor
from justice_desk.ui.actors.place_line import PlaceLine
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.text import text
from justice_desk.ui.importing.words import rows_words
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from justice_desk.services.importing.rows import ActorAnswer, UnknownActor
    from justice_desk.ui.importing.taking import Taking

WORDS, CREATE = "", "\ncreate"
SHOWN: Final = 60
NAMED: Final = 5
"""Names of those told of whom nothing is asked."""


class StrangerLine(QWidget):
    """One name of the register; `answered` when something was chosen."""

    answered = Signal()

    def __init__(self, taking: Taking, unknown: UnknownActor, place: int) -> None:
        super().__init__()
        self.unknown, name = unknown, f"import-actor-{place}"
        self.setObjectName(name)
        self.setAccessibleName(title_of(unknown))
        self.who, self.kind = QComboBox(), QComboBox()
        self.where = PlaceLine(taking.workspace, name=f"{name}-place")
        self.where.setObjectName(f"{name}-place")
        self.where.setAccessibleName(_("Cercle, commune or village"))
        self.where.setPlaceholderText(_("Cercle, commune or village"))
        self._dress(name)
        self._lay_out()
        self.put(taking.held.actors.get(unknown.key))
        self.who.activated.connect(lambda _place: self._chosen())
        self.kind.activated.connect(lambda _place: self.answered.emit())
        self.where.textChanged.connect(lambda _words: self.answered.emit())

    def answer(self) -> ActorAnswer:
        """Return who it is, None for words alone."""
        said = self.who.currentData()
        if said == CREATE:
            name = self.unknown.written or title_of(self.unknown)
            return NewActor(str(self.kind.currentData()), name, self.where.place())
        return said or None

    def put(self, answer: ActorAnswer) -> None:
        """Show an answer that was given before."""
        if isinstance(answer, NewActor):
            self.who.setCurrentIndex(self.who.findData(CREATE))
            self.kind.setCurrentIndex(max(self.kind.findData(answer.type), 0))
            self.where.setText(answer.place)
        else:
            self.who.setCurrentIndex(max(self.who.findData(answer or WORDS), 0))
        self._show()

    def _dress(self, name: str) -> None:
        self.who.setObjectName(f"{name}-who")
        self.who.setAccessibleName(_("Who it is"))
        self.who.setProperty("data", True)
        self.who.addItem(_("keep in words"), WORDS)
        for near in self.unknown.candidates:
            self.who.addItem(near.name, near.code)
        self.who.addItem(_("add to the directory…"), CREATE)
        self.kind.setObjectName(f"{name}-type")
        self.kind.setAccessibleName(_("Type"))
        self.kind.setProperty("data", True)
        for code, row in actor_types().items():
            self.kind.addItem(row.label.text(), code)
        self.kind.setCurrentIndex(max(self.kind.findData(self.unknown.type), 0))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text(title_of(self.unknown), "strong", wrap=True, data=True))
        words.addWidget(text(rows_words(self.unknown.count), "second", "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        row.addLayout(words, 1)
        for part, wide in ((self.who, 240), (self.kind, 200), (self.where, 262)):
            part.setFixedWidth(scaled(wide))
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
            row.addWidget(part)

    def _chosen(self) -> None:
        self._show()
        self.answered.emit()
        if self.who.currentData() == CREATE:
            self.kind.setFocus()

    def _show(self) -> None:
        makes = self.who.currentData() == CREATE
        self.kind.setVisible(makes)
        self.where.setVisible(makes)


class StrangersCard(Card):
    """All unknown actors in one list."""

    changed = Signal()

    def __init__(self, taking: Taking) -> None:
        super().__init__(_("Actors who are not in the directory"), name="import-actors")
        self._taking = taking
        self.lines: list[StrangerLine] = []
        told = _("Say who they are, or leave their names in words: nothing is lost.")
        self._say = text(told, ink="text2", wrap=True)
        self.body.addWidget(self._say)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.addLayout(self._rows)
        self.more = text("", "second", "text2", wrap=True, name="import-actors-more")
        self.body.addWidget(self.more)
        self.idle = text("", "second", "text2", wrap=True, data=True, name="import-actors-idle")
        self.body.addWidget(self.idle)

    def show_state(self) -> None:
        """Show who is unknown in the plan, the most frequent first."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        plan = self._taking.plan
        asked = [one for one in plan.unknown_actors if one.fresh] if plan is not None else []
        idle = [one for one in plan.unknown_actors if not one.fresh] if plan is not None else []
        unknown = asked[:SHOWN]
        self.lines = [StrangerLine(self._taking, one, n) for n, one in enumerate(unknown)]
        for line in self.lines:
            self._rows.addWidget(line)
            line.answered.connect(lambda at=line: self._answered(at))
        left = len(asked) - len(self.lines)
        told = ngettext("{n} more stays in words", "{n} more stay in words", left)
        self.more.setText(told.format(n=left))
        self.more.setVisible(left > 0)
        said = _(
            "{actors}: named only by cases that are here already. Their past stays in words; to "
            "have it told anew, undo that import and take the file in again."
        )
        self.idle.setText(said.format(actors=", ".join(map(title_of, idle[:NAMED]))))
        self.idle.setVisible(bool(idle))
        self._say.setVisible(bool(self.lines))
        self.setVisible(bool(self.lines or idle))

    def _answered(self, line: StrangerLine) -> None:
        self._taking.held.actors[line.unknown.key] = line.answer()
        self.changed.emit()


def title_of(unknown: UnknownActor) -> str:
    """Return the name as written, else its type in words."""
    found = actor_types().get(unknown.type or "")
    return unknown.written or (found.label.text() if found else "–")
