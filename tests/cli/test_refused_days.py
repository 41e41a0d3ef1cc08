"""A day that cannot be is refused in words, and read as it is written on paper."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.terms.clock import today
from tests.cli.test_case_verbs import opened

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

TOMORROW = today() + timedelta(days=1)


@pytest.mark.parametrize(
    "words",
    [
        ("case", "note", "{n}", "Une note."),
        ("consent", "record", "{n}", "--purpose", "contact", "--how", "oral"),
        ("mediation", "add", "{n}", "--result", "continues"),
        ("consultation", "add", "--place", "Gao", "--sex", "female", "--age-band", "18-35",
         "--theme", "FON", "--minutes", "10"),
    ],
)  # fmt: skip
def test_a_day_to_come_is_refused_with_today_at_the_latest(
    desk: Desk, words: tuple[str, ...]
) -> None:
    number = opened(desk)
    answer = desk(*(word.format(n=number) for word in words), "--on", TOMORROW.isoformat())
    assert answer.code == 4
    assert "aujourd’hui au plus tard" in answer.err
    assert f"{TOMORROW:%d/%m/%Y}" in answer.err
    assert TOMORROW.isoformat() not in answer.err


def test_a_watch_ends_after_the_agreement(desk: Desk) -> None:
    number = opened(desk, case__maybe_crime="no")
    told = ("agreement", "add", number, "--kind", "full", "--terms", "Borne remise.")
    answer = desk(*told, "--watch-until", today().isoformat())
    assert answer.code == 4
    assert f"un jour après le {today():%d/%m/%Y}" in answer.err
    assert ">" not in answer.err
