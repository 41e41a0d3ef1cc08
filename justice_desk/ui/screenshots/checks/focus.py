"""The focus ring: what the keyboard has looks different from what it has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from justice_desk.ui.focus_ring import FocusRing
from justice_desk.ui.screenshots.scene import told
from justice_desk.ui.theme.contrast import ratio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.ui.screenshots.scene import Drawn

AROUND = 6
"""Pixels around a widget in which its ring may stand."""
SEEN = 1.5
"""Contrast between before and after from which a pixel counts as changed."""


def focus_seen(drawn: Drawn) -> Iterator[str]:
    """Find reachable widgets whose focus is not seen: less than half their edge changes."""
    if drawn.variant.language != "fr" or drawn.variant.pseudo:
        return
    ring = drawn.top.findChild(FocusRing)
    for widget in reachable(drawn):
        _bring_into_view(widget)
        before = _picture(drawn.top, None)
        if ring is not None:
            ring.expect_keys()
        after = _picture(drawn.top, widget)
        rect = QRect(widget.mapTo(drawn.top, widget.rect().topLeft()), widget.size())
        rect.adjust(-AROUND, -AROUND, AROUND, AROUND)
        needed = (rect.width() + rect.height()) // 2
        if _changed(before, after, rect & before.rect()) < needed:
            yield f"{told(widget)} does not show its focus"


def reachable(drawn: Drawn) -> list[QWidget]:
    """Return what the Tab key reaches in the window in front."""
    return [
        widget
        for widget in drawn.widgets()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollArea)
    ]


def _bring_into_view(widget: QWidget) -> None:
    holder = widget.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(widget)
        holder = holder.parentWidget()


def _picture(window: QWidget, focused: QWidget | None) -> QImage:
    old = QApplication.focusWidget()
    if focused is not None:
        focused.setFocus(Qt.FocusReason.TabFocusReason)
    elif old is not None:
        old.clearFocus()
    QApplication.processEvents()
    return window.grab().toImage()


def _changed(before: QImage, after: QImage, rect: QRect) -> int:
    return sum(
        1
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
        if before.pixel(x, y) != after.pixel(x, y)
        and ratio(_name(before, x, y), _name(after, x, y)) >= SEEN
    )


def _name(image: QImage, x: int, y: int) -> str:
    return QColor(image.pixel(x, y)).name()
