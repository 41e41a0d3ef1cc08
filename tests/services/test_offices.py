from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.offices import describe, reach
from justice_desk.services.soundness import check
from justice_desk.terms.errors import BadInput, NotAllowed

if TYPE_CHECKING:
    from tests.offices import Bench


def test_everybody_may_know_what_the_office_is(any_bench: Bench) -> None:
    for who in any_bench.members:
        with any_bench.reading(who) as session:
            office = describe(session)
        assert (office.code, office.name, office.region) == ("GAO", "Bureau de Gao", "Gao")
        assert (office.address, office.phone) == (None, None)


def test_a_coordinator_says_how_to_reach_it_and_takes_it_back(any_bench: Bench) -> None:
    with any_bench.writing("awa", "office contact") as session:
        told = reach(session, address=" Quartier d’essai, Gao ", phone="66 12 38 04")
    assert (told.address, told.phone) == ("Quartier d’essai, Gao", "+22366123804")
    with any_bench.writing("awa", "office contact") as session:
        told = reach(session, address=None, phone="")
    assert (told.address, told.phone) == ("Quartier d’essai, Gao", None)


def test_nobody_else_says_it_and_letters_are_no_phone(any_bench: Bench) -> None:
    for who in ("ibrahim", "oumou"):
        with any_bench.writing(who) as session, pytest.raises(NotAllowed):
            reach(session, address="x", phone=None)
    with any_bench.writing("awa") as session, pytest.raises(BadInput):
        reach(session, address=None, phone="soixante")


def test_the_check_tells_what_letters_cannot_say_and_is_sound_all_the_same(
    any_bench: Bench,
) -> None:
    with any_bench.reading("awa") as session:
        bare = check(session)
    assert (bare.sound, len(bare.notes)) == (True, 2)
    with any_bench.writing("awa", "office contact") as session:
        reach(session, address="Quartier d’essai, Gao", phone="66 12 38 04")
    with any_bench.reading("awa") as session:
        assert check(session).notes == ()
