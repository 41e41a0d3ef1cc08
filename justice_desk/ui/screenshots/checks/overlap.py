"""Overlapping siblings: two parts of one holder that share pixels."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLineEdit, QWidget

from justice_desk.ui.screenshots.scene import seen, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.ui.screenshots.scene import Drawn

_INSIDE_QT = QAbstractScrollArea | QComboBox | QLineEdit
"""Widgets whose children are Qt's own affair."""


def overlap(drawn: Drawn) -> Iterator[str]:
    """Find pairs of siblings that meet; what floats on purpose says so (property `floats`)."""
    for holder in (drawn.top, *drawn.widgets()):
        if isinstance(holder, _INSIDE_QT):
            continue
        for one, other in combinations(_parts(holder), 2):
            shared = one.geometry() & other.geometry()
            if shared.width() > 1 and shared.height() > 1:
                yield f"{told(one)} lies over {told(other)}"


def _parts(holder: QWidget) -> list[QWidget]:
    found = holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [
        part for part in found if seen(part) and not part.isWindow() and not part.property("floats")
    ]
