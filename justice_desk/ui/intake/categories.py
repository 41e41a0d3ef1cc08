"""The line of the category: a code or any word of it, from the 28 of the paper form."""

from __future__ import annotations

from typing import Any

from justice_desk.rules.reference import categories
from justice_desk.terms.clock import today
from justice_desk.terms.fold import fold
from justice_desk.ui.intake.suggesting import Offer, Suggesting


def offers(typed: str) -> list[Offer]:
    """Return the categories that what was typed may mean, a code first."""
    wanted = fold(typed)
    found = [
        (not fold(one.code).startswith(wanted), _offer(code))
        for code, one in categories().items()
        if one.in_force(today()) and wanted in fold(f"{code} {one.short.text()} {one.label.text()}")
    ]
    return [offer for _later, offer in sorted(found, key=lambda pair: pair[0])]


def _offer(code: str) -> Offer:
    one = categories()[code]
    return Offer(f"{code} · {one.short.text()}", one.label.text(), code)


class CategoryLine(Suggesting):
    """Answers with the code; what is no category is said when the line is left."""

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name, blank=True)
        self.wanted.connect(lambda typed: self.show_offers(offers(typed)))
        self.left.connect(self._settle)

    def value(self) -> Any:
        """Return the code, else what was typed, so that a draft keeps it."""
        return self.meant.id if self.meant else self.text()

    def put(self, value: Any) -> None:
        """Show a category of a draft."""
        known = value in categories()
        self.meant = _offer(str(value)) if known else None
        self.setText(self.meant.words if self.meant else str(value or ""))

    def _settle(self) -> None:
        """Take what was typed whole: a code, or the one category left."""
        found = offers(self.text()) if self.text().strip() and self.meant is None else []
        exact = [one for one in found if fold(one.id) == fold(self.text())]
        if exact or len(found) == 1:
            self.take((exact or found)[0])
