"""Cut text: a word that its label, button, field or heading has no room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QWidget

from justice_desk.ui.screenshots.scene import told
from justice_desk.ui.tables.delegate import PADDING
from justice_desk.ui.tables.header import TableHeader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.ui.screenshots.scene import Drawn

SLACK = 1
"""Pixels that rounding may take."""


def cut_text(drawn: Drawn) -> Iterator[str]:
    """Find words that are wider or higher than what shows them."""
    for widget in drawn.widgets():
        if isinstance(widget, QLabel) and widget.text():
            yield from _label(widget)
        elif isinstance(widget, QAbstractButton) and widget.text():
            yield from _button(widget)
        elif isinstance(widget, QLineEdit):
            yield from _line(widget)
        elif isinstance(widget, TableHeader):
            yield from _header(widget)


def left_out(drawn: Drawn) -> Iterator[str]:
    """Find words that stand outside the window or outside what holds them."""
    for widget in drawn.widgets():
        if isinstance(widget, QLabel | QAbstractButton) and not _held(widget, drawn.top):
            yield f"{told(widget)} stands partly outside its place"


def _label(label: QLabel) -> Iterator[str]:
    if not label.wordWrap():
        needed = max(map(label.fontMetrics().horizontalAdvance, label.text().splitlines()))
        room = label.contentsRect().width()
        if needed > room + SLACK:
            yield f"{told(label)} needs {needed} px and has {room}"
    elif label.heightForWidth(label.width()) > label.height() + SLACK:
        needed, room = label.heightForWidth(label.width()), label.height()
        yield f"{told(label)} needs {needed} px of height and has {room}"


def _button(button: QAbstractButton) -> Iterator[str]:
    measure = getattr(button, "wanted_width", None)
    needed = measure() if callable(measure) else button.sizeHint().width()
    if needed > button.width() + SLACK:
        yield f"{told(button)} needs {needed} px and has {button.width()}"


def _line(line: QLineEdit) -> Iterator[str]:
    margins = line.textMargins()
    room = line.width() - margins.left() - margins.right() - 2 * 8
    needed = line.fontMetrics().horizontalAdvance(line.placeholderText())
    if not line.text() and needed > room + SLACK:
        yield f"{told(line)} needs {needed} px and has {room}"


def _header(header: TableHeader) -> Iterator[str]:
    for section in range(header.count()):
        needed, room = header.wanted_width(section), header.sectionSize(section) - PADDING
        if not header.isSectionHidden(section) and needed > room + SLACK:
            yield f"heading “{header.shown_text(section)}” needs {needed} px and has {room}"


def _held(widget: QWidget, top: QWidget) -> bool:
    holder, rect = widget, QRect(QPoint(0, 0), widget.size())
    while holder is not top:
        rect.translate(holder.pos())
        parent = holder.parentWidget()
        if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
            return True
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(rect):
            return False
        holder = parent
    return True
