"""Of two answers about a crime the graver one counts, whichever came first."""

from __future__ import annotations

from itertools import product

import pytest

from justice_desk.rules.gravity import graver
from justice_desk.terms.enums import MaybeCrime

RISING = (MaybeCrime.NO, MaybeCrime.TO_CHECK, MaybeCrime.YES)


@pytest.mark.parametrize(("one", "other"), list(product(RISING, RISING)))
def test_the_graver_answer_counts(one: MaybeCrime, other: MaybeCrime) -> None:
    assert graver(one, other) is RISING[max(RISING.index(one), RISING.index(other))]
