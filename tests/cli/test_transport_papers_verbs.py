"""`trip papers` and `trip payment-sheet`, on the command line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from justice_desk.services.funds.adding import add_fund, add_line
from justice_desk.services.funds.told import FundTold
from justice_desk.services.transport.deciding import approve
from justice_desk.services.transport.requesting import request
from justice_desk.services.transport.told import SupportTold
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.terms.transport import TravellerRole
from tests.cli.conftest import PASSPHRASE
from tests.cli.refusals import refused, state
from tests.cli.test_bad_outputs import read_only
from tests.exports.papers.reading import pages_text, text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk

FIRST = f"GAO-P-{today().year}-001"


def granted(desk: Desk, name: str = "Agente Inventée", amount: int = 20_000) -> str:
    """Grant the journey of somebody on mission and return its number."""
    soon = today() + timedelta(days=5)
    told = SupportTold(
        name, role=TravellerRole.STAFF, place="Gao", to="Gao/Bourem", there_on=soon, there_at=600,
        back_at=840, amount=amount, amount_why="essai",
    )  # fmt: skip
    office = unlock(desk.office, "awa", PASSPHRASE)
    try:
        with office.writing("trip approve") as session:
            begin, end = today() - timedelta(days=30), today() + timedelta(days=300)
            add_fund(session, FundTold("ESSAI", "Donateur inventé", "Projet", begin, end))
            add_line(session, "ESSAI", "TRA", "Transport", amount=500_000)
            number = request(session, told)
            approve(session, number, line="ESSAI/TRA")
            return number
    finally:
        office.close()


def test_papers_are_written_into_a_folder_and_told(desk: Desk, tmp_path: Path) -> None:
    number, folder = granted(desk), tmp_path / "bons"
    made = desk.json("trip", "papers", number, "-o", str(folder))
    assert (made["of"], made["payment_sheet"], made["together"]) == (number, FIRST, None)
    told = {one["paper"]: one for one in made["papers"]}
    assert set(told) == {"mission_order", "payment_sheet", "reconciliation"}
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        one["file"].rpartition("/")[2] for one in made["papers"]
    )
    sheet = told["payment_sheet"]
    assert (sheet["number"], sheet["total"], sheet["count"], sheet["pages"]) == (
        FIRST,
        20_000,
        1,
        1,
    )
    assert {one["paper"] for one in made["left_out"]} == {
        *("route_sheet", "vouchers", "single_sheets")
    }


def test_together_they_are_one_file_and_only_some_can_be_asked_for(
    desk: Desk, tmp_path: Path
) -> None:
    number, folder = granted(desk), tmp_path / "bons"
    only = ("--paper", "mission_order", "--paper", "payment_sheet", "--together")
    made = desk.json("trip", "papers", number, "-o", str(folder), *only)
    (path,) = folder.iterdir()
    assert made["together"]["file"] == str(path)
    assert made["together"]["pages"] == len(pages_text(path.read_bytes())) == 2
    assert [one["file"] for one in made["papers"]] == [None, None]


def test_a_payment_sheet_is_one_file_with_its_total_in_words(desk: Desk, tmp_path: Path) -> None:
    number, file = granted(desk), tmp_path / "paiement.pdf"
    made = desk.json("trip", "payment-sheet", number, "-o", str(file))
    assert (made["number"], made["total"], made["payments"], made["single_sheets"]) == (
        *(FIRST, 20_000, 1, 0),
    )
    told = " ".join(text(file.read_bytes()).split())
    assert "vingt mille francs CFA" in told
    assert "Agente Inventée" in told
    said = desk("trip", "payment-sheet", number, "-o", str(file))
    assert f"{FIRST}\u00a0: 20\u202f000" in said.out


def test_nothing_to_print_and_unknown_numbers_change_nothing(desk: Desk, tmp_path: Path) -> None:
    before, folder = state(desk), str(tmp_path / "rien")
    for number in ("GAO-S-1999-001", "GAO-T-1999-001"):
        refused(desk, "trip", "papers", number, "-o", folder, says=(number,))
    assert state(desk) == before
    number = granted(desk)
    before = state(desk)
    refused(
        desk, "trip", "papers", number, "-o", folder, "--paper", "vouchers",
        says=("rien à imprimer",),
    )  # fmt: skip
    assert state(desk) == before
    assert not (tmp_path / "rien").exists()


def test_a_folder_that_will_not_take_it_gives_no_number_away(desk: Desk, tmp_path: Path) -> None:
    number = granted(desk)
    before = state(desk)
    (tmp_path / "fichier").touch()
    for where in (tmp_path / "absent" / "plus bas", tmp_path / "fichier"):
        refused(desk, "trip", "papers", number, "-o", str(where), code=6)
    with read_only(tmp_path / "fermé") as closed:
        file = str(closed / "paiement.pdf")
        refused(desk, "trip", "payment-sheet", number, "-o", file, code=6)
    assert state(desk) == before
    file = str(tmp_path / "paiement.pdf")
    assert desk.json("trip", "payment-sheet", number, "-o", file)["number"] == FIRST
