"""Sittings that stand where a test wants them, with cases on their docket, and their pages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from justice_desk.services.cases.intake import ConsentIntake, Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.showing import docket
from justice_desk.services.dockets.told import EntryTold
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.showing import show
from justice_desk.services.sittings.told import DayTold, SittingTold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, PartyRole, Sex
from justice_desk.ui.screenshots.referral_scenes import HOME
from justice_desk.ui.sittings.page import SittingsPage
from justice_desk.ui.sittings.sitting_page import SittingPage
from tests.ui.case.acting import TRIBUNAL

if TYPE_CHECKING:
    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.services.sittings.rows import SittingView
    from tests.ui.case.acting import Acting


FILE = ConsentIntake(ConsentPurpose.FILE)


def later(days: int = 20) -> date:
    """Return a day to come."""
    return today() + timedelta(days=days)


def ready_case(acting: Acting, category: str = "DET") -> str:
    """Open a case that lacks nothing to be heard by the court."""
    people = (
        PersonIntake(
            "lead", "Zeinabou Exemple", (PartyRole.CLAIMANT,), sex=Sex.FEMALE, age=34, place=HOME
        ),
        PersonIntake("other", "Moussa Exemple", (PartyRole.RESPONDENT,), sex=Sex.MALE, place=HOME),
    )
    told = Intake(people, category, "Une dette inventée", consents=(FILE,))
    with acting.office.writing("case open") as session:
        number = open_case(session, told).number
    acting.agree(number, TRIBUNAL)
    with acting.office.writing("refer") as session:
        refer(session, number, Request(TRIBUNAL, "Juger"))
    return number


def planned(acting: Acting, *days: date, cases: int = 0) -> str:
    """Plan a sitting with cases on its first day, and return its number."""
    told = SittingTold(
        court=TRIBUNAL,
        days=tuple(DayTold(day) for day in days or (later(), later(21))),
        building="Mairie inventée",
    )
    with acting.office.writing("sitting add") as session:
        number = add_sitting(session, told)
    for _case in range(cases):
        case = ready_case(acting)
        with acting.office.writing("docket add") as session:
            add_entry(session, number, case, EntryTold())
    return number


def confirmed(acting: Acting, number: str) -> None:
    """Let the court order the sitting."""
    with acting.office.writing("sitting confirm") as session:
        moving.confirm(session, number, authorised_number="41", authorised_on=today())


def held(acting: Acting, cases: int = 1) -> str:
    """Return a sitting that was held today, without results."""
    number = planned(acting, today(), cases=cases)
    confirmed(acting, number)
    with acting.office.writing("sitting hold") as session:
        moving.hold(session, number)
    return number


def slots(acting: Acting, number: str) -> tuple[SlotRow, ...]:
    """Return the docket as it stands."""
    with acting.office.reading("sitting show") as session:
        return docket(session, number)


def view(acting: Acting, number: str) -> SittingView:
    """Return the sitting as it stands."""
    with acting.office.reading("sitting show") as session:
        return show(session, number)


def listed(acting: Acting) -> SittingsPage:
    """Return the list of sittings, read."""
    acting.window.go("sittings")
    acting.stage.settle()
    page = acting.window.stack.currentWidget()
    assert isinstance(page, SittingsPage)
    acting.front(acting.window)
    acting.stage.settle()
    return page


def opened(acting: Acting, number: str) -> SittingPage:
    """Return the page of a sitting, read."""
    acting.window.go(f"sitting:{number}")
    acting.stage.settle()
    page = acting.window.stack.currentWidget()
    assert isinstance(page, SittingPage)
    acting.front(acting.window)
    acting.stage.settle()
    assert page.shown is not None
    return page
