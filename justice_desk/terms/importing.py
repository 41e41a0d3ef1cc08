"""The codes of what comes in from a register: kinds of lists, outcomes of rows, decisions."""

from __future__ import annotations

from enum import StrEnum


class ImportKind(StrEnum):
    """What the rows of a file are. A civil-status list is one of cases."""

    CASES = "cases"
    CONSULTATIONS = "consultations"
    ACTORS = "actors"


class RowOutcome(StrEnum):
    """What becomes of one row of the file; the keys of "outcomes" in the contract."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    DUPLICATE = "duplicate"
    ERROR = "error"


class Verdict(StrEnum):
    """What a person decided of a row that may be here already."""

    SAME = "same"
    DIFFERENT = "different"
    MERGE = "merge"


class BatchState(StrEnum):
    """Whether a batch stands in the register, or was taken out again."""

    APPLIED = "applied"
    UNDONE = "undone"


class StepKind(StrEnum):
    """One step of the past that a row tells."""

    WENT = "went"
    RETURNED = "returned"
    MEDIATION = "mediation"
    AGREEMENT = "agreement"
    JUDGMENT = "judgment"


class DayOrder(StrEnum):
    """How 03/04/2021 is read; asked once for a file, never guessed row by row."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class TwinKind(StrEnum):
    """What may stand twice in the register."""

    PERSON = "person"
    CASE = "case"
