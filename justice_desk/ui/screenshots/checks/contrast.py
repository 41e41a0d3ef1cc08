"""Contrast: the ink that a text widget uses against the ground that was really drawn under it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from justice_desk.ui.screenshots.scene import told
from justice_desk.ui.theme.contrast import TEXT, ratio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect

    from justice_desk.ui.screenshots.scene import Drawn

_Role = QPalette.ColorRole


def contrast(drawn: Drawn) -> Iterator[str]:
    """Find texts under 4.5 : 1."""
    for widget in drawn.widgets():
        ink = _ink(widget)
        seen = widget.visibleRegion().boundingRect()  # the rest may be scrolled out of sight
        rect = seen.translated(drawn.place(widget)) & drawn.image.rect()
        if not ink or rect.isEmpty():
            continue
        ground = common_colour(drawn.image, rect)
        if ratio(ink, ground) < TEXT:
            yield f"{told(widget)}: {ink} on {ground} is {ratio(ink, ground):.2f} : 1"


def common_colour(image: QImage, rect: QRect) -> str:
    """Return the colour that covers most of a rectangle: the ground under a text."""
    step = max(1, min(rect.width(), rect.height()) // 12)
    seen = Counter(
        image.pixel(x, y)
        for x in range(rect.left(), rect.right() + 1, step)
        for y in range(rect.top(), rect.bottom() + 1, max(1, step // 2))
    )
    return QColor(seen.most_common(1)[0][0]).name()


def _ink(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton) and not widget.text():
        return ""
    asked = getattr(widget, "inks", None)
    if callable(asked):
        return str(asked()[0])
    if isinstance(widget, QLabel):
        return widget.palette().color(_Role.WindowText).name()
    if isinstance(widget, QAbstractButton):
        return widget.palette().color(_Role.ButtonText).name()
    if isinstance(widget, QLineEdit):
        role = _Role.Text if widget.text() else _Role.PlaceholderText
        return widget.palette().color(role).name()
    return ""
