"""What the member may do on the case that is shown; the services decide again when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.access import CaseKind, allowed
from justice_desk.terms.enums import CaseStatus, Role

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView
    from justice_desk.ui.workspace import Workspace


def may(workspace: Workspace, view: CaseView, verb: str) -> bool:
    """Return whether a verb is worth offering: by role, kind of case, and whether it is open.

    A member who sees a restricted case and does not lead the office is named on it.
    """
    role = workspace.office.acting.role
    closed = role is Role.COORDINATOR and view.restricted
    kind = CaseKind.CLOSED if closed else CaseKind.NAMED if view.restricted else CaseKind.OPEN
    return allowed(verb, role, kind)


def may_work(workspace: Workspace, view: CaseView, verb: str = "case note") -> bool:
    """Return the same for what a closed case no longer takes."""
    return view.status is not CaseStatus.CLOSED and may(workspace, view, verb)
