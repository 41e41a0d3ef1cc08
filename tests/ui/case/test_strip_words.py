"""The next step says why each kind of task matters, and offers at most three verbs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from justice_desk.services.cases.next_step import next_step
from justice_desk.services.cases.rows import TaskRow
from justice_desk.services.tasks.words import KINDS
from justice_desk.terms.clock import today
from justice_desk.ui.case.outcome_verbs import RIGHTS as OUTCOMES
from justice_desk.ui.case.strip_words import VERBS, verbs_of, why_of
from justice_desk.ui.case.verbs import RIGHTS
from justice_desk.ui.screenshots import case_samples as samples
from justice_desk.ui.screenshots.outcome_scenes import NUMBER, reached

ARISING = sorted(set(KINDS) - {"reply_slip", "complete_intake", "follow_up"})


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("leads", [True, False])
def test_each_kind_has_one_to_three_verbs_that_the_page_knows(kind: str, leads: bool) -> None:
    verbs = verbs_of(kind, leads=leads)
    assert 1 <= len(verbs) <= 3
    assert set(verbs) <= set(VERBS)
    assert set(verbs) <= {*RIGHTS, *OUTCOMES}


@pytest.mark.parametrize("kind", [k for k in ARISING if k != "approve_closure"])
def test_each_task_that_arose_by_itself_says_why(kind: str) -> None:
    view = reached()
    row = replace(view.referrals[-1], origin="Chef de village inventé")
    task = TaskRow(samples.made(1), kind, "", today(), None, None, f"{NUMBER}/R5")
    view = replace(view, tasks=(task,), referrals=(*view.referrals[:-1], row))
    assert why_of(view, next_step(view, today())).endswith(".")


def test_only_the_coordination_closes(loaded_fonts: int) -> None:
    assert "close" in verbs_of("watch_end", leads=True)
    assert "close" not in verbs_of("watch_end", leads=False)
    assert verbs_of("approve_closure", leads=False) == ("note",)
