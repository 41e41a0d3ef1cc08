"""Benches that are alike, counted together: the model counts them, only the plan names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.planning.circuit.ground import Bench, Ground


@dataclass(frozen=True)
class Crew:
    """Judges of one court who are free on the same days of one stay."""

    begins: date
    judges: tuple[str, ...]


@dataclass(frozen=True)
class Slot:
    """The benches of one crew at one site in one stay, or one bench alone; by number."""

    crew: Crew
    site: str
    benches: tuple[int, ...]


def pooled(ground: Ground) -> tuple[Slot, ...]:
    """Return the benches of each crew at each site in one slot."""
    crew_of = {(crew.begins, judge): crew for crew in _crews(ground) for judge in crew.judges}
    found: dict[tuple[Crew, str], list[int]] = {}
    for number, bench in enumerate(ground.benches):
        found.setdefault((crew_of[bench.begins, bench.judge], bench.site), []).append(number)
    return tuple(Slot(crew, site, tuple(all_)) for (crew, site), all_ in found.items())


def alone(ground: Ground) -> tuple[Slot, ...]:
    """Return each bench by itself."""
    return tuple(
        Slot(Crew(bench.begins, (bench.judge,)), bench.site, (number,))
        for number, bench in enumerate(ground.benches)
    )


def _crews(ground: Ground) -> list[Crew]:
    """Return judges together whose benches differ by the judge's name only; fixed ones alone."""
    benches: dict[tuple[date, str], list[Bench]] = {}
    fixed = {(ground.benches[n].begins, ground.benches[n].judge) for n in ground.fixed}
    for bench in ground.benches:
        benches.setdefault((bench.begins, bench.judge), []).append(bench)
    alike: dict[object, list[tuple[date, str]]] = {}
    for (begins, judge), own in benches.items():
        where = tuple((bench.date, bench.site, bench.court) for bench in own)
        known = judge if (begins, judge) in fixed else None
        alike.setdefault((begins, where, known), []).append((begins, judge))
    return [Crew(all_[0][0], tuple(judge for _begins, judge in all_)) for all_ in alike.values()]
