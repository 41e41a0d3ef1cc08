"""Dates, durations, numbers and money as a Malian reader expects them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date, format_datetime, get_timezone
from babel.numbers import format_decimal, format_percent

from justice_desk.i18n.messages import language, ngettext

if TYPE_CHECKING:
    from datetime import date, datetime

ZONE = "Africa/Bamako"


def short_date(day: date) -> str:
    """Return 09/03/2026, the form of tables."""
    return format_date(day, "dd/MM/yyyy", locale=language())


def prose_date(day: date, *, year: bool = True) -> str:
    """Return « 9 mars 2026 », « 1er mars 2026 », or « 9 mars » where the year is plain."""
    told = format_date(day, "d MMMM yyyy" if year else "d MMMM", locale=language())
    return f"1er{told[1:]}" if day.day == 1 and language() == "fr" else told


def clock_time(moment: datetime) -> str:
    """Return « 17 h 40 » in French and 17:40 in English, on the clock of Bamako."""
    pattern = "H 'h' mm" if language() == "fr" else "HH:mm"
    return format_datetime(moment, pattern, tzinfo=get_timezone(ZONE), locale=language())


def days(number: int) -> str:
    """Return « 4 jours »."""
    return ngettext("{n} day", "{n} days", number).format(n=whole(number))


def whole(number: int) -> str:
    """Return a whole number with its thousands apart."""
    return format_decimal(number, locale=language())


def decimal(number: float) -> str:
    """Return « 0,1 », a whole number without a fraction."""
    return format_decimal(number, locale=language())


def francs(amount: int) -> str:
    """Return an amount in XOF, « 12 500 F CFA »; the franc has no cents."""
    return f"{whole(amount)} F CFA"


def percent(share: float) -> str:
    """Return a fraction as « 3,1 % »."""
    pattern = "#,##0.0\u00a0%" if language() == "fr" else "#,##0.0%"
    return format_percent(share, pattern, locale=language())
