"""Scenes of the calendar (look 07): month, week, list, a full day, on invented sittings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.calendar.days import monday_of, month_of
from justice_desk.services import actors
from justice_desk.services.cases.intake import ConsentIntake, Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.consents.recording import record_consent
from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.told import EntryTold
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.services.places import seed
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.correcting import correct_sitting
from justice_desk.services.sittings.told import DayTold, SittingTold
from justice_desk.services.tasks import add
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, MaybeCrime, PartyRole, Sex
from justice_desk.terms.settlements import MediationResult
from justice_desk.ui.calendar.bar import AGENDA, WEEK
from justice_desk.ui.calendar.page import CalendarPage
from justice_desk.ui.screenshots.stage import PASSPHRASE
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.storage.office import Office
    from justice_desk.ui.screenshots.stage import Stage

NAME: Final = "calendar"
COURT: Final = "Tribunal d’instance inventé de Gao"
_DAY: Final = timedelta(days=1)


def first_monday() -> date:
    """Return a Monday of next month, so that every day of the scenes lies ahead."""
    first = month_of(today())[1] + _DAY
    return monday_of(first + timedelta(days=6))


def office(stage: Stage) -> Office:
    """Return an office whose next month is full; it is made once."""
    if NAME not in stage.others:
        folder = stage.home / "Bureau de Gao, agenda"
        with stage.office_at(folder) as made, made.writing("calendar") as session:
            furnish(session, first_monday())
        stage.others[NAME] = unlock(folder, "awa", PASSPHRASE)
    return stage.others[NAME]


def furnish(session: Session, monday: date) -> None:
    """Fill a month: two sittings, one put off, a session of mediation, deadlines."""
    seed(session)
    actors.add(session, actors.ActorTold("tribunal_instance", COURT, "Gao"))
    bourem = _sitting(session, "Bourem", monday + 3 * _DAY, 2)
    correct_sitting(session, bourem, {"information_on": monday + 2 * _DAY})
    ansongo = _sitting(session, "Ansongo", monday + 9 * _DAY, 3)
    for number, cases in ((bourem, 4), (ansongo, 3)):
        for _case_of in range(cases):
            add_entry(session, number, _case(session), EntryTold())
    djebock = _sitting(session, "Djébock", monday + 17 * _DAY, 1)
    moving.postpone(session, djebock, reason="Crue.", to_on=None)
    case = _case(session)
    told = MediationTold(MediationResult.CONTINUES, next_on=monday + 22 * _DAY)
    add_mediation(session, case, told)
    for after in (1, 8, 8, 14, 14, 14, 14):
        add(session, case, "Rappeler", monday + after * _DAY)


def _sitting(session: Session, place: str, first: date, days: int) -> str:
    held = tuple(DayTold(first + after * _DAY) for after in range(days))
    return add_sitting(session, SittingTold(court=COURT, days=held, place=place))


def _case(session: Session) -> str:
    lead = PersonIntake(
        "lead", "Zeinabou Exemple", (PartyRole.CLAIMANT,), sex=Sex.FEMALE, age=34, place="Gao/Gao"
    )
    other = PersonIntake("other", "Moussa Exemple", (PartyRole.RESPONDENT,), sex=Sex.MALE)
    told = Intake(
        (lead, other),
        "FON",
        "Une parcelle disputée",
        maybe_crime=MaybeCrime.NO,
        consents=(ConsentIntake(ConsentPurpose.FILE),),
    )
    number = open_case(session, told).number
    record_consent(session, number, ConsentIntake(ConsentPurpose.REFERRAL), receiver=COURT)
    return number


def _page(stage: Stage, of: Office | None = None) -> tuple[MainWindow, CalendarPage]:
    made = MainWindow(Workspace(of or office(stage), stage.jobs, stage.settings, "Bureau de Gao"))
    made.show()
    made.go("calendar")
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, CalendarPage)  # noqa: S101 - it was just asked for
    return made, page


def month(stage: Stage) -> QWidget:
    """Return look 07, a day chosen."""
    made, page = _page(stage)
    page.view.go(first_monday() + 3 * _DAY)
    stage.settle()
    page.view.month.setFocus()
    stage.settle()
    return made


def empty(stage: Stage) -> QWidget:
    """Return a month in which nothing stands."""
    made, page = _page(stage, stage.office)
    page.view.month.setFocus()
    stage.settle()
    return made


def week(stage: Stage) -> QWidget:
    """Return the week of the first sitting."""
    made, page = _page(stage)
    page.view.go(first_monday() + 3 * _DAY)
    page.view.show_view(WEEK)
    stage.settle()
    page.view.week.setFocus()
    stage.settle()
    return made


def listed(stage: Stage) -> QWidget:
    """Return the month as a list."""
    made, page = _page(stage)
    page.view.go(first_monday())
    page.view.show_view(AGENDA)
    stage.settle()
    page.view.table.setFocus()
    page.view.table.selectRow(1)
    stage.settle()
    return made


def printed(stage: Stage) -> QWidget:
    """Return the month before it is printed."""
    made, page = _page(stage)
    page.view.go(first_monday())
    stage.settle()
    page.show_paper()
    stage.settle()
    return made
