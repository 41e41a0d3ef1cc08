"""The way of the prosecutor: whatever else is known, once the person consents it stays open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from justice_desk.rules import reference
from justice_desk.rules.ages import Birth
from justice_desk.rules.consent import ConsentFacts, PersonInCase
from justice_desk.rules.reference import Flag
from justice_desk.rules.safeguards import (
    ActorFacts,
    CaseFacts,
    Earlier,
    Holder,
    Kin,
    Lead,
    OfficeRule,
    assess,
    verdict,
)
from justice_desk.terms.enums import (
    ConsentPurpose,
    ConsentScope,
    FindingKind,
    MaybeCrime,
    PartyRole,
    ReferralState,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 24)
WOMAN = PersonInCase(UUID(int=1), "Awa Essai", frozenset({PartyRole.CLAIMANT}), Birth(1990))
CHILD = PersonInCase(UUID(int=5), "Enfant Essai", frozenset({PartyRole.VICTIM}), Birth(2018))
BROTHER = Kin(UUID(int=30), "Frère Essai", "frère", "Awa Essai")
PROSECUTOR = ActorFacts(
    type="parquet", id=UUID(int=50), name="Parquet d’Essai", holders=(Holder("Autre Exemple"),)
)
AGREED = ConsentFacts(
    purpose=ConsentPurpose.REFERRAL,
    given_by=WOMAN.id,
    given_on=TODAY - timedelta(days=3),
    receiver_id=PROSECUTOR.id,
)


def sent(state: ReferralState) -> Earlier:
    return Earlier(
        reference="GAO-2026-0001/R1",
        actor_type="parquet",
        actor_id=UUID(int=50),
        state=state,
        gone_on=TODAY - timedelta(days=60),
        reply_by=TODAY - timedelta(days=50),
    )


OFFICE_BLOCK = OfficeRule(id="r1", kind=FindingKind.BLOCK, title="T", reason="R.")
WILD: Final[tuple[dict[str, Any], ...]] = (
    {},
    *({"flags": frozenset({flag})} for flag in Flag),
    *({"earlier": (sent(state),)} for state in ReferralState),
    {"in_danger": True, "lead": Lead(address=True, phone=True)},
    {"facts_on": TODAY},
    {"opened_on": TODAY},
    {"lead": Lead(interpreter=True, wishes_woman=True)},
    {"people": (WOMAN, CHILD)},
    {"kin": (BROTHER,)},
    {"papers": True, "consents": (replace(AGREED, scope=frozenset({ConsentScope.FACTS})),)},
    {"spots": frozenset({UUID(int=70)}), "around": frozenset({UUID(int=70)})},
    {"office": (OFFICE_BLOCK,)},
)
STANDING: Final[tuple[dict[str, Any], ...]] = (
    {},
    {
        "complaints": 2,
        "trained": False,
        "place": UUID(int=99),
        "territory": frozenset({UUID(int=99)}),
    },
)


def cases() -> Iterator[CaseFacts]:
    """Yield every category, answer and danger with each thing more, then with all of them."""
    everything = {name: value for more in WILD for name, value in more.items()}
    for category, crime, danger in product(reference.categories(), MaybeCrime, (False, True)):
        case = CaseFacts(
            category=category,
            today=TODAY,
            maybe_crime=crime,
            danger_to_life=danger,
            people=(WOMAN,),
            consents=(AGREED,),
        )
        for more in (*WILD, everything):
            yield replace(case, **more)


def test_whatever_the_facts_a_prosecutor_to_whom_she_agreed_is_never_blocked() -> None:
    for case, standing in product(cases(), STANDING):
        found = assess(case, replace(PROSECUTOR, **standing))
        assert verdict(found) is not Verdict.BLOCK, (case, standing, found)


def test_only_a_party_a_relative_or_an_ended_mandate_blocks_a_prosecutor() -> None:
    case = replace(next(cases()), kin=(BROTHER,))
    for standing, expected in (
        ({"vacant": True}, "mandate_ended"),
        ({"holders": (Holder("X", WOMAN.id),)}, "receiver_is_party"),
        ({"holders": (Holder("X", BROTHER.id),)}, "receiver_is_relative"),
    ):
        blocks = [
            found.id
            for found in assess(case, replace(PROSECUTOR, **standing))
            if found.kind is FindingKind.BLOCK
        ]
        assert blocks == [expected]
