"""From a file to a plan, in the order that both faces keep: look, survey, settle, plan."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from justice_desk.imports.register.settings import DAY_ORDER, Settings
from justice_desk.imports.taking.looking import Look, look_into, sound, surveyed
from justice_desk.imports.taking.rows import Aside, told_rows
from justice_desk.services.importing.planning import Progress, plan, silent
from justice_desk.services.importing.told import Faulty, Reading
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy.orm import Session

    from justice_desk.imports.register.survey import FileSurvey
    from justice_desk.imports.sheets.book import Book
    from justice_desk.services.importing.rows import Plan
    from justice_desk.services.importing.told import RowTold
    from justice_desk.terms.importing import DayOrder, ImportKind


_NAMES: Final = frozenset({"person.name", "case.parties", "victim.name", "actor.name"})


@dataclass(frozen=True)
class Way:
    """What a person said about how a file is read; what is left out is told by the file.

    Attributes:
        columns: the field of each heading, blank for none.
        saved: settings that were kept with a mapping.
        order: how 03/04/2021 is read.
    """

    columns: Mapping[str, str] | None = None
    saved: Mapping[str, Any] | None = None
    order: DayOrder | None = None


@dataclass(frozen=True)
class Prepared:
    """A file that was looked into, with how it will be read."""

    look: Look
    settings: Settings
    survey: FileSurvey
    way: Way = field(default_factory=Way)

    @property
    def reading(self) -> Reading:
        """How it will be read, in the form that a mapping and a batch keep."""
        return Reading(self.look.mapping, self.settings.saved())

    @property
    def asks_for_order(self) -> bool:
        """Whether a person must say how 03/04/2021 is read, and nobody did."""
        said = self.way.order is not None or self.way.saved is not None
        return self.survey.days.needs_asking and not said


def prepared(book: Book, kind: ImportKind, way: Way) -> Prepared:
    """Return a file ready to be planned.

    Raises:
        UnknownField, FieldTwice: the columns that were said cannot be.
        NoSuchList: no sheet has a date, a name or a category.
        BadSettings, UnknownWord: kept settings that cannot be used.
        FileUnreadable: a sheet is too large or damaged.
    """
    found = first_look(book, kind, way)
    sound(found.look)
    return found


def first_look(book: Book, kind: ImportKind, way: Way) -> Prepared:
    """Return the same, also of a file of which no column was recognised yet."""
    settings = Settings.of(way.saved) if way.saved is not None else Settings()
    look = look_into(book, kind, today(), settings)
    if way.columns is not None:
        look = look.with_mapping(way.columns)
    survey = surveyed(look)
    return Prepared(look, _settled(settings, way, survey), survey, way)


def planned(
    session: Session, ready: Prepared, *, told: Progress = silent
) -> tuple[Plan, tuple[Aside, ...]]:
    """Return what becomes of every row, and the lines of the file that are no rows.

    Args:
        session: a reading one is enough.
        ready: the file, and how it is read.
        told: is called with the rows done so far; what it raises stops the work.

    Raises:
        NotAllowed: the member's role takes nothing in.
        FileUnreadable: a sheet is damaged further down.
    """
    look, asides = ready.look, list[Aside]()
    rows = told_rows(look, ready.settings, today(), asides)
    names: dict[tuple[str, int], str] = {}
    made = plan(
        session,
        _naming(rows, look, names),
        look.kind,
        file_name=look.book.file,
        sha256=look.book.sha256,
        reading=ready.reading,
        told=told,
    )
    named = (
        replace(row, title=row.title or names[row.sheet, row.row])
        if (row.sheet, row.row) in names
        else row
        for row in made.rows
    )
    return replace(made, rows=tuple(named)), tuple(asides)


def _naming(
    rows: Iterator[RowTold], look: Look, names: dict[tuple[str, int], str]
) -> Iterator[RowTold]:
    """Yield rows, and note who stands in one that cannot be read, so that she is found again."""
    headings = {
        sheet.name: [heading for heading, key in sheet.fields.items() if key in _NAMES]
        for sheet in look.taken
    }
    for row in rows:
        if isinstance(row, Faulty):
            said = (row.at.written.get(h, "").strip() for h in headings[row.at.sheet])
            names[row.at.sheet, row.at.row] = next(filter(None, said), "")
        yield row


def _settled(settings: Settings, way: Way, survey: FileSurvey) -> Settings:
    """Return how the file is read: as was said, as was kept, as its own cells tell."""
    saved = settings.saved()
    if way.order is not None:
        saved[DAY_ORDER] = way.order.value
    elif way.saved is None and not survey.days.needs_asking:
        saved[DAY_ORDER] = survey.days.order.value
    saved |= survey.numbering()
    return Settings.of(saved)
