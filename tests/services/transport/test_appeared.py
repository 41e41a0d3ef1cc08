"""Who came is known from the state or, once it is accounted for, from the reason of an absence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.transport_reading import transport_matter
from justice_desk.services.funds.booking import reverse
from justice_desk.services.funds.reporting import report
from justice_desk.services.transport.going import no_show, travelled
from justice_desk.services.transport.paying import pay
from justice_desk.services.transport.reconciling import reconcile
from justice_desk.terms import clock
from justice_desk.terms.transport import BookedAs, SupportState, TravellerRole
from tests.services.transport.conftest import HOME, MOUSSA
from tests.services.transport.test_closed_cases import close
from tests.services.transport.test_money import CASH, do
from tests.services.transport.test_money_once import booked

if TYPE_CHECKING:
    from justice_desk.services.funds.rows import FundReport
    from tests.services.transport.conftest import Transport


def told(transport: Transport) -> FundReport:
    with transport.bench.reading("awa") as session:
        return report(session)[0]


def absent(transport: Transport) -> list[str]:
    """Return who the paper says did not come."""
    with transport.bench.reading("awa") as session:
        balance = transport_matter(session, transport.sitting).balance
    return [row.number for row in balance.absent]


def paid(transport: Transport) -> tuple[str, str]:
    """Return one who came and one who did not, both paid."""
    came, away = transport.approved(), transport.approved(who=MOUSSA, place=HOME)
    for number in (came, away):
        do(transport, pay, number, CASH)
    with clock.as_of(transport.shown(came).there_on):
        do(transport, travelled, came)
        do(transport, no_show, away)
    return came, away


def account(transport: Transport, *numbers: str, returned: int = 0) -> None:
    with clock.as_of(transport.shown(numbers[0]).there_on):
        for number in numbers:
            do(transport, reconcile, number, returned=returned, note="Perdu en route.")


def test_a_report_counts_the_same_people_before_and_after_the_account(
    transport: Transport,
) -> None:
    came, away = paid(transport)
    before = told(transport)
    (line,) = before.by_sitting
    assert (line.name, line.people, line.appeared) == (transport.sitting, 2, 1)
    account(transport, came, away)
    after = told(transport)
    assert after.by_sitting == before.by_sitting
    assert after.cost_per_person == before.cost_per_person == line.spent
    assert after.unreconciled == ()


def test_a_report_by_sitting_adds_up_to_the_line_and_names_the_sitting(
    transport: Transport,
) -> None:
    paid(transport)
    staff = transport.approved(
        who="Ibrahim Modèle",
        case=None,
        sitting=None,
        role=TravellerRole.STAFF,
        place="Gao",
        to="Bourem",
        there_on=transport.shown(absent(transport)[0]).there_on,
        there_at=600,
        back_at=700,
    )
    do(transport, pay, staff, CASH)
    whole = told(transport)
    of, beside = whole.by_sitting
    assert (of.name, beside.people, beside.appeared) == (transport.sitting, 0, 0)
    assert of.spent + beside.spent == whole.by_line[0].spent
    assert beside.spent == transport.shown(staff).paid > 0


def test_the_paper_says_who_did_not_come_once_it_is_accounted_for(transport: Transport) -> None:
    came, away = paid(transport)
    assert absent(transport) == [away]
    account(transport, away, returned=transport.shown(away).paid)
    account(transport, came)
    assert absent(transport) == [away]
    close(transport)
    assert transport.shown(away, "mariam").absent
    assert not transport.shown(came, "mariam").absent


def test_who_was_called_absent_by_mistake_came_after_all(transport: Transport) -> None:
    _came, away = paid(transport)
    payment = next(e for e in booked(transport, BookedAs.PAYMENT) if e.request == away)
    do(transport, reverse, payment.number, "Elle était là.", member="awa")
    do(transport, pay, away, CASH)
    with clock.as_of(transport.shown(away).there_on):
        do(transport, travelled, away)
    account(transport, away)
    row = transport.shown(away)
    assert (row.state, row.absent) == (SupportState.RECONCILED, False)
    assert absent(transport) == []
