"""The codes of court sittings: where they stand, who sits, what the court did with each case."""

from __future__ import annotations

from enum import StrEnum


class SittingKind(StrEnum):
    """Where a court sits."""

    MOBILE = "mobile"
    """Away from its seat: an audience foraine."""
    SEAT = "seat"
    """An ordinary hearing, where the court sits now."""


class SittingState(StrEnum):
    """Where a sitting stands."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    """The court has ordered it."""
    READY = "ready"
    """Security said go, and what must be there is there."""
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class OfficerRole(StrEnum):
    """What somebody does at a sitting."""

    JUDGE = "judge"
    PROSECUTOR = "prosecutor"
    REGISTRAR = "registrar"
    INTERPRETER = "interpreter"
    BAILIFF = "bailiff"
    LAWYER = "lawyer"
    ESCORT = "escort"


class HearingKind(StrEnum):
    """What a case at the docket is about, for the court."""

    CIVIL = "civil"
    PENAL = "penal"
    CIVIL_STATUS = "civil_status"


class DocketResult(StrEnum):
    """What the court did with a case that was called."""

    JUDGED = "judged"
    RESERVED = "reserved"
    """Judgment will be given on a later day."""
    ADJOURNED = "adjourned"
    STRUCK_OUT = "struck_out"


class ResultCause(StrEnum):
    """Why a case was put off or struck out."""

    SETTLED = "settled"
    ABSENT_PARTY = "absent_party"
    ABSENT_WITNESS = "absent_witness"
    NOT_SUMMONED = "not_summoned"
    PAPERS_MISSING = "papers_missing"
    NO_INTERPRETER = "no_interpreter"
    NO_TIME = "no_time"
    OTHER = "other"


class SiteSecurity(StrEnum):
    """Whether a court may go to a site now."""

    OPEN = "open"
    CAUTION = "caution"
    CLOSED = "closed"


class SittingPaper(StrEnum):
    """The papers of a sitting, in the order in which they are used."""

    PROGRAMME = "programme"
    BUDGET = "budget"
    INFORMATION = "information"
    SUMMONSES = "summonses"
    COURT_DOCKET = "court_docket"
    SEALED_DOCKET = "sealed_docket"
    """Who is heard behind closed doors, for the judge alone."""
    DOOR_DOCKET = "door_docket"
    ATTENDANCE = "attendance"
    MINUTES = "minutes"


class StepKind(StrEnum):
    """What must be there before the court leaves, in the order of the work."""

    ORDER = "order"
    RECON = "recon"
    AUTHORITIES = "authorities"
    INFORMATION = "information"
    OFFICERS = "officers"
    INTERPRETERS = "interpreters"
    SUMMONSES = "summonses"
    ESCORT = "escort"
    SECURITY = "security"


class StepState(StrEnum):
    """How far a step is."""

    DONE = "done"
    TO_DO = "to_do"
    LATE = "late"
