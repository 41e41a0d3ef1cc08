"""What happened, in words: a fact, its context, a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import N_, _
from justice_desk.services.tasks.words import kind_words
from justice_desk.terms.enums import (
    CaseStatus,
    ConsentPurpose,
    EventKind,
    Outcome,
    PartyRole,
    ReferralState,
)
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import Homologation
from justice_desk.ui.case.told import DARK, SIGNS, TITLES
from justice_desk.ui.case.words import badge_of, column_day, field_label
from justice_desk.ui.components.row import Face
from justice_desk.ui.components.text import capital

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.cases.rows import CaseView, EventRow

_SIGNS: Final = {
    EventKind.OPENED: ("folder-open", "text2"),
    EventKind.NOTE: ("note-pencil", "text2"),
    EventKind.CORRECTION: ("note-pencil", "accent"),
    EventKind.CONSENT: ("shield-check", "ok"),
    EventKind.CONSENT_WITHDRAWN: ("hand-palm", "danger"),
    EventKind.PARTY_ADDED: ("user-plus", "text2"),
    EventKind.ATTACHED: ("paperclip", "text2"),
    EventKind.ASSIGNED: ("user", "text2"),
    EventKind.REFERRED: ("paper-plane-tilt", "text2"),
    EventKind.REPLIED: ("check-circle", "ok"),
    EventKind.PRINTED: ("printer", "text2"),
    EventKind.OVERRIDDEN: ("shield-warning", "warn"),
    EventKind.CLOSED: ("check-circle", "text2"),
    EventKind.REOPENED: ("folder-open", "text2"),
    EventKind.STATUS: ("arrows-left-right", "text2"),
    EventKind.CANCELLED: ("x-circle", "text2"),
    EventKind.UNDONE: ("x-circle", "text2"),
    EventKind.HANDED_OVER: ("user", "text2"),
    EventKind.IMPORTED: ("file-text", "text2"),
    EventKind.SCHEDULED: ("calendar-blank", "text2"),
    EventKind.HEARD: ("scales", "text2"),
    EventKind.MERGED: ("arrows-left-right", "text2"),
    EventKind.TASK: ("check-circle", "text2"),
    **SIGNS,
}
_SIGN: Final = ("note-pencil", "text2")
"""Of a kind that has none of its own."""
_PAPERS: Final = {"letter": N_("Letter {badge} printed"), "summary": N_("Summary printed")}


def face_of(event: EventRow, view: CaseView) -> Face:
    """Return an event as a row: its day, what happened, its context."""
    icon, ink = _SIGNS.get(event.kind, _SIGN)
    answer = event.details.get("answer") or event.details.get("kept")
    if answer in DARK or event.details.get("state") == Homologation.REFUSED:
        icon, ink = "x-circle", "danger"
    return Face(title_of(event, view), context(event), icon, ink, day=column_day(event.on))


def title_of(event: EventRow, view: CaseView) -> str:
    """Return what happened, in one line."""
    tell = _TITLES.get(event.kind)
    return tell(event, view) if tell else capital(label(event.kind))


def context(event: EventRow) -> str:
    """Return the note of an event, when the title does not say it, and who wrote it."""
    note = "" if _is_plain_note(event) else event.note.splitlines()[0] if event.note else ""
    return " · ".join(part for part in (note, event.by) if part)


def _is_plain_note(event: EventRow) -> bool:
    if _tells_its_title(event):
        return True
    return event.kind is EventKind.NOTE and "task" not in event.details


def _tells_its_title(event: EventRow) -> bool:
    """Return whether the note is the title of the task, not why it was put off."""
    return event.kind is EventKind.TASK and event.details.get("became") != "postponed"


def task_words(kind: str, title: str = "") -> str:
    """Return what a task asks for, as it was typed or by its kind."""
    if title:
        return title
    words = kind_words(kind)
    return words[:1].lower() + words[1:]


def _opened(_event: EventRow, _view: CaseView) -> str:
    return _("Case opened")


def _note(event: EventRow, _view: CaseView) -> str:
    task = event.details.get("task")
    if task is None:
        return event.note.splitlines()[0] if event.note else _("Note")
    words, became = task_words(task), event.details.get("became")
    if became == "kept_open":
        return _("Closure not granted: the case stays open")
    if became == "done":
        return _("Done: {what}").format(what=words)
    return _("Put off: {what}").format(what=words)


def _task(event: EventRow, _view: CaseView) -> str:
    typed = event.note if _tells_its_title(event) else ""
    words = task_words(event.details.get("task", ""), typed)
    told = {
        "done": _("Done: {what}"),
        "postponed": _("Put off: {what}"),
        "added": _("To do: {what}"),
    }
    return told.get(event.details.get("became", ""), "{what}").format(what=words)


def _correction(event: EventRow, _view: CaseView) -> str:
    what = field_label(event.details.get("field", ""))
    told = _("Completed: {field}") if "left" in event.details else _("Corrected: {field}")
    return told.format(field=what.lower())


def _consent(event: EventRow, _view: CaseView) -> str:
    what = _purpose(event)
    refused = event.details.get("answer") == "refused"
    told = _("Refuses: {what}") if refused else _("Agrees: {what}")
    return told.format(what=what)


def _purpose(event: EventRow) -> str:
    """Return what a consent is about; events of other hands may not tell."""
    told = event.details.get("purpose", "")
    return label(ConsentPurpose(told)) if told in set(ConsentPurpose) else label(event.kind)


def _withdrawn(event: EventRow, _view: CaseView) -> str:
    what = _purpose(event)
    return _("Takes back the consent: {what}").format(what=what)


def _party(event: EventRow, _view: CaseView) -> str:
    roles = [label(PartyRole(role)) for role in event.details.get("roles", "").split(",") if role]
    return _("Person added: {roles}").format(roles=", ".join(roles))


def _attached(event: EventRow, _view: CaseView) -> str:
    return _("Paper joined: {kind}").format(kind=event.details.get("paper", ""))


def _assigned(event: EventRow, _view: CaseView) -> str:
    return _("Entrusted to {member}").format(member=event.details.get("member", ""))


def _replied(event: EventRow, view: CaseView) -> str:
    reference, answer = event.details.get("reference", ""), event.details.get("answer", "")
    known = answer in set(ReferralState)
    return _("{badge} {answer}: {actor}").format(
        badge=badge_of(reference),
        answer=label(ReferralState(answer)) if known else label(event.kind),
        actor=_to(view, reference),
    )


_ANY_PAPER = N_("Paper printed")


def _printed(event: EventRow, _view: CaseView) -> str:
    told = _(_PAPERS.get(event.details.get("paper", ""), _ANY_PAPER))
    return told.format(badge=badge_of(event.details.get("reference", "")))


def _closed(event: EventRow, view: CaseView) -> str:
    told = event.details.get("outcome", view.outcome or "")
    if told not in set(Outcome):
        return capital(label(EventKind.CLOSED))
    return _("Case closed: {outcome}").format(outcome=label(Outcome(told)))


def _status(event: EventRow, _view: CaseView) -> str:
    told = event.details.get("to", "")
    if told not in set(CaseStatus):
        return capital(label(EventKind.STATUS))
    return _("Now: {status}").format(status=label(CaseStatus(told)))


def _to(view: CaseView, reference: str) -> str:
    return next((row.to for row in view.referrals if row.reference == reference), "")


_TITLES: Final[dict[EventKind, Callable[[EventRow, CaseView], str]]] = {
    EventKind.OPENED: _opened,
    EventKind.NOTE: _note,
    EventKind.TASK: _task,
    EventKind.CORRECTION: _correction,
    EventKind.CONSENT: _consent,
    EventKind.CONSENT_WITHDRAWN: _withdrawn,
    EventKind.PARTY_ADDED: _party,
    EventKind.ATTACHED: _attached,
    EventKind.ASSIGNED: _assigned,
    EventKind.REPLIED: _replied,
    EventKind.PRINTED: _printed,
    EventKind.CLOSED: _closed,
    EventKind.STATUS: _status,
    **TITLES,
}


def full_day(event: EventRow) -> str:
    """Return the day of an event in full."""
    return prose_date(event.on)
