"""Who may do what: one table, deny by default.

A verb is written as in the command line (`case open`). A verb on a case is judged by the kind of
case as well; a verb that the table does not hold is allowed to nobody.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from justice_desk.terms.enums import Role


class CaseKind(StrEnum):
    """How a case stands to the member who acts."""

    OPEN = "open"
    """Not restricted: every member may know it."""
    NAMED = "named"
    """Restricted, and the member is named on it."""
    CLOSED = "closed"
    """Restricted, and the member is not named on it."""


_ALL: Final = frozenset(Role)
_WORKERS: Final = frozenset({Role.PARALEGAL, Role.COORDINATOR})
_COORDINATOR: Final = frozenset({Role.COORDINATOR})
_READABLE: Final = {CaseKind.OPEN: _ALL, CaseKind.NAMED: _ALL, CaseKind.CLOSED: _COORDINATOR}
_WORKABLE: Final = {
    CaseKind.OPEN: _WORKERS,
    CaseKind.NAMED: _WORKERS,
    CaseKind.CLOSED: _COORDINATOR,
}
_LED: Final = dict.fromkeys(CaseKind, _COORDINATOR)

OFFICE_VERBS: Final[dict[str, frozenset[Role]]] = {
    "member add": _COORDINATOR,
    "member correct": _COORDINATOR,
    "member disable": _COORDINATOR,
    "member list": _ALL,
    "member passphrase": _ALL,
    "backup create": _WORKERS,
    "backup restore": _COORDINATOR,
    "audit list": _COORDINATOR,
    "audit verify": _ALL,
    "office check": _ALL,
    "office repair": _COORDINATOR,
    "office contact": _COORDINATOR,
    "office rekey": _COORDINATOR,
    "office sheet": _COORDINATOR,
    "place import": _WORKERS,
    "place list": _ALL,
    "place find": _ALL,
    "case open": _WORKERS,
    "case list": _ALL,
    "consultation add": _WORKERS,
    "consultation list": _ALL,
    "actor add": _WORKERS,
    "actor list": _ALL,
    "actor show": _ALL,
    "mail list": _ALL,
    "mail register": _WORKERS,
    "letter day": _WORKERS,
    "referral field-list": _WORKERS,
    "safeguards": _ALL,
    "reference list": _ALL,
    "restriction add": _COORDINATOR,
    "restriction list": _ALL,
    "restriction end": _COORDINATOR,
    "referral list": _ALL,
    "handover": _COORDINATOR,
    "task list": _ALL,
    "task sheet": _WORKERS,
    "today": _ALL,
    "training add": _WORKERS,
    "complaint add": _WORKERS,
    "complaint close": _COORDINATOR,
    "complaint list": _ALL,
    "actor correct": _WORKERS,
    # Whoever may open a case may open those of the register that she keeps; taking them out again
    # deletes, so only the coordination does it.
    "import": _WORKERS,
    "import undo": _COORDINATOR,
    "import list": _WORKERS,
    "mapping list": _WORKERS,
    "mapping show": _WORKERS,
    # When a court sits is everybody's to know; planning and paying for it is the coordination's.
    "sitting list": _ALL,
    "sitting show": _ALL,
    "sitting ready": _ALL,
    # The papers hold the names of parties: who only reads prints none.
    "sitting papers": _WORKERS,
    "sitting add": _COORDINATOR,
    "sitting correct": _COORDINATOR,
    "sitting days": _COORDINATOR,
    "sitting confirm": _COORDINATOR,
    "sitting security": _COORDINATOR,
    "sitting postpone": _COORDINATOR,
    "sitting cancel": _COORDINATOR,
    "sitting hold": _COORDINATOR,
    # Where a court could sit is the coordination's to say; whoever drove a way knows its length.
    "sitting site": _COORDINATOR,
    "sitting sites": _ALL,
    "sitting distance": _WORKERS,
    "distance set": _WORKERS,
    "distance list": _ALL,
    "sitting plan": _COORDINATOR,
    "docket list": _ALL,
    # What one slot gives way to concerns cases that a paralegal may not see.
    "docket move": _COORDINATOR,
    # Whoever types the list of a civil-status day writes down what the court did with it.
    "docket civil list": _ALL,
    "docket civil add": _WORKERS,
    "docket civil import": _WORKERS,
    "docket civil correct": _WORKERS,
    "docket civil move": _WORKERS,
    "docket civil remove": _WORKERS,
    "docket civil judge": _WORKERS,
    "docket civil transcribe": _WORKERS,
    # What there is to ride on is the coordination's to say; whoever drove a way knows it is closed.
    "vehicle add": _COORDINATOR,
    "vehicle list": _ALL,
    "road close": _WORKERS,
    "road open": _WORKERS,
    "road list": _ALL,
    # Who rides with whom concerns people of every case: the coordination sees all of them.
    "trip plan": _COORDINATOR,
    "ride list": _ALL,
    "ride confirm": _COORDINATOR,
    "ride done": _COORDINATOR,
    "ride cancel": _COORDINATOR,
    "ride move": _COORDINATOR,
    # A calendar that leaves the office holds sites and numbers of cases; hours at which judges are
    # taken decide where a court sits.
    "calendar export": _WORKERS,
    "calendar import": _COORDINATOR,
    # What a fund has left is everybody's to know; planning it, advancing cash and taking entries
    # back is the coordination's.
    "fund list": _ALL,
    "fund report": _ALL,
    "fund receipt": _WORKERS,
    "fund add": _COORDINATOR,
    "fund line": _COORDINATOR,
    "fund close": _COORDINATOR,
    "fund advance": _COORDINATOR,
    "fund return": _COORDINATOR,
    "fund reverse": _COORDINATOR,
    # Support is asked for, decided up to a limit and paid by whoever works; what it is paid at is
    # the coordination's. Who travels is a row of her case and hidden with it.
    "trip list": _ALL,
    "trip show": _ALL,
    "trip request": _WORKERS,
    "trip request-all": _WORKERS,
    "trip correct": _WORKERS,
    "trip follow": _WORKERS,
    "trip approve": _WORKERS,
    "trip refuse": _WORKERS,
    "trip cancel": _WORKERS,
    "trip vouchers": _WORKERS,
    # They hold names, and money that is counted out: who only reads prints none.
    "trip papers": _WORKERS,
    "trip payment-sheet": _WORKERS,
    "trip pay": _WORKERS,
    "trip travelled": _WORKERS,
    "trip no-show": _WORKERS,
    "trip reconcile": _WORKERS,
    "rate list": _ALL,
    "rate import": _COORDINATOR,
    "apart list": _WORKERS,
    "apart add": _WORKERS,
    "duplicates list": _WORKERS,
    "duplicates different": _COORDINATOR,
    "duplicates merge": _COORDINATOR,
    "duplicates undo": _COORDINATOR,
}
"""Verbs that name no case."""

CASE_VERBS: Final[dict[str, dict[CaseKind, frozenset[Role]]]] = {
    "case show": _READABLE,
    "case note": _WORKABLE,
    "case status": _WORKABLE,
    "case correct": _WORKABLE,
    "task add": _WORKABLE,
    "task done": _WORKABLE,
    "task undo": _WORKABLE,
    "task postpone": _WORKABLE,
    "case party add": _WORKABLE,
    "case attach": _WORKABLE,
    "case assign": _LED,
    "case close": _LED,
    "case reopen": _LED,
    "assess": _WORKABLE,
    "refer": _WORKABLE,
    "reply": _WORKABLE,
    "referral send": _WORKABLE,
    "referral cancel": _WORKABLE,
    "referral return": _WORKABLE,
    "referral no-answer": _WORKABLE,
    "referral undo": _WORKABLE,
    "referral forward": _WORKABLE,
    "referral appeal": _WORKABLE,
    "mediation add": _WORKABLE,
    "mediation withdraw": _WORKABLE,
    "agreement add": _WORKABLE,
    "agreement withdraw": _WORKABLE,
    "agreement homologate": _WORKABLE,
    "agreement withdraw-homologation": _WORKABLE,
    "agreement follow": _WORKABLE,
    "judgment add": _WORKABLE,
    "judgment withdraw": _WORKABLE,
    "judgment execute": _WORKABLE,
    "case ask-close": _WORKABLE,
    "letter": _WORKABLE,
    "summary": _WORKABLE,
    "consent record": _WORKABLE,
    "consent list": _READABLE,
    "consent withdraw": _WORKABLE,
    "docket add": _WORKABLE,
    "docket remove": _WORKABLE,
    "docket result": _WORKABLE,
    "docket withdraw": _WORKABLE,
    "docket summon": _WORKABLE,
}
"""Verbs on one case."""


def allowed(verb: str, role: Role, kind: CaseKind | None = None) -> bool:
    """Tell whether a role may do `verb`, on a case of this kind where the verb names one."""
    if kind is None:
        return role in OFFICE_VERBS.get(verb, frozenset())
    return role in CASE_VERBS.get(verb, {}).get(kind, frozenset())
