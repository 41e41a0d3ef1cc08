"""Turns what was typed into the intake that `services.cases.opening` takes."""

from __future__ import annotations

import uuid
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeVar

from justice_desk.rules.ages import birth_of_age, birth_of_year, is_minor
from justice_desk.rules.phones import normalise
from justice_desk.services.cases.intake import (
    ConsentIntake,
    Intake,
    PersonIntake,
    RelationIntake,
)
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    ConsentHow,
    ConsentPurpose,
    Displacement,
    MaybeCrime,
    PartyRole,
    Priority,
    Sex,
)
from justice_desk.terms.errors import BadInput
from justice_desk.ui.intake import plan
from justice_desk.ui.intake.answers import place_said
from justice_desk.ui.intake.days import day_ahead, day_typed

if TYPE_CHECKING:
    from justice_desk.rules.ages import Birth
    from justice_desk.ui.intake.answers import Answers

_E = TypeVar("_E", bound=StrEnum)
LEAD: Final = "claimant"
RESPONDENT: Final = "respondent"
GUARDIAN: Final = "guardian"
KNOWN: Final = "person.known_id"
"""The id of the record when « C’est elle » was said; it is no question of the form."""
YEAR_DIGITS: Final = 4
_LINES: Final = (
    "name_arabic",
    "landmark",
    "phone_when",
    "through",
    "other_language",
    "identity_number",
    "wishes_woman",
    "transport_from",
)
_TICKS: Final = ("phone_safe", "languages", "disability", "identity_paper")


def told(answers: Answers) -> Intake:
    """Return the intake as it stands; what is missing in it the service says by its path.

    Raises:
        BadInput: a day that no calendar has.
    """
    persons = tuple(one for one in (lead(answers), respondent(answers), guardian(answers)) if one)
    return Intake(
        persons=persons,
        category=answers.text("case.category"),
        summary=answers.text("case.summary"),
        opened_on=day_typed(answers.text("case.opened_on")),
        written_by=answers.text("case.written_by") or None,
        old_number=answers.text("case.old_number") or None,
        facts=answers.text("case.facts"),
        facts_on=day_typed(answers.text("case.facts_on")),
        facts_place=_facts_place(answers),
        request=answers.text("case.request"),
        priority=_one(Priority, answers.text("case.priority")) or Priority.WEEKS_2,
        maybe_crime=_one(MaybeCrime, answers.text("case.maybe_crime")),
        danger_to_life=answers.yes_no("case.danger_to_life") is True,
        danger=answers.ticks("case.danger"),
        intake_place=answers.text("case.intake_place") or None,
        came_by=answers.text("case.came_by") or None,
        already_seized=answers.ticks("case.already_seized"),
        guardian_informed=answers.yes_no("guardian.informed"),
        guardian_not_informed_why=answers.text("guardian.not_informed_why") or None,
        relations=_ties(answers),
        consents=_consents(answers),
    )


def lead(answers: Answers) -> PersonIntake:
    """Return the person who came."""
    year, age = years(answers)
    return PersonIntake(
        ref=LEAD,
        name="" if answers.flag(plan.WITHOUT_NAME) else answers.text("person.name"),
        roles=(_one(PartyRole, answers.text("person.role")) or PartyRole.CLAIMANT,),
        person_id=_id(answers.text(KNOWN)),
        sex=_one(Sex, answers.text("person.sex")),
        birth_year=year,
        age=age,
        age_estimated=answers.flag("person.birth_estimated"),
        place=_place(answers, "person"),
        phone=answers.text("person.phone") or None,
        displacement=_one(Displacement, answers.text("person.displacement")),
        **_as_said(answers),
    )


_FLAGS: Final = ("interpreter", "can_read", "transport")


def _as_said(answers: Answers) -> dict[str, Any]:
    return {
        **{name: answers.yes_no(f"person.{name}") for name in _FLAGS},
        **{name: answers.text(f"person.{name}") or None for name in _LINES},
        **{name: answers.ticks(f"person.{name}") for name in _TICKS},
    }


def respondent(answers: Answers) -> PersonIntake | None:
    """Return the other party, None where nothing is said of one; a name may come later."""
    name = answers.text("respondent.name")
    place = _place(answers, RESPONDENT)
    if not name and not place:
        return None
    return PersonIntake(RESPONDENT, name, (PartyRole.RESPONDENT,), place=place)


