from __future__ import annotations

from datetime import date

from justice_desk.i18n import messages
from justice_desk.i18n.formats import percent, prose_date


def test_the_first_of_a_month_is_said_as_the_first_in_french_alone() -> None:
    messages.use("fr")
    assert prose_date(date(2026, 12, 1)) == "1er décembre 2026"
    assert prose_date(date(2026, 12, 1), year=False) == "1er décembre"
    assert prose_date(date(2026, 12, 11), year=False) == "11 décembre"
    messages.use("en")
    assert prose_date(date(2026, 12, 1), year=False).startswith("1 ")


def test_a_share_is_told_in_the_figures_of_the_language() -> None:
    messages.use("fr")
    assert percent(0.0314) == "3,1\u00a0%"
    assert percent(0) == "0,0\u00a0%"
    messages.use("en")
    assert percent(0.0314) == "3.1%"
