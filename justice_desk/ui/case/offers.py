"""What the page of a case offers to who seeks a command: every verb of its menus and cards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.services.cases.next_step import next_step
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus
from justice_desk.ui.case.outcome_sheets import agreement_verbs, judgment_verbs
from justice_desk.ui.case.referral_menu import WORDS as MOVES
from justice_desk.ui.case.referral_menu import offered as moves_of
from justice_desk.ui.case.rights import may, may_work
from justice_desk.ui.case.verbs import RIGHTS
from justice_desk.ui.case.words import badge_of
from justice_desk.ui.offer import Offer, Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from justice_desk.services.cases.next_step import NextStep
    from justice_desk.services.cases.rows import CaseView
    from justice_desk.ui.case.outcome_sheets import Verb
    from justice_desk.ui.workspace import Workspace

VERBS: Final = {
    "correct": Spoken(
        N_("Correct a field…"), N_("change, mistake, name, phone, place"), "note-pencil"
    ),
    "status": Spoken(N_("Change the state…"), N_("status, progress"), "play-circle"),
    "slip": Spoken(N_("Enter a return slip…"), N_("answer, coupon, code"), "check-circle"),
    "mediation": Spoken(
        N_("Session of mediation…"), N_("conciliation, meeting, talk, presence"), "users-three"
    ),
    "agreement": Spoken(
        N_("Agreement…"), N_("settlement, arrangement, record, conciliation"), "handshake"
    ),
    "follow": Spoken(N_("Is it kept?"), N_("agreement, follow up, broken, watch, visit"), "eye"),
    "homologate": Spoken(
        N_("Homologation…"), N_("agreement, judge, endorse, ask the court"), "scales"
    ),
    "judgment": Spoken(N_("Judgment…"), N_("decision, verdict, ruling, court"), "scales"),
    "appeal": Spoken(N_("Appeal…"), N_("judgment, court of appeal, challenge"), "scales"),
    "execute": Spoken(
        N_("It is carried out…"), N_("judgment, execution, enforcement, bailiff"), "check-circle"
    ),
    "assign": Spoken(
        N_("Entrust to another member…"), N_("assign, responsible, reassign, colleague"), "user"
    ),
    "close": Spoken(N_("Close the case…"), N_("end, finish, outcome"), "check-circle"),
    "ask-close": Spoken(
        N_("Ask to close…"), N_("end, closure, approval, coordination"), "check-circle"
    ),
    "reopen": Spoken(N_("Reopen the case…"), N_("take up again, closed"), "folder-open"),
    "attach": Spoken(
        N_("Join a paper…"), N_("attach, photo, scan, document, evidence"), "file-text"
    ),
    "papers": Spoken(N_("Papers of the case"), N_("attached, documents, photos"), "file-text"),
    "party": Spoken(
        N_("Add a party…"), N_("person, witness, other side, family, guardian"), "user-plus"
    ),
    "persons": Spoken(N_("Persons of the case"), N_("parties, witnesses, phone"), "users-three"),
    "ask-consent": Spoken(N_("Ask for consent…"), N_("agreement of the person"), "shield-check"),
    "consents": Spoken(
        N_("Consents of the case"), N_("withdraw, take back, refused, until"), "shield-check"
    ),
    "chronology": Spoken(N_("Chronology of the case"), N_("events, history, what happened"), "eye"),
    "referrals": Spoken(
        N_("Referrals of the case"), N_("sent, letters, answers"), "arrows-left-right"
    ),
    "postpone": Spoken(N_("Put the next step off…"), N_("later, delay, task"), "hourglass-medium"),
    "done": Spoken(N_("The next step is done"), N_("task, finished"), "check"),
    "call": Spoken(N_("Call about the next step…"), N_("telephone, ring"), "phone"),
}
"""The verbs of an open case, as they are sought; `also` holds what else people call them."""
_MOVES: Final = {
    "send": Spoken(MOVES["send"], N_("draft, letter, post"), "paper-plane-tilt"),
    "acknowledge": Spoken(MOVES["acknowledge"], N_("received, acknowledge"), "check"),
    "answer": Spoken(MOVES["answer"], N_("reply, accepted, declined, completed"), "check-circle"),
    "forward": Spoken(
        MOVES["forward"], N_("forwarded, handed on, passed on"), "arrow-bend-up-right"
    ),
    "take-back": Spoken(MOVES["take-back"], N_("return, withdraw, bring back"), "arrow-left"),
    "end-service": Spoken(MOVES["end-service"], N_("service, care, shelter"), "first-aid-kit"),
    "give-up": Spoken(MOVES["give-up"], N_("no answer, silence"), "hourglass-medium"),
    "appeal": Spoken(MOVES["appeal"], N_("judgment, court of appeal, challenge"), "scales"),
    "cancel": Spoken(MOVES["cancel"], N_("cancel, annul, call off"), "prohibit"),
    "undo": Spoken(MOVES["undo"], N_("undo, mistake, wrong answer"), "arrow-left"),
}
_SHOWN: Final = frozenset({"papers", "persons", "consents", "chronology", "referrals"})
"""What only shows something: who sees the case may."""
_OF_AGREEMENT: Final = frozenset({"follow", "homologate"})
_OF_JUDGMENT: Final = frozenset({"appeal", "execute"})
_OF_STEP: Final[dict[str, Callable[[NextStep], object]]] = {
    "postpone": lambda step: step.task,
    "done": lambda step: step.task,
    "call": lambda step: step.referral,
}
"""What is done with the next step, and what it needs for that."""


def case_offers(
    workspace: Workspace, view: CaseView, do: Callable[[str], None]
) -> tuple[Offer, ...]:
    """Return what may be done now with a case, then with each of its referrals."""
    mine = [
        told.offer(partial(do, verb), view.number)
        for verb, told in VERBS.items()
        if _offered(workspace, view, verb)
    ]
    return (*mine, *_of_referrals(workspace, view, do))


def _of_referrals(
    workspace: Workspace, view: CaseView, do: Callable[[str], None]
) -> Iterator[Offer]:
    for row in view.referrals:
        context = _("{badge}: {actor}").format(badge=badge_of(row.reference), actor=row.to)
        for move in moves_of(workspace, view, row):
            yield _MOVES[move].offer(partial(do, f"{move}:{row.reference}"), context)


def _offered(workspace: Workspace, view: CaseView, verb: str) -> bool:
    if verb in _SHOWN:
        return True
    if verb == "reopen":
        closed = view.status is CaseStatus.CLOSED
        return closed and may(workspace, view, "case reopen")
    if verb == "ask-close" and may_work(workspace, view, "case close"):
        return False
    return _fits(view, verb) and may_work(workspace, view, RIGHTS.get(verb, "referral appeal"))


def _fits(view: CaseView, verb: str) -> bool:
    """Return whether the case holds what a verb is about."""
    if verb in _OF_AGREEMENT:
        return view.agreement is not None and verb in _names(agreement_verbs(view.agreement))
    if verb in _OF_JUDGMENT:
        last = view.judgment
        return last is not None and verb in _names(judgment_verbs(last, last=True))
    needs = _OF_STEP.get(verb)
    return needs is None or needs(next_step(view, today())) is not None


def _names(verbs: Iterable[Verb]) -> set[str]:
    """Return the verbs that a sheet offers, without the row that each is about."""
    return {does.partition(":")[0] for does, _words, _icon in verbs}
