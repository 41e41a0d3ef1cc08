"""Months that are ticked: when a vehicle goes, when a way is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import get_month_names

from justice_desk.i18n.messages import language
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.editors import Ticks

if TYPE_CHECKING:
    from collections.abc import Iterable


def month_ticks(name: str, words: str, months: Iterable[int]) -> Ticks:
    """Return twelve ticks, those of `months` on."""
    names = get_month_names("abbreviated", locale=language())
    made = Ticks(
        [(str(month), capital(names[month])) for month in range(1, 13)], name=name, label=words
    )
    for button in made.findChildren(Toggle):
        button.setProperty("data", True)
    made.put([str(month) for month in months])
    return made
