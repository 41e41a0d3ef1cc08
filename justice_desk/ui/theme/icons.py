"""The icons of the look: one SVG a name, tinted when drawn, sharp at every ratio.

Pixmaps are kept in Qt's own cache by name, colour, size and ratio; the colour is in the key, so a
change of theme needs no clearing.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from justice_desk import resources
from justice_desk.ui.theme.current import scaled, tokens


@lru_cache(maxsize=128)
def _renderer(name: str) -> QSvgRenderer:
    file = resources.path("icons", f"{name}.svg")
    if not file.is_file():
        raise FileNotFoundError(file)
    return QSvgRenderer(str(file))


def _draw(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    renderer = _renderer(name)  # before a painter is active: a missing icon must only raise
    side = max(1, round(size * ratio))
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), QColor(colour))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon in a colour (#RRGGBB), `size` logical pixels wide, for a device ratio.

    Raises:
        FileNotFoundError: no such icon ships.
    """
    key = f"jd:{name}:{colour}:{size}:{ratio:.2f}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    made = _draw(name, colour, size, ratio)
    QPixmapCache.insert(key, made)
    return made


def paint(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Draw an icon into a rectangle, at the resolution of the device that is painted on."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    ratio *= painter.worldTransform().m11()
    painter.drawPixmap(rect.topLeft(), pixmap(name, colour, round(rect.width()), ratio))


def icon(name: str, ink: str = "text2", size: int = 16) -> QIcon:
    """Return a QIcon of the theme on screen now, for menus and view headers."""
    side, colour = scaled(size), tokens().ink(ink)
    made = QIcon(pixmap(name, colour, side, 1.0))
    made.addPixmap(pixmap(name, colour, side, 2.0))
    return made
