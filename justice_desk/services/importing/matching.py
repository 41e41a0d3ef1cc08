"""What a new row may be already: a case typed by hand, an earlier row, a person like this one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.rules.ages import Birth
from justice_desk.rules.likeness import PersonFacts, likeness
from justice_desk.services.importing.known import NEAR
from justice_desk.services.importing.rows import Candidate
from justice_desk.terms.clock import today
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from justice_desk.services.importing.known import Chunk, KnownCase
    from justice_desk.services.importing.places import PlaceBook
    from justice_desk.services.importing.ready import ReadyCase

_SHOWN: Final = 5
_SAME_NUMBER: Final = 100
_TWO_NUMBERS: Final = 85
"""A register that gave two numbers meant two cases, unless day and person are the same: from this
likeness on it is asked all the same."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A new row of the file, as little of it as tells whether another is the same."""

    index: int
    sheet: str
    row: int
    opened_on: date
    number: str
    facts: PersonFacts


class Matcher:
    """Finds candidates for the rows of one file, one after the other."""

    def __init__(self, places: PlaceBook, typed: Mapping[str, Sequence[KnownCase]]) -> None:
        self._places, self._typed = places, typed
        self._seen: dict[tuple[str, str, int], list[_Seen]] = defaultdict(list)
        self._identities: dict[str, _Seen] = {}

    def twice(self, row: ReadyCase) -> Candidate | None:
        """Return the earlier row of the file that bears the same identity."""
        first = self._identities.get(row.identity)
        return _of_row(first, _SAME_NUMBER, (_("the same line"),)) if first else None

    def candidates(self, row: ReadyCase, known: Chunk) -> tuple[Candidate, ...]:
        """Return what a row may be, the likeliest first."""
        facts = self._facts(row)
        found = [*self._by_number(row), *self._of_office(row, facts, known)]
        found += self._of_file(row, facts)
        best: dict[object, Candidate] = {}
        for one in sorted(found, key=lambda one: -one.score):
            best.setdefault(one.case_id or one.index, one)
        return tuple(best.values())[:_SHOWN]

    def remember(self, index: int, row: ReadyCase) -> None:
        """Let later rows be compared with this one."""
        at = row.told.at
        number = fold(row.intake.old_number or "")
        seen = _Seen(index, at.sheet, at.row, row.opened_on, number, self._facts(row))
        self._identities.setdefault(row.identity, seen)
        if row.persons[0]["spelling"]:
            self._seen[self._bucket(row, 0)].append(seen)

    def _bucket(self, row: ReadyCase, step: int) -> tuple[str, str, int]:
        month = row.opened_on.toordinal() // NEAR.days + step
        return row.persons[0]["spelling"], row.intake.category, month

    def _by_number(self, row: ReadyCase) -> Iterator[Candidate]:
        number = fold(row.intake.old_number or "")
        for case in self._typed.get(number, ()) if number else ():
            yield _of_case(case, _SAME_NUMBER, (_("same old number"),))

    def _of_office(self, row: ReadyCase, facts: PersonFacts, known: Chunk) -> Iterator[Candidate]:
        lead = row.persons[0]
        if not lead["spelling"]:
            return
        near = [*known.by_spelling.get(lead["spelling"], ())]
        near += known.by_phone.get(lead["phone"], ()) if lead["phone"] else ()
        for case in {case.case_id: case for case in near}.values():
            if case.category != row.intake.category:
                continue
            score, reasons = _weighed(
                facts, self._facts_of(case), row, case.opened_on, fold(case.old_number)
            )
            if score:
                yield _of_case(case, score, reasons)

    def _of_file(self, row: ReadyCase, facts: PersonFacts) -> Iterator[Candidate]:
        if not row.persons[0]["spelling"]:
            return
        for step in (-1, 0, 1):
            for seen in self._seen.get(self._bucket(row, step), ()):
                score, reasons = _weighed(facts, seen.facts, row, seen.opened_on, seen.number)
                if score:
                    yield _of_row(seen, score, reasons)

    def _facts(self, row: ReadyCase) -> PersonFacts:
        lead = row.persons[0]
        where = self._places.of_person(row, 0)
        village, commune = self._where(where.place_id)
        if where.keep:
            village = "/".join((str(where.place_id), *map(fold, where.keep)))
        birth = _birth(lead["birth_year"], estimated=lead["birth_estimated"])
        return PersonFacts(lead["name"], lead["sex"], birth, village, commune, lead["phone"])

    def _facts_of(self, case: KnownCase) -> PersonFacts:
        village, commune = self._where(case.place_id)
        birth = _birth(case.birth_year, estimated=case.birth_estimated)
        return PersonFacts(case.name, case.sex, birth, village, commune, case.phone)

    def _where(self, place_id: uuid.UUID | None) -> tuple[str | None, str | None]:
        if place_id is None:
            return None, None
        village, commune = self._places.village(place_id), self._places.commune(place_id)
        return (str(village) if village else None), (str(commune) if commune else None)


def _weighed(
    facts: PersonFacts, other: PersonFacts, row: ReadyCase, opened_on: date, number: str
) -> tuple[int, tuple[str, ...]]:
    """Return how likely two visits are one case, 0 for not, and why."""
    apart = abs(row.opened_on - opened_on)
    if apart > NEAR:
        return 0, ()
    mine = fold(row.intake.old_number or "")
    two_numbers = bool(mine and number and mine != number)
    if two_numbers and apart.days:
        return 0, ()
    alike = likeness(facts, other, today())
    if not alike.likely or (two_numbers and alike.score < _TWO_NUMBERS):
        return 0, ()
    when = _("same day") if not apart.days else _("near day")
    return alike.score, (*alike.reasons, when)


def _birth(year: int | None, *, estimated: bool) -> Birth | None:
    return Birth(year, estimated=estimated) if year is not None else None


def _of_case(case: KnownCase, score: int, reasons: tuple[str, ...]) -> Candidate:
    return Candidate(
        case.case_id, case.number, None, "", 0, case.name, case.opened_on, score, reasons
    )


def _of_row(seen: _Seen, score: int, reasons: tuple[str, ...]) -> Candidate:
    return Candidate(
        None, "", seen.index, seen.sheet, seen.row, seen.facts.name, seen.opened_on, score, reasons
    )
