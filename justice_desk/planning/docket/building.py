"""The relaxed docket as a linear model: which bench hears which case, minutes poured into pieces.

Exact in it: which bench hears a case or none does, the hours of a bench and its pause, who can
arrive when, the judge, the interpreter's language, what it costs to move an entry, that every bench
with closed doors is emptied once at least. Relaxed: a case may be cut into pieces of half an hour,
and so be heard beside another of the same half hour; a person may be shared so, too; the order of
closed doors is free. Every real plan is a point of this model at its own cost or less: the bound of
the model is a bound for all plans, and the gap that is told is of the real plan against it. It does
not reach 0 where persons, closed doors or long cases force holes that pouring does not see.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from justice_desk.planning.docket.spans import Span, holds, length, shared
from justice_desk.planning.docket.weights import DAY, DOORS, ELSEWHERE, MOVED, PIECE
from justice_desk.planning.model import Model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from justice_desk.planning.docket.ground import Ground, Laid
    from justice_desk.planning.docket.problem import Bench, Entry

Pair = tuple[str, str]


@dataclass
class Built:
    """The model, and which column means what."""

    ground: Ground
    model: Model = field(default_factory=Model)
    left: dict[str, int] = field(default_factory=dict)
    heard: dict[Pair, int] = field(default_factory=dict)
    stays: dict[str, int] = field(default_factory=dict)
    poured: dict[tuple[str, str, int], int] = field(default_factory=dict)
    emptied: dict[str, int] = field(default_factory=dict)


def build(ground: Ground) -> Built:
    """Return the relaxed model of all that is not fixed; the fixed entries are its offset."""
    built = Built(ground)
    built.model.offset = float(_standing(ground))
    for entry in ground.free():
        _add_entry(built, entry)
    for bench in ground.benches.values():
        _add_hours(built, bench)
        _add_doors(built, bench)
    _add_people(built)
    return built


def _standing(ground: Ground) -> int:
    """Return what the fixed entries cost, whatever else is planned.

    Runs of closed doors among them can grow but never merge: an open entry between them is fixed.
    """
    left = sum(ground.leaving(entry) for entry in ground.free())
    return ground.objective(ground.fixed) - left


def _add_entry(built: Built, entry: Entry) -> None:
    ground, model = built.ground, built.model
    built.left[entry.key] = model.column(ground.leaving(entry))
    once = [(built.left[entry.key], 1.0)]
    open_to = [one for one in ground.benches.values() if ground.windows(entry, one)]
    once.extend((_add_pair(built, entry, bench), 1.0) for bench in open_to)
    model.row(once, 1, 1)
    _add_staying(built, entry)


def _add_pair(built: Built, entry: Entry, bench: Bench) -> int:
    """Add a case on a bench and its minutes there; return the column of the whole."""
    ground, model = built.ground, built.model
    heard = model.column(_moving(ground, entry, bench))
    built.heard[entry.key, bench.key] = heard
    weight, before = ground.weights[entry.key], DAY * ground.number[bench.date]
    minutes = []
    for piece in pieces(ground, bench):
        room = _room(ground.windows(entry, bench), hours_of(ground, bench, piece))
        if room:
            most = float(min(room, entry.minutes))
            column = model.column(weight * (before + piece), 0, most, whole=False)
            built.poured[entry.key, bench.key, piece] = column
            minutes.append((column, 1.0))
    model.row([*minutes, (heard, -float(entry.minutes))], 0, 0)
    return heard


def _moving(ground: Ground, entry: Entry, bench: Bench) -> int:
    """Return the price of a bench; that of the present one is given back by staying."""
    if entry.now is None or entry.now.bench not in ground.benches:
        return 0
    return MOVED if entry.now.bench == bench.key else ELSEWHERE


def _add_staying(built: Built, entry: Entry) -> None:
    """Add that an entry keeps its hour, which pins its minutes and spares the price of a move."""
    span = staying(built.ground, entry)
    if entry.now is None or span is None:
        return
    model, bench = built.model, built.ground.benches[entry.now.bench]
    stays = built.stays[entry.key] = model.column(-MOVED)
    model.row([(stays, 1.0), (built.heard[entry.key, bench.key], -1.0)], upper=0)
    for piece in pieces(built.ground, bench):
        common = shared(span, hours_of(built.ground, bench, piece))
        if common:
            column = built.poured[entry.key, bench.key, piece]
            model.row([(column, 1.0), (stays, -float(common))], lower=0)


def staying(ground: Ground, entry: Entry) -> Span | None:
    """Return when an entry is heard that keeps its hour, None where it cannot."""
    if entry.now is None or entry.now.bench not in ground.benches:
        return None
    span = entry.now.starts, entry.now.starts + entry.minutes
    windows = ground.windows(entry, ground.benches[entry.now.bench])
    return span if holds(windows, *span) else None


def _add_hours(built: Built, bench: Bench) -> None:
    """Keep what is poured into a piece within the minutes that it has."""
    ground = built.ground
    for piece in pieces(ground, bench):
        columns = [built.poured.get((key, bench.key, piece)) for key in ground.entries]
        terms = [(column, 1.0) for column in columns if column is not None]
        if terms:
            most = _room(ground.open[bench.key], hours_of(ground, bench, piece))
            built.model.row(terms, upper=float(most))


def _add_doors(built: Built, bench: Bench) -> None:
    """Empty a room once for its closed doors, unless a fixed entry has it emptied already."""
    ground = built.ground
    closed = [key for key, entry in ground.entries.items() if entry.closed_doors]
    if any(key in ground.fixed and ground.fixed[key].bench == bench.key for key in closed):
        return
    heard = [built.heard[key, bench.key] for key in closed if (key, bench.key) in built.heard]
    if heard:
        emptied = built.emptied[bench.key] = built.model.column(DOORS)
        for column in heard:
            built.model.row([(column, 1.0), (emptied, -1.0)], upper=0)


def _add_people(built: Built) -> None:
    """Let nobody be heard for more minutes of a piece than it has, on all benches of a day."""
    ground = built.ground
    wanted: dict[tuple[str, object, int], list[tuple[str, int]]] = defaultdict(list)
    for (key, name, piece), column in built.poured.items():
        bench = ground.benches[name]
        for who in needed(ground, ground.entries[key], bench):
            wanted[who, bench.date, piece].append((name, column))
    for asked in wanted.values():
        if len({name for name, _column in asked}) > 1:
            built.model.row([(column, 1.0) for _name, column in asked], upper=float(PIECE))


def needed(ground: Ground, entry: Entry, bench: Bench) -> set[str]:
    """Return who must be there and cannot be replaced."""
    speakers = ground.speakers(entry, bench)
    alone = {speakers[0]} if len(speakers) == 1 else set()
    found = {one.person for one in entry.people} | alone | {bench.judge}
    return {who for who in found if who is not None}


def pieces(ground: Ground, bench: Bench) -> range:
    """Return the numbers of the pieces of the day in which a bench sits."""
    opened = ground.opens[bench.date]
    return range((bench.starts - opened) // PIECE, -((opened - bench.ends) // PIECE))


def hours_of(ground: Ground, bench: Bench, piece: int) -> Span:
    """Return from when until when a piece lasts, in minutes after midnight."""
    starts = ground.opens[bench.date] + piece * PIECE
    return starts, starts + PIECE


def _room(spans: Sequence[Span], piece: Span) -> int:
    return length((max(a, piece[0]), max(a, piece[0]) + shared((a, b), piece)) for a, b in spans)


def as_values(built: Built, laid: Mapping[str, Laid]) -> list[float]:
    """Return a plan as values of the columns."""
    values = [0.0] * len(built.model.costs)
    for key, column in built.left.items():
        values[column] = float(key not in laid)
    for (key, name), column in built.heard.items():
        values[column] = float(key in laid and laid[key].bench == name)
    for key, column in built.stays.items():
        values[column] = float(_kept(built.ground, key, laid))
    for (key, name, piece), column in built.poured.items():
        if key in laid and laid[key].bench == name:
            entry, starts = built.ground.entries[key], laid[key].starts
            span = hours_of(built.ground, built.ground.benches[name], piece)
            values[column] = float(shared((starts, starts + entry.minutes), span))
    _empty(built, values)
    return values


def _kept(ground: Ground, key: str, laid: Mapping[str, Laid]) -> bool:
    now = ground.entries[key].now
    one = laid.get(key)
    return bool(now and one and (one.bench, one.starts) == (now.bench, now.starts))


def _empty(built: Built, values: list[float]) -> None:
    for (key, name), column in built.heard.items():
        if built.ground.entries[key].closed_doors and name in built.emptied:
            values[built.emptied[name]] = max(values[built.emptied[name]], values[column])
