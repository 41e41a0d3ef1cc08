"""« C’est elle »: her record fills the form and is used; what was typed comes back if it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.terms.enums import PlaceLevel
from justice_desk.ui.intake import plan
from justice_desk.ui.intake.answers import Place
from justice_desk.ui.intake.telling import KNOWN

if TYPE_CHECKING:
    from justice_desk.services.cases.noticing import KnownPerson
    from justice_desk.services.places import PlaceRow
    from justice_desk.ui.intake.form import IntakeForm

BEFORE: Final = "person.typed_before"
OF_RECORD: Final = (
    "person.name",
    "person.age",
    "person.sex",
    "person.commune",
    "person.village",
    "person.languages",
    "person.phone",
    plan.WITHOUT_NAME,
    "person.birth_estimated",
)
"""Answers that stand in the record; they are corrected on the case page, not here."""


def use_record(form: IntakeForm, known: KnownPerson) -> None:
    """Show the record of a person in the form and close its questions."""
    kept = form.answers().kept
    before = kept.get(BEFORE) or {key: kept.get(key) for key in OF_RECORD}
    form.put(dict(kept) | answers_of(known) | {KNOWN: str(known.id), BEFORE: before})
    _close(form, closed=True)


def use_typed(form: IntakeForm) -> None:
    """Bring back what was typed before the record was shown."""
    kept = dict(form.answers().kept)
    before: dict[str, Any] = kept.pop(BEFORE, {})
    kept.pop(KNOWN, None)
    _close(form, closed=False)
    form.put(kept | before)


def _close(form: IntakeForm, *, closed: bool) -> None:
    for key in OF_RECORD:
        if key in form.questions:
            form.questions[key].editor.setEnabled(not closed)
            form.questions[key].clear_error()


def answers_of(known: KnownPerson) -> dict[str, Any]:
    """Return the answers that a record gives."""
    return {
        "person.name": known.name,
        plan.WITHOUT_NAME: not known.name,
        "person.age": str(known.birth_year or ""),
        "person.birth_estimated": known.birth_estimated,
        "person.sex": known.sex.value if known.sex else "",
        "person.phone": known.phone,
        "person.languages": list(known.languages),
        **(place_answers(known.place) if known.place else {"person.commune": {}}),
    }


def place_answers(row: PlaceRow) -> dict[str, Any]:
    """Return a place of the register as the answers to commune and village."""
    if row.level is not PlaceLevel.VILLAGE:
        place = Place(row.name, str(row.id), row.path).plain()
        return {"person.commune": place, "person.village": Place().plain()}
    above = row.under
    commune = Place(above.rpartition("/")[2], str(row.parent_id or ""), above).plain()
    village = Place(row.name, str(row.id), row.path).plain()
    return {"person.commune": commune, "person.village": village}
