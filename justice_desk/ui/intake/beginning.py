"""What an intake begins with: a draft, a consultation that becomes a case, a name sought before."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from justice_desk.services import consultations, places
from justice_desk.ui.alive import while_alive
from justice_desk.ui.intake.keeper import FORM
from justice_desk.ui.intake.known import place_answers

if TYPE_CHECKING:
    from justice_desk.services.cases.intake import Intake
    from justice_desk.services.places import PlaceRow
    from justice_desk.storage.drafts import Draft
    from justice_desk.ui.intake.page import IntakePage

CONSULTATION = "consultation.id"
"""The answer that keeps which consultation the case comes from; it is no question."""


def begun_from(page: IntakePage, kind: str, key: str) -> None:
    """Fill a form once the reader's thread has what it begins with."""
    if kind == "draft":
        drafts = page.workspace.office.drafts
        page.workspace.jobs.reader.submit(
            drafts.mine,
            while_alive(page, lambda found: _show_draft(page, key, found)),
            while_alive(page, page.workspace.failed.emit),
        )
    elif kind == "consultation":
        _show_consultation(page, uuid.UUID(key))
    elif kind == "person":
        page.put({"person.name": key})
        page.typed()


def _show_draft(page: IntakePage, key: str, found: tuple[Draft, ...]) -> None:
    for draft in found:
        if (draft.form, draft.key) == (FORM, key):
            page.put(draft.payload)
            page.foot.kept()


def _show_consultation(page: IntakePage, key: uuid.UUID) -> None:
    def ask(session: Any) -> tuple[Intake, PlaceRow | None]:
        told = consultations.as_intake(session, key)
        place = told.persons[0].place
        return told, places.get(session, uuid.UUID(place)) if place else None

    page.workspace.read(
        "case open",
        ask,
        while_alive(page, lambda answer: page.put(_answers(key, *answer))),
    )


def _answers(key: uuid.UUID, told: Intake, place: PlaceRow | None) -> dict[str, Any]:
    lead = told.persons[0]
    return {
        CONSULTATION: str(key),
        "person.sex": lead.sex.value if lead.sex else "",
        "case.category": told.category,
        "case.facts": told.facts,
        **(place_answers(place) if place else {}),
    }
