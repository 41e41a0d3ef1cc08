"""How well likely twins are told: precision and recall on an invented, hard, labelled set."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.rules.likeness import LIKELY, likeness
from justice_desk.rules.twins import case_blocks, case_likeness
from tests.services.twins.labelled import SEED, Labelled, pairs
from tests.services.twins.labelled_cases import LabelledCases, case_pairs

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


@pytest.mark.parametrize("seed", [SEED, 1, 2], ids=["tuned on", "never looked at", "nor this"])
def test_one_matter_is_found_again_and_few_others_are_proposed(seed: int) -> None:
    labelled = case_pairs(seed)
    assert len(labelled) == 3840
    right = sum(one.same and proposed(one) for one in labelled)
    wrong = sum(not one.same and proposed(one) for one in labelled)
    missed = sum(one.same and not proposed(one) for one in labelled)
    assert right / (right + wrong) >= 0.86, "precision"
    assert right / (right + missed) >= 0.97, "recall"


def proposed(told: LabelledCases) -> bool:
    """Tell whether two cases meet in a block and are alike enough to be shown."""
    if set(case_blocks(told.one)).isdisjoint(case_blocks(told.other)):
        return False
    found = case_likeness(told.one, told.other, same_person=told.same_person, today=TODAY)
    return found.score >= LIKELY
