"""How well likely twins are told: precision and recall on an invented, hard, labelled set."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.rules.likeness import likeness
from tests.services.twins.labelled import SEED, Labelled, pairs

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("seed", [SEED, 1, 2], ids=["tuned on", "never looked at", "nor this"])
def test_few_pairs_are_proposed_wrongly_and_few_are_missed(seed: int) -> None:
    labelled = pairs(seed)
    assert len(labelled) == 2400
    right, wrong, missed = (counted(labelled, *kind) for kind in KINDS)
    assert right / (right + wrong) >= 0.97, "precision"
    assert right / (right + missed) >= 0.95, "recall"


KINDS = ((True, True), (False, True), (True, False))


def counted(labelled: list[Labelled], same: bool, proposed: bool) -> int:
    return sum(
        one.same is same and likeness(one.one, one.other, TODAY).likely is proposed
        for one in labelled
    )
