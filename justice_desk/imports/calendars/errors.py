"""Why a calendar file is refused: on which line, what was found and what was expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import N_
from justice_desk.imports.problems import shown
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from justice_desk.imports.calendars.lines import Line


class CalendarUnfit(BadInput):
    """A line of a calendar file that does not fit; nothing was imported.

    `row` is the line, counted from 1, and `column` the property or the component.
    """

    code = "calendar_line"
    template = N_(
        "{file}, line {row}, {column}: found “{found}”, expected {expected}. Nothing was imported."
    )


def unfit(line: Line, expected: str) -> CalendarUnfit:
    """Return the refusal of a line; its file is named by whoever opened it."""
    return CalendarUnfit(
        row=line.number, column=shown(line.name), found=shown(line.value), expected=expected
    )
