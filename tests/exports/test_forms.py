from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.forms import Form, render_form_of
from justice_desk.rules.reference import categories
from tests.exports.papers import reading

if TYPE_CHECKING:
    from tests.offices import Bench


@pytest.mark.parametrize(("form", "pages"), [(Form.INTAKE, 2), (Form.SLIP, 1)])
def test_a_blank_form_bears_the_office_and_says_that_it_is_invented(
    bench: Bench, form: Form, pages: int
) -> None:
    with bench.reading("ibrahim") as session:
        paper = render_form_of(session, form)
    text = reading.text(paper.pdf)
    assert paper.pages == pages
    assert "BUREAU DE GAO" in text
    assert "DÉMONSTRATION" in text


def test_the_intake_form_offers_every_category_in_force(bench: Bench) -> None:
    with bench.reading("ibrahim") as session:
        text = reading.text(render_form_of(session, Form.INTAKE).pdf)
    assert all(code in text for code in categories())
