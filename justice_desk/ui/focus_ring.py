"""The ring around what the keyboard has: one frame a window, seen after a key, not after a click.

Fields show their focus by their own edge (the sheet), and wear the ring only when that edge is red
with an error. Everything painted wears it: a widget asks for it with the property `ring`, the
radius of its corners in pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QProxyStyle, QStyle, QWidget

from justice_desk.ui.components.shapes import painter_on
from justice_desk.ui.input_watch import input_watch
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QStyleHintReturn, QStyleOption

MARGIN: Final = 4
_MARGINS: Final = {
    QStyle.PixelMetric.PM_FocusFrameHMargin,
    QStyle.PixelMetric.PM_FocusFrameVMargin,
}


class _RingStyle(QProxyStyle):
    """Keeps the frame four pixels outside its widget."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return our margin for the frame, Fusion's answer for the rest."""
        return MARGIN if metric in _MARGINS else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        """Let the whole rectangle of the frame be painted: a mask would cut the ring."""
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1  # else the frame is a sibling, cut where its parent ends
        return super().styleHint(hint, option, widget, returnData)


class FocusRing(QFocusFrame):
    """Follows the keyboard focus through one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ring_style = _RingStyle("Fusion")
        self.setStyle(self._ring_style)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("floats", True)
        self._watch = input_watch()
        self._watch.clicked.connect(self.hide)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def expect_keys(self) -> None:
        """Behave as after a key press: the next focus is shown."""
        self._watch.by_key = True

    def show_on(self, widget: QWidget | None) -> None:
        """Put the ring on a widget of this window that wears one, or take it off."""
        if widget is None or not (widget.property("ring") or widget.property("error")):
            self.hide()
            return
        self.setWidget(widget)
        self.show()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        mine = now is not None and now.window() is self._window.window()
        wrong = now is not None and bool(now.property("error"))
        self.show_on(now if mine and (self._watch.by_key or wrong) else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, two pixels wide."""
        widget = cast("QWidget | None", self.widget())
        if widget is None:  # shown with its window, before any focus
            return
        painter = painter_on(self)
        painter.setPen(QPen(QColor(self._ink(widget)), 2.0))
        radius = float(widget.property("ring") or 9)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    @staticmethod
    def _ink(widget: QWidget) -> str:
        return tokens().ink(str(widget.property("ringInk") or "accent"))
