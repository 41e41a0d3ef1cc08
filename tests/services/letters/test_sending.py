from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.correcting import correct
from justice_desk.services.cases.errors import CaseIsRestricted
from justice_desk.services.letters.errors import (
    FactsNotCovered,
    GoneOutWithName,
    IdentityNotCovered,
    LetterOfCancelled,
    OverrideLacking,
    TextTellsWho,
)
from justice_desk.services.letters.letters import anonymous_view, letter_view
from justice_desk.services.letters.printing import note_letter
from justice_desk.services.referrals.errors import Blocked, UnknownReference
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentHow, ConsentScope, PartyRole
from justice_desk.terms.errors import NotAllowed
from tests.sending import FACTS, PHONE, REASON, told

if TYPE_CHECKING:
    from tests.sending import Desk

IDENTITY, PHONE_PART, FACTS_PART = (
    ConsentScope.IDENTITY,
    ConsentScope.PHONE,
    ConsentScope.FACTS,
)
DIGITS = PHONE.replace(" ", "")


def test_a_letter_holds_what_a_whole_consent_covers(any_desk: Desk) -> None:
    reference = any_desk.sent(any_desk.court())
    with any_desk.bench.reading("ibrahim") as session:
        view = letter_view(session, reference.lower())
    assert view.referral.reference == "GAO-2026-0001/R1"
    assert view.lead.name == "Fatoumata Exemple"
    assert view.lead.phone.replace(" ", "").endswith(DIGITS)
    assert (view.facts, view.request) == (FACTS, REASON)
    assert view.lead.place.village == "Hameau inventé"
    assert view.referral.actor.seat == "Gao"
    assert view.given is not None
    assert view.given.on == today()


@pytest.mark.parametrize(
    ("kind", "name", "civility", "spoken", "title"),
    [
        ("tribunal_instance", "Tribunal inventé", "Madame", "Madame la Présidente",
         "Madame la Présidente du tribunal d’instance de Gao"),
        ("jpce", "Juge inventée", "madame", "Madame la Juge",
         "Madame la Juge de paix à compétence étendue de Gao"),
        ("mairie", "Mairie inventée", None, "Monsieur le Maire",
         "Monsieur le Maire de la commune de Gao"),
        ("service_social", "Service inventé", "Monsieur", "Monsieur le Chef de service",
         "Monsieur le Chef du service social de Gao"),
    ],
)  # fmt: skip
def test_the_letter_bears_the_title_of_who_holds_the_seat(
    desk: Desk, kind: str, name: str, civility: str | None, spoken: str, title: str
) -> None:
    reference = desk.sent(desk.actor(kind, name, civility=civility))
    with desk.bench.reading("ibrahim") as session:
        actor = letter_view(session, reference).referral.actor
    assert (actor.spoken, actor.title) == (spoken, title)


def test_a_title_of_the_record_is_kept_whatever_the_civility(desk: Desk) -> None:
    told = {"civility": "Madame", "title_spoken": "Madame le Juge"}
    reference = desk.sent(desk.actor("jpce", "Juge inventée", **told))
    with desk.bench.reading("ibrahim") as session:
        actor = letter_view(session, reference).referral.actor
    assert actor.spoken == "Madame le Juge"
    assert actor.title.startswith("Madame la Juge")


def test_what_the_consent_leaves_out_is_not_in_the_view(desk: Desk) -> None:
    reference = desk.sent(desk.court(), IDENTITY)
    with desk.bench.reading("awa") as session:
        view = letter_view(session, reference)
    assert DIGITS not in str(view).replace(" ", "")
    assert FACTS not in str(view)
    assert REASON not in str(view)
    assert view.others == ()


def test_a_phone_that_is_never_to_be_called_stays_at_the_office(desk: Desk) -> None:
    court = desk.court()
    number = desk.case(persons=(replace(told().persons[0], phone_safe=("never",)),), relations=())
    desk.agree(number, court)
    reference = desk.refer(number, court)
    with desk.bench.reading("awa") as session:
        assert letter_view(session, reference).lead.phone == ""


