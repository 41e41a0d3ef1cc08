"""Dresses the application: style, font, palette and sheet, at start and whenever they change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from justice_desk.ui.theme.current import Theme, put_on
from justice_desk.ui.theme.faces import font
from justice_desk.ui.theme.palette import palette
from justice_desk.ui.theme.sheet import sheet
from justice_desk.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from justice_desk.settings import ThemeWish

SCALES: Final = (100, 125, 150)


def resolve(wish: ThemeWish, percent: int) -> Theme:
    """Return the theme for a wish (`light`, `dark` or `system`) and a text size in percent."""
    dark = wish == "dark" or (wish == "system" and _system_is_dark())
    return Theme(DARK if dark else LIGHT, percent / 100)


def dress(app: QApplication, theme: Theme) -> None:
    """Put a theme on: every window of the application repaints and measures itself again."""
    put_on(theme)
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font("body"))
    app.setPalette(palette(theme.tokens))
    app.setStyleSheet(sheet(theme.tokens))


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
