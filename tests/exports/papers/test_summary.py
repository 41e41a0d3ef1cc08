"""The summary of a case."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from reportlab.platypus import Flowable

from justice_desk.exports.papers.summary import render_summary
from justice_desk.exports.papers.summary_facts import SummaryFacts, SummaryStep
from tests.exports.papers import conftest, reading, samples

LONG = "La demanderesse dit que la borne a été déplacée pendant la nuit par un voisin. " * 60


class Picture(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """A box in place of the journey."""

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.size = (width, 200.0)
        return self.size

    def draw(self) -> None:
        self.canv.rect(0, 0, *self.size)


def pages_of(facts: SummaryFacts, journey: Any = None) -> list[str]:
    drawn = reading.pages_text(render_summary(facts, journey))
    return [re.sub(r"\s+", " ", page) for page in drawn]


def test_a_missed_day_to_answer_is_said_in_words() -> None:
    assert "8 décembre 2026 – dépassée" in " ".join(pages_of(samples.summary()))


def test_the_same_facts_as_the_drawing_stand_in_words() -> None:
    text = " ".join(pages_of(samples.summary(), Picture()))
    for told in ("R1", "du bureau à l’ordre coutumier", "10 oct. 2026", "aucune réponse"):
        assert told in text
    assert "Parcours du dossier" in text


def test_without_a_drawing_its_title_is_left_out() -> None:
    assert "Parcours du dossier" not in " ".join(pages_of(samples.summary()))


def test_consents_tell_their_state_also_refusals() -> None:
    text = " ".join(pages_of(samples.summary()))
    for state in ("en vigueur", "épuisé", "refusé"):
        assert state in text


def test_a_text_of_forty_lines_takes_as_many_pages_as_it_needs_and_loses_nothing() -> None:
    pages = pages_of(replace(samples.summary(), facts=LONG))
    assert len(pages) >= 3
    assert " ".join(pages).count("pendant la nuit") == 60
    assert all("GAO-2026-0042 – suite" in page for page in pages[1:])


def test_long_tables_repeat_their_headings_and_lose_no_row() -> None:
    steps = tuple(
        SummaryStep(date(2026, 10, 3), f"démarche inventée {n}", "parajuriste") for n in range(90)
    )
    pages = pages_of(replace(samples.summary(), steps=steps))
    text = " ".join(pages)
    assert all(f"démarche inventée {n} " in text for n in range(90))
    with_steps = [page for page in pages if "démarche inventée" in page]
    assert all("Faite par" in page for page in with_steps)


@pytest.mark.parametrize("count", range(0, 40, 3))
def test_nobody_signs_a_page_without_the_next_step(count: int) -> None:
    steps = tuple(
        SummaryStep(date(2026, 10, 3), f"démarche {n}", "parajuriste") for n in range(count)
    )
    last = pages_of(replace(samples.summary(), steps=steps))[-1]
    assert "La coordinatrice du bureau" in last
    assert "Prochaine étape" in last


def test_a_version_without_names_refuses_a_name() -> None:
    with pytest.raises(ValueError, match="without names"):
        replace(samples.summary(), anonymous=True)


def test_a_version_without_names_says_so_and_shows_no_language() -> None:
    text = re.sub(r"\s+", " ", reading.text(conftest.draw("summary without names")))
    assert "Version sans nom" in text
    assert "Synthèse sans nom – arrêtée au 10 décembre 2026" in text
    assert "songhay" not in text


def test_an_outcome_is_shown_once_the_case_is_closed() -> None:
    text = " ".join(pages_of(replace(samples.summary(), outcome="accord total, homologué")))
    assert "Issue accord total, homologué" in text


def test_a_version_without_names_is_signed_by_the_office_alone() -> None:
    text = re.sub(r"\s+", " ", reading.text(conftest.draw("summary without names")))
    assert "Le parajuriste" not in text
    assert "Cachet du bureau" in text


def test_gaps_close_up_before_a_page_is_added() -> None:
    assert len(pages_of(samples.summary(), Picture())) == 2
