from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import AuditEntry, Letter, Referral
from justice_desk.services.letters.errors import MailNumberTaken
from justice_desk.services.letters.printing import note_letter, note_summary
from justice_desk.services.mail import ExpectedNumbers, Month, listed, months, note_register
from justice_desk.services.mail.listing import BadMonth
from justice_desk.terms.clock import today
from justice_desk.terms.errors import NotAllowed
from tests.sending import Desk

if TYPE_CHECKING:
    from tests.offices import Bench

HASH = "a" * 64
NOW = Month.of(today())


@pytest.fixture
def desk(any_bench: Bench) -> Desk:
    return Desk.of(any_bench)


def printed(desk: Desk, reference: str, who: str = "awa", *, anonymous: bool = False) -> None:
    with desk.bench.writing(who, "letter") as session:
        note_letter(session, reference, HASH, anonymous=anonymous, copy="receiver")


def numbers(desk: Desk, who: str = "ibrahim", month: Month = NOW) -> list[str]:
    with desk.bench.reading(who) as session:
        return [row.shown + ("!" if row.restricted else "") for row in listed(session, month)]


def test_every_copy_of_a_letter_bears_the_number_of_the_first_print(desk: Desk) -> None:
    court = desk.court()
    first, second = desk.sent(court), desk.sent(court)
    for reference in (first, second, first, first):
        printed(desk, reference)
    year = today().year
    assert numbers(desk) == [f"0001/{year}", f"0002/{year}"]
    with desk.bench.reading("ibrahim") as session:
        row = listed(session, NOW)[0]
    assert (row.reference, row.copies, row.by) == (first, 3, "Awa Cissé")
    assert (row.to, row.category, row.on) == ("Tribunal d’instance de Bourem", "FON", today())


def test_letters_that_are_looked_at_expect_numbers_and_take_none(desk: Desk) -> None:
    court = desk.court()
    references = [desk.sent(court) for _letter in range(3)]
    printed(desk, references[0])
    year = today().year
    with desk.bench.reading("awa") as session:
        expected = ExpectedNumbers(session)
        rows = session.scalars(select(Referral).order_by(Referral.reference)).all()
        seen = []
        for row in rows:
            seen.append(expected.of(row.id, "letter", anonymous=False))
            expected.keep(row.id, "letter", anonymous=False)
    assert seen == [f"0001/{year}", f"0002/{year}", f"0003/{year}"]
    assert numbers(desk) == [f"0001/{year}"]


def test_a_letter_whose_number_went_to_another_is_not_recorded(desk: Desk) -> None:
    court = desk.court()
    first, second = desk.sent(court), desk.sent(court)
    expected = f"0001/{today().year}"
    printed(desk, first)
    with (
        pytest.raises(MailNumberTaken, match=expected),
        desk.bench.writing("awa", "letter") as session,
    ):
        note_letter(session, second, HASH, anonymous=False, copy="receiver", mail=expected)
    assert numbers(desk) == [expected], "and no number is lost"


def test_the_version_without_a_name_is_a_letter_of_its_own(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    printed(desk, reference, anonymous=True)
    printed(desk, reference)
    with desk.bench.reading("ibrahim") as session:
        told = [(row.number, row.anonymous) for row in listed(session, NOW)]
    assert told == [(1, True), (2, False)]


def test_a_summary_goes_to_nobody_and_takes_no_number(desk: Desk) -> None:
    number = desk.case()
    with desk.bench.writing("awa", "summary") as session:
        note_summary(session, number, HASH, anonymous=True)
    assert numbers(desk) == []


def test_a_letter_that_is_closed_to_a_member_leaves_no_gap_and_no_word(desk: Desk) -> None:
    printed(desk, desk.sent(desk.court()))
    printed(desk, desk.sent(desk.actor("parquet", "Parquet inventé"), category="VBS"))
    assert numbers(desk) == ["0001/2026", "0002/2026!"]
    with desk.bench.reading("ibrahim") as session:
        row = listed(session, NOW)[1]
    assert (row.reference, row.to, row.order, row.category, row.by) == (None,) * 5
    with desk.bench.reading("awa") as session:
        row = listed(session, NOW)[1]
    assert (row.to, row.category, row.restricted) == ("Parquet inventé", None, True)


def test_a_letter_stands_in_the_month_of_its_first_print(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    printed(desk, reference)
    with desk.bench.writing("awa") as session:
        session.scalars(select(Letter)).one().created_at = datetime(2026, 9, 30, 23, 59, tzinfo=UTC)
    printed(desk, reference)
    assert numbers(desk) == []
    assert numbers(desk, month=Month(2026, 9)) == ["0001/2026"]
    assert numbers(desk, month=Month(2026, 10)) == []


def test_the_print_of_a_month_is_audited_and_not_for_who_only_reads(desk: Desk) -> None:
    printed(desk, desk.sent(desk.court()))
    with desk.bench.writing("ibrahim", "mail register") as session:
        note_register(session, NOW, HASH)
    with desk.bench.reading("awa") as session:
        entry = session.scalars(
            select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1)
        ).one()
    assert (entry.row_id, entry.rows) == (str(NOW), 1)
    with desk.bench.writing("oumou", "mail register") as session, pytest.raises(NotAllowed):
        note_register(session, NOW, HASH)


def test_months_are_written_and_follow_each_other() -> None:
    assert str(Month.written("2026-11")) == "2026-11"
    assert Month(2026, 12).after == Month(2027, 1)
    assert Month.of(date(2026, 1, 31)).after == Month(2026, 2)
    for wrong in ("2026-13", "11/2026", "", "2026"):
        with pytest.raises(BadMonth):
            Month.written(wrong)


def test_the_last_twelve_months_are_offered(desk: Desk) -> None:
    with desk.bench.reading("oumou") as session:
        offered = months(session)
    assert len(offered) == len(set(offered)) == 12
    assert all(later == earlier.after for later, earlier in pairwise(offered))
