"""A trip as its pictures need it: spots of the map, who takes a seat, words of each stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.drawing.trips.map import Spot
from justice_desk.drawing.trips.seats import Rider
from justice_desk.i18n.messages import _, ngettext
from justice_desk.terms.labels import label
from justice_desk.ui.components.avatar import initials
from justice_desk.ui.sittings.words import hour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.trips.rows import RiderRow, StopRow, TripRow


def numbers(trip: TripRow) -> dict[int, int]:
    """Return the number of each stop on the map, from 1, by its position."""
    return {stop.position: at + 1 for at, stop in enumerate(trip.stops)}


def spots(trip: TripRow) -> tuple[tuple[Spot, ...], tuple[int, ...]]:
    """Return the places where a trip calls, each once, and their ranks in its order."""
    ranks: dict[object, int] = {}
    calls: list[list[tuple[int, StopRow]]] = []
    for at, stop in enumerate(trip.stops):
        if stop.place_id not in ranks:
            ranks[stop.place_id] = len(calls)
            calls.append([])
        calls[ranks[stop.place_id]].append((at + 1, stop))
    order = tuple(ranks[stop.place_id] for stop in trip.stops)
    return tuple(_spot(stops, len(trip.stops)) for stops in calls), order


def _spot(calls: list[tuple[int, StopRow]], last: int) -> Spot:
    _number, stop = calls[0]
    return Spot(
        " · ".join(str(number) for number, _stop in calls),
        stop.place,
        " – ".join(_when(number, one, last) for number, one in calls),
        stop.latitude,
        stop.longitude,
    )


def _when(number: int, stop: StopRow, last: int) -> str:
    """Return « départ 5 h 30 », « 6 h 05 · 2 personnes », « arrivée 8 h 20 »."""
    if number == last:
        return _("arrival {hour}").format(hour=hour(stop.arrives))
    if number == 1 and not stop.up:
        return _("leaves {hour}").format(hour=hour(stop.leaves))
    told = _("leaves {hour}").format(hour=hour(stop.leaves)) if number == 1 else hour(stop.arrives)
    moved = stop_words(stop)
    return f"{told} · {moved}" if moved else told


def stop_words(stop: StopRow) -> str:
    """Return how many persons get in and out at a stop."""
    told = []
    if stop.up:
        told.append(ngettext("{n} gets in", "{n} get in", stop.up).format(n=stop.up))
    if stop.down:
        told.append(ngettext("{n} gets out", "{n} get out", stop.down).format(n=stop.down))
    return ", ".join(told)


def riders(trip: TripRow) -> tuple[Rider, ...]:
    """Return everybody who takes a seat, with the number of the stop where she gets in."""
    return tuple(one for row in trip.riders for one in _seats(row, numbers(trip)))


def _seats(row: RiderRow, known: dict[int, int]) -> Iterator[Rider]:
    up, down = known.get(row.up, 0), known.get(row.down, 0)
    for at in range(row.seats):
        name = row.names[at] if at < len(row.names) else ""
        words = initials(name) if name else hidden_words(row.request)
        told = ", ".join(part for part in (name or row.request, row.place if at == 0 else "",
                                           _needs(row) if at == 0 else "") if part)  # fmt: skip
        yield Rider(words, told, up, down, wheelchair=at < row.wheelchairs)


def _needs(row: RiderRow) -> str:
    return ", ".join(label(need) for need in row.needs)


def hidden_words(number: str) -> str:
    """Return the last figures of a request whose case is closed to the reader."""
    return number.rpartition("-")[2].lstrip("0") or number
