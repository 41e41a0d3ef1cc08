"""An office with a long name: it is never cut, and nothing is printed over anything."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.exports.papers.anonymous_letter import render_anonymous_letter
from justice_desk.exports.papers.form_intake import render_intake_form
from justice_desk.exports.papers.form_slip import render_slip_form
from justice_desk.exports.papers.letter import render_letter
from justice_desk.exports.papers.recovery_sheet import render_recovery_sheet
from justice_desk.exports.papers.summary import render_summary
from justice_desk.exports.papers.task_sheet import render_task_sheet
from justice_desk.exports.papers.village_letter import render_village_letter
from tests.exports.papers import boxes, reading, samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.exports.papers.kit.letterhead import Office

NAMES = (
    "Bureau de Gao",
    "Bureau d’aide juridique inventé de Gao",
    "Bureau d’aide juridique et d’écoute inventé du cercle de Gao",
    (
        "Bureau d’aide juridique, d’écoute et de conciliation inventé des quatre communes "
        "du cercle imaginaire de Gao, antenne du quartier Château"
    ),
)


def _sent(facts: Any, office: Office) -> Any:
    return replace(facts, sending=replace(facts.sending, office=office))


PAPERS: dict[str, Callable[[Office], bytes]] = {
    "letter": lambda office: render_letter(_sent(samples.letter(), office)),
    "long letter": lambda office: render_letter(_sent(samples.long_letter(), office)),
    "nameless": lambda office: render_anonymous_letter(_sent(samples.anonymous_letter(), office)),
    "village": lambda office: render_village_letter(_sent(samples.village_letter(), office)),
    "slips": lambda office: render_slip_form(office, samples.DAY),
    "intake": lambda office: render_intake_form(replace(samples.intake_form(), office=office)),
    "summary": lambda office: render_summary(replace(samples.summary(), office=office)),
    "day sheet": lambda office: render_task_sheet(replace(samples.task_sheet(), office=office)),
    "recovery": lambda office: render_recovery_sheet(office.name, samples.CODE, samples.DAY),
}


@pytest.mark.parametrize("demonstration", [False, True])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_long_office_name_stands_whole_and_over_nothing(
    paper: str, name: str, demonstration: bool
) -> None:
    office = replace(samples.OFFICE, name=name, demonstration=demonstration)
    pdf = PAPERS[paper](office)
    pages = [re.sub(r"\s+", " ", page) for page in reading.pages_text(pdf)]
    assert name.upper() in pages[0]
    for page in range(len(pages)):
        assert boxes.printed_over(pdf, page) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("paper", ["letter", "nameless", "village", "slips"])
def test_the_slip_says_in_full_where_it_is_to_be_returned(paper: str, name: str) -> None:
    text = reading.text(PAPERS[paper](replace(samples.OFFICE, name=name)))
    slips = re.sub(r"\s+", " ", text).split("COUPON-RETOUR")[1:]
    blank = 2 if name == NAMES[-1] else 3
    assert len(slips) == (blank if paper == "slips" else 1)
    for slip in slips:
        assert f"rendre au {name}," in slip
        assert slip.index("rendre au") < slip.index("20 00 00 00") < slip.index("Reçu le")
