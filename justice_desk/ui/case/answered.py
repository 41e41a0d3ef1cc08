"""The parts of a form that hold an answer: which they are, what they hold, how it is put in."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from justice_desk.ui.components.search_box import SearchBox
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.intake.categories import CategoryLine
from justice_desk.ui.intake.editors import Choice, Ticks
from justice_desk.ui.intake.suggesting import Suggesting

_SPEAKING = (Suggesting, CategoryLine, Choice, Ticks)
"""What tells its own answer as a draft keeps it."""
_HOLDERS = (*_SPEAKING, QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, Segmented)


def holders(form: QWidget) -> list[QWidget]:
    """Return the named parts of a form that hold an answer, in the order they were made."""
    parts = form.findChildren(QWidget)
    return [
        part
        for part in parts
        if isinstance(part, _HOLDERS) and part.objectName() and not isinstance(part, SearchBox)
    ]


def given(part: QWidget) -> Any:
    """Return what a part holds now, as JSON can hold it."""
    if isinstance(part, QComboBox):
        return _of_row(part, part.currentIndex())
    if isinstance(part, QCheckBox):
        return part.isChecked()
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText()
    if isinstance(part, (*_SPEAKING, Segmented)):
        return part.value()
    return part.text() if isinstance(part, QLineEdit) else None


def give(part: QWidget, value: Any) -> bool:
    """Put an answer in; False where a list does not offer it, or not yet."""
    if isinstance(part, QComboBox):
        return _choose(part, value)
    if isinstance(part, QCheckBox):
        part.setChecked(value is True)
    elif isinstance(part, QPlainTextEdit):
        part.setPlainText(str(value))
    elif isinstance(part, _SPEAKING):
        part.put(value)
    elif isinstance(part, Segmented):
        part.choose(str(value))
    elif isinstance(part, QLineEdit):
        part.setText(str(value))
    return True


def _choose(part: QComboBox, value: Any) -> bool:
    rows = (row for row in range(part.count()) if _of_row(part, row) == value)
    found = next(rows, None)
    if found is not None:
        part.setCurrentIndex(found)
    return found is not None


def _of_row(part: QComboBox, row: int) -> Any:
    """Return what a row means, its words where it means nothing else."""
    meant = part.itemData(row)
    if meant is None:
        return part.itemText(row)
    if isinstance(meant, tuple):
        return [str(one) for one in meant]
    return meant if isinstance(meant, (bool, int)) else str(meant)