def test_both_sides_are_named_to_who_conciliates_and_not_to_a_court(desk: Desk) -> None:
    court, cadi = desk.court(), desk.actor("cadi", "Cadi de Gao")
    number = desk.case()
    named = {}
    for to in (court, cadi):
        desk.agree(number, to)
        reference = desk.refer(number, to)
        with desk.bench.reading("awa") as session:
            view = letter_view(session, reference)
        named[to] = ([p.name for p in view.others], view.unnamed)
    assert named[court] == ([], frozenset({PartyRole.RESPONDENT}))
    assert named[cadi] == (["Moussa Exemple"], frozenset())


def test_a_name_that_the_facts_tell_is_not_said_to_stay_at_the_office(desk: Desk) -> None:
    reference = desk.sent(desk.court(), facts="Moussa Exemple a déplacé les bornes.")
    with desk.bench.reading("awa") as session:
        assert letter_view(session, reference).unnamed == frozenset()


def test_without_the_identity_only_the_letter_without_a_name_goes(desk: Desk) -> None:
    reference = desk.sent(desk.court(), FACTS_PART)
    with desk.bench.reading("awa") as session:
        with pytest.raises(IdentityNotCovered):
            letter_view(session, reference)
        assert anonymous_view(session, reference, "Une limite est contestée.").text


