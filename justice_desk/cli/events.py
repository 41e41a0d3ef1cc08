"""What happened in a case, a line each: the day, what, about whom or what, the note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.cli.answer import pair
from justice_desk.cli.fields import field_words
from justice_desk.i18n.messages import N_, _
from justice_desk.services.cases.withdrawing import withdrawn_words
from justice_desk.services.tasks.words import kind_words
from justice_desk.terms.enums import (
    CaseStatus,
    ConsentPurpose,
    EventKind,
    Outcome,
    PartyRole,
    ReferralState,
    Satisfaction,
)
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    DecisionFor,
    Homologation,
    MediationResult,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import StrEnum

    from justice_desk.services.cases.rows import CaseView, EventRow

_CODES: Final[Mapping[str, type[StrEnum]]] = {
    "purpose": ConsentPurpose,
    "answer": ReferralState,
    "became": ReferralState,
    "to": CaseStatus,
    "result": MediationResult,
    "agreed": AgreementKind,
    "state": Homologation,
    "kept": AgreementKept,
    "decision": DecisionFor,
    "outcome": Outcome,
    "satisfied": Satisfaction,
}
"""Details of an event that are codes, in the order in which they are said."""
_UNSAID: Final = frozenset({Satisfaction.NOT_ASKED.value})
_PRINTED: Final = {"letter": N_("letter"), "summary": N_("summary")}


def event_line(event: EventRow, view: CaseView) -> str:
    """Return an event as a line, its detail after what it is; nothing trails."""
    withdrawn = withdrawn_words(event.kind, event.details)
    what = _(withdrawn) if withdrawn else label(event.kind)
    about = ", ".join(_about(event, view))
    told = pair(what, about) if about else what
    return f"  {event.on:%d/%m/%Y}  {told}  {_note(event)}".rstrip()


def _about(event: EventRow, view: CaseView) -> Iterator[str]:
    told = event.details
    yield from _referral(told.get("reference"), view)
    for name, kind in _CODES.items():
        value = told.get(name)
        if value in set(kind) and value not in _UNSAID:
            yield label(kind(value))
    if event.kind is EventKind.CONSENT and told.get("answer") == "refused":
        yield _("refused")
    yield from _others(event)


def _referral(reference: str | None, view: CaseView) -> Iterator[str]:
    if reference:
        yield reference.rpartition("/")[2]
        yield from (row.to for row in view.referrals if row.reference == reference)


def _others(event: EventRow) -> Iterator[str]:
    told = event.details
    if "field" in told:
        yield field_words(told["field"])
    if "task" in told:
        yield kind_words(told["task"])
    if event.kind is EventKind.IMPORTED and "row" in told:
        yield _("row {row}").format(row=told["row"])
    if event.kind is EventKind.MERGED and "number" in told:
        yield _("with {number}").format(number=told["number"])
    if "member" in told:
        yield told["member"]
    yield from (label(PartyRole(role)) for role in told.get("roles", "").split(",") if role)
    if "paper" in told:
        printed = _PRINTED.get(told["paper"])
        yield _(printed) if printed else told["paper"]


def _note(event: EventRow) -> str:
    return " ".join(event.note.split())
