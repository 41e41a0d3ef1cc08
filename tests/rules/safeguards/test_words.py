"""Every sentence of every safeguard is said in both languages, and no safeguard is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

import pytest

from justice_desk.i18n import messages
from justice_desk.rules.ages import Birth
from justice_desk.rules.reference import Flag
from justice_desk.rules.safeguards import (
    LETTERS,
    SAFEGUARDS,
    ActorFacts,
    CaseFacts,
    Certainty,
    Earlier,
    Holder,
    Kin,
    Lead,
    LetterFacts,
    OfficeRule,
    alternatives,
    assess,
    assess_letter,
    certainty_label,
    rows,
    verified,
)
from justice_desk.terms.enums import ConsentScope, FindingKind, MaybeCrime, ReferralState
from tests.rules.safeguards.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.rules.consent import ConsentFacts

LATE = Earlier(
    reference="GAO-2026-0001/R1",
    actor_type="cadi",
    actor_id=UUID(int=50),
    state=ReferralState.NO_ANSWER,
    gone_on=TODAY - timedelta(days=60),
    reply_by=TODAY - timedelta(days=40),
)
CASES: tuple[dict[str, Any], ...] = (
    *({"category": code} for code in ("VBS", "ESC", "TRT", "EXC", "MPF", "ATT", "ENF", "VBG")),
    *({"category": code} for code in ("SOR", "ECI", "VOL", "MAR", "DVC", "FON")),
    {"maybe_crime": MaybeCrime.YES},
    {"maybe_crime": MaybeCrime.TO_CHECK},
    {"kin": (Kin(UUID(int=30), "Parent Exemple", "frère", "Kadidia Essai"),)},
    {"flags": frozenset({Flag.SEXUAL}), "facts_on": TODAY},
    {"flags": frozenset({Flag.SEXUAL}), "opened_on": TODAY},
    {"lead": Lead(interpreter=True, wishes_woman=True)},
    {"earlier": (LATE,)},
    {"earlier": (replace(LATE, reply_by=TODAY - timedelta(days=15)),)},
    {"in_danger": True, "lead": Lead(address=True)},
    {"spots": frozenset({UUID(int=70)}), "around": frozenset({UUID(int=70)})},
    {"danger_to_life": True, "consents": ()},
)
NAMED = ActorFacts(type="chef_village", id=UUID(int=50), name="Chef d’Essai")
ACTORS = (
    NAMED,
    replace(NAMED, vacant=True, complaints=1, trained=False),
    replace(NAMED, complaints=2, place=UUID(int=99)),
    replace(NAMED, holders=(Holder("X", UUID(int=30)),)),
    replace(NAMED, holders=(Holder("Bakary Modèle"),)),
    replace(NAMED, holders=(Holder("Bacari Modele"),)),
    replace(NAMED, type="tribunal_instance", id=UUID(int=51)),
    replace(NAMED, type="gendarmerie", id=UUID(int=52)),
)
"""All of one name: what differs between the languages is the sentence."""
SCOPES = (frozenset({ConsentScope.FACTS}), frozenset({ConsentScope.IDENTITY}))
T = TypeVar("T")
LETTER = LetterFacts(
    shares=frozenset(ConsentScope), endangered=True, tells_where=True, gone_with_name=True
)


@pytest.fixture
def tried(land: CaseFacts, consent: ConsentFacts) -> list[tuple[CaseFacts, ActorFacts]]:
    """Return cases and actors that make every safeguard speak."""
    lacking: tuple[dict[str, Any], ...] = (
        {"refused": True},
        {"withdrawn_on": date(2026, 11, 20)},
        {"until": date(2026, 11, 23)},
        {"given_by": UUID(int=2)},
        {"given_by": UUID(int=77)},
        *({"scope": scope} for scope in SCOPES),
    )
    changes = (
        *CASES,
        *({"consents": (replace(consent, **lack),)} for lack in lacking),
        {"people": (replace(land.people[0], birth=Birth(2012)),)},
    )
    return [(replace(land, **change), actor) for change in changes for actor in ACTORS]


def in_both(ask: Callable[[], Sequence[T]]) -> list[tuple[T, T]]:
    """Return what is said in French beside what is said in English."""
    messages.use("fr")
    french = ask()
    messages.use("en")
    return list(zip(french, ask(), strict=True))


def test_every_safeguard_speaks_both_languages(
    tried: list[tuple[CaseFacts, ActorFacts]],
) -> None:
    heard = set()
    for facts, actor in tried:
        for french, english in in_both(lambda f=facts, a=actor: assess(f, a)):  # type: ignore[misc]  # bound now
            heard.add(french.id)
            assert french.reason != english.reason, french.id
            assert french.title != english.title, french.id
            assert french.source != english.source, french.id
    assert heard == {rule.id for rule in SAFEGUARDS}


def test_every_safeguard_of_a_letter_speaks_both_languages() -> None:
    found = [
        *in_both(lambda: assess_letter(LETTER)),
        *in_both(lambda: assess_letter(replace(LETTER, anonymous=True))),
    ]
    for french, english in found:
        assert french.reason != english.reason, french.id
        assert french.title != english.title, french.id
        assert french.source != english.source, french.id
    assert {french.id for french, _ in found} == {rule.id for rule in LETTERS}


def test_a_finding_says_what_its_row_says(tried: list[tuple[CaseFacts, ActorFacts]]) -> None:
    table = {row["id"]: row for row in rows()}
    found = [finding for facts, actor in tried for finding in assess(facts, actor)]
    for one in (*found, *assess_letter(LETTER)):
        row = table[one.id]
        assert (one.title, one.kind.value, one.source) == (row["title"], row["kind"], row["source"])
        assert one.certainty.value == row["certainty"]


def test_what_is_done_instead_is_said_in_both(tried: list[tuple[CaseFacts, ActorFacts]]) -> None:
    office = (OfficeRule(id="r1", kind=FindingKind.BLOCK, title="T", reason="R."),)
    for facts, actor in (*tried, (replace(tried[0][0], office=office), ACTORS[0])):
        found = assess(facts, actor)
        for french, english in in_both(lambda f=facts, a=found: alternatives(f, a)):  # type: ignore[misc]  # bound now
            assert french.text != english.text


def test_what_holds_is_said_in_both(land: CaseFacts) -> None:
    asked = (
        (land, ACTORS[0]),
        (land, ActorFacts(type="cofo")),
        (replace(land, category="VBS"), ACTORS[0]),
    )
    for facts, actor in asked:
        for french, english in in_both(lambda f=facts, a=actor: verified(f, a)):  # type: ignore[misc]  # bound now
            assert french.title != english.title
            assert french.reason != english.reason
            assert not french.source or french.source != english.source


def test_how_sure_a_source_is_is_said_in_both() -> None:
    for french, english in in_both(lambda: [certainty_label(one) for one in Certainty]):
        assert french != english
