"""A scene, and what is left of it once drawn: its windows, its picture, its dress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from justice_desk.ui.screenshots.stage import Stage
    from justice_desk.ui.screenshots.variants import Variant


@dataclass(frozen=True, slots=True)
class Scene:
    """One page, dialog or state; `build` returns its window, dialogs open over it."""

    name: str
    build: Callable[[Stage], QWidget]
    size: tuple[int, int] = (1366, 768)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A scene on its stage: `top` is the window in front, which the checks look at."""

    scene: Scene
    variant: Variant
    window: QWidget
    image: QImage

    @property
    def top(self) -> QWidget:
        """Return the dialog in front, else the window."""
        dialogs = list(dialogs_over(self.window))
        return dialogs[-1] if dialogs else self.window

    def widgets(self) -> Iterator[QWidget]:
        """Yield every widget that is seen in the window in front."""
        yield from (widget for widget in self.top.findChildren(QWidget) if seen(widget))

    def place(self, widget: QWidget) -> QPoint:
        """Return where a widget's corner lies in the picture."""
        inside = widget.mapTo(self.top, QPoint(0, 0))
        return inside if self.top is self.window else inside + offset(self.window, self.top)


def seen(widget: QWidget) -> bool:
    """Return whether a widget is on the picture."""
    return widget.isVisible() and widget.width() > 0 and widget.height() > 0


def dialogs_over(window: QWidget) -> Iterator[QDialog]:
    """Yield the dialogs that stand over a window, the one in front last."""
    for other in QApplication.topLevelWidgets():
        if isinstance(other, QDialog) and other.isVisible() and other.parentWidget() is window:
            yield other


def offset(window: QWidget, dialog: QWidget) -> QPoint:
    """Return where a dialog lies over its window."""
    return dialog.geometry().topLeft() - window.geometry().topLeft()


def picture(window: QWidget) -> QImage:
    """Return the window with its dialogs over it, as a member sees them."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for dialog in dialogs_over(window):
        painter.drawPixmap(offset(window, dialog), dialog.grab())
    painter.end()
    return image


def told(widget: QWidget) -> str:
    """Return how a widget is named in a finding."""
    words = ""
    for reader in ("text", "placeholderText", "title"):
        say = getattr(widget, reader, None)
        words = words or (str(say()) if callable(say) else "")
    name = widget.objectName() or type(widget).__name__
    return f"{name} “{words[:60]}”" if words else name
