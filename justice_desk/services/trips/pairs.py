"""Which requests never ride together, and which had better not: by the numbers of requests."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from justice_desk.i18n.messages import _
from justice_desk.models.all import CaseStub, KeepApart, Party, Traveller
from justice_desk.rules.transport_apart import among, facing, kept_apart, opposed, pair
from justice_desk.terms.enums import PartyRole

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest

Numbers = tuple[str, str]
"""Two requests, the smaller number first."""


@dataclass(frozen=True)
class Pairs:
    """Who stands against whom.

    Attributes:
        apart: never share a leg or a waiting place.
        facing: stand on the two sides of one case and may, since neither is victim or accused.
        cases: the number of the case of each request that has one.
        inside: requests on which two travel who were marked, or whose roles changed, since then.
    """

    apart: frozenset[Numbers]
    facing: frozenset[Numbers]
    cases: Mapping[str, str]
    inside: frozenset[str] = frozenset()

    def warnings(self, aboard: Collection[str]) -> Iterator[str]:
        """Yield what who plans is told of a trip on which these requests ride."""
        for number in sorted(self.inside & set(aboard)):
            told = _("DANGER: two who are kept apart travel on {request}. Do not let them leave.")
            yield told.format(request=number)
        for one, other in sorted(self.apart):
            if one in aboard and other in aboard:
                yield self._told(
                    one,
                    other,
                    _("DANGER: the two parties of {case}, who are kept apart, ride together here."),
                    _("DANGER: {one} and {other}, who are kept apart, ride together here."),
                )
            elif one in aboard or other in aboard:
                yield self._told(
                    one,
                    other,
                    _("The two parties of {case} do not travel together."),
                    _("{one} and {other} do not travel together."),
                )
        for one, other in sorted(self.facing - self.apart):
            if one in aboard and other in aboard:
                yield self._told(
                    one,
                    other,
                    _("The two parties of {case} ride together: mark them if they must not."),
                    _("{one} and {other}, on two sides, ride together: mark them if need be."),
                )

    def _told(self, one: str, other: str, of_case: str, of_two: str) -> str:
        case = self.cases.get(one)
        if case is not None and case == self.cases.get(other):
            return of_case.format(case=case)
        return of_two.format(one=one, other=other)


def pairs(session: Session, requests: Sequence[TransportRequest]) -> Pairs:
    """Return who of these requests stands against whom, in three queries."""
    riders = _riders(session, requests)
    people = {person for each in riders.values() for person in each}
    roles = _roles(session, people)
    never = {both for has in roles for both in opposed(has)} | set(marked(session, people))
    against = {both for has in roles for both in facing(has)}
    return Pairs(
        apart=_numbers(kept_apart(never, riders)),
        facing=_numbers(kept_apart(against, riders)),
        cases=_cases(session, requests),
        inside=frozenset(number for number, people in riders.items() if among(never, people)),
    )


def _numbers(found: Iterable[frozenset[str]]) -> frozenset[Numbers]:
    return frozenset((min(both), max(both)) for both in found)


def _riders(
    session: Session, requests: Sequence[TransportRequest]
) -> Mapping[str, list[uuid.UUID]]:
    numbers = {row.id: row.number for row in requests}
    asked = select(Traveller.request_id, Traveller.person_id).where(
        Traveller.request_id.in_(numbers)
    )
    found: dict[str, list[uuid.UUID]] = defaultdict(list)
    for request, person in session.execute(asked):
        if person is not None:
            found[numbers[request]].append(person)
    return found


def _roles(
    session: Session, people: Collection[uuid.UUID]
) -> list[dict[uuid.UUID, list[PartyRole]]]:
    """Return the roles of people by case, be it another one than that of the journey."""
    of: dict[uuid.UUID, dict[uuid.UUID, list[PartyRole]]] = defaultdict(dict)
    asked = select(Party.case_id, Party.person_id, Party.roles).where(Party.person_id.in_(people))
    for case, person, roles in session.execute(asked):
        of[case][person] = [PartyRole(role) for role in roles]
    return list(of.values())


def marked(
    session: Session, people: Collection[uuid.UUID]
) -> Iterator[tuple[uuid.UUID, uuid.UUID]]:
    """Yield the marks of these persons, the one whose id is smaller first."""
    named = or_(KeepApart.one_id.in_(people), KeepApart.other_id.in_(people))
    asked = select(KeepApart.one_id, KeepApart.other_id).where(named)
    yield from (pair(one, other) for one, other in session.execute(asked))


def _cases(session: Session, requests: Sequence[TransportRequest]) -> Mapping[str, str]:
    of = {row.number: row.case_id for row in requests if row.case_id}
    asked = select(CaseStub.id, CaseStub.number).where(CaseStub.id.in_(set(of.values())))
    numbers = dict(iter(session.execute(asked)))
    return {number: numbers[case] for number, case in of.items() if case in numbers}
