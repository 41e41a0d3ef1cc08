"""The papers of transport support, drawn from an office: numbered, written, recorded at once."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.exports.transport import (
    NoTransportPaper,
    TransportPapers,
    render_transport_papers,
    transport_papers,
)
from justice_desk.exports.transport_reading import days_of
from justice_desk.models.all import TransportPrint
from justice_desk.services import actors
from justice_desk.services.funds.listing import funds
from justice_desk.services.places import seed
from justice_desk.services.sittings.errors import UnknownSitting
from justice_desk.services.transport.errors import UnknownRequest
from justice_desk.services.transport.listing import requests
from justice_desk.services.transport.paying import pay_all
from justice_desk.services.transport.told import PaidTold
from justice_desk.services.transport.vouchering import give_vouchers
from justice_desk.services.trips.errors import UnknownTrip
from justice_desk.terms.clock import today
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.slip import printed
from justice_desk.terms.transport import PaidBy, TravellerRole, TripPaper
from tests.exports.papers.reading import pages_text, text
from tests.growing import grown
from tests.services.dockets.conftest import heard, put
from tests.services.referrals.conftest import ACTORS
from tests.services.transport.conftest import FATOUMATA, MOUSSA, Transport
from tests.services.transport.conftest import _begin as begin

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from tests.offices import Bench

P = TripPaper


def _begin(bench: Bench) -> tuple[str, str]:
    with bench.writing("awa", "init") as session:
        seed(session)
        for kind, name, place in ACTORS:
            actors.add(session, actors.ActorTold(kind, name, place))
    return begin(bench)


@pytest.fixture
def transport(bench: Bench) -> Transport:
    """An office that supports journeys, with a sitting, a case on its docket and a fund."""
    return Transport(bench, *grown(bench, "papers of transport", _begin))


FIRST = f"GAO-P-{today().year}-001"


def written(
    transport: Transport, folder: Path, of: str = "", who: str = "ibrahim",
    papers: Collection[P] | None = None, *, together: bool = False,
) -> TransportPapers:  # fmt: skip
    with transport.bench.writing(who, "trip papers") as session:
        return transport_papers(session, of or transport.sitting, folder, papers, together=together)


def words(made: TransportPapers, paper: P) -> str:
    (file,) = (one for one in made.files if one.paper is paper)
    return re.sub(r"[\s\u00a0\u202f]+", " ", text(file.rendered.pdf))


def granted(transport: Transport, amount: int = 12_500, **told: Any) -> str:
    """Approve a request of so many francs and return its number."""
    return transport.approved(
        **{"amount": amount, "amount_why": "essai", "place": "Gao/Gao"} | told
    )


def asked(transport: Transport) -> tuple[str, str]:
    """Approve both parties of the case."""
    return granted(transport), granted(transport, 8_000, who=MOUSSA)


def test_the_sheet_of_a_sitting_adds_up_to_what_was_granted(
    transport: Transport, tmp_path: Path
) -> None:
    asked(transport)
    made = written(transport, tmp_path / "bons")
    with transport.bench.reading("awa") as session:
        total = sum(row.amount for row in requests(session, sitting=transport.sitting))
    (sheet,) = (file for file in made.files if file.paper is P.PAYMENT_SHEET)
    assert (sheet.number, sheet.total, sheet.count) == (FIRST, total, 2)
    told = words(made, P.PAYMENT_SHEET)
    assert told.index(FATOUMATA) < told.index(MOUSSA)
    assert f"{total:,}".replace(",", " ") in told
    assert total == 20_500


def test_files_bear_their_names_and_are_recorded(transport: Transport, tmp_path: Path) -> None:
    asked(transport)
    folder = tmp_path / "bons"
    made = written(transport, folder)
    names = sorted(path.name for path in folder.iterdir())
    assert names == [file.name for file in made.files]
    assert f"04-etat-de-paiement-{transport.sitting}.pdf" in names
    for file in made.files:
        assert (folder / file.name).read_bytes() == file.rendered.pdf
    with transport.bench.reading("awa") as session:
        kept = session.scalars(select(TransportPrint)).all()
        digests = {row.paper: row.digest for row in kept}
    assert digests == {file.paper: file.rendered.sha256 for file in made.files}


def test_together_they_are_one_file(transport: Transport, tmp_path: Path) -> None:
    asked(transport)
    folder = tmp_path / "bons"
    made = written(transport, folder, together=True)
    (path,) = folder.iterdir()
    assert path.name == f"00-ensemble-{transport.sitting}.pdf"
    assert len(pages_text(path.read_bytes())) == sum(one.rendered.pages for one in made.files)


def test_a_reprint_keeps_its_number_and_its_bytes_and_a_new_sheet_gets_the_next(
    transport: Transport, tmp_path: Path
) -> None:
    granted(transport)
    first = written(transport, tmp_path / "un", papers=[P.PAYMENT_SHEET])
    again = written(transport, tmp_path / "deux", "", "awa", [P.PAYMENT_SHEET])
    assert again.sheet == first.sheet == FIRST
    assert again.files[0].rendered.sha256 == first.files[0].rendered.sha256
    granted(transport, 8_000, who=MOUSSA)
    more = written(transport, tmp_path / "trois", papers=[P.PAYMENT_SHEET])
    assert more.sheet == FIRST.replace("001", "002")


def test_a_look_takes_no_number(transport: Transport) -> None:
    granted(transport)
    for _twice in range(2):
        with transport.bench.reading("ibrahim") as session:
            made = render_transport_papers(session, transport.sitting, [P.PAYMENT_SHEET])
        assert made.sheet == ""
        assert "Projet" in words(made, P.PAYMENT_SHEET)


def test_who_is_refused_stands_on_no_paper(transport: Transport, tmp_path: Path) -> None:
    transport.ask()
    with pytest.raises(NoTransportPaper) as told:
        written(transport, tmp_path / "rien")
    assert transport.sitting in str(told.value.message())
    assert not (tmp_path / "rien").exists()


def test_somebody_on_mission_gets_an_order_of_her_own(transport: Transport, tmp_path: Path) -> None:
    number = granted(
        transport, 20_000, who="Mariam Dicko", case=None, role=TravellerRole.STAFF, place="Gao"
    )
    made = written(transport, tmp_path / "ordre", number, papers=[P.MISSION_ORDER])
    assert "Mariam Dicko" in words(made, P.MISSION_ORDER)
    assert number in words(made, P.MISSION_ORDER)


def test_an_unknown_number_is_told(transport: Transport, tmp_path: Path) -> None:
    for number, error in (
        ("GAO-S-1999-001", UnknownSitting),
        ("GAO-T-1999-001", UnknownTrip),
        ("GAO-A-1999-0001", UnknownRequest),
    ):
        with pytest.raises(error):
            written(transport, tmp_path / "rien", number)


def test_who_only_reads_prints_none(transport: Transport) -> None:
    granted(transport)
    with transport.bench.reading("oumou") as session, pytest.raises(NotAllowed):
        render_transport_papers(session, transport.sitting)


def test_a_restricted_case_is_a_number_for_all_and_a_sheet_for_who_may_see_it(
    transport: Transport, tmp_path: Path
) -> None:
    granted(transport)
    kept = heard(transport.bench, category="VBS")
    put(transport.bench, transport.sitting, kept)
    number = transport.ask("awa", case=kept, amount=9_000, amount_why="essai", place="Gao/Gao")
    transport.approve(number, "awa")
    hers = written(transport, tmp_path / "elle", who="awa")
    his = written(transport, tmp_path / "lui")
    for made in (hers, his):
        told = words(made, P.PAYMENT_SHEET)
        assert number in told
        assert told.count("Exemple") == 1
        assert "21 500" in told
    assert hers.sheet == his.sheet
    assert "Exemple" in words(hers, P.SINGLE_SHEETS)
    assert P.SINGLE_SHEETS in {one.paper for one in his.left_out}
    assert not any(kept in text(file.rendered.pdf) for file in his.files)


def test_vouchers_sheet_and_reconciliation_say_what_the_ledger_says(
    transport: Transport, tmp_path: Path
) -> None:
    numbers = asked(transport)
    with transport.bench.writing("ibrahim", "trip vouchers") as session:
        give_vouchers(session, numbers)
    before = written(transport, tmp_path / "avant")
    vouchers = words(before, P.VOUCHERS)
    for number in numbers:
        voucher = transport.shown(number).voucher
        assert voucher
        assert vouchers.count(voucher.number) == 2
        assert vouchers.count(printed(voucher.code)) == 2
    assert vouchers.count(FIRST) == 2
    assert transport.case not in vouchers
    with transport.bench.writing("ibrahim", "trip pay") as session:
        pay_all(session, numbers, PaidTold(PaidBy.CASH))
    after = written(transport, tmp_path / "après")
    assert after.sheet == before.sheet == FIRST
    totals = {file.paper: file.total for file in after.files}
    with transport.bench.reading("awa") as session:
        spent = sum(line.spent for fund in funds(session) for line in fund.lines)
    assert spent == 20_500
    assert {totals[P.VOUCHERS], totals[P.PAYMENT_SHEET], totals[P.RECONCILIATION]} == {spent}
    assert "sont égaux" in words(after, P.RECONCILIATION)


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2026, 12, 15), date(2026, 12, 15), "15 décembre 2026"),
        (date(2026, 12, 1), date(2026, 12, 3), "1er – 3 décembre 2026"),
        (date(2026, 11, 30), date(2026, 12, 2), "30 nov. 2026 – 2 déc. 2026"),
    ],
)
def test_the_days_of_a_sitting_stand_in_one_short_line(first: date, last: date, told: str) -> None:
    assert days_of(first, last) == told
