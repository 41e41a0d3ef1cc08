"""Advances, receipts, and entries that are taken back."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from justice_desk.rules.ledger import StandsOn
from justice_desk.services.cases.errors import BadAttachment
from justice_desk.services.funds.advances import (
    advances,
    give_advance,
    return_advance,
    settle_advance,
)
from justice_desk.services.funds.errors import (
    AdvanceHeld,
    AdvanceOfAnotherFund,
    AdvanceSettled,
    AdvanceTooLarge,
    AdvanceTooSmall,
    IsReversal,
    NoReceipt,
    ReceiptTwice,
    RequestMoved,
    ReversedAlready,
)
from justice_desk.services.funds.receipts import attach_receipt, content_of, receipts
from justice_desk.services.funds.told import AdvanceTold
from justice_desk.terms.clock import today
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.transport import SupportState
from tests.services.funds.conftest import CASH, PLANNED

if TYPE_CHECKING:
    from justice_desk.services.funds.rows import AdvanceRow
    from tests.services.funds.conftest import Books

PDF = b"%PDF-1.4\n%%EOF\n"


def give(books: Books, amount: int, fund: str = "DON-A", who: str = "awa") -> str:
    told = AdvanceTold(fund, "Aminata Inventée", amount, today() + timedelta(days=9))
    with books.bench.writing(who, "fund advance") as session:
        return give_advance(session, told)


def row(books: Books) -> AdvanceRow:
    with books.bench.reading("awa") as session:
        return advances(session)[0]


def test_an_advance_is_paid_from_returned_and_settled(books: Books) -> None:
    number, request = give(books, 10_000), books.ask()
    books.commit(request, 8500)
    books.pay(request, 8500, replace(CASH, advance=number))
    books.give_back(request, 500)
    found = row(books)
    assert (found.given, found.used, found.returned, found.left) == (10_000, 8000, 0, 2000)
    with pytest.raises(AdvanceHeld, match="Aminata"), books.bench.writing("awa") as session:
        settle_advance(session, number)
    with pytest.raises(AdvanceTooSmall), books.bench.writing("awa") as session:
        return_advance(session, number, 2001)
    with books.bench.writing("awa") as session:
        return_advance(session, number, 2000)
        settle_advance(session, number)
    assert row(books).settled_on == today()
    with pytest.raises(AdvanceSettled), books.bench.writing("awa") as session:
        return_advance(session, number, 1)
    with pytest.raises(AdvanceSettled):
        books.reverse(books.entries(advance=number)[0].number)
    books.check()


def test_an_advance_pays_for_its_own_fund_and_no_more_than_it_holds(books: Books) -> None:
    other, small, request = give(books, 9000, "DON-B"), give(books, 100), books.ask()
    books.commit(request, 8500)
    with pytest.raises(AdvanceOfAnotherFund):
        books.pay(request, 8500, replace(CASH, advance=other))
    with pytest.raises(AdvanceTooSmall):
        books.pay(request, 8500, replace(CASH, advance=small))


def test_an_advance_is_the_coordinations_and_never_beyond_the_fund(books: Books) -> None:
    with pytest.raises(NotAllowed):
        give(books, 100, who="ibrahim")
    give(books, PLANNED, "DON-B")
    with pytest.raises(AdvanceTooLarge):
        give(books, 1, "DON-B")


def test_an_entry_is_reversed_once_and_its_reversal_never(books: Books) -> None:
    request = books.ask()
    books.commit(request, 500)
    paid = books.pay(request, 500)
    with pytest.raises(NotAllowed):
        books.reverse(paid, who="ibrahim")
    back = books.reverse(paid)
    assert books.state(request) is SupportState.APPROVED
    assert books.line().committed == 500
    with pytest.raises(ReversedAlready, match=back):
        books.reverse(paid)
    with pytest.raises(IsReversal):
        books.reverse(back)
    entry, before = books.entries(limit=2)
    assert (entry.reverses, before.reversed_by) == (paid, back)
    assert entry.why == "Erreur."
    books.check()


def test_what_later_entries_stand_on_is_not_reversed(books: Books) -> None:
    request = books.ask()
    committed = books.commit(request, 500)
    paid = books.pay(request, 500)
    with pytest.raises(RequestMoved, match="GAO-A-2026-0001"):
        books.reverse(committed)
    books.give_back(request, 1)
    with pytest.raises(StandsOn):
        books.reverse(paid)


def test_a_receipt_is_kept_once_and_read_back_whole(books: Books) -> None:
    request = books.ask()
    committed = books.commit(request, 500)
    paid = books.pay(request, 500)
    with books.bench.writing("ibrahim") as session:
        attach_receipt(session, "GAO-A-2026-0001", PDF, file="reçu.pdf", title="Reçu signé")
    with pytest.raises(ReceiptTwice, match=paid), books.bench.writing("awa") as session:
        attach_receipt(session, paid, PDF, file="reçu.pdf")
    with pytest.raises(NoReceipt), books.bench.writing("awa") as session:
        attach_receipt(session, committed, PDF, file="reçu.pdf")
    with pytest.raises(BadAttachment), books.bench.writing("awa") as session:
        attach_receipt(session, paid, b"texte", file="reçu.txt")
    with books.bench.reading("awa") as session:
        (one,) = receipts(session, paid)
        assert (one.entry, one.title, one.media_type) == (paid, "Reçu signé", "application/pdf")
        assert content_of(session, one.id) == ("application/pdf", PDF)
    with books.bench.reading("oumou") as session, pytest.raises(NotAllowed):
        content_of(session, one.id)
    assert books.entries()[0].receipts == 1


def test_a_photo_of_a_receipt_leaves_the_camera_behind(books: Books) -> None:
    request, held = books.ask(), io.BytesIO()
    picture = Image.new("RGB", (9, 9))
    exif = picture.getexif()
    exif[0x010F] = "Appareil inventé"
    picture.save(held, "JPEG", exif=exif)
    books.commit(request, 500)
    paid = books.pay(request, 500)
    with books.bench.writing("awa") as session:
        attach_receipt(session, paid, held.getvalue(), file="reçu.jpg")
        (one,) = receipts(session, paid)
        kind, content = content_of(session, one.id)
    assert kind == "image/jpeg"
    assert b"Appareil" in held.getvalue()
    assert b"Appareil" not in content
