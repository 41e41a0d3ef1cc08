"""A watch runs until the day before its last one, as long as nothing was broken."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.rules.watching import runs_until

TODAY = date(2026, 11, 25)
LATER = date(2026, 12, 24)


@pytest.mark.parametrize(
    ("last", "broken", "until"),
    [
        (LATER, False, LATER),
        (LATER, True, None),
        (TODAY, False, None),
        (None, False, None),
    ],
)
def test_how_long_an_agreement_is_watched(
    last: date | None, broken: bool, until: date | None
) -> None:
    assert runs_until(last, broken=broken, today=TODAY) == until
