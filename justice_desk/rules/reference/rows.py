"""The frozen rows of reference data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from justice_desk.i18n import messages

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.terms.enums import JusticeOrder, MaybeCrime, Outcome


class Mediation(StrEnum):
    """Whether a category may be settled by mediation (domain facts of Mali, categories of cases).

    `conciliation` prepares a decision that a court alone takes; `na` has nothing to conciliate.
    """

    YES = "yes"
    PARTLY = "partly"
    CONCILIATION = "conciliation"
    LIMITED = "limited"
    NO = "no"
    NA = "na"


class Flag(StrEnum):
    """What a category or a case carries that safeguards and screens look at."""

    SEXUAL = "sexual"
    SLAVERY = "slavery"
    CHILD = "child"
    CHILD_LIKELY = "child_likely"
    GBV = "gbv"
    HEALTH_72H = "health_72h"
    TRAFFICKING = "trafficking"
    ARMED_GROUP = "armed_group"
    FGM = "fgm"
    FORCED_MARRIAGE = "forced_marriage"
    PENAL = "penal"
    CHECK_PENAL = "check_penal"
    CHECK_VIOLENCE = "check_violence"
    CIVIL_STATUS = "civil_status"
    WIDOW = "widow"
    MINOR_HEIR = "minor_heir"
    URGENT = "urgent"
    RISK = "risk"


class Closing(StrEnum):
    """Which closing formula of the letter an actor receives."""

    HIGH = "high"
    RESPECTFUL = "respectful"
    GREETINGS = "greetings"
    DISTINGUISHED = "distinguished"


class Cut(StrEnum):
    """Which cut of the country a place belongs to; `old` is that of the p-codes."""

    OLD = "old"
    Y2023 = "2023"


@dataclass(frozen=True, slots=True)
class Words:
    """A label in both languages of the product."""

    fr: str
    en: str

    def text(self, language: str | None = None) -> str:
        """Return the label in `language`, or in the language spoken now."""
        return self.en if (language or messages.language()) == "en" else self.fr


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A code with the days between which it is offered; none means always."""

    code: str
    valid_from: date | None = None
    valid_to: date | None = None

    def in_force(self, day: date) -> bool:
        """Return whether the code is offered on `day`, both ends included."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Row):
    """What a case is about, and what follows from it.

    `may_be_crime` is proposed at intake; a category that says yes counts as a crime whatever is
    answered. `referral` lists actor types to propose, first one first.
    """

    short: Words
    label: Words
    mediation: Mediation
    restricted: bool
    flags: frozenset[Flag]
    may_be_crime: MaybeCrime
    referral: tuple[str, ...]
    advice: Words | None = None


class Titles(NamedTuple):
    """How an actor is addressed in the salutation, and on the envelope with `{place}`."""

    spoken: str
    envelope: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorType(Row):
    """A kind of justice actor: its order and the words that a letter to it starts from.

    `madame` and `monsieur` replace `spoken` and `envelope` by the civility of who holds the seat.
    """

    order: JusticeOrder
    label: Words
    civility: str
    spoken: str
    envelope: str
    closing: Closing
    large_type: bool
    hears: Words
    limits: Words
    madame: Titles | None = None
    monsieur: Titles | None = None
    legacy: bool = False

    def titles(self, civility: str | None = None) -> Titles:
        """Return the titles for « Madame » or « Monsieur »; those of the type for all else."""
        told = {"madame": self.madame, "monsieur": self.monsieur}.get((civility or "").casefold())
        return told or Titles(self.spoken, self.envelope)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow(Row):
    """What an outcome counts as in the indicators; its word stands in `terms.labels`."""

    outcome: Outcome
    resolved: bool
    agreement: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Language(Row):
    """A language that people speak; `common` ones are offered first."""

    label: Words
    common: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Expense(Row):
    """A line of the budget of a sitting."""

    label: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(Row):
    """A region of the programme; coordinates are approximate degrees, unofficial."""

    name: str
    cut: Cut
    latitude: float
    longitude: float
    made_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cercle(Row):
    """A cercle of the programme; `lists` counts the unofficial lists that name a new one."""

    name: str
    cut: Cut
    region: str
    region_2023: str
    latitude: float
    longitude: float
    made_from: str | None = None
    lists: int | None = None
