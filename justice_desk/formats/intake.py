"""The one list of what is asked at intake: the screen, the blank form and the import share it.

Order and words are those of the talk. Labels are English source strings; `N_` marks them and the
reader translates them. A key is the field's name in the data; the part before a dot is the
record that holds it. Never asked: religion, ethnic group, descent, orientation.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.terms.enums import (
    ConsentHow,
    ConsentPurpose,
    Displacement,
    MaybeCrime,
    PartyRole,
    Priority,
    Sex,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

YES: Final = "yes"
NO: Final = "no"


class Kind(StrEnum):
    """What an answer looks like."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    YEAR = "year"
    DATE = "date"
    PHONE = "phone"
    PLACE = "place"
    CASE_NUMBER = "case_number"
    CATEGORY = "category"
    FLAG = "flag"
    ONE_OF = "one_of"
    SOME_OF = "some_of"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to tick: its code in the data and its English label."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question.

    Attributes:
        key: the name of the answer in the data.
        label: the English source of the printed and shown label.
        kind: what the answer looks like.
        choices: the answers to tick; those of a category come from the reference data.
        required: a case cannot be opened without it; the rest may come later.
    """

    key: str
    label: str
    kind: Kind = Kind.TEXT
    choices: tuple[Choice, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the talk; its letter stands before its title on paper."""

    letter: str
    title: str
    fields: tuple[Field, ...]


YES_NO: Final = (Choice(NO, N_("no")), Choice(YES, N_("yes")))

HEAD: Final = Section(
    "",
    N_("The intake"),
    (
        Field("case.old_number", N_("Case"), Kind.CASE_NUMBER),
        Field("case.opened_on", N_("Date"), Kind.DATE),
        Field("case.written_by", N_("Paralegal")),
        Field("case.intake_place", N_("Place of the intake")),
    ),
)

PERSON: Final = Section(
    "A",
    N_("The person"),
    (
        Field("person.name", N_("Name and first names, as the person says them"), required=True),
        Field("person.name_arabic", N_("Other name, or name in Arabic")),
        Field("person.birth_year", N_("Born in"), Kind.YEAR, required=True),
        Field("person.age", N_("or age"), Kind.NUMBER),
        Field("person.birth_estimated", N_("estimated"), Kind.FLAG),
        Field(
            "person.sex",
            N_("Sex"),
            Kind.ONE_OF,
            (Choice(Sex.FEMALE, N_("woman")), Choice(Sex.MALE, N_("man"))),
            required=True,
        ),
        Field(
            "person.role",
            N_("Role"),
            Kind.ONE_OF,
            (
                Choice(PartyRole.CLAIMANT, N_("claimant")),
                Choice(PartyRole.VICTIM, N_("victim")),
                Choice(PartyRole.WITNESS, N_("witness")),
            ),
        ),
        Field("person.region", N_("Region"), Kind.PLACE),
        Field("person.cercle", N_("Cercle"), Kind.PLACE),
        Field("person.commune", N_("Commune"), Kind.PLACE, required=True),
        Field("person.village", N_("Village, fraction or neighbourhood"), Kind.PLACE),
        Field("person.landmark", N_("Landmark")),
        Field(
            "person.displacement",
            N_("Situation"),
            Kind.ONE_OF,
            (
                Choice(Displacement.RESIDENT, N_("living at home")),
                Choice(Displacement.DISPLACED, N_("displaced person")),
                Choice(Displacement.REFUGEE, N_("person in refuge")),
                Choice(Displacement.RETURNED, N_("person returned")),
            ),
        ),
        Field(
            "person.languages",
            N_("Language"),
            Kind.SOME_OF,
            (
                Choice("bm", N_("Bambara")),
                Choice("ses", N_("Songhay")),
                Choice("ff", N_("Fulfulde")),
                Choice("taq", N_("Tamasheq")),
                Choice("ar", N_("Arabic")),
                Choice("fr", N_("French")),
            ),
        ),
        Field("person.other_language", N_("Other language")),
        Field("person.interpreter", N_("Interpreter"), Kind.ONE_OF, YES_NO),
        Field("person.can_read", N_("Can read"), Kind.ONE_OF, YES_NO),
        Field(
            "person.disability",
            N_("Difficulty with"),
            Kind.SOME_OF,
            (
                Choice("seeing", N_("seeing")),
                Choice("hearing", N_("hearing")),
                Choice("walking", N_("walking")),
                Choice("speaking", N_("speaking")),
                Choice("remembering", N_("remembering")),
                Choice("none", N_("no difficulty")),
            ),
        ),
        Field(
            "person.identity_paper",
            N_("Identity paper"),
            Kind.SOME_OF,
            (
                Choice("nina", N_("NINA")),
                Choice("birth_record", N_("birth record")),
                Choice("card", N_("identity card")),
                Choice("none", N_("no paper")),
            ),
        ),
        Field("person.identity_number", N_("No.")),
    ),
)

