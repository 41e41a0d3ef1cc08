"""The books and the papers of money are open to all: what was said of a person is not in them."""

from __future__ import annotations

import uuid
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PIL import Image
from sqlalchemy import select

from justice_desk.exports.funds import render_fund_report
from justice_desk.models.all import Case, Party, Person
from justice_desk.services.funds.booking import release
from justice_desk.services.funds.entries import entries
from justice_desk.services.funds.receipts import attach_receipt, content_of, receipts
from justice_desk.services.transport.apart import keep_apart, kept
from justice_desk.services.transport.correcting import set_amount
from justice_desk.services.transport.deciding import cancel
from justice_desk.services.transport.errors import SupportHidden
from justice_desk.services.transport.finding import request_for
from justice_desk.services.transport.going import no_show
from justice_desk.services.transport.paying import pay
from justice_desk.services.transport.reconciling import reconcile
from justice_desk.services.transport.vouchering import give_vouchers
from justice_desk.terms import clock
from justice_desk.terms.transport import TravellerRole
from tests.services.dockets.conftest import heard
from tests.services.transport.conftest import FATOUMATA, HOME, MOUSSA
from tests.services.transport.test_closed_cases import close
from tests.services.transport.test_money import CASH, do

if TYPE_CHECKING:
    from tests.services.transport.conftest import Transport

SECRET = "Fatoumata Exemple a peur de son oncle."


def whys(transport: Transport, member: str = "oumou") -> set[str]:
    with transport.bench.reading(member) as session:
        return {row.why for row in entries(session)}


def picture() -> bytes:
    made = BytesIO()
    Image.new("RGB", (40, 40), "red").save(made, "PNG")
    return made.getvalue()


def with_receipt(transport: Transport) -> tuple[str, uuid.UUID]:
    number = transport.approved()
    do(transport, pay, number, CASH)
    title = f"Signature de {FATOUMATA}"
    key = do(transport, attach_receipt, number, picture(), file="x.png", title=title)
    return number, uuid.UUID(key)


def test_what_was_written_of_a_person_stays_at_her_request(transport: Transport) -> None:
    number = transport.approved()
    do(transport, set_amount, number, 9000, why=SECRET)
    do(transport, pay, number, CASH)
    with clock.as_of(transport.shown(number).there_on):
        do(transport, no_show, number, why=SECRET)
        do(transport, reconcile, number, returned=4000, note=SECRET)
    assert whys(transport) == {"", "Montant corrigé.", "Le reste a été rendu."}
    row = transport.shown(number)
    assert SECRET in row.why
    assert SECRET in row.note
    close(transport)
    hidden = transport.shown(number, "mariam")
    assert (hidden.why, hidden.note, hidden.by_hand_why) == ("", "", "")


def test_the_books_say_that_a_request_was_called_off_and_no_more(transport: Transport) -> None:
    called_off, absent = transport.approved(), transport.approved(who=MOUSSA, place=HOME)
    do(transport, cancel, called_off, SECRET)
    with clock.as_of(transport.shown(absent).there_on):
        do(transport, no_show, absent, why=SECRET)
    assert whys(transport) == {"", "Demande annulée.", "La personne n’est pas venue."}
    with transport.bench.reading("awa") as session:
        made = render_fund_report(session, ".xlsx", None, None)
    told = [
        str(cell)
        for sheet in load_workbook(BytesIO(made.content))
        for row in sheet.values
        for cell in row
    ]
    assert any("Demande annulée." in cell for cell in told)
    assert not any("oncle" in cell for cell in told)


def test_no_caller_makes_the_books_say_more(transport: Transport) -> None:
    number = transport.approved()
    with transport.bench.writing("awa", "trip") as session:
        release(session, request_for(session, "trip show", number), why=SECRET)
    assert whys(transport) == {"", "N’est plus nécessaire."}


def test_of_staff_on_mission_the_books_keep_the_words(transport: Transport) -> None:
    staff = transport.approved(
        who="Ibrahim Modèle", case=None, sitting=transport.sitting, role=TravellerRole.STAFF,
        place="Gao",
    )  # fmt: skip
    do(transport, cancel, staff, "Audience reportée.")
    assert whys(transport) == {"", "Audience reportée."}


def test_a_receipt_is_closed_with_its_case(transport: Transport) -> None:
    number, key = with_receipt(transport)
    close(transport)
    for what, words in (
        (receipts, (number,)),
        (content_of, (key,)),
        (attach_receipt, (number, picture())),
    ):
        more = {"file": "y.png"} if what is attach_receipt else {}
        with pytest.raises(SupportHidden):
            do(transport, what, *words, member="mariam", **more)
    assert do(transport, content_of, key, member="awa")[0] == "image/png"


def test_who_may_not_open_a_receipt_reads_no_title(transport: Transport) -> None:
    number, _key = with_receipt(transport)
    with transport.bench.reading("oumou") as session:
        (told,) = receipts(session, number)
    assert (told.title, told.media_type) == ("", "image/png")
    with transport.bench.reading("ibrahim") as session:
        assert receipts(session, number)[0].title == f"Signature de {FATOUMATA}"


def test_a_closed_voucher_shows_no_code(transport: Transport) -> None:
    number = transport.approved()
    do(transport, give_vouchers, [number])
    close(transport)
    hidden, seen = transport.shown(number, "oumou").voucher, transport.shown(number).voucher
    assert hidden is not None
    assert seen is not None
    assert (hidden.number, hidden.code) == (seen.number, "")
    assert seen.code


def test_why_two_are_kept_apart_is_the_coordination_s_to_read(transport: Transport) -> None:
    do(transport, keep_apart, transport.case, FATOUMATA, MOUSSA, why=SECRET, member="awa")
    close(transport)
    other = heard(transport.bench)
    first, second = transport.person(FATOUMATA), transport.person(MOUSSA)
    with transport.bench.writing("awa") as session:
        case = session.scalars(select(Case).where(Case.number == other)).one()
        asked = select(Party, Person).join(Person, Person.id == Party.person_id)
        for party, person in session.execute(asked.where(Party.case_id == case.id)):
            party.person_id = first if person.name == FATOUMATA else second
    with transport.bench.reading("mariam") as session:
        assert [row.why for row in kept(session)] == [""]
    with transport.bench.reading("awa") as session:
        assert [row.why for row in kept(session)] == [SECRET]
