"""Opens a case for another member: it is entrusted in the same transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.cases.opening import open_case
from justice_desk.services.cases.working import assign
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.cases.intake import Intake
    from justice_desk.services.cases.opening import Opened


def open_for(session: Session, told: Intake, member: str | None = None) -> Opened:
    """Open a case and put a member in charge, herself when left out.

    Args:
        session: with a member who opens cases; entrusting takes the right to entrust too.
        told: the intake.
        member: the short name of who is in charge from the beginning.

    Raises:
        NotAllowed, CaseIsRestricted: she may not entrust the case.
        UnknownMember: nobody in service bears the name.
        BadInput: as `open_case`.
    """
    opened = open_case(session, told)
    if member:
        with at_field("responsible"):
            assign(session, opened.number, member)
    return opened