REACH: Final = Section(
    "B",
    N_("Reaching the person without danger"),
    (
        Field("person.phone", N_("Phone"), Kind.PHONE),
        Field(
            "person.phone_safe",
            N_("Use of the phone"),
            Kind.SOME_OF,
            (
                Choice("call", N_("call")),
                Choice("message", N_("message")),
                Choice("never", N_("do not call")),
            ),
        ),
        Field("person.phone_when", N_("Day and hour without risk")),
        Field("person.through", N_("Go through (name, tie)")),
        Field(
            "person.wishes_woman",
            N_("I prefer"),
            Kind.ONE_OF,
            (
                Choice("woman", N_("a paralegal (woman)")),
                Choice("man", N_("a paralegal (man)")),
                Choice("either", N_("no preference")),
            ),
        ),
        Field("person.transport", N_("Help with transport"), Kind.ONE_OF, YES_NO),
        Field("person.transport_from", N_("Means and point of departure")),
    ),
)

REPRESENTED: Final = Section(
    "C",
    N_("If the person is under 18, or is represented"),
    (
        Field("guardian.name", N_("Name of the representative")),
        Field("guardian.tie", N_("Tie")),
        Field(
            "guardian.informed",
            N_("Representative informed"),
            Kind.ONE_OF,
            (Choice(YES, N_("yes")), Choice(NO, N_("no, because"))),
        ),
        Field("guardian.not_informed_why", N_("no, because")),
        Field(
            "case.came_by",
            N_("Came by"),
            Kind.ONE_OF,
            (
                Choice("self", N_("oneself")),
                Choice("family", N_("family")),
                Choice("chef_village", N_("village head")),
                Choice("cadi", N_("cadi")),
                Choice("radio", N_("radio")),
                Choice("other", N_("other way")),
            ),
        ),
    ),
)

MATTER: Final = Section(
    "D",
    N_("The matter – tick a single category"),
    (
        Field("case.category", N_("Category"), Kind.CATEGORY, required=True),
        Field(
            "case.maybe_crime",
            N_("May it be a crime?"),
            Kind.ONE_OF,
            (
                Choice(MaybeCrime.YES, N_("yes")),
                Choice(MaybeCrime.NO, N_("no")),
                Choice(MaybeCrime.TO_CHECK, N_("to check")),
            ),
        ),
        Field("case.summary", N_("In one sentence"), required=True),
        Field("case.facts", N_("The facts, in the person’s words"), Kind.LONG_TEXT),
        Field("case.request", N_("What the person asks for")),
        Field("respondent.name", N_("Other party (name)")),
        Field("respondent.tie", N_("Tie")),
        Field(
            "case.already_seized",
            N_("Already seized"),
            Kind.SOME_OF,
            (
                Choice("customary", N_("customary")),
                Choice("religious", N_("religious")),
                Choice("gendarmerie", N_("gendarmerie")),
                Choice("court", N_("court")),
                Choice("mairie", N_("town hall")),
                Choice("nobody", N_("nobody")),
            ),
        ),
    ),
)

SAFETY: Final = Section(
    "E",
    N_("Safety and urgency"),
    (
        Field(
            "case.danger",
            N_("Danger"),
            Kind.SOME_OF,
            (
                Choice("immediate", N_("immediate")),
                Choice("violence", N_("violence")),
                Choice("child", N_("child exposed")),
                Choice("detention", N_("detention")),
                Choice("none", N_("none reported")),
            ),
        ),
        Field(
            "case.priority",
            N_("Priority"),
            Kind.ONE_OF,
            (
                Choice(Priority.HOURS_24, N_("emergency, 24 hours")),
                Choice(Priority.HOURS_72, N_("urgent, 72 hours")),
                Choice(Priority.WEEKS_2, N_("normal, two weeks")),
            ),
        ),
    ),
)

CONSENT_ANSWERS: Final = (
    Choice(YES, N_("yes")),
    Choice(NO, N_("no")),
    Choice(ConsentHow.ORAL, N_("oral")),
    Choice(ConsentHow.SIGNATURE, N_("signed")),
    Choice(ConsentHow.THUMBPRINT, N_("thumbprint")),
)

CONSENTS: Final = Section(
    "F",
    N_("Agreements given – one per purpose, each can be refused"),
    tuple(
        Field(f"consent.{purpose}", label, Kind.SOME_OF, CONSENT_ANSWERS)
        for purpose, label in (
            (ConsentPurpose.FILE, N_("Keep my file at the office")),
            (ConsentPurpose.REFERRAL, N_("Pass on to")),
            (ConsentPurpose.STATISTICS, N_("Count my case, without my name")),
            (ConsentPurpose.CONTACT, N_("Call me on the phone")),
        )
    ),
)

SECTIONS: Final = (HEAD, PERSON, REACH, REPRESENTED, MATTER, SAFETY, CONSENTS)


def fields() -> Iterator[Field]:
    """Yield every field in the order of the talk."""
    for section in SECTIONS:
        yield from section.fields


def field(key: str) -> Field:
    """Return the field of one key.

    Raises:
        KeyError: there is no such field.
    """
    return _BY_KEY[key]


_BY_KEY: Final = {field.key: field for section in SECTIONS for field in section.fields}
