from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.mail_registers import MonthWithoutMail, render_mail_register_of
from justice_desk.services.letters.printing import note_letter
from justice_desk.services.mail import Month
from justice_desk.terms.clock import today
from tests.exports.papers.reading import text

if TYPE_CHECKING:
    from tests.sending import Desk


def words(desk: Desk, who: str = "ibrahim", month: Month | None = None) -> str:
    with desk.bench.reading(who) as session:
        return text(render_mail_register_of(session, month or Month.of(today())).pdf)


def printed(desk: Desk, reference: str) -> str:
    with desk.bench.writing("awa", "letter") as session:
        note_letter(session, reference, "a" * 64, anonymous=False, copy="receiver")
    return reference


def test_the_register_tells_number_addressee_and_object_and_no_person(desk: Desk) -> None:
    reference = printed(desk, desk.sent(desk.court(), lead={"name": "Fatoumata Exemple"}))
    found = words(desk)
    for told in ("0001/2026", reference, "Tribunal d’instance de Bourem", "Awa Cissé"):
        assert told in found
    assert "Fatoumata" not in found


def test_a_restricted_letter_keeps_its_number_and_tells_no_addressee(desk: Desk) -> None:
    closed = printed(desk, desk.sent(desk.actor("parquet", "Parquet inventé"), category="VBS"))
    for who, told in (("ibrahim", False), ("awa", True)):
        found = words(desk, who)
        assert "0001/2026" in found
        assert "Parquet" not in found
        assert (closed in found) is told


@pytest.mark.parametrize("month", [Month(2020, 1), Month(2099, 10)])
def test_a_month_without_mail_has_no_register(desk: Desk, month: Month) -> None:
    printed(desk, desk.sent(desk.court()))
    with pytest.raises(MonthWithoutMail, match=f"{month.year}"):
        words(desk, month=month)
