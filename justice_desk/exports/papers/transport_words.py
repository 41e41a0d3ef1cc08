"""Transport support in the words of its papers: ways, persons, identity papers, amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import arabic
from justice_desk.exports.papers.kit.words import _, day_to_act, ngettext, short_day
from justice_desk.exports.papers.sitting_words import francs, hour, said
from justice_desk.terms.transport import SupportState, TravellerRole

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.transport.rows import SupportRow, TravellerRow

_TO_PAY: Final = frozenset({SupportState.APPROVED, SupportState.VOUCHERED, SupportState.TRAVELLED})
"""What is paid next; who travels first is paid on her return."""
_PAID: Final = _TO_PAY | {SupportState.PAID, SupportState.NO_SHOW, SupportState.RECONCILED}


def amount(francs_cfa: int) -> str:
    """Return « 12 500 F CFA »."""
    return f"{francs(francs_cfa)} F CFA"


def bare(path: str) -> str:
    """Return the village or town of « Gao/Bourem/Taboye », without what it lies in."""
    return path.rpartition("/")[2].strip()


def short(number: str) -> str:
    """Return « 0061 » for « GAO-B-2026-0061 », as a driver reads it."""
    return number.rpartition("-")[2]


def moment(day: date, minutes: int | None) -> str:
    """Return « mardi 15 décembre 2026, 5 h 30 », without an hour where none is known."""
    told = day_to_act(day)
    return told if minutes is None else f"{told}, {hour(minutes)}"


def due(row: SupportRow) -> int:
    """Return what its line of a payment sheet says: what was paid and kept, else what will be.

    A traveller who gave everything back, or never was to be paid, has 0.
    """
    if row.paid:
        return row.paid if row.state in _PAID else 0
    return row.amount if row.state in _TO_PAY else 0


def stays(row: SupportRow) -> bool:
    """Tell whether somebody lives where she must be, so that only meals or nights are paid."""
    return bool(row.travellers) and bare(row.travellers[0].place) == bare(row.to)


def mode(row: SupportRow) -> str:
    """Return « voiture », « à pied », or that nobody travels."""
    return _("without transport") if stays(row) else said(row.mode)


def way(row: SupportRow) -> str:
    """Return « Taboye – Bourem, A/R »."""
    start, end = bare(row.travellers[0].place), bare(row.to)
    if start == end:
        return _("{place} – on the spot").format(place=end)
    both = _("{start} – {end},\u00a0return") if row.back_on else _("{start} – {end}, one way")
    return both.format(start=start, end=end)


def kind_of_trip(row: SupportRow) -> str:
    """Return « aller-retour » or « aller simple »."""
    return _("out and back") if row.back_on else _("one way")


def way_back(row: SupportRow) -> str:
    """Return « le même jour, vers 13 h 00 », or the day of the way back."""
    if row.back_on is None:
        return _("no way back")
    when = _("the same day") if row.back_on == row.there_on else day_to_act(row.back_on)
    if row.back_at is None:
        return when
    return _("{day}, about {hour}").format(day=when, hour=hour(row.back_at))


def distance(row: SupportRow) -> str:
    """Return « voiture, 48 km par trajet »; an estimate says so."""
    if row.kilometres is None:
        return mode(row)
    told = _("{mode}, about {n} km each way") if row.estimated else _("{mode}, {n} km each way")
    return told.format(mode=mode(row), n=row.kilometres)


def identity(who: TravellerRow, unknown: str) -> str:
    """Return « pièce n° …4821 », or `unknown` where none is written down."""
    return _("identity No. …{last}").format(last=who.identity) if who.identity else unknown


def signs(row: SupportRow) -> TravellerRow:
    """Return who signs for the money: the guardian of a minor, else the beneficiary."""
    first = row.travellers[0]
    guardians = (who for who in row.travellers[1:] if who.role is TravellerRole.GUARDIAN)
    return next(guardians, first) if first.minor else first


def company(row: SupportRow) -> str:
    """Return « avec 1 accompagnant », blank for who travels alone."""
    many = len(row.travellers) - 1
    told = ngettext("with {n} companion", "with {n} companions", many)
    return told.format(n=many) if many else ""


def paid_how(row: SupportRow) -> str:
    """Return « espèces, le 15 déc. 2026 », or what it may be."""
    if row.paid_by is None:
        return _("cash or mobile money")
    if row.paid_on is None:
        return said(row.paid_by)
    return _("{how}, on {day}").format(how=said(row.paid_by), day=short_day(row.paid_on))


def latin_and_arabic(name: str) -> tuple[str, str]:
    """Return the two halves of a name that stands in both scripts; one of them may be blank."""
    other = " ".join(found[0] for found in arabic.PHRASE.finditer(name))
    latin = " ".join(arabic.PHRASE.sub(" ", name).split()).strip(" /()")
    return (latin, other) if latin else (other, "")
