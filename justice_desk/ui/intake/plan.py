"""Which question stands where: the field list of `formats.intake`, laid out for the screen.

What opens a case and what is asked in every talk stands in front; the rest of each part of the
paper form is folded, opens with the letter that the part bears on paper, and may come later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from justice_desk.formats import intake as form
from justice_desk.formats.intake import Field, Kind
from justice_desk.i18n.messages import N_

FULL: Final = 3
"""Columns of the form at its widest; a question of so many spans the row."""

FACTS_ON: Final = Field("case.facts_on", N_("Day of the facts"), Kind.DATE)
FACTS_PLACE: Final = Field("case.facts_place", N_("Place of the facts"), Kind.PLACE)
DANGER_TO_LIFE: Final = Field("case.danger_to_life", N_("Danger to life"), Kind.ONE_OF, form.YES_NO)
OTHER_COMMUNE: Final = Field("respondent.commune", N_("Commune of the other party"), Kind.PLACE)
OTHER_VILLAGE: Final = Field("respondent.village", N_("Village of the other party"), Kind.PLACE)
OTHER_CERCLE: Final = Field("respondent.cercle", N_("Cercle of the other party"), Kind.PLACE)
WITHOUT_NAME: Final = "person.without_name"
AGE: Final = Field("person.age", N_("Age, or year of birth"), required=True)
"""One line takes either: four digits are a year, fewer are an age."""
CERCLE: Final = "person.cercle"
"""Asked only for a commune that no list holds; it stands after the village, in the free place."""
HOW: Final = Field(
    "consent.how",
    N_("How she answered"),
    Kind.ONE_OF,
    tuple(c for c in form.CONSENT_ANSWERS if c.code not in {form.YES, form.NO}),
)
WITNESS: Final = Field("consent.witness", N_("Witness of the reading"))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in its place; `span` counts columns of three."""

    field: Field
    span: int = 1


@dataclass(frozen=True, slots=True)
class Fold:
    """Questions that may come later; Alt and the letter opens them."""

    letter: str
    title: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One numbered part of the talk."""

    title: str
    asked: tuple[Asked, ...]
    folds: tuple[Fold, ...] = ()


def _front(*told: tuple[str, int]) -> tuple[Asked, ...]:
    return tuple(Asked(_OWN.get(key) or form.field(key), span) for key, span in told)


_OWN: Final = {
    field.key: field
    for field in (
        AGE,
        FACTS_ON,
        FACTS_PLACE,
        DANGER_TO_LIFE,
        OTHER_COMMUNE,
        OTHER_VILLAGE,
        OTHER_CERCLE,
    )
}

PAPER: Final = Fold(
    "P",
    N_("From a paper form"),
    _front(
        ("case.old_number", 1),
        ("case.opened_on", 1),
        ("case.written_by", 1),
        ("case.intake_place", 1),
    ),
)

PERSON: Final = Stage(
    N_("The person"),
    _front(
        ("person.name", 1),
        ("person.age", 1),
        ("person.sex", 1),
        ("person.commune", 1),
        ("person.village", 1),
        (CERCLE, 1),
        ("person.languages", 2),
        ("person.phone", 1),
        ("person.phone_safe", 1),
        ("person.wishes_woman", 2),
    ),
    (
        Fold(
            "A",
            N_("More about the person"),
            _front(
                ("person.name_arabic", 1),
                ("person.role", 2),
                ("person.landmark", 1),
                ("person.displacement", 2),
                ("person.other_language", 1),
                ("person.interpreter", 1),
                ("person.can_read", 1),
                ("person.disability", 3),
                ("person.identity_paper", 2),
                ("person.identity_number", 1),
            ),
        ),
        Fold(
            "B",
            N_("Reaching without danger"),
            _front(
                ("person.phone_when", 1),
                ("person.through", 1),
                ("person.transport", 1),
                ("person.transport_from", 2),
            ),
        ),
        Fold(
            "C",
            N_("Under 18, or represented"),
            _front(
                ("guardian.name", 1),
                ("guardian.tie", 1),
                ("guardian.informed", 1),
                ("guardian.not_informed_why", 2),
                ("case.came_by", 3),
            ),
        ),
    ),
)

MATTER: Final = Stage(
    N_("What is happening"),
    _front(
        ("case.category", 2),
        ("case.maybe_crime", 1),
        ("case.summary", 3),
        ("case.facts", 3),
        ("case.request", 1),
        ("respondent.name", 1),
        ("respondent.tie", 1),
    ),
    (
        Fold(
            "D",
            N_("More about the matter"),
            _front(
                ("case.already_seized", 3),
                ("case.facts_on", 1),
                ("case.facts_place", 2),
                ("respondent.commune", 1),
                ("respondent.village", 1),
                ("respondent.cercle", 1),
            ),
        ),
        Fold(
            "E",
            form.SAFETY.title,
            _front(("case.danger", 2), ("case.danger_to_life", 1), ("case.priority", 3)),
        ),
    ),
)

AGREEMENT: Final = N_("Her agreement")
STAGES: Final = (PERSON, MATTER)
PURPOSES: Final = ("file", "statistics", "contact")
"""Asked at intake; passing on is asked when the case is referred, receiver by receiver."""


_DETAILS: Final = {
    "file": (N_("Keeping the file: how she answered"), N_("Agreed until, if it ends")),
    "statistics": (N_("Statistics: how she answered"), N_("Agreed until, if it ends")),
    "contact": (N_("Being contacted: how she answered"), N_("Agreed until, if it ends")),
}
"""Of each purpose, the words of what may be said of its answer alone."""
APART: Final = Fold(
    "F",
    N_("Answered another way, or until a day"),
    tuple(
        asked
        for purpose, (how, until) in _DETAILS.items()
        for asked in (
            Asked(Field(f"consent.{purpose}.how", how, Kind.ONE_OF, HOW.choices), 2),
            Asked(Field(f"consent.{purpose}.until", until, Kind.DATE)),
        )
    ),
)
"""Where one purpose was answered otherwise than the others, or only until a day."""


def consent_field(purpose: str) -> Field:
    """Return the question of one purpose, in the words of the paper form."""
    return form.field(f"consent.{purpose}")


def on_screen() -> tuple[Asked, ...]:
    """Return every question in the order of the screen, folded ones after those in front."""
    stages = (part for stage in STAGES for part in (stage.asked, *(f.asked for f in stage.folds)))
    return tuple(asked for part in (PAPER.asked, *stages) for asked in part)
