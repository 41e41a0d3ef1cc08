"""French spaces and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from justice_desk.exports.papers.kit.french import french

N, F = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("oui ; non", f"oui{N}; non"),
        ("oui;", f"oui{N};"),
        ("Pourquoi ?", f"Pourquoi{N}?"),
        ("Objet :", f"Objet{F}:"),
        ("Tél. : 20 00 00 00", f"Tél.{F}: 20{F}00{F}00{F}00"),
        ("« oui »", f"«{F}oui{F}»"),
        ("l'homme d'aujourd'hui", "l’homme d’aujourd’hui"),
        ("n° 12", f"n°{F}12"),
        ("M. Touré et Mme Maïga", f"M.{F}Touré et Mme{F}Maïga"),
        ("le 24 novembre 2026", f"le 24{F}novembre{F}2026"),
        ("le 1er mars 2026", f"le 1er{F}mars{F}2026"),
        ("24 nov. 2026", f"24{F}nov.{F}2026"),
        ("8 h 00", f"8{F}h{F}00"),
        ("12 500 F CFA", f"12{N}500{F}F{F}CFA"),
        ("1 200 000", f"1{N}200{N}000"),
        ("48 km", f"48{F}km"),
        ("BP 00", f"BP{F}00"),
        ("GAO-2026-0042/R2", "GAO-2026-0042/R2"),
        ("10:30", "10:30"),
        ("un - deux", "un – deux"),
        ("attendre...", "attendre…"),
    ],
)
def test_each_rule_sets_its_space_or_mark(typed: str, printed: str) -> None:
    assert french(typed) == printed


def test_accents_typed_as_two_characters_become_one() -> None:
    assert french("e\u0301te\u0301") == "été"


def test_a_year_and_a_number_after_it_are_not_joined_as_thousands() -> None:
    assert N not in french("en 2026 120 personnes")


@given(st.text(alphabet="aé 0123;:!?«»'-.hm°nFCA", max_size=40))
def test_applying_it_twice_changes_nothing(typed: str) -> None:
    once = french(typed)
    assert french(once) == once
