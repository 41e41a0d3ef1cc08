"""Codes can be learned: in what refuses them, and by a verb of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.reference import actor_types, categories

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


def test_a_wrong_actor_type_shows_every_code_and_the_help_tells_where_they_stand(
    desk: Desk,
) -> None:
    wrong = desk("actor", "add", "--type", "sorcier", "--name", "X", "--place", "Gao")
    assert all(code in wrong.err for code in actor_types())
    assert "…" not in wrong.err
    assert "reference list" in desk("actor", "add", "--help").out


def test_a_wrong_category_shows_what_each_code_means(desk: Desk) -> None:
    wrong = desk("case", "list", "--category", "TERRE")
    assert "FON (Foncier rural)" in wrong.err
    assert all(f"{code} (" in wrong.err for code in categories())


def test_the_codes_are_listed_with_their_french_names(no_office: Desk) -> None:
    lines = no_office("reference", "list", "--kind", "categories").out.splitlines()
    assert lines[0] == f"Catégories de dossiers\u00a0: {len(categories())}"
    assert any(line.startswith("  FON — Litige foncier rural") for line in lines)
    violence = next(line for line in lines if line.startswith("  VBS — "))
    assert violence.endswith(" — accès restreint — pas de médiation")
    cadi = no_office("reference", "list", "--kind", "actor-types").out
    assert "  cadi — Cadi — religieux" in cadi


def test_the_codes_as_json_hold_four_tables_or_the_one_that_was_asked(no_office: Desk) -> None:
    whole = no_office.json("reference", "list")
    assert list(whole) == ["categories", "actor_types", "languages", "outcomes"]
    assert {"code", "name", "mediation", "restricted"} == set(whole["categories"][0])
    assert {"code", "name", "order"} == set(whole["actor_types"][0])
    assert list(no_office.json("reference", "list", "--kind", "languages")) == ["languages"]
    assert no_office("reference", "list", "--kind", "villages").code == 2
