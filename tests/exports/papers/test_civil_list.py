"""The civil-status list of a day: long names, Arabic names, what the court did, closed cases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.exports.papers.court_docket import render_court_docket
from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.papers.minutes import render_minutes
from justice_desk.terms.sittings import DocketResult
from tests.exports.papers import sittings as made
from tests.exports.papers.reading import pages_text

if TYPE_CHECKING:
    from justice_desk.services.dockets.rows import CivilRow

LONG = "Mohamed Lamine Ould Sidi Mohamed Ould Cheikh El Kounti dit Bâba Exemple"
ARABIC = "محمد بن أحمد المثال"


@pytest.fixture(scope="module", autouse=True)
def registered() -> None:
    fonts.register()


def printed(*lines: CivilRow) -> list[str]:
    """Return the text of the pages of a list, in one line each."""
    pdf = render_court_docket(made.facts(slots=(), civil=lines))
    return [" ".join(page.split()) for page in pages_text(pdf)[1:]]


def one(**told: Any) -> str:
    return " ".join(printed(made.civil(1, **told)))


def test_three_hundred_lines_all_stand_on_the_list_under_headings() -> None:
    pages = printed(*(made.civil(n) for n in range(1, 301)))
    for number in (1, 57, 300):
        assert any(f"{number} Requérant Inventé {number} " in page for page in pages), number
    assert all("Personne concernée" in page for page in pages)
    assert "300 requérants" in pages[0]
    assert len(pages) <= 25


def test_names_stand_whole_however_long_and_in_their_own_letters() -> None:
    text = one(name=LONG, father=LONG, witnesses=(LONG, LONG))
    assert text.count("dit Bâba Exemple") == 4
    assert one(name=ARABIC, applicant=ARABIC).count("المثال") == 2


def test_a_number_of_a_judgment_is_not_broken() -> None:
    text = one(result=DocketResult.JUDGED, judgment_number="112/TGI-GAO/2026")
    assert "112/TGI-GAO/2026" in text


def test_what_else_the_court_did_stands_where_the_number_would() -> None:
    assert "radié" in one(result=DocketResult.STRUCK_OUT)
    assert "radié" not in one()
    text = one(result=DocketResult.JUDGED, transcribed_on=date(2026, 12, 22))
    assert "jugé" in text
    assert "22 déc. 2026" in text


def test_a_mother_alone_is_not_taken_for_the_father() -> None:
    assert "– Mère Inventée" in one(father="")
    assert "–" not in one(mother="").split("Hameau inventé", 1)[1].split("Témoin Un", 1)[0]


def test_of_a_closed_case_the_list_bears_the_number_alone() -> None:
    blank = {"name": "", "applicant": "", "father": "", "mother": "", "born_at": ""}
    text = one(hidden=True, number="GAO-2026-0009", sex=None, birth_year=None, born_on=None,
               witnesses=(), **blank)  # fmt: skip
    assert "1 GAO-2026-0009 noms au pli séparé" in text


def test_the_minutes_count_the_lines_whose_result_nobody_here_may_see() -> None:
    lines = (made.civil(1, result=DocketResult.JUDGED), made.civil(2, hidden=True, name=""))
    pdf = render_minutes(made.facts(slots=(), civil=lines))
    without = render_minutes(made.facts(slots=(), civil=lines[:1]))
    told = "sans résultat visible ici"
    assert told in " ".join(pages_text(pdf))
    assert told not in " ".join(pages_text(without))
