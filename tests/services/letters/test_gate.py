"""No unsafe letter passes the gate."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services.letters.errors import (
    GoneOutWithName,
    IdentityNotCovered,
    LetterTellsWhere,
)
from justice_desk.services.letters.letters import anonymous_view, letter_view
from justice_desk.services.letters.printing import note_letter
from justice_desk.terms.enums import ConsentScope
from tests.sending import told

if TYPE_CHECKING:
    from tests.sending import Desk

FACTS, IDENTITY = ConsentScope.FACTS, ConsentScope.IDENTITY


@pytest.mark.parametrize(
    "danger",
    [{"danger_to_life": True}, {"danger": ("immediate",)}, {"danger": ("violence", "detention")}],
)
def test_in_danger_only_the_letter_without_a_name_leaves(
    desk: Desk, danger: dict[str, Any]
) -> None:
    reference = desk.sent(desk.court(), **danger)
    with desk.bench.reading("awa", "letter") as session:
        with pytest.raises(LetterTellsWhere) as refused:
            letter_view(session, reference)
        assert anonymous_view(session, reference).referral.reference == reference
    assert refused.value.exit_code == 3
    assert "--anonymous" in refused.value.message()


def test_without_danger_or_where_nothing_tells_where_the_name_may_go(desk: Desk) -> None:
    nowhere = replace(told().persons[0], place="Gao/Bourem", phone=None)
    persons = (nowhere, told().persons[1])
    calm = desk.sent(desk.court(), danger=("detention",))
    vague = desk.sent(desk.actor("cadi", "Cadi inventé"), danger=("immediate",), persons=persons)
    with desk.bench.reading("awa", "letter") as session:
        assert letter_view(session, calm).lead.place.village == "Hameau inventé"
        assert letter_view(session, vague).lead.name == "Fatoumata Exemple"


def test_a_phone_alone_tells_where_she_is(desk: Desk) -> None:
    nowhere = replace(told().persons[0], place="Gao/Bourem")
    persons = (nowhere, told().persons[1])
    court = desk.court()
    whole = desk.sent(court, danger=("immediate",), persons=persons)
    with desk.bench.reading("awa", "letter") as session, pytest.raises(LetterTellsWhere):
        letter_view(session, whole)
    quiet = desk.sent(court, IDENTITY, FACTS, danger=("immediate",), persons=persons)
    with desk.bench.reading("awa", "letter") as session:
        assert letter_view(session, quiet).lead.phone == ""


def test_an_override_in_danger_to_life_tells_no_nearer_place_than_the_cercle(desk: Desk) -> None:
    health = desk.actor("centre_sante", "Centre de santé inventé")
    number = desk.case(danger_to_life=True)
    reference = desk.refer(number, health, override="Elle saigne.")
    with desk.bench.reading("awa", "letter") as session:
        place = letter_view(session, reference).lead.place
    assert (place.cercle, place.commune, place.village) == ("Bourem", "", "")


def test_what_the_consent_does_not_cover_never_leaves(desk: Desk) -> None:
    reference = desk.sent(desk.court(), FACTS)
    with desk.bench.reading("awa", "letter") as session, pytest.raises(IdentityNotCovered):
        letter_view(session, reference)


def test_once_the_name_has_gone_out_the_other_version_stays(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    with desk.bench.writing("awa", "letter") as session:
        note_letter(session, reference, "0" * 64, anonymous=False, copy="receiver")
        note_letter(session, reference, "1" * 64, anonymous=False, copy="office")
    with desk.bench.reading("awa", "letter") as session, pytest.raises(GoneOutWithName) as refused:
        anonymous_view(session, reference)
    assert reference in refused.value.message()
