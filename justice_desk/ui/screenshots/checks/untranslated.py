"""Untranslated words: in the pseudo-locale everything that is not data bears its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTableView, QWidget

from justice_desk.ui.components.key_cap import KeyCap
from justice_desk.ui.screenshots.pseudo import marked
from justice_desk.ui.screenshots.scene import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.ui.screenshots.scene import Drawn


def untranslated(drawn: Drawn) -> Iterator[str]:
    """Find visible words that no catalogue gave; data says so (property `data`)."""
    if not drawn.variant.pseudo:
        return
    for widget in drawn.widgets():
        if widget.property("data") or isinstance(widget, KeyCap):
            continue
        for words in _words(widget):
            if not marked(words):
                yield f"{told(widget)} says “{words}”"


def _words(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QTableView):
        yield from _headings(widget.model())


def _headings(model: QAbstractItemModel) -> Iterator[str]:
    for section in range(model.columnCount()):
        yield str(model.headerData(section, Qt.Orientation.Horizontal) or "")
