"""Every word of the journey picture, in the language spoken now."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from babel.dates import format_date
from babel.numbers import format_decimal

from justice_desk.drawing.journey.hops import Lane
from justice_desk.i18n.formats import days
from justice_desk.i18n.messages import N_, _, language, ngettext
from justice_desk.terms.enums import HoldHow, ReferralState
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.journey.hops import Measure
    from justice_desk.drawing.journey.stays import Stay

DOT: Final = " · "
_TITLES: Final = {
    Lane.OFFICE: N_("Office"),
    Lane.CUSTOMARY: N_("Customary"),
    Lane.RELIGIOUS: N_("Religious"),
    Lane.STATUTORY: N_("Statutory"),
    Lane.SERVICES: N_("Services"),
}

_TOLD: Final = (HoldHow.FORWARDED, HoldHow.APPEALED, HoldHow.HOMOLOGATED)
"""How a stay began where the picture alone does not tell it."""


def lane_title(lane: Lane) -> str:
    """Return the name of a lane, « Coutumier »."""
    return _(_TITLES[lane])


def nobody() -> str:
    """Return the note of a lane that the case never entered."""
    return _("no stay")


def helped(number: int) -> str:
    """Return the note of a lane that the case never entered: « 2 à côté »."""
    return _("{n} beside").format(n=_whole(number))


def brief(number: int) -> str:
    """Return « 50 j »."""
    return _("{n} d").format(n=_whole(number))


def waited_and_held(stay: Stay) -> str:
    """Return « 5 + 21 j », or « 5 j » for a stay that waited for nobody."""
    if stay.hop.sent_on is None:
        return brief(stay.held)
    return _("{waited} + {held} d").format(waited=_whole(stay.waited), held=_whole(stay.held))


def spent(stay: Stay) -> str:
    """Return the days that stand for a stay in the picture: held, or waited if never held."""
    return brief(stay.held if stay.held_ever else stay.waited)


def outcome(stay: Stay) -> str:
    """Return what came of a stay, in words; empty when nothing did yet."""
    return stay.hop.outcome or (label(ReferralState.DECLINED) if stay.hop.declined else "")


def waiting(name: str, number: int) -> str:
    """Return « Cadi de Gao · attend la réponse depuis 18 j »."""
    return _("{name} · awaiting an answer for {n} d").format(name=name, n=_whole(number))


def silent(number: int) -> str:
    """Return « sans nouvelle · 45 j »."""
    return _("no news · {n} d").format(n=_whole(number))


def today_pill(day: date) -> str:
    """Return « Aujourd’hui · 24 nov. »."""
    return _("Today · {date}").format(date=short_day(day))


def closed_pill(day: date, today: date) -> str:
    """Return « Fin · 3 sept. », with its year when it is not this one."""
    pattern = "d MMM" if day.year == today.year else "d MMM y"
    return _("Ended · {date}").format(date=_date(day, pattern, language()))


def short_day(day: date) -> str:
    """Return « 3 déc. »."""
    return _date(day, "d MMM", language())


def month(day: date) -> str:
    """Return « avr. »; January carries its year."""
    return _date(day, "LLL y" if day.month == 1 else "LLL", language())


def sentence(stay: Stay) -> str:
    """Return a stay as one sentence, as a screen reader says it.

    « R3, COFO de Gounzoureye, coutumier, attend 6 jours, détient 50 jours, PV de conciliation
    partiel »
    """
    hop = stay.hop
    parts = [hop.badge, hop.name, label(hop.order) if hop.order else ""]
    if hop.how in _TOLD:
        parts.append(label(hop.how))
    if hop.sent_on is not None:
        parts.append(_("waits {days}").format(days=days(stay.waited)))
    if stay.held_ever:
        told = _("helps {days}") if hop.beside else _("holds {days}")
        parts.append(told.format(days=days(stay.held)))
    if stay.stuck:
        parts.append(_("no news for {days}").format(days=days(stay.stuck)))
    return ", ".join(part for part in [*parts, outcome(stay)] if part)


def headline(stays: Sequence[Stay], beside: Sequence[Stay] = ()) -> str:
    """Return « 260 jours, 6 référencements, 3 ordres de justice »."""
    orders = {stay.lane for stay in (*stays, *beside)} - {Lane.OFFICE, Lane.SERVICES}
    parts = [_duration(stays), _referrals([*stays, *beside])]
    if orders:
        parts.append(_orders(len(orders)))
    return ", ".join(parts)


def paper_line(stays: Sequence[Stay], beside: Sequence[Stay] = ()) -> str:
    """Return the line above the printed picture: its facts, and what its marks mean."""
    facts = f"{_duration(stays)}, {_referrals([*stays, *beside])}."
    marks = [
        _("Hatched: awaits an answer."),
        _("Black: holds the case."),
        _("Thick edge: stuck."),
    ]
    if beside:
        marks.append(_("Slim: beside, without the case."))
    return " ".join((facts, *marks))


def _duration(stays: Sequence[Stay]) -> str:
    if not stays:
        return days(0)
    return days((stays[-1].parts[-1].end - stays[0].parts[0].start).days)


def _referrals(stays: Sequence[Stay]) -> str:
    number = sum(bool(stay.hop.badge) for stay in stays)
    return ngettext("{n} referral", "{n} referrals", number).format(n=_whole(number))


def _orders(number: int) -> str:
    return ngettext("{n} order of justice", "{n} orders of justice", number).format(n=number)


def elide(text: str, room: float, measure: Measure, size: float, weight: int) -> str:
    """Return `text` cut with « … » to fit `room` px; empty when not even one letter does.

    A text that begins right to left is isolated, or its dots would stand on the wrong side.
    """
    if measure(text, size, weight) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure(_cut(text, middle), size, weight) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return _cut(text, low) if low else ""


def _cut(text: str, letters: int) -> str:
    cut = f"{text[:letters].rstrip()}…"
    return f"\u2067{cut}\u2069" if _right_to_left(text) else cut


def _right_to_left(text: str) -> bool:
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L"


def _whole(number: int) -> str:
    return _decimal(number, language())


@lru_cache(maxsize=1024)
def _decimal(number: int, locale: str) -> str:
    """Return a number as Babel writes it; kept, for a picture is laid out at every resize."""
    return format_decimal(number, locale=locale)


@lru_cache(maxsize=1024)
def _date(day: date, pattern: str, locale: str) -> str:
    return format_date(day, pattern, locale=locale)
