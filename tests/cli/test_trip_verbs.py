"""Support on the command line: asked for, decided, given a voucher, paid, accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk

ASK = (
    *("trip", "request", "Agente Inventée", "--staff", "--from", "Gao", "--to", "Gao/Bourem"),
    *("--on", today().isoformat(), "--at", "10:00", "--mode", "bus"),
)
PRICED = (*ASK, "--amount", "5000", "--amount-why", "Essai.")
RATES = "du;au;moyen;de_km;a_km;forfait;par_km;nuit;repas;plafond;source\n"


def funded(desk: Desk) -> None:
    """Write a fund down with a line that pays."""
    year = today().year
    days = ("--from", f"{year}-01-01", "--until", f"{year}-12-31")
    desk.json("fund", "add", "DON-A", "--donor", "Donateur inventé", "--project", "Essai", *days)
    desk.json("fund", "line", "DON-A/TRA", "--name", "Transport", "--amount", "100000")


def test_a_request_goes_its_whole_way(desk: Desk) -> None:
    funded(desk)
    number = desk.json(*PRICED)["number"]
    (row,) = desk.json("trip", "approve", number, "--line", "DON-A/TRA")["requests"]
    assert (row["state"], row["line"]) == ("approved", "DON-A/TRA")
    (voucher,) = desk.json("trip", "vouchers", number)["vouchers"]
    assert (voucher["request"], voucher["amount"]) == (number, 5000)
    assert len(desk.json("trip", "pay", number)["entries"]) == 1
    again = desk("trip", "pay", number)
    assert again.code == 4
    assert number in again.err
    desk.json("trip", "travelled", number)
    assert desk("trip", "reconcile", number).code == 4
    desk.json("trip", "reconcile", number, "--returned", "500", "--note", "Bon signé.")
    shown = desk.json("trip", "show", number)
    assert (shown["state"], shown["paid"]) == ("reconciled", 4500)
    assert desk.json("trip", "list", "--state", "reconciled")["total"] == 1
    assert desk.json("trip", "list", "--state", "requested")["total"] == 0


def test_amounts_that_cannot_be_are_refused_in_words(desk: Desk) -> None:
    for amount in ("-5", "12,5", "12.5", "beaucoup"):
        refused = desk(*ASK, "--amount", amount, "--amount-why", "Essai.")
        assert refused.code == 4
        assert amount in refused.err
    assert desk.json("trip", "list")["total"] == 0


def test_rates_come_from_a_list_and_a_gap_names_its_rows(desk: Desk, tmp_path: Path) -> None:
    assert len(desk.json("rate", "list")["tables"]) == 1
    file = tmp_path / "bareme.csv"
    file.write_text(RATES + "2026-01-01;;bus;0;50;1000;;5000;2500;20000;Essai\n", encoding="utf-8")
    (table,) = desk.json("rate", "import", str(file))["tables"]
    assert (table["night"], table["limit"], table["source"]) == (5000, 20_000, "Essai")
    file.write_text(
        RATES + "2026-01-01;;bus;0;50;1000\n2026-01-01;;bus;60;;2000\n", encoding="utf-8"
    )
    refused = desk("rate", "import", str(file))
    assert refused.code == 4
    assert "2, 3" in refused.err
    file.write_text("a;b\n1;2\n", encoding="utf-8")
    assert desk("rate", "import", str(file)).code == 4
    assert desk.json("rate", "list")["tables"] == [table]
