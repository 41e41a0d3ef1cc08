"""What the palette finds in the office: cases, then persons and actors; asked of the reader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.reference import category
from justice_desk.services import register
from justice_desk.services.register import RegisterQuery, RegisterRow, finding
from justice_desk.terms.clock import today
from justice_desk.terms.enums import StatusChip
from justice_desk.terms.labels import label
from justice_desk.ui.actors.page import ActorsPage
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.components.text import capital
from justice_desk.ui.pages.register import RegisterPage
from justice_desk.ui.palette.hits import MOST, Found, Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.services.register.finding import ActorHit, PersonHit
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.shell import MainWindow


@dataclass(frozen=True)
class Answer:
    """What the register and the directory hold."""

    cases: Sequence[RegisterRow]
    persons: Sequence[PersonHit]
    actors: Sequence[ActorHit]


class RegisterHits:
    """Seeks for one window, on its reader's thread."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def seek(self, typed: str, done: Callable[[Sequence[Found]], None]) -> Job[Answer]:
        """Ask for what is typed; the answer comes as groups of hits."""
        return self._window.workspace.read(
            "case list",
            lambda session: _ask(session, typed),
            lambda answer: done(self._groups(answer)),
        )

    def _groups(self, answer: Answer) -> tuple[Found, ...]:
        cases = tuple(self._case(row) for row in answer.cases)
        others = (
            *(self._person(hit) for hit in answer.persons),
            *(self._actor(hit) for hit in answer.actors),
        )
        return (
            Found(_("Cases"), cases),
            Found(_("Persons and actors"), _fairly(others, len(answer.persons))),
        )

    def _case(self, row: RegisterRow) -> Hit:
        words = "  ".join(part for part in (row.number, row.claimant or _("No name")) if part)
        return Hit(words, _context(row), "folder-open", "", partial(self._open, row.number))

    def _person(self, hit: PersonHit) -> Hit:
        count = ngettext("{n} case", "{n} cases", len(hit.cases)).format(n=len(hit.cases))
        context = " · ".join(part for part in (hit.place, count) if part)
        return Hit(hit.name, context, "user", "", partial(self._of_person, hit))

    def _actor(self, hit: ActorHit) -> Hit:
        sign = order_sign(hit.order)
        context = f"{sign.words} · {hit.place}"
        return Hit(hit.name, context, sign.icon, "", partial(self._open_actor, hit), sign.pair)

    def _open(self, number: str) -> None:
        self._window.go(f"case:{number}")

    def _of_person(self, hit: PersonHit) -> None:
        """Open her case; where she has several, list them."""
        if len(hit.cases) == 1:
            self._open(hit.cases[0])
            return
        self._search("cases", hit.name)

    def _open_actor(self, hit: ActorHit) -> None:
        self._search("actors", hit.name)

    def _search(self, page: str, words: str) -> None:
        self._window.go(page)
        shown = self._window.stack.currentWidget()
        if isinstance(shown, RegisterPage | ActorsPage):
            shown.search_for(words)


def _ask(session: Any, typed: str) -> Answer:
    asked = RegisterQuery(today=today(), search=typed)
    return Answer(
        register.page(session, asked, limit=MOST) if asked.asks_content else (),
        finding.persons(session, typed, limit=MOST),
        finding.actors(session, typed, limit=MOST),
    )


def _context(row: RegisterRow) -> str:
    if row.chip is StatusChip.CLOSED:
        return capital(label(StatusChip.CLOSED))
    kind = category(row.category).short.text() if row.category else ""
    return " · ".join(part for part in (kind, row.holder.name if row.holder else "") if part)


def _fairly(hits: Sequence[Hit], persons: int) -> tuple[Hit, ...]:
    """Return five of both kinds: neither drives the other out."""
    actors = len(hits) - persons
    room = max(MOST - actors, MOST - 2 if actors else MOST)
    first = min(persons, room)
    return (*hits[:first], *hits[persons : persons + MOST - first])