def test_a_consent_withdrawn_since_stops_both_letters(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    desk.withdraw(reference.partition("/")[0])
    with desk.bench.reading("awa") as session:
        for view in (letter_view, anonymous_view):
            with pytest.raises(Blocked) as refused:
                view(session, reference)
            assert "retiré" in refused.value.message()


def test_a_case_found_to_be_a_sexual_offence_since_goes_to_no_cadi(desk: Desk) -> None:
    reference = desk.sent(desk.actor("cadi", "Cadi de Gao"))
    number = reference.partition("/")[0]
    with desk.bench.writing("awa", "case correct") as session:
        correct(session, number, field="category", value="VBS", reason="mieux entendu")
    with desk.bench.reading("awa") as session, pytest.raises(Blocked):
        letter_view(session, reference)


def test_a_later_no_to_the_phone_is_not_told_as_the_consent(desk: Desk) -> None:
    court = desk.court()
    number = desk.case()
    before = today() - timedelta(days=3)
    desk.agree(number, court, given_on=before, how=ConsentHow.THUMBPRINT)
    desk.agree(number, court, PHONE_PART, refused=True)
    reference = desk.refer(number, court)
    with desk.bench.reading("awa") as session:
        view = letter_view(session, reference)
    assert view.given is not None
    assert (view.given.on, view.given.how) == (before, ConsentHow.THUMBPRINT)
    assert view.lead.phone == ""


def test_an_override_sends_identity_and_facts_without_a_consent(desk: Desk) -> None:
    health = desk.actor("centre_sante", "Centre de santé inventé")
    number = desk.case(danger_to_life=True)
    reference = desk.refer(number, health, override="Elle saigne.")
    with desk.bench.reading("awa") as session:
        view = letter_view(session, reference)
    assert view.given is None
    assert view.granted == {IDENTITY, FACTS_PART}
    assert view.lead.phone == ""
    assert "saigne" not in str(view)


def test_an_override_of_another_day_does_not_stand_for_a_withdrawn_consent(desk: Desk) -> None:
    health = desk.actor("centre_sante", "Centre de santé inventé")
    reference = desk.sent(health, danger_to_life=True)
    desk.withdraw(reference.partition("/")[0])
    with desk.bench.reading("awa") as session, pytest.raises(OverrideLacking):
        letter_view(session, reference)


def test_a_cancelled_referral_has_no_letter(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    desk.cancel(reference)
    with desk.bench.reading("awa") as session, pytest.raises(LetterOfCancelled):
        letter_view(session, reference)


@pytest.mark.parametrize("reference", ["GAO-2026-0001/R9", "GAO-2026-9999/R1", "GAO-2026-0001", ""])
def test_an_unknown_reference_is_said_so(desk: Desk, reference: str) -> None:
    desk.sent(desk.court())
    with desk.bench.reading("awa") as session, pytest.raises(UnknownReference):
        letter_view(session, reference)


def test_a_restricted_case_gives_no_letter_to_a_member_not_named(desk: Desk) -> None:
    police = desk.actor("police", "Commissariat inventé")
    reference = desk.sent(police, category="VBS")
    with desk.bench.reading("mariam") as session, pytest.raises(CaseIsRestricted):
        letter_view(session, reference)
    with desk.bench.reading("oumou") as session, pytest.raises(CaseIsRestricted):
        anonymous_view(session, reference)


def test_a_viewer_has_no_letter(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    with desk.bench.reading("oumou") as session, pytest.raises(NotAllowed):
        letter_view(session, reference)


def test_who_has_the_name_gets_no_letter_without_it(any_desk: Desk) -> None:
    reference = any_desk.sent(any_desk.court())
    with any_desk.bench.writing("awa", "letter") as session:
        note_letter(session, reference, "0" * 64, anonymous=True, copy="receiver")
        anonymous_view(session, reference)
        note_letter(session, reference, "1" * 64, anonymous=False, copy="receiver")
    with any_desk.bench.reading("awa") as session, pytest.raises(GoneOutWithName):
        anonymous_view(session, reference)


def test_the_anonymous_view_holds_no_name_no_village_and_no_fact(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    with desk.bench.reading("awa") as session:
        view = anonymous_view(session, reference, "Une limite de champ est contestée.")
    for secret in ("Fatoumata", "Exemple", "Hameau", "Taboye", DIGITS, FACTS, REASON, "Moussa"):
        assert secret not in str(view)
    assert view.area is not None
    assert (view.area.name, view.area.region) == ("Gao", True)
    assert (view.minor, view.interpreter, view.transport) == (False, True, None)


def test_the_cercle_is_told_once_five_cases_are_open_in_it(desk: Desk) -> None:
    for _ in range(4):
        desk.case()
    reference = desk.sent(desk.court())
    with desk.bench.reading("awa") as session:
        area = anonymous_view(session, reference).area
    assert area is not None
    assert (area.name, area.region) == ("Bourem", False)


@pytest.mark.parametrize(
    "text",
    [
        "Le champ de FATOUMATA.",
        "Son voisin, M. Moussa, refuse.",
        "Le champ du hameau inventé.",
        "La commune de Taboye.",
        "Appeler le 76-00-11-22.",
    ],
)
def test_a_second_text_that_tells_who_it_is_about_is_refused(desk: Desk, text: str) -> None:
    reference = desk.sent(desk.court())
    with desk.bench.reading("awa") as session, pytest.raises(TextTellsWho):
        anonymous_view(session, reference, text)


def test_the_cercle_may_stand_in_the_second_text(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    text = "Un champ du cercle de Bourem, en région de Gao."
    with desk.bench.reading("awa") as session:
        assert anonymous_view(session, reference, text).text == text


def test_a_second_text_needs_a_consent_to_the_facts(desk: Desk) -> None:
    reference = desk.sent(desk.court(), IDENTITY)
    with desk.bench.reading("awa") as session:
        with pytest.raises(FactsNotCovered):
            anonymous_view(session, reference, "Une limite est contestée.")
        assert anonymous_view(session, reference).text == ""


def test_a_guardian_is_told_as_who_consented_for_the_minor(desk: Desk) -> None:
    court = desk.court()
    child = replace(told().persons[0], age=14)
    mother = replace(told().persons[1], name="Aminata Exemple", roles=(PartyRole.GUARDIAN,), age=40)
    number = desk.case(persons=(child, mother), relations=())
    desk.agree(number, court, by="Aminata Exemple", guardian_of="Fatoumata Exemple")
    reference = desk.refer(number, court)
    with desk.bench.reading("awa") as session:
        view = letter_view(session, reference)
    assert view.given is not None
    assert view.given.by is not None
    assert (view.given.by.name, view.given.represents) == ("Aminata Exemple", True)
    assert view.lead.minor
