"""The journey picture as a widget: walked from hold to hold with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolTip, QWidget

from justice_desk.drawing.journey import Measure, Picture
from justice_desk.i18n.messages import _
from justice_desk.ui.components.shapes import painter_on
from justice_desk.ui.journey import bars, ink, paint
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from justice_desk.drawing.journey.shapes import Face

Builder: TypeAlias = Callable[[float, Measure], Picture]
"""Lays the journey out for a width in px and the metrics of the window."""

LEAST_WIDTH: Final = 560
_RING: Final = 3.0
_RESTYLED: Final = {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange}


class JourneyView(QAbstractScrollArea):
    """Shows a journey at the width it has, and scrolls sideways inside itself when that is short.

    ← → Home End go from hold to hold, Enter opens the referral, as a double click does. The
    description of the widget is the sentence of the hold that has the focus, else all of them.

    Attributes:
        opened: the reference of the hold that a person opened.
        moved: the number of the hold that has the focus now.
    """

    opened = Signal(str)
    moved = Signal(int)

    def __init__(self, build: Builder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._at = -1
        self._picture = build(LEAST_WIDTH, ink.measure)
        self.setObjectName("journey")
        self.setAccessibleName(_("Journey of the case"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_journey(build)

    @property
    def picture(self) -> Picture:
        """Return the picture on screen."""
        return self._picture

    @property
    def focused(self) -> int:
        """Return the number of the hold that the keys have reached, or -1."""
        return self._at

    def show_journey(self, build: Builder) -> None:
        """Show another journey, or the same one after it changed, at its latest hold."""
        self._build, self._at = build, -1
        self._lay_out()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())
        self._describe()

    def focus_hold(self, number: int) -> None:
        """Go to a hold: show its ring, bring it into sight, say it."""
        self._at = number
        self._bring_into_sight(self._picture.faces[number])
        self._describe()
        self.viewport().update()
        self.moved.emit(number)

    def sizeHint(self) -> QSize:
        """Return the width that every hold fits in, and the height of the picture."""
        return QSize(LEAST_WIDTH, self._needed_height())

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest useful size."""
        return QSize(LEAST_WIDTH // 2, self._needed_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the journey out for the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when text size or theme change."""
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what scrolls, then the lanes' names and the list, which stay."""
        painter = painter_on(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens().surface))
        gutter = self._picture.gutter
        painter.save()
        painter.setClipRect(QRectF(gutter, 0, self.viewport().width() - gutter, self.height()))
        painter.translate(-self._offset(), 0)
        paint.draw_plot(painter, self._picture)
        self._draw_ring(painter)
        painter.restore()
        paint.draw_gutter(painter, self._picture)
        paint.draw_list(painter, self._picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from hold to hold; Enter opens the one that is reached."""
        last = len(self._picture.faces) - 1
        goals = {
            Qt.Key.Key_Left: max(self._at - 1, 0),
            Qt.Key.Key_Right: min(self._at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in goals and last >= 0:
            self.focus_hold(goals[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._at >= 0:
            self._open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the latest hold, or go on where the keys were."""
        super().focusInEvent(event)
        by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        if by_key and self._picture.faces and self._at < 0:
            self.focus_hold(len(self._picture.faces) - 1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring off."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the hold under the pointer."""
        found = self._face_at(event.position().toPoint())
        if found:
            self.focus_hold(self._picture.faces.index(found))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the click: what lies behind must not take it."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the hold under the pointer."""
        if self._face_at(event.position().toPoint()):
            self._open()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be opened."""
        found = self._face_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the sentence of a hold beside the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._face_at(event.pos())
            QToolTip.showText(event.globalPos(), found.sentence if found else "", self)
            return True
        return super().viewportEvent(event)

    def _open(self) -> None:
        reference = self._picture.faces[self._at].reference
        if reference:
            self.opened.emit(reference)

    def _offset(self) -> int:
        return self.horizontalScrollBar().value()

    def _needed_height(self) -> int:
        bar = self.horizontalScrollBar().sizeHint().height() if self._picture.scrolls else 0
        return int(self._picture.height + 0.999) + bar

    def _lay_out(self) -> None:
        width = max(self.viewport().width(), LEAST_WIDTH // 2)
        self._picture = self._build(width, ink.measure)
        bar = self.horizontalScrollBar()
        bar.setRange(0, round(self._picture.extent - width))
        bar.setPageStep(width)
        bar.setSingleStep(40)
        self.setFixedHeight(self._needed_height())
        self.viewport().update()

    def _bring_into_sight(self, face: Face) -> None:
        bar, left = self.horizontalScrollBar(), face.box.x - self._picture.gutter
        spare = self.viewport().width() - self._picture.gutter - face.box.width
        margin = max(min(spare / 2, 60), 0)
        lowest, highest = face.box.right + margin - self.viewport().width(), left - margin
        bar.setValue(round(min(max(self._offset(), lowest), highest)))

    def _face_at(self, at: QPoint) -> Face | None:
        if at.x() < self._picture.gutter:
            return None
        x = at.x() + self._offset()
        return next((f for f in self._picture.faces if bars.rect(f.box).contains(x, at.y())), None)

    def _describe(self) -> None:
        faces = self._picture.faces
        said = faces[self._at : self._at + 1] if self._at >= 0 else faces
        self.setAccessibleDescription(". ".join(face.sentence for face in said))
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    def _draw_ring(self, painter: QPainter) -> None:
        if self._at < 0 or not self.hasFocus():
            return
        box = bars.rect(self._picture.faces[self._at].box)
        painter.setPen(QPen(QColor(tokens().accent), 2.0))
        radius = bars.RADIUS + _RING
        painter.drawRoundedRect(box.adjusted(-_RING, -_RING, _RING, _RING), radius, radius)
