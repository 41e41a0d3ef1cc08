"""Friday: the slips of the week are typed in one after another, and one was the wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.directory import CADI, CHIEF, COMMISSION, COURT, OFFICE
from tests.journeys.spoken import OTHER, PERSON

if TYPE_CHECKING:
    from tests.journeys.spoken import Told

RECEIVERS = (CHIEF, COMMISSION, COURT, CADI)
NAMES = ("Oumou", "Balkissa", "Ramata", "Nana")


def test_the_slips_of_a_week_one_after_another_and_one_taken_back(told: Told) -> None:
    numbers, codes = monday(told)
    friday(told, numbers, codes)
    the_wrong_one(told, numbers, codes)
    what_is_left(told, numbers)
    told.is_sound()


def monday(told: Told) -> tuple[list[str], list[str]]:
    told.turn("2027-04-05")
    numbers, codes = [], []
    for name, actor in zip(NAMES, RECEIVERS, strict=True):
        number = told.opens(PERSON | {"name": f"{name} Exemple"}, OTHER)
        told.agrees(number, actor)
        codes.append(told.refers(number, actor, "Entendre les deux.", "--priority", "72h"))
        numbers.append(number)
    assert told.does("referral", "list", "--state", "sent")["total"] == len(numbers)
    return numbers, codes


def friday(told: Told, numbers: list[str], codes: list[str]) -> None:
    """Each with the day that stands on it; small letters and spaces do not matter."""
    told.turn("2027-04-09")
    assert told.late() == numbers
    assert {told.chip(number) for number in numbers} == {"stuck"}
    wrong = codes[0][:-1] + ("2" if codes[0][-1] != "2" else "3")
    assert told.tries("reply", wrong, "accepted").code == 4, "never another one's slip"
    told.answers(codes[0].lower().replace("-", " "), "accepted", "", "--on", "2027-04-06")
    told.answers(codes[1], "declined", "Hors compétence.", "--on", "2027-04-07")
    told.answers(codes[2], "acknowledged", "", "--on", "2027-04-08")
    told.answers(codes[3], "accepted", "", "--on", "2027-04-08")


def the_wrong_one(told: Told, numbers: list[str], codes: list[str]) -> None:
    """The cadi had ticked « non »: the last answer is taken back, then typed as it stands."""
    number = numbers[3]
    told.undoes(number, "R1")
    assert told.journey(number) == [(OFFICE, "2027-04-05", None, "opened")]
    assert told.referrals(number) == [(CADI, "sent")]
    assert told.to_do(number) == [("reply_slip", "2027-04-08")]
    told.answers(codes[3], "declined", "La famille n’est pas d’ici.", "--on", "2027-04-08")
    kinds = [event["kind"] for event in told.case(number)["events"]]
    assert (kinds.count("replied"), kinds.count("undone")) == (2, 1)
    assert [told.holder(one) for one in numbers] == [CHIEF, OFFICE, OFFICE, OFFICE]


def what_is_left(told: Told, numbers: list[str]) -> None:
    """What was only received is owed still; who refused says so on her own page."""
    assert told.owed() == [(f"{numbers[2]}/R1", "acknowledged")]
    assert [told.chip(number) for number in numbers] == ["ongoing", "stuck", "stuck", "ongoing"]
    refused = told.does("actor", "show", COMMISSION)
    assert (refused["answered"], refused["median_days"]) == (1, 2.0)
    assert refused["declines"][0]["reason"] == "Hors compétence."
    file = told.papers / "tournée.pdf"
    assert told.does("referral", "field-list", "-o", str(file))["slips"] == 1
