"""What answers are given with; each is one stop of the Tab key and tells when its answer changes.

`value` and `put` speak the plain values of a draft; `put` tells nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from justice_desk.terms.fold import fold
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.flow import FlowLayout
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QCheckBox

LONGEST: Final = 1_000_000
"""Characters that a line holds at all; the rules say how many fit."""
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_CLEAR: Final = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class Holder(Protocol):
    """What holds an answer."""

    def value(self) -> Any:
        """Return the answer as a draft keeps it."""

    def put(self, value: Any) -> None:
        """Show an answer from a draft."""


class Editor(Holder, Protocol):
    """What is answered with."""

    changed: SignalInstance


class Line(QLineEdit):
    """One line; Enter goes on to the next question, as Tab does.

    A `limit` cuts what is pasted without a word: it is for figures; a text is checked instead.
    """

    changed = Signal()

    def __init__(self, *, limit: int = 0) -> None:
        super().__init__()
        self.setMaxLength(limit or LONGEST)
        self.textEdited.connect(self.changed)

    def value(self) -> str:
        """Return what was typed."""
        return self.text()

    def put(self, value: Any) -> None:
        """Show a text."""
        self.setText(value if isinstance(value, str) else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter; Ctrl+Enter is for the form, which does its verb."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            self.focusNextChild()


class Paragraph(Lines):
    """Several lines, in the person's words."""

    changed = Signal()

    def __init__(self, lines: int = 3) -> None:
        super().__init__(lines=lines)
        self.edited.connect(self.changed)

    def value(self) -> str:
        """Return what was typed."""
        return self.text()

    def put(self, value: Any) -> None:
        """Show a text."""
        self.blockSignals(True)
        self.setText(value if isinstance(value, str) else "")
        self.blockSignals(False)


class Choice(Segmented):
    """One of a few, or none yet: arrows, or the first letter; Delete takes it back."""

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], *, name: str, label: str) -> None:
        super().__init__(choices, name=name, label=label)
        self._words = [fold(words) for _value, words in choices]
        self.chosen.connect(lambda _value: self.changed.emit())
        self._one_stop()

    def put(self, value: Any) -> None:
        """Choose a code, or none."""
        if value in self._values:
            self.choose(str(value))
        else:
            self._unchoose()
        self._one_stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by letter, take back by Delete; arrows as everywhere."""
        letter = fold(event.text())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in _CLEAR:
            self._unchoose()
            self.changed.emit()
        elif plain and letter.isalpha() and self._by_letter(letter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _by_letter(self, letter: str) -> bool:
        found = [place for place, words in enumerate(self._words) if words.startswith(letter)]
        if not found:
            return False
        now = self._group.checkedId()
        place = next((p for p in found if p > now), found[0])
        button = self._group.button(place)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
        return True

    def _unchoose(self) -> None:
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._one_stop()

    def _one_stop(self) -> None:
        """Let Tab stop once: at the chosen button, else at the first."""
        stop = self._group.checkedButton() or self._group.buttons()[0]
        for button in self._group.buttons():
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self.setFocusProxy(stop)


class _Tick(Toggle):
    """One of several that may all be on; arrows and letters go to the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows and letters to the row, which moves among its ticks."""
        if Qt.Key(event.key()) in _STEPS or event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)


class Ticks(QWidget):
    """Any of several: arrows or the first letter move, Space ticks."""

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], *, name: str, label: str) -> None:
        super().__init__()
        self._buttons: dict[str, _Tick] = {}
        self.setLayout(FlowLayout(6))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for code, words in choices:
            button = _Tick(words, name=f"{name}-{code}", radius=6)
            button.setAccessibleDescription(label)
            button.clicked.connect(lambda _on=False, b=button: self._clicked(b))
            self._buttons[code] = button
            self._row().addWidget(button)
        self._stop_at(next(iter(self._buttons.values())))

    def value(self) -> list[str]:
        """Return the codes that are ticked."""
        return [code for code, button in self._buttons.items() if button.isChecked()]

    def put(self, value: Any) -> None:
        """Tick these codes and no others."""
        for code, button in self._buttons.items():
            button.setChecked(isinstance(value, list) and code in value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the ticks."""
        buttons = list(self._buttons.values())
        now = next((p for p, b in enumerate(buttons) if b.hasFocus()), 0)
        step = _STEPS.get(Qt.Key(event.key()), 0)
        letter = fold(event.text())
        if step:
            self._go_to(buttons[(now + step) % len(buttons)])
            return
        after = buttons[now + 1 :] + buttons[: now + 1]
        found = [b for b in after if letter.isalpha() and fold(b.text()).startswith(letter)]
        if found:
            self._go_to(found[0])
        else:
            super().keyPressEvent(event)

    def _row(self) -> FlowLayout:
        layout = self.layout()
        assert isinstance(layout, FlowLayout)  # noqa: S101 - set above
        return layout

    def _clicked(self, button: _Tick) -> None:
        self._stop_at(button)
        self.changed.emit()

    def _go_to(self, button: _Tick) -> None:
        self._stop_at(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at(self, stop: _Tick) -> None:
        for button in self._buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self.setFocusProxy(stop)


class LineAndCheck(QWidget):
    """A line with a box to check at its right: two answers of one question."""

    changed = Signal()

    def __init__(self, line: Line, words: str, *, name: str, narrow: int = 0) -> None:
        super().__init__()
        self.line = line
        self.check: QCheckBox = check_box(words, name=name)
        self.setFocusProxy(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(line, 0 if narrow else 1)
        row.addWidget(self.check)
        if narrow:
            line.setFixedWidth(scaled(narrow))
            row.addStretch(1)
        line.changed.connect(self.changed)

    def value(self) -> str:
        """Return what stands in the line."""
        return self.line.value()

    def put(self, value: Any) -> None:
        """Show a text in the line."""
        self.line.put(value)


class CheckAnswer:
    """The box of `LineAndCheck` as an answer of its own."""

    def __init__(self, check: QCheckBox, after: Callable[[], None] = lambda: None) -> None:
        self._check, self._after = check, after
        self.changed = check.clicked
        check.clicked.connect(lambda _on=False: after())

    def value(self) -> bool:
        """Return whether it is checked."""
        return self._check.isChecked()

    def put(self, value: Any) -> None:
        """Check or uncheck it."""
        self._check.setChecked(value is True)
        self._after()
