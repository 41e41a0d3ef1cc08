"""The QPalette of a theme: what the sheet does not reach takes its colours from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from justice_desk.ui.theme.tokens import Tokens

_Role = QPalette.ColorRole
_ROLES: Final = {
    _Role.Window: "canvas",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "sunken",
    _Role.Text: "text",
    _Role.PlaceholderText: "text3",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_btn",
    _Role.Highlight: "btn",
    _Role.HighlightedText: "on_btn",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.ToolTipBase: "toast",
    _Role.ToolTipText: "on_btn",
    _Role.Light: "surface",
    _Role.Midlight: "hover",
    _Role.Mid: "line",
    _Role.Dark: "line2",
    _Role.Shadow: "line2",
    _Role.Accent: "btn",
}
_DISABLED: Final = {_Role.Text, _Role.WindowText, _Role.ButtonText}


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a theme; disabled text is text2, still readable."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(tokens.ink(name)))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text2))
    return made
