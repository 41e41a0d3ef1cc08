"""The figures of a sitting, from frozen rows and from an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.dockets.counting import Presence, figures, figures_of
from justice_desk.terms.enums import Sex
from justice_desk.terms.sittings import DocketResult, ResultCause
from tests.exports.papers import sittings as made
from tests.services.dockets.conftest import heard, put
from tests.services.sittings.conftest import planned

if TYPE_CHECKING:
    from tests.offices import Bench

ADJOURNED, JUDGED = DocketResult.ADJOURNED, DocketResult.JUDGED


def test_results_causes_and_presence_are_counted_once_each() -> None:
    her = made.called("A B", sex=Sex.FEMALE, came=True)
    slots = (
        made.slot(1, her, made.called("C D", came=False), result=JUDGED),
        made.slot(2, made.called("E F"), result=ADJOURNED, cause=ResultCause.ABSENT_PARTY),
        made.slot(3, made.called("G H", sex=None)),
        made.hidden(4),
    )
    told = figures(slots, (made.civil(1, result=JUDGED), made.civil(2)))
    assert (told.cases, told.hidden, told.lines, told.heard) == (4, 1, 2, 3)
    assert told.results == {JUDGED: 2, DocketResult.RESERVED: 0, ADJOURNED: 1,
                            DocketResult.STRUCK_OUT: 0}  # fmt: skip
    assert told.causes == {ResultCause.ABSENT_PARTY: 1}
    assert told.presence == Presence(called=4, present=1, absent=1, not_noted=2)
    assert told.women == Presence(called=1, present=1, absent=0, not_noted=0)
    assert told.men == Presence(called=2, present=0, absent=1, not_noted=1)
    assert told.minutes == 80


def test_what_is_closed_to_the_reader_counts_as_called_alone(directory: Bench) -> None:
    number = planned(directory)
    for category in ("FON", "VBS"):
        put(directory, number, heard(directory, category=category))
    with directory.reading("ibrahim") as session:
        his = figures_of(session, number)
    with directory.reading("awa") as session:
        hers = figures_of(session, number)
    assert (his.cases, his.hidden, his.presence.called) == (2, 1, 2)
    assert (hers.cases, hers.hidden, hers.presence.called) == (2, 0, 4)
