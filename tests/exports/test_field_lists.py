from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.field_lists import (
    NothingToCollect,
    OnlyRestrictedSlips,
    render_field_list_of,
)
from tests.exports.papers.reading import pages_text, text

if TYPE_CHECKING:
    from tests.sending import Desk


def drawn(desk: Desk, place: str | None = None, who: str = "awa") -> bytes:
    with desk.bench.reading(who) as session:
        return render_field_list_of(session, place)[0].pdf


def test_a_line_tells_reference_and_actor_under_its_place_and_no_person(desk: Desk) -> None:
    reference = desk.sent(desk.court(), lead={"name": "Fatoumata Exemple"})
    words = text(drawn(desk))
    for told in (reference, "Tribunal d’instance de Bourem", "Un coupon à recueillir"):
        assert told in words
    assert "Fatoumata" not in words
    assert "Foncier" not in words


def test_a_restricted_case_is_counted_and_not_told(desk: Desk) -> None:
    desk.sent(desk.court())
    desk.sent(desk.actor("parquet", "Parquet inventé"), category="VBS")
    words = text(drawn(desk))
    assert "Parquet inventé" not in words
    assert "n’est pas sur cette liste" in words
    assert "n’est pas sur cette liste" not in text(drawn(desk, who="ibrahim"))


def test_a_list_with_nothing_on_it_is_not_drawn(desk: Desk) -> None:
    with pytest.raises(NothingToCollect):
        drawn(desk, "Gao/Bourem")
    desk.sent(desk.actor("parquet", "Parquet inventé"), category="VBS")
    with pytest.raises(OnlyRestrictedSlips, match=r"\(1\)"):
        drawn(desk)


def test_a_long_list_repeats_its_headings_on_every_page(desk: Desk) -> None:
    court = desk.court()
    for _slip in range(14):
        desk.sent(court)
    pages = pages_text(drawn(desk))
    assert len(pages) == 2
    assert all("Réponse du coupon" in page for page in pages)
