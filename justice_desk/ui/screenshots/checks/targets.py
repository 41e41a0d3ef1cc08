"""Small targets: what a tired hand has to hit is at least 28 px each way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit

from justice_desk.ui.screenshots.scene import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.ui.screenshots.scene import Drawn

LEAST = 28
"""Pixels; design §8."""
_TARGETS = QAbstractButton | QAbstractSpinBox | QComboBox | QLineEdit


def targets(drawn: Drawn) -> Iterator[str]:
    """Find targets under 28 px."""
    for widget in drawn.widgets():
        small = min(widget.width(), widget.height()) < LEAST
        if isinstance(widget, _TARGETS) and widget.isEnabled() and small:
            yield f"{told(widget)} is {widget.width()} × {widget.height()} px"
