"""The fields that a column can hold, for each kind of list: their sort and their name in words.

A key is that of the intake (`formats.intake`) where the intake asks the same; the others name what
only a register tells: the end of a case, its steps, the facts of a birth.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import actor_types
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Mapping


class Sort(StrEnum):
    """How the cells of a field are read."""

    NUMBER = "number"
    DAY = "day"
    YEAR = "year"
    MONTH = "month"
    NAMES = "names"
    PARTIES = "parties"
    SEX = "sex"
    AGE = "age"
    BIRTH = "birth"
    BAND = "band"
    PHONE = "phone"
    PLACE = "place"
    CATEGORY = "category"
    OUTCOME = "outcome"
    ACTOR = "actor"
    JOURNEY = "journey"
    CRIME = "crime"
    PRIORITY = "priority"
    SITUATION = "situation"
    LANGUAGES = "languages"
    ROLE = "role"
    MINUTES = "minutes"
    TEXT = "text"
    LONG_TEXT = "long_text"


@dataclass(frozen=True, slots=True)
class Column:
    """One field: its key, its English name, how it is read, whether several columns may join."""

    key: str
    label: str
    sort: Sort = Sort.TEXT
    joins: bool = False

    def text(self) -> str:
        """Return the name in the language spoken now."""
        return _(self.label)


WENT: Final = "step.went."
"""What a key begins with that says when an actor of a type was seized."""

CASES: Final = (
    Column("case.old_number", N_("number in the register"), Sort.NUMBER),
    Column("case.record_id", N_("number given by the form"), Sort.NUMBER),
    Column("case.opened_on", N_("date of the case"), Sort.DAY),
    Column("case.submitted_on", N_("date of sending"), Sort.DAY),
    Column("case.year", N_("year"), Sort.YEAR),
    Column("case.month", N_("month"), Sort.MONTH),
    Column("case.parties", N_("both parties"), Sort.PARTIES),
    Column("person.name", N_("name of the person"), Sort.NAMES),
    Column("person.first_name", N_("first name of the person"), Sort.TEXT),
    Column("person.sex", N_("sex of the person"), Sort.SEX),
    Column("person.age", N_("age of the person"), Sort.AGE),
    Column("person.birth_year", N_("birth of the person"), Sort.BIRTH),
    Column("person.phone", N_("phone of the person"), Sort.PHONE),
    Column("person.through", N_("person to go through")),
    Column("person.village", N_("village of the person"), Sort.PLACE),
    Column("person.commune", N_("commune of the person"), Sort.PLACE),
    Column("person.cercle", N_("cercle of the person"), Sort.PLACE),
    Column("person.region", N_("region of the person"), Sort.PLACE),
    Column("person.landmark", N_("landmark")),
    Column("person.displacement", N_("situation of the person"), Sort.SITUATION),
    Column("person.languages", N_("languages"), Sort.LANGUAGES),
    Column("person.identity_number", N_("number of the identity paper")),
    Column("person.role", N_("role of the person"), Sort.ROLE),
    Column("victim.name", N_("name of the victim"), Sort.NAMES),
    Column("respondent.name", N_("name of the other party"), Sort.NAMES),
    Column("respondent.first_name", N_("first name of the other party"), Sort.TEXT),
    Column("respondent.sex", N_("sex of the other party"), Sort.SEX),
    Column("respondent.age", N_("age of the other party"), Sort.AGE),
    Column("respondent.phone", N_("phone of the other party"), Sort.PHONE),
    Column("respondent.village", N_("village of the other party"), Sort.PLACE),
    Column("accused.name", N_("name of the accused"), Sort.NAMES),
    Column("witness.name", N_("name of a witness"), Sort.NAMES, joins=True),
    Column("guardian.name", N_("name of the representative"), Sort.NAMES),
    Column("case.category", N_("category"), Sort.CATEGORY),
    Column("case.summary", N_("the matter in one sentence"), Sort.LONG_TEXT),
    Column("case.facts", N_("facts"), Sort.LONG_TEXT, joins=True),
    Column("case.request", N_("what the person asks for"), Sort.LONG_TEXT, joins=True),
    Column("case.observations", N_("observations"), Sort.LONG_TEXT, joins=True),
    Column("case.facts_on", N_("date of the facts"), Sort.DAY),
    Column("case.facts_place", N_("place of the facts"), Sort.PLACE),
    Column("case.maybe_crime", N_("may be a crime"), Sort.CRIME),
    Column("case.priority", N_("urgency"), Sort.PRIORITY),
    Column("case.intake_place", N_("place of the intake")),
    Column("case.written_by", N_("paralegal who wrote")),
    Column("case.responsible", N_("member in charge")),
    Column("case.came_by", N_("how the person came")),
    Column("case.outcome", N_("outcome"), Sort.OUTCOME),
    Column("case.status", N_("status"), Sort.OUTCOME),
    Column("case.closed_on", N_("date of the end"), Sort.DAY),
    Column("case.journey", N_("journey in one cell"), Sort.JOURNEY, joins=True),
    Column("step.sent_to", N_("sent to"), Sort.ACTOR),
    Column("step.sent_on", N_("date of sending on"), Sort.DAY),
    Column("step.mediation_on", N_("date of the mediation"), Sort.DAY),
    Column("step.agreement_on", N_("date of the agreement"), Sort.DAY),
    Column("step.judgment_on", N_("date of the judgment"), Sort.DAY),
    Column("step.judgment", N_("judgment"), Sort.OUTCOME),
    Column("step.returned_on", N_("date of return"), Sort.DAY),
    Column("birth.child", N_("child to be declared")),
    Column("birth.sex", N_("sex of the child")),
    Column("birth.age", N_("age of the child")),
    Column("birth.on", N_("birth of the child"), Sort.DAY),
    Column("birth.at", N_("place of birth")),
    Column("birth.father", N_("father")),
    Column("birth.mother", N_("mother")),
    Column("birth.transcribed_on", N_("date of the transcription"), Sort.DAY),
    Column("birth.judgment_number", N_("number of the judgment")),
)

CONSULTATIONS: Final = (
    Column("consultation.on", N_("date of the consultation"), Sort.DAY),
    Column("consultation.submitted_on", N_("date of sending"), Sort.DAY),
    Column("consultation.year", N_("year"), Sort.YEAR),
    Column("consultation.month", N_("month"), Sort.MONTH),
    Column("consultation.place", N_("place"), Sort.PLACE),
    Column("consultation.sex", N_("sex"), Sort.SEX),
    Column("consultation.age", N_("age band"), Sort.BAND),
    Column("consultation.theme", N_("theme"), Sort.CATEGORY),
    Column("consultation.advice", N_("advice"), Sort.LONG_TEXT, joins=True),
    Column("consultation.minutes", N_("minutes"), Sort.MINUTES),
)

ACTORS: Final = (
    Column("actor.name", N_("name of the actor")),
    Column("actor.type", N_("type of actor"), Sort.ACTOR),
    Column("actor.place", N_("territory"), Sort.PLACE),
    Column("actor.seat", N_("seat"), Sort.PLACE),
    Column("actor.phone", N_("phone"), Sort.PHONE),
    Column("actor.holder", N_("holder")),
    Column("actor.languages", N_("languages"), Sort.LANGUAGES),
)

_BY_KIND: Final[Mapping[ImportKind, tuple[Column, ...]]] = {
    ImportKind.CASES: CASES,
    ImportKind.CONSULTATIONS: CONSULTATIONS,
    ImportKind.ACTORS: ACTORS,
}


def is_step(key: str) -> bool:
    """Tell whether a field tells of the past of a case, which an import writes once."""
    return key == "case.journey" or key.startswith("step.")


def columns_of(kind: ImportKind) -> tuple[Column, ...]:
    """Return the fields of a kind of list, in the order in which a person chooses."""
    return _BY_KIND[kind]


def column(key: str, kind: ImportKind) -> Column | None:
    """Return the field of a key, `step.went.TYPE` among them; None when there is none."""
    if kind is ImportKind.CASES and key.startswith(WENT):
        return _went(key)
    return next((one for one in _BY_KIND[kind] if one.key == key), None)


def _went(key: str) -> Column | None:
    code = key.removeprefix(WENT)
    if code not in actor_types():
        return None
    # Its name is that of the reference data, in the language spoken now: no message of ours.
    return Column(key, actor_types()[code].label.text(), Sort.DAY)
