"""The lines of a civil-status list in the window: read, counted, searched, shown in columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _, pgettext
from justice_desk.services.dockets.civil import lines
from justice_desk.services.dockets.civil_doubts import doubts
from justice_desk.services.dockets.clashing import clashes
from justice_desk.services.sittings.showing import show
from justice_desk.terms.enums import Sex
from justice_desk.terms.fold import fold
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import DocketResult
from justice_desk.ui.components.text import capital
from justice_desk.ui.sittings.words import RESULT_SIGNS
from justice_desk.ui.tables.columns import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.rows import CivilRow, ClashRow
    from justice_desk.services.sittings.rows import DayRow, SittingView

_ANSWERED: Final = frozenset({DocketResult.ADJOURNED, DocketResult.STRUCK_OUT})


@dataclass(frozen=True)
class Listed:
    """A sitting with the lines of all its days, read in one session."""

    view: SittingView
    rows: tuple[CivilRow, ...]
    clashes: tuple[ClashRow, ...] = ()

    def against(self, rows: Iterable[CivilRow]) -> tuple[str, ...]:
        """Return in sentences why some of these lines may not be called."""
        here = {row.id for row in rows}
        return tuple(clash.told for clash in self.clashes if here & set(clash.entries))

    def of(self, bench: DayRow | None) -> tuple[CivilRow, ...]:
        """Return the list of one bench and day."""
        return tuple(row for row in self.rows if bench is not None and row.day_id == bench.id)


def read_list(session: Session, number: str) -> Listed:
    """Return the list of a sitting.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    return Listed(show(session, number), lines(session, number), clashes(session, number))


def waiting(rows: Iterable[CivilRow]) -> tuple[CivilRow, ...]:
    """Return the lines that wait for what the court does, those closed to the member aside."""
    return tuple(row for row in rows if row.result is None and not row.hidden)


def to_transcribe(rows: Iterable[CivilRow]) -> tuple[CivilRow, ...]:
    """Return the lines that were judged and are not in the register of the town hall yet."""
    judged = (row for row in rows if row.result is DocketResult.JUDGED)
    return tuple(row for row in judged if row.transcribed_on is None)


def found(rows: Sequence[CivilRow], typed: str) -> tuple[CivilRow, ...]:
    """Return the lines that a search means: a name, a number of a line, of a judgment, a case."""
    wanted = fold(typed)
    if not wanted:
        return tuple(rows)
    if wanted.isdigit():
        return tuple(row for row in rows if wanted in {str(row.position), *_figures(row)})
    return tuple(row for row in rows if wanted in fold(_said(row)))


def _figures(row: CivilRow) -> list[str]:
    number = "".join(c if c.isdigit() else " " for c in row.judgment_number or "")
    return number.split()


def _said(row: CivilRow) -> str:
    names = (row.name, row.applicant, row.father, row.mother, row.born_at)
    return " ".join(filter(None, (*names, row.judgment_number, row.number)))


def closed_words(row: CivilRow) -> str:
    """Return what stands in place of a line that is closed to the member: its number, no more."""
    return (row.number or "–") if row.hidden else ""


def _name(row: CivilRow) -> Cell:
    asks = "" if fold(row.applicant) == fold(row.name) else row.applicant
    told = _("asked by {name}").format(name=asks) if asks else ""
    return Cell(row.name, " · ".join(filter(None, (told, row.number))))


def _sex(row: CivilRow) -> Cell:
    letters = {Sex.FEMALE: pgettext("sex", "F"), Sex.MALE: pgettext("sex", "M"), None: "–"}
    return Cell(letters[row.sex], ink="text" if row.sex else "text2")


def _born(row: CivilRow) -> Cell:
    day = short_date(row.born_on) if row.born_on else str(row.birth_year or "–")
    return Cell(day, row.born_at)


def _parents(row: CivilRow) -> Cell:
    return Cell(row.father or "–", row.mother or "–")


def _witnesses(row: CivilRow) -> Cell:
    first, second, *more = [*row.witnesses, "", ""]
    beyond = len([one for one in more if one])
    return Cell(first or "–", f"{second} (+{beyond})" if beyond else second)


def _result(row: CivilRow) -> Cell:
    if row.result is None:
        doubtful = bool(doubts([row]))
        told = _("to check") if doubtful else ""
        words = pgettext("line", "waiting")
        sign = "warning" if doubtful else ""
        return Cell(words, told, sign, ink="text2", sign_ink="warn" if doubtful else "")
    icon, ink = RESULT_SIGNS[row.result]
    cause = capital(label(row.cause)) if row.cause and row.result in _ANSWERED else ""
    day = short_date(row.judged_on) if row.judged_on else "–"
    told = row.judgment_number or cause or day
    return Cell(capital(label(row.result)), told, icon, sign_ink=ink)


def _transcribed(row: CivilRow) -> Cell:
    return Cell(short_date(row.transcribed_on) if row.transcribed_on else "")


COLUMNS: Final[tuple[Column[CivilRow], ...]] = (
    Column("position", N_("No."), lambda row: Cell(str(row.position)), 62, always=True),
    Column("name", N_("Name of the person"), _name, 206, 3),
    Column("sex", N_("Sex"), _sex, 62, drop=3),
    Column("born", N_("Born on"), _born, 122, 1),
    Column("parents", N_("Father, mother"), _parents, 170, 2, drop=1),
    Column("witnesses", N_("Witnesses"), _witnesses, 170, 2, drop=2),
    Column("result", N_("Result"), _result, 152, 2),
    Column("transcribed", N_("Transcribed on"), _transcribed, 118, drop=4),
)


class Rows:
    """A source over the lines that were read."""

    def __init__(self, rows: Sequence[CivilRow]) -> None:
        self._rows = rows

    def count(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    def page(self, offset: int, limit: int) -> Sequence[CivilRow]:
        """Return some of them."""
        return self._rows[offset : offset + limit]
