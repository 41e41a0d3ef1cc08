"""A choice of two to four that needs no list: segmented buttons, one key each way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class Segmented(QWidget):
    """Exactly one of several values, or none until the member chooses.

    The arrows move the choice; Tab enters and leaves the whole.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._group = QButtonGroup(self)
        self._values = [value for value, _words in choices]
        row = FlowLayout(6)
        self.setLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for index, (value, words) in enumerate(choices):
            button = Toggle(words, name=f"{name}-{value}", radius=6)
            button.setAccessibleDescription(label)
            self._group.addButton(button, index)
            row.addWidget(button)
        self._group.idClicked.connect(lambda index: self.chosen.emit(self._values[index]))

    def value(self) -> str:
        """Return the chosen value, empty when none is."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else ""

    def choose(self, value: str) -> None:
        """Choose a value without telling anyone."""
        self._group.button(self._values.index(value)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice by one with the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        now = max(self._group.checkedId(), 0)
        button = self._group.button((now + step) % len(self._values))
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
