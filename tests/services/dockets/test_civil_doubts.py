"""What is told of a civil-status list before it is judged."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.i18n.messages import speaking
from justice_desk.services.dockets.civil_doubts import doubts
from justice_desk.terms.clock import today
from tests.services.dockets.civil_told import added, child, judged, listed, rows
from tests.services.sittings.conftest import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.offices import Bench


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with speaking("en"):
        yield


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"witnesses": ("Moussa Témoin",)}, "Fewer than 2 witnesses: No. 4."),
        ({"birth_year": None}, "Neither a day nor a year of birth: No. 4."),
        ({"father": "", "mother": ""}, "Neither father nor mother: No. 4."),
        ({"birth_year": 1920}, "Born more than 100 years ago: No. 4."),
        (
            {"birth_year": None, "born_on": today() - timedelta(days=31)},
            "The town hall can still declare this birth without a judgment: No. 4.",
        ),
    ],
)
def test_what_is_doubtful_is_told_and_not_refused(
    directory: Bench, told: dict[str, Any], said: str
) -> None:
    number = listed(directory)
    assert doubts(rows(directory, number)) == ()
    added(directory, number, child(4, **told))
    assert doubts(rows(directory, number)) == (said,)
    judged(directory, number, "4")
    assert doubts(rows(directory, number)) == ()


def test_a_birth_beyond_the_clear_days_needs_its_judgment(directory: Bench) -> None:
    number = listed(directory, count=0)
    born = today() - timedelta(days=32)
    added(directory, number, child(birth_year=None, born_on=born))
    assert doubts(rows(directory, number)) == ()


def test_with_several_lists_the_day_is_told(directory: Bench) -> None:
    number = listed(directory, today(), later(1), count=2)
    added(directory, number, child(8, witnesses=()), child(9, witnesses=()), day=later(1))
    assert doubts(rows(directory, number)) == (
        f"{later(1):%d/%m/%Y} – Fewer than 2 witnesses: No. 1–2.",
    )
