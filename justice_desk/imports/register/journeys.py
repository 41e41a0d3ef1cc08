"""Reads a past that stands in one cell: « chef en mars 2021, TI en juin, accord en août ».

Each part is a step: whom the case went to, a mediation, an agreement, a judgment, a return. A month
without a year is that of the step before it, or the next one where it would go back; the first
one is of the year in which the case was opened. What is no step stays in the facts, as written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.imports.register.days import not_before
from justice_desk.imports.sheets.periods import Context
from justice_desk.imports.values.actors import stripped, type_of
from justice_desk.imports.values.days import read_day
from justice_desk.imports.values.lexicon import phrase_key
from justice_desk.imports.values.months import month_of
from justice_desk.imports.values.outcomes import read_outcome
from justice_desk.rules.status import AGREEMENTS, JUDGMENTS
from justice_desk.services.importing.told import Step
from justice_desk.terms.enums import Outcome
from justice_desk.terms.fold import fold
from justice_desk.terms.importing import StepKind

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.imports.values.calendars import Calendar, Day
    from justice_desk.imports.values.words import Words

_ABBREVIATED: Final = re.compile(
    r"\b(janv|jan|f[ée]vr?|avr|juil|ao[ûu]|sept?|oct|nov|d[ée]c)\.", re.IGNORECASE
)
_PARTS: Final = re.compile(
    r"\s*(?:[;\n|→]|->|=>|>|,(?!\d)|\s[-–—]\s|\s/\s|\.\s+(?=\D)|\b(?:puis|ensuite|enfin|apr[èe]s|then|et)\b)\s*",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(
    r"\b\d{1,4}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?\b|\b(?:19|20)\d{2}\b"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_BEFORE: Final = re.compile(
    r"(?:\b(?:le|en|au|du|depuis|vers)\s+)*(?:\b(\d{1,2})(?:\s?er)?\s*[-/]?\s*)?$", re.IGNORECASE
)
_AFTER: Final = re.compile(r"\.?\s*[-/,]?\s*(\d{4}|\d{2})?\b")
_LEFT_BEHIND: Final = re.compile(r"\b(?:le|en|au|du|depuis|vers|date)\s*$", re.IGNORECASE)
_RETURNED: Final = frozenset(["retour", "retourne", "revenu", "revenue", "returned", "back"])
_SESSION: Final = frozenset(
    ["mediation", "conciliation", "seance", "audition", "rencontre", "tentative"]
)
_DECIDED: Final = frozenset(["jugement", "verdict", "delibere", "condamnation", "condamne"])


def read_journey(
    text: str, calendar: Calendar, opened_on: date | None, words: Words
) -> tuple[tuple[Step, ...], bool]:
    """Return the steps that a text tells, and whether all of it was understood."""
    steps: list[Step] = []
    whole = True
    last = opened_on
    for part in _PARTS.split(_ABBREVIATED.sub(r"\1", text)):
        if not fold(part):
            continue
        day, rest, sure = _day_in(part, calendar, last)
        step = _step(rest, day, words)
        whole = whole and sure and step is not None
        if step is not None:
            steps.append(step)
            last = step.on or last
    return tuple(steps), whole


def _day_in(part: str, calendar: Calendar, last: date | None) -> tuple[Day | None, str, bool]:
    """Return the day of a part, the part without it, and whether what looked like one was read."""
    figures = _FIGURES.search(part)
    start, end = figures.span() if figures else (0, 0)
    if figures is None or len(figures[0]) == 4:  # noqa: PLR2004 - a year may go with a month's name
        named = _named_month(part)
        if named:
            start, end = named
    if end == 0:
        return None, part, True
    said = read_day(part[start:end], calendar, Context(last.year if last else None))
    day = said.value
    rest = f"{_LEFT_BEHIND.sub('', part[:start])} {part[end:]}"
    if day is None:
        return None, rest, False
    return _not_back(part[start:end], day, calendar, last), rest, True


def _named_month(part: str) -> tuple[int, int] | None:
    """Return where « 3 mars 2021 » stands, day and year included."""
    for word in _WORD.finditer(part):
        if month_of(fold(word[0])) is None:
            continue
        before = _BEFORE.search(part[: word.start()])
        after = _AFTER.match(part[word.end() :])
        start = before.start(1) if before and before[1] else word.start()
        return start, word.end() + (after.end() if after and after[1] else 0)
    return None


def _not_back(said: str, day: Day, calendar: Calendar, last: date | None) -> Day:
    """Return a day without a year in the next one, where it would lie before the step before."""
    if (
        last is None
        or re.search(r"\d{4}|\d[/.-]\d+[/.-]\d", said)
        or re.search(r"[a-zû.] ?\d\d$", said)
    ):
        return day
    return not_before(day, last, calendar)


def _step(rest: str, day: Day | None, words: Words) -> Step | None:
    bare = " ".join(rest.split()).strip(" .,:;()-–")
    tokens = set(phrase_key(bare).split())
    acting = _JUDGED_WORD.sub(" ", bare)
    code = type_of(acting, words) if acting and words.actor_type.mentions(acting) else None
    kind, result = _kind(bare, tokens, words, acted=code is not None)
    if kind is None and bare and _sent(bare):
        kind = StepKind.WENT
    if kind is None:
        return None
    who = stripped(bare) if code or kind is StepKind.WENT else ""
    note = "" if kind is StepKind.WENT else bare
    on, exact = (day.on, day.exact) if day else (None, True)
    return Step(kind, on, who if kind is StepKind.WENT else "", code, exact, result, note)


def _sent(bare: str) -> bool:
    return stripped(bare) != bare and bool(_VERB.match(fold(bare)))


_JUDGED_WORD: Final = re.compile(r"\bjugée?s?\b", re.IGNORECASE)
"""« jugé », which folds like « juge » and names nobody."""
_VERB: Final = re.compile(
    r"(?:transmis|transfer|refer|renvoy|orient|envoy|saisi|all[e ]|chez|devant)"
)


def _kind(
    bare: str, tokens: set[str], words: Words, *, acted: bool
) -> tuple[StepKind | None, Outcome | None]:
    """Return what a part tells, by its words; an actor alone is one whom the case went to."""
    ending = read_outcome(bare, words).value
    outcome = ending.outcome if ending else None
    if not tokens.isdisjoint(_RETURNED):
        return StepKind.RETURNED, None
    if outcome in JUDGMENTS or (ending and ending.judged) or not tokens.isdisjoint(_DECIDED):
        return StepKind.JUDGMENT, outcome
    session = not tokens.isdisjoint(_SESSION)
    if outcome is Outcome.MEDIATION_FAILED:
        return StepKind.MEDIATION, outcome
    if session and "pv" not in tokens and "reussie" not in tokens:
        return StepKind.MEDIATION, None
    if outcome in AGREEMENTS:
        return StepKind.AGREEMENT, outcome
    return (StepKind.WENT, None) if acted else (None, None)
