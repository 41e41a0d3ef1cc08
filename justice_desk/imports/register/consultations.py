"""Reads a row of the journal of consultations: no name is taken from it, whatever stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.imports.register.days import RowDays
from justice_desk.imports.values import coded
from justice_desk.imports.values.ages import read_band
from justice_desk.imports.values.categories import read_category
from justice_desk.imports.values.minutes import read_minutes
from justice_desk.services.consultations.checking import ADVICE_LIMIT
from justice_desk.services.importing.told import ConsultationTold

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.imports.register.row import RowCells
    from justice_desk.imports.register.settings import Settings
    from justice_desk.services.importing.told import Faulty


def read_consultation(
    cells: RowCells, settings: Settings, today: date
) -> ConsultationTold | Faulty:
    """Return the consultation of a row, or its faults.

    A journal writes a day once, above all its rows: one without a day is of the day above, which
    stays a question. Without any day around it, it has no place in the journal: that is a fault.
    """
    days = RowDays(cells, settings, today, "consultation")
    given_on = _given_on(cells, days)
    sex = cells.take(
        "consultation.sex", lambda cell: coded.read_sex(cell, settings.words), "consultation.sex"
    )
    band = cells.take("consultation.age", lambda cell: read_band(cell, today, settings.order))
    theme = cells.take("consultation.theme", lambda cell: read_category(cell, settings.words))
    minutes = cells.take("consultation.minutes", read_minutes)
    place = cells.line("consultation.place") or cells.row.context.group or None
    advice = cells.text("consultation.advice", limit=ADVICE_LIMIT)
    missing = (("place", place), ("sex", sex), ("age_band", band), ("theme", theme))
    cells.later += [f"consultation.{name}" for name, value in missing if value is None]
    if given_on is None:
        return _without_day(cells)
    return cells.faulty() or ConsultationTold(
        at=cells.at,
        given_on=given_on,
        place=place,
        sex=sex,
        age_band=band.value if band else None,
        theme=theme,
        advice=advice,
        minutes=minutes,
        later=tuple(dict.fromkeys(cells.later)),
    )


def _given_on(cells: RowCells, days: RowDays) -> date | None:
    day = days.take("consultation.on", "consultation.on")
    if day is None and not cells.said("consultation.on"):
        day = days.take("consultation.submitted_on", "consultation.on")
    if day is not None:
        return day.on
    cells.later.append("consultation.on")
    return days.around() or cells.above


def _without_day(cells: RowCells) -> Faulty:
    if cells.faults:
        return cells.refused()
    heading, cell = next(iter(cells.each("consultation.on")), (_("date of the consultation"), None))
    cells.fault(heading, cell, _("the day of the consultation"))
    return cells.refused()
