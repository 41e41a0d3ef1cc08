"""Invented dockets, small ones."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from justice_desk.planning.docket.problem import (
    Bench,
    Busy,
    Called,
    DocketProblem,
    Entry,
    Interpreter,
    Slot,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

MONDAY, TUESDAY = date(2030, 1, 7), date(2030, 1, 8)
SONGHAY: Final = Interpreter("maiga", frozenset({"ses"}))
MORNING: Final = Bench("morning", MONDAY, "1", 480, 600, judge="judge a", interpreters=(SONGHAY,))
PEOPLE: Final = ("p1", "p2", "p3", "p4")
HOURS: Final = st.sampled_from(range(450, 721, 15))


def problem(*entries: Entry, benches: Sequence[Bench] = (MORNING,)) -> DocketProblem:
    return DocketProblem(entries, tuple(benches))


CALLED: Final = st.builds(
    Called,
    st.sampled_from(PEOPLE),
    st.sampled_from(
        [("claimant",), ("accused",), ("victim",), ("witness",), ("accused", "victim")]
    ),
    st.sampled_from([None, None, None, 500, 540]),
    st.booleans(),
)
SPEAKERS: Final = st.lists(
    st.sampled_from(
        [
            SONGHAY,
            Interpreter("diallo", frozenset({"ful"})),
            Interpreter("both", frozenset({"ses", "ful"})),
        ]
    ),
    max_size=2,
    unique=True,
).map(tuple)


@st.composite
def benches(draw: st.DrawFn) -> tuple[Bench, ...]:
    found = []
    for number in range(draw(st.integers(1, 3))):
        starts = draw(st.sampled_from([480, 480, 495, 510]))
        pause = draw(st.sampled_from([None, (540, 570), (530, 537)]))
        ends = starts + draw(st.sampled_from([0, 60, 120, 180]))
        day = draw(st.sampled_from([MONDAY, MONDAY, TUESDAY]))
        judge = draw(st.sampled_from([None, "judge a", "judge a", "judge b"]))
        found.append(
            Bench(f"b{number}", day, str(number), starts, ends, pause, judge, draw(SPEAKERS))
        )
    return tuple(found)


@st.composite
def entries(draw: st.DrawFn, names: Sequence[str], number: int) -> Entry:
    slot = st.builds(Slot, st.sampled_from(names), HOURS)
    return Entry(
        f"e{number}",
        draw(st.sampled_from([5, 13, 20, 30, 45])),
        draw(st.lists(CALLED, max_size=3).map(tuple)),
        closed_doors=draw(st.booleans()),
        language=draw(st.sampled_from([None, None, "ses", "ful"])),
        urgent=draw(st.booleans()),
        waited=draw(st.integers(0, 900)),
        judge=draw(st.sampled_from([None, None, None, "judge b"])),
        fixed=draw(st.none() | st.none() | slot),
        now=draw(st.none() | slot),
    )


@st.composite
def problems(draw: st.DrawFn) -> DocketProblem:
    found = draw(benches())
    names = [one.key for one in found]
    heard = tuple(draw(entries(names, number)) for number in range(draw(st.integers(0, 6))))
    elsewhere = st.builds(
        Busy,
        st.sampled_from([*PEOPLE, "judge a", "maiga"]),
        st.sampled_from([MONDAY, TUESDAY]),
        st.sampled_from([480, 520]),
        st.sampled_from([530, 590]),
    )
    return DocketProblem(heard, found, tuple(draw(st.lists(elsewhere, max_size=2))))
