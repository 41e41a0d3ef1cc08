"""A new passphrase, typed twice, with its strength."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.passphrase import PassphraseLine
from justice_desk.ui.gate.strength import StrengthMeter

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.ui.jobs import Job
    from justice_desk.ui.tables.source import Reader


class NewPassphrase(QWidget):
    """Two lines and a meter; `returned` says that Enter was pressed in the last one.

    `measure` answers 0 to 4 and runs on the thread of `worker`; each key drops the last question.
    """

    returned = Signal()

    def __init__(self, worker: Reader, measure: Callable[[str], int], *, name: str) -> None:
        super().__init__()
        self._worker, self._measure = worker, measure
        self._asked: Job[int] | None = None
        self.first = PassphraseLine(name=f"{name}-first")
        self.second = PassphraseLine(name=f"{name}-second")
        self.meter = StrengthMeter()
        self._first_field = Field(_("New passphrase"), self.first, name=f"{name}-first")
        self._second_field = Field(_("The same again"), self.second, name=f"{name}-second")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._first_field)
        column.addWidget(self.meter)
        column.addWidget(self._second_field)
        self.first.line.textChanged.connect(self._weigh)
        self.first.returned.connect(self.second.line.setFocus)
        self.second.returned.connect(self.returned)
        self.setFocusProxy(self.first)

    def text(self) -> str:
        """Return the passphrase."""
        return self.first.text()

    def fits(self) -> bool:
        """Return whether it may be taken; otherwise the field that is wrong says how to mend it."""
        if not self.meter.good:
            self._first_field.show_error(_("Choose a stronger passphrase: add one or two words."))
            self.first.line.setFocus()
            return False
        if self.first.text() != self.second.text():
            self._second_field.show_error(_("The two passphrases differ. Type it once more."))
            self.second.line.setFocus()
            return False
        return True

    def forget(self) -> None:
        """Empty both lines."""
        self.first.clear()
        self.second.clear()

    def _weigh(self, typed: str) -> None:
        if self._asked is not None:
            self._asked.cancel()
        if not typed:
            self.meter.show_score(-1)
            return
        self._asked = self._worker.submit(lambda: self._measure(typed), self.meter.show_score)