def guardian(answers: Answers) -> PersonIntake | None:
    """Return who represents the person, None where nobody is named."""
    name = answers.text("guardian.name")
    ward = LEAD
    return PersonIntake(GUARDIAN, name, (PartyRole.GUARDIAN,), guardian_of=ward) if name else None


def noticeable(answers: Answers) -> tuple[PersonIntake, ...]:
    """Return the persons as far as they can be compared: what cannot be yet is left out."""
    found = [_comparable(answers), respondent(answers)]
    return tuple(one for one in found if one and (one.name or one.phone or one.person_id))


def _comparable(answers: Answers) -> PersonIntake:
    birth = birth_of(answers)
    return PersonIntake(
        ref=LEAD,
        name="" if answers.flag(plan.WITHOUT_NAME) else answers.text("person.name"),
        roles=(_one(PartyRole, answers.text("person.role")) or PartyRole.CLAIMANT,),
        person_id=_id(answers.text(KNOWN)),
        sex=_one(Sex, answers.text("person.sex")),
        birth_year=birth.year if birth else None,
        age_estimated=answers.flag("person.birth_estimated"),
        place=answers.place("person.village").text or answers.place("person.commune").text or None,
        phone=_phone(answers.text("person.phone")),
    )


def years(answers: Answers) -> tuple[int | None, int | None]:
    """Return the year of birth or the age, whichever was typed: four digits are a year."""
    typed = answers.text("person.age")
    if not typed.isdecimal():
        return None, None
    number = int(typed)
    return (number, None) if len(typed) == YEAR_DIGITS else (None, number)


def birth_of(answers: Answers) -> Birth | None:
    """Return when the person was born as far as it was typed, None where it cannot be."""
    year, age = years(answers)
    estimated = answers.flag("person.birth_estimated")
    try:
        if year is not None:
            return birth_of_year(year, today(), estimated=estimated)
        if age is not None:
            return birth_of_age(age, today(), estimated=estimated)
    except BadInput:
        return None
    return None


def minor(answers: Answers) -> bool:
    """Return whether the person is under 18 by what was typed."""
    return is_minor(birth_of(answers), today())


def _phone(typed: str) -> str | None:
    try:
        return normalise(typed)
    except BadInput:
        return None


def _place(answers: Answers, whose: str) -> str | None:
    """Return where somebody is from, as `services.places` reads it."""
    steps = ("commune", "village", "cercle")
    return place_said(*(answers.place(f"{whose}.{step}") for step in steps))


def _facts_place(answers: Answers) -> str | None:
    place = answers.place("case.facts_place")
    return place.id or place.text.strip() or None


def _ties(answers: Answers) -> tuple[RelationIntake, ...]:
    return tuple(
        RelationIntake(one.ref, LEAD, answers.text(f"{one.ref}.tie"))
        for one in (respondent(answers), guardian(answers))
        if one and answers.text(f"{one.ref}.tie")
    )


def _consents(answers: Answers) -> tuple[ConsentIntake, ...]:
    """Return the answers given; a minor's are those of the person who represents her."""
    how = _one(ConsentHow, answers.text(plan.HOW.key)) or ConsentHow.ORAL
    for_minor = minor(answers) and bool(answers.text("guardian.name"))
    who: dict[str, Any] = {"by": GUARDIAN, "guardian_of": LEAD} if for_minor else {}
    return tuple(
        ConsentIntake(
            purpose=ConsentPurpose(purpose),
            how=_one(ConsentHow, answers.text(f"consent.{purpose}.how")) or how,
            witness=answers.text(plan.WITNESS.key) or None,
            refused=not agreed,
            until=day_ahead(answers.text(f"consent.{purpose}.until")) if agreed else None,
            **who,
        )
        for purpose in plan.PURPOSES
        if (agreed := answers.yes_no(f"consent.{purpose}")) is not None
    )


def _one(kind: type[_E], code: str) -> _E | None:
    return kind(code) if code in set(kind) else None


def _id(kept: str) -> uuid.UUID | None:
    return uuid.UUID(kept) if kept else None
