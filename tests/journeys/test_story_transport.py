"""Forty people of fifteen villages come to one sitting: asked, carried, paid, accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl

from tests.exports.papers import reading
from tests.journeys.directory import DISPLACED
from tests.journeys.spoken import OTHER, PERSON

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.spoken import Told

PLANNED, EVE, HELD, AFTER = "2027-02-01", "2027-03-01", "2027-03-11", "2027-03-20"
DAYS = ("2027-03-09", "2027-03-10", HELD)
SITE = "Village d’essai du tribunal"
ROADS = tuple(f"Village d’essai {n}" for n in range(1, 12))
RIVER = tuple(f"Campement d’essai {n}" for n in range(1, 5))
LINE = "DON-A/TRA"
MONEY = 900_000


def test_forty_people_come_to_one_sitting_and_every_franc_is_told(
    told: Told, tmp_path: Path
) -> None:
    told.turn(PLANNED)
    villages_are_known(told, tmp_path / "lieux.csv")
    cases = [case_of(told, at) for at in range(20)]
    sitting = the_court_will_come(told, cases)
    there_is_money_and_what_rolls(told)
    asked = everybody_is_asked_for(told, sitting, cases)
    told.does("trip", "approve", *asked, "--line", LINE)
    told.turn(EVE)
    trips = who_rides_with_whom(told, sitting, asked)
    paid = the_cashier_pays(told, sitting)
    told.turn(HELD)
    for number in trips:
        told.does("ride", "done", number)
    absent = who_came(told, sitting)
    told.turn(AFTER)
    everybody_is_accounted_for(told, sitting, absent)
    the_donor_reads(told, sitting, paid, absent, tmp_path)
    told.is_sound()


def villages_are_known(told: Told, path: Path) -> None:
    """Fifteen villages and the site, on both banks of a river that is drawn from nowhere."""
    head = "pcode,name,adm3_pcode,adm3,adm2_pcode,adm2,adm1_pcode,adm1,lat,lon\n"
    rows = [
        f"ML0701990{at:02},{name},ML070199,Commune d’essai,ML0701,Gao,ML07,Gao,"
        f"{16.30 + 0.03 * (at % 5):.2f},{-0.10 + 0.04 * (at // 5):.2f}\n"
        for at, name in enumerate((SITE, *ROADS, *RIVER), start=1)
    ]
    path.write_text(head + "".join(rows), encoding="utf-8")
    told.does("place", "import", str(path))


def case_of(told: Told, at: int) -> str:
    """Two who quarrel live in one village; each village has one case, five have two."""
    village = f"Gao/Gao/Commune d’essai/{(*ROADS, *RIVER)[at % 15]}"
    first = PERSON | {"name": f"Demandeur Exemple {chr(65 + at)}", "place": village, "phone": None}
    second = OTHER | {"name": f"Défendeur Exemple {chr(65 + at)}", "place": village}
    number = told.opens(first, second, summary="Une dette impayée", category="DET")
    told.agrees(number, DISPLACED)
    return number


def the_court_will_come(told: Told, cases: list[str]) -> str:
    days = [word for day in DAYS for word in ("--on", day)]
    where = ("--court", DISPLACED, "--place", f"Gao/Gao/Commune d’essai/{SITE}")
    number = str(told.does("sitting", "add", *where, *days)["number"])
    for case in cases:
        told.does("docket", "add", case, "--sitting", number)
    told.does("sitting", "confirm", number, "--order", "41")
    return number


def there_is_money_and_what_rolls(told: Told) -> None:
    dated = ("--from", "2027-01-01", "--until", "2027-12-31")
    told.does("fund", "add", "DON-A", "--donor", "Donateur inventé", "--project", "Essai", *dated)
    told.does("fund", "line", LINE, "--name", "Transport des parties", "--amount", str(MONEY))
    home = ("--home", f"Gao/Gao/Commune d’essai/{SITE}", "--km-cost", "250", "--day-cost", "30000")
    for code in ("V1", "V2", "V3"):
        told.does("vehicle", "add", code, "--kind", "car", "--seats", "8", *home)
    told.does("vehicle", "add", "P1", "--kind", "pinasse", "--seats", "20", "--speed", "12", *home)


def everybody_is_asked_for(told: Told, sitting: str, cases: list[str]) -> list[str]:
    """Who lives by the river asks for the boat; all others are asked for in one go, none twice."""
    by_boat = [
        (f"{who} Exemple {chr(65 + at)}", "--case", case, "--sitting", sitting)
        for at, case in enumerate(cases)
        if at % 15 >= len(ROADS)
        for who in ("Demandeur", "Défendeur")
    ]
    for words in by_boat:
        told.does("trip", "request", *words, "--mode", "pinasse", "--meals", "1")
    twice = told.tries("trip", "request", *by_boat[0], "--mode", "bus")
    assert "supported_twice" in twice.out
    done = told.does("trip", "request-all", sitting)
    assert done["asked"] == 40 - len(by_boat)
    assert {row["code"] for row in done["people"] if not row["number"]} == {"supported_twice"}
    assert told.does("trip", "request-all", sitting)["asked"] == 0
    listed = told.does("trip", "list", "--sitting", sitting)["requests"]
    assert len(listed) == 40
    assert len({row["travellers"][0]["place"] for row in listed}) == 15
    return [row["number"] for row in listed]


def who_rides_with_whom(told: Told, sitting: str, asked: list[str]) -> list[str]:
    """Everybody is placed or told with the fare; whoever has seats is paid no fare for them."""
    plan = told.does("trip", "plan", "--sitting", sitting, "--seconds", "4", "--apply")
    riding = {one["request"] for trip in plan["trips"] for one in trip["passengers"]}
    left = {one["request"] for one in plan["unplaced"]}
    assert riding | left == set(asked)
    assert not riding & left
    assert all(one["reason"] and one["alternative_xof"] for one in plan["unplaced"])
    assert {trip["vehicle"] for trip in plan["trips"]} <= {"V1", "V2", "V3", "P1"}
    assert plan["compared"]["trips_xof"] == sum(trip["xof"] for trip in plan["trips"])
    assert len(riding) > 20
    for trip in plan["trips"]:
        there = [one for one in trip["passengers"] if trip["direction"] == "out"]
        assert sum(one["seats"] for one in there) <= (20 if trip["vehicle"] == "P1" else 8) * 3
    assert told.does("trip", "plan", "--sitting", sitting, "--seconds", "1")["trips"] == []
    rows = told.does("trip", "list", "--sitting", sitting)["requests"]
    meals = {row["number"]: row["meals"] * 2500 for row in rows}
    amounts = {row["number"]: row["amount"] for row in rows}
    assert all(amounts[number] == meals[number] for number in riding)
    return [str(number) for number in plan["applied"]]


def the_cashier_pays(told: Told, sitting: str) -> int:
    """Vouchers, one sheet to sign, one payment each: by hand, by telephone, from an advance."""
    due = [row for row in rows_of(told, sitting) if row["amount"]]
    numbers = [row["number"] for row in due]
    given = told.does("trip", "vouchers", *numbers)["vouchers"]
    assert len({one["code"] for one in given}) == len(numbers)
    whole = sum(int(row["amount"]) for row in due)
    sheet = told.papers / "etat.pdf"
    told.does("trip", "payment-sheet", sitting, "-o", str(sheet))
    assert grouped(whole) in " ".join(reading.text(sheet.read_bytes()).split())
    advance = told.does(
        *("fund", "advance", "DON-A", "--to", "Aminata Inventée", "--amount", str(whole)),
        *("--due", AFTER, "--sitting", sitting),
    )
    held = str(advance["number"])
    told.does("trip", "pay", numbers[0])
    told.does("trip", "pay", numbers[1], "--how", "mobile_money", "--reference", "ESSAI-1")
    told.does("trip", "pay", *numbers[2:], "--advance", held)
    twice = told.tries("trip", "pay", numbers[0])
    assert "paid_already" in twice.out
    rest = due[0]["amount"] + due[1]["amount"]
    told.does("fund", "return", held, "--amount", str(rest), "--settle")
    return whole


def grouped(amount: int) -> str:
    """Return an amount with its thousands apart, as a text that is split and joined has it."""
    return f"{amount:,}".replace(",", " ")


def rows_of(told: Told, sitting: str) -> list[dict[str, Any]]:
    """Return the requests of the sitting as they stand."""
    rows: list[dict[str, Any]] = told.does("trip", "list", "--sitting", sitting)["requests"]
    return rows


def who_came(told: Told, sitting: str) -> list[dict[str, Any]]:
    """All but two came, one of whom was paid."""
    rows = rows_of(told, sitting)
    paid = [row for row in rows if row["paid"]]
    absent = [paid[0], next(row for row in rows if not row["paid"])]
    for row in absent:
        told.does("trip", "no-show", row["number"], "--why", "Malade.")
    came = [row["number"] for row in rows if row not in absent]
    told.does("trip", "travelled", *came)
    return absent


def everybody_is_accounted_for(told: Told, sitting: str, absent: list[dict[str, Any]]) -> None:
    gone = {row["number"]: row["paid"] for row in absent}
    for row in rows_of(told, sitting):
        words = ["--note", "État émargé."]
        if gone.get(row["number"]):
            words = ["--returned", str(gone[row["number"]]), "--note", "Rendu au point focal."]
        told.does("trip", "reconcile", row["number"], *words)
    assert {row["state"] for row in rows_of(told, sitting)} == {"reconciled"}


def the_donor_reads(
    told: Told, sitting: str, paid: int, absent: list[dict[str, Any]], folder: Path
) -> None:
    """Every total is that of the ledger: planned = available + committed + spent."""
    spent = paid - absent[0]["paid"]
    book = folder / "rapport.xlsx"
    (report,) = told.does("fund", "report", "-o", str(book))["reports"]
    (line,) = report["fund"]["lines"]
    assert (line["planned"], line["committed"], line["spent"]) == (MONEY, 0, spent)
    assert line["available"] == MONEY - spent
    (at_sitting,) = [one for one in report["by_sitting"] if one["name"] == sitting]
    assert (at_sitting["spent"], at_sitting["returned"]) == (spent, absent[0]["paid"])
    assert sum(month["spent"] for month in report["by_month"]) == spent
    assert report["unpaid"] == report["unreconciled"] == []
    figures = {
        cell.value
        for sheet in openpyxl.load_workbook(book)
        for row in sheet.iter_rows()
        for cell in row
    }
    assert {MONEY, spent, MONEY - spent} <= figures
    made = told.does("trip", "papers", sitting, "-o", str(told.papers / "transport"))
    assert made["papers"]
