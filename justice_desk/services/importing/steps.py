"""The steps of the past in order and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _, language
from justice_desk.terms.importing import StepKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.services.importing.told import Step

_WORDS: Final = {
    StepKind.WENT: N_("Went to"),
    StepKind.RETURNED: N_("Came back"),
    StepKind.MEDIATION: N_("Mediation"),
    StepKind.AGREEMENT: N_("Agreement"),
    StepKind.JUDGMENT: N_("Judgment"),
}


def in_order(steps: Sequence[Step], opened_on: date) -> list[tuple[Step, date]]:
    """Return the steps by their days; one without a day follows the one before it."""
    dated, last = [], opened_on
    for step in steps:
        last = step.on or last
        dated.append((step, last))
    return sorted(dated, key=lambda pair: pair[1])


def noted(step: Step, day: date) -> str:
    """Return what a step says, and its day as written where another one counts."""
    on = step.on
    if on is None or (step.exact and on == day) or _same_month(step, day):
        return step.note
    written = short_date(on) if step.exact else format_date(on, "MMMM yyyy", locale=language())
    shifted = _("In the register: {day}.").format(day=written)
    return " ".join(part for part in (step.note, shifted) if part)


def step_words(step: Step, note: str) -> str:
    """Return a step that moves nothing as a sentence: what, with whom, what was written."""
    what, who = _(_WORDS[step.kind]), step.who.strip()
    told = _("{what}: {who}").format(what=what, who=who) if who else what
    return f"{told}. {note}" if note else told


def _same_month(step: Step, day: date) -> bool:
    """Tell whether a day lies in the month that was written without a day."""
    on = step.on
    return not step.exact and on is not None and (on.year, on.month) == (day.year, day.month)
