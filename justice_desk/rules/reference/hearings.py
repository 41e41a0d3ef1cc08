"""What a case of each category usually is before a court: its kind, its length, its doors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.rules.reference.errors import UnknownCode
from justice_desk.rules.reference.reader import rows as read_rows
from justice_desk.rules.reference.rows import Row
from justice_desk.rules.reference.tables import categories, known_categories, table_of
from justice_desk.terms.sittings import HearingKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.rules.reference.reader import Reader


class Need(StrEnum):
    """What a court needs to have before it can hear a case of a category."""

    BIRTH = "birth"
    """The year of birth of who came."""
    PAPER = "paper"
    """At least one paper or photo that is kept with the case, whichever it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualHearing(Row):
    """What is proposed for a hearing while nobody decided otherwise.

    Attributes:
        kind: as the docket of the court sorts it.
        minutes: of one slot.
        closed_doors: heard without public.
        needs: what must be there before.
    """

    kind: HearingKind
    minutes: int
    closed_doors: bool
    needs: frozenset[Need]


@cache
def usual_hearings() -> Mapping[str, UsualHearing]:
    """Return the usual hearing of every category by its code."""
    return table_of(read_rows("hearings.toml", "hearing"), read_hearing)


def usual_hearing(code: str) -> UsualHearing:
    """Return the usual hearing of a category.

    Raises:
        UnknownCode: there is no such category.
    """
    if code not in usual_hearings():
        raise UnknownCode(found=code, known=known_categories())
    return usual_hearings()[code]


def read_hearing(reader: Reader) -> UsualHearing:
    """Read a usual hearing from its row; `ReferenceBroken` names what does not fit."""
    code, minutes = reader.text("code"), reader.take("minutes", int)
    if code not in categories():
        raise reader.broken("code", code, _("a code of its table"))
    if minutes <= 0:
        raise reader.broken("minutes", minutes, "> 0")
    return UsualHearing(
        code=code,
        kind=reader.choice("kind", HearingKind),
        minutes=minutes,
        closed_doors=reader.take("closed_doors", bool),
        needs=reader.choices("needs", Need),
        **reader.days(),
    )
