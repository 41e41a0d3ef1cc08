"""Referrals that stand where a test wants them, and the page that shows them."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Referral
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralState
from justice_desk.ui.pages.referrals import ReferralsPage
from tests.ui.case.acting import COFO

if TYPE_CHECKING:
    from justice_desk.services.referrals.referring import Referred
    from tests.ui.case.acting import Acting


_worse = count(8000, 10)


def worst() -> int:
    """Return more days late than any test asked for before: they share one office."""
    return next(_worse)


def sent(
    acting: Acting, to: str = COFO, *, late: int = 0, category: str = "FON"
) -> tuple[str, Referred]:
    """Open a case and refer it; its answer is overdue by `late` days."""
    number = acting.case(category)
    acting.agree(number, to)
    with acting.office.writing("refer") as session:
        made = refer(session, number, Request(to, "Conciliation"))
    if late:
        _expect(acting, made.reference, late)
    return number, made


def accepted(acting: Acting, made: Referred) -> None:
    """Let the actor accept."""
    with acting.office.writing("reply") as session:
        reply(session, made.slip_code, ReferralState.ACCEPTED)


def board(acting: Acting) -> ReferralsPage:
    """Return the page of the referrals, read."""
    acting.window.go("referrals")
    acting.stage.settle()
    page = acting.window.stack.currentWidget()
    assert isinstance(page, ReferralsPage)
    acting.front(acting.window)
    acting.stage.settle()
    return page


def _expect(acting: Acting, reference: str, late: int) -> None:
    """Move the day of the answer back: no verb asks for a day that has passed."""

    with acting.office.writing("reply") as session:
        row = session.scalars(select(Referral).where(Referral.reference == reference)).one()
        row.reply_by = today() - timedelta(days=late)
