"""A list of the budget lines that can pay, each with what is left on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.ui.components.field import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.funds.rows import FundRow


class LineChoice(Field):
    """`chosen` is `FUND/LINE`, blank for none yet.

    Args:
        label: over the list.
        funds: those whose lines are offered; closed ones are left out.
        name: of the list.
        later: whether none may be chosen.
        first: the line that is proposed.
    """

    def __init__(
        self,
        label: str,
        funds: Sequence[FundRow],
        *,
        name: str,
        later: bool = False,
        first: str = "",
    ) -> None:
        self.list = QComboBox()
        self.list.setProperty("data", True)
        if later:
            self.list.addItem(_("Said when it is approved"), "")
        for fund in funds:
            for line in fund.lines if fund.closed_on is None else ():
                words = _("{line}: {left} left").format(
                    line=f"{fund.code} · {line.name}", left=francs(line.available)
                )
                self.list.addItem(words, f"{fund.code}/{line.code}")
        super().__init__(label, self.list, name=name)
        self.list.setCurrentIndex(max(self.list.findData(first), 0))
        self.list.currentIndexChanged.connect(lambda _row: self.clear_error())

    def chosen(self) -> str:
        """Return `FUND/LINE`, blank for none."""
        return str(self.list.currentData() or "")

    def checked(self) -> bool:
        """Return whether a line is chosen; says beside the field when there is none."""
        if self.chosen():
            return True
        self.show_error(_("No fund has a line that could pay. Add one under Funds."))
        self.list.setFocus()
        return False
