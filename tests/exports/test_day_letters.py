from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.exports.day_letters import NoLetterThatDay, render_day_of
from justice_desk.exports.letters import render_letter_of
from justice_desk.exports.papers.facts import Copy
from justice_desk.models.all import Letter, Referral
from justice_desk.services.actors import seat_holder as begin
from justice_desk.services.cases.correcting import correct
from justice_desk.services.letters.day import note_day
from justice_desk.services.letters.printing import note_letter
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentScope, ReferralState
from justice_desk.terms.errors import NotAllowed
from tests.exports.papers.reading import pages_text, text

if TYPE_CHECKING:
    from justice_desk.exports.day_letters import DayOfLetters
    from tests.sending import Desk


def drawn(desk: Desk, who: str = "awa", copy: Copy = Copy.RECEIVER) -> DayOfLetters:
    with desk.bench.reading(who) as session:
        return render_day_of(session, copy=copy)


def test_the_letters_of_the_day_stand_one_after_another_behind_their_sheet(desk: Desk) -> None:
    court = desk.court()
    first, second = desk.sent(court), desk.sent(court)
    made = drawn(desk)
    sheet, *letters = pages_text(made.paper.pdf)
    assert [one.printed.reference for one in made.letters] == [first, second]
    assert "2 lettres suivent" in sheet.replace("\n", " ")
    assert "Exemple" not in sheet
    assert [
        reference in page for reference, page in zip((first, second), letters, strict=True)
    ] == [
        True,
        True,
    ]
    assert all("Page 1 / 1" in page.replace("\u00a0", " ") for page in letters)


def test_each_letter_is_recorded_with_the_hash_that_it_would_have_alone(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    made = drawn(desk, copy=Copy.OFFICE)
    with desk.bench.reading("awa") as session:
        alone = render_letter_of(session, reference, copy=Copy.OFFICE)
    with desk.bench.writing("awa", "letter day") as session:
        note_day(session, [one.printed for one in made.letters])
    with desk.bench.reading("awa") as session:
        row = session.scalars(select(Letter)).one()
    assert (row.sha256, row.mail_number) == (alone.sha256, 1)


def test_letters_drawn_together_bear_the_numbers_that_they_then_take(desk: Desk) -> None:
    court = desk.court()
    for _letter in range(3):
        desk.sent(court)
    kept, *_more = [one.printed.reference for one in drawn(desk).letters]
    desk.withdraw(kept.partition("/")[0])
    made = drawn(desk)
    told = [one.printed.mail for one in made.letters]
    assert told == [f"0001/{today().year}", f"0002/{today().year}"]
    pages = [page.replace("\u00a0", " ") for page in pages_text(made.paper.pdf)[1:]]
    assert [f"n° {number}" in page for number, page in zip(told, pages, strict=True)] == [True] * 2
    with desk.bench.writing("awa", "letter day") as session:
        note_day(session, [one.printed for one in made.letters])
    assert [one.printed.mail for one in drawn(desk).letters] == told, "and keep them"


def test_what_may_not_go_is_left_out_and_told(desk: Desk) -> None:
    court = desk.court()
    kept, gone = desk.sent(court), desk.sent(court)
    desk.withdraw(kept.partition("/")[0])
    cancelled = desk.sent(court)
    desk.cancel(cancelled)
    made = drawn(desk)
    assert [one.printed.reference for one in made.letters] == [gone]
    assert [one.reference for one in made.left_out] == [kept, cancelled]
    assert all(one.why for one in made.left_out)
    assert kept in pages_text(made.paper.pdf)[0]


def test_the_sheet_says_why_a_letter_is_missing_without_naming_anybody(desk: Desk) -> None:
    number = desk.case()
    chief = desk.actor("chef_village", "Chef inventé")
    desk.agree(number, chief)
    missing = desk.refer(number, chief)
    desk.sent(desk.court())
    with desk.bench.writing("awa", "actor correct") as session:
        begin(session, chief, holder="Fatoumata Exemple")
    made = drawn(desk)
    sheet = pages_text(made.paper.pdf)[0].replace("\n", " ")
    assert "Fatoumata Exemple" in made.left_out[0].why
    assert missing in sheet
    assert "Le destinataire est partie au dossier" in sheet
    assert "Exemple" not in sheet


def test_the_sheet_never_says_what_stops_a_letter_of_a_restricted_case(desk: Desk) -> None:
    desk.sent(desk.court())
    kept = desk.sent(desk.actor("parquet", "Parquet inventé"))
    with desk.bench.writing("awa", "case correct") as session:
        number = kept.partition("/")[0]
        correct(session, number, field="category", value="VBS", reason="Elle a parlé.")
    desk.withdraw(kept.partition("/")[0])
    made = drawn(desk)
    sheet = pages_text(made.paper.pdf)[0].replace("\n", " ")
    assert [one.reference for one in made.left_out] == [kept]
    assert "Consentement retiré" in made.left_out[0].why
    assert "Accord" not in sheet
    assert "voir le dossier" in sheet


def test_a_consent_without_the_identity_sends_the_version_without_a_name(desk: Desk) -> None:
    desk.sent(desk.court(), ConsentScope.FACTS)
    made = drawn(desk)
    assert [one.printed.anonymous for one in made.letters] == [True]
    assert "identité" in made.letters[0].why
    assert "Personne Exemple" not in text(made.paper.pdf)


def test_a_person_in_danger_is_written_of_without_her_name(desk: Desk) -> None:
    desk.sent(desk.court(), danger_to_life=True, lead={"name": "Fatoumata Exemple"})
    made = drawn(desk)
    assert [one.printed.anonymous for one in made.letters] == [True]
    assert made.letters[0].why
    assert "Fatoumata" not in text(made.paper.pdf)


def test_a_letter_that_went_out_without_the_name_stays_without_it(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    with desk.bench.writing("awa", "letter") as session:
        note_letter(session, reference, "a" * 64, anonymous=True, copy="receiver")
    assert [one.printed.anonymous for one in drawn(desk).letters] == [True]


def test_another_members_restricted_letter_is_neither_drawn_nor_told(desk: Desk) -> None:
    seen = desk.sent(desk.court())
    closed = desk.sent(desk.actor("parquet", "Parquet inventé"), category="VBS")
    made = drawn(desk, "ibrahim")
    assert [one.printed.reference for one in made.letters] == [seen]
    assert closed not in text(made.paper.pdf)
    for_awa = drawn(desk)
    assert "Parquet inventé" not in pages_text(for_awa.paper.pdf)[0]


def test_what_an_actor_answered_to_its_end_is_not_written_again(desk: Desk) -> None:
    court = desk.court()
    over, under_way = desk.sent(court), desk.sent(court)
    with desk.bench.writing("awa", "reply") as session:
        code = session.scalars(select(Referral.slip_code).where(Referral.reference == over)).one()
        reply(session, code, ReferralState.COMPLETED)
    made = drawn(desk)
    assert [one.printed.reference for one in made.letters] == [under_way]
    assert made.left_out == ()


def test_a_day_without_letters_says_so(desk: Desk) -> None:
    with desk.bench.reading("awa") as session, pytest.raises(NoLetterThatDay) as found:
        render_day_of(session, today() - timedelta(days=3))
    assert "Rien n’a été envoyé" in found.value.message()
    with desk.bench.reading("oumou") as session, pytest.raises(NotAllowed):
        render_day_of(session)
