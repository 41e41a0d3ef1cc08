"""The style sheet: few flat rules, built from tokens, type roles and role properties.

A part says what it is through the properties `role`, `ink`, `tone` and `error`; it never names a
colour. Heights are least heights, so that text may grow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk import resources
from justice_desk.ui.theme.current import scaled
from justice_desk.ui.theme.faces import ROLES, points
from justice_desk.ui.theme.tokens import PAIRS

if TYPE_CHECKING:
    from justice_desk.ui.theme.tokens import Tokens

INKS: Final = ("text", "text2", "text3", "accent", "clay", "on_btn", "rail_text", *PAIRS)
FIELDS: Final = ("QLineEdit", "QComboBox", "QPlainTextEdit", "QSpinBox", "QDateEdit")


def sheet(tokens: Tokens) -> str:
    """Return the whole sheet of a theme at the text scale on screen now."""
    parts = (_base, _labels, _fields, _states, _arrows, _checks, _frames, _tables, _bars, _floats)
    return "\n".join(part(tokens) for part in parts)


def _image(name: str, theme: str) -> str:
    return f'url("{resources.path("theme", f"{name}-{theme}.svg").as_posix()}")'


def _base(t: Tokens) -> str:
    return f"""
* {{ font-size: {points("body")}pt; }}
QWidget[role="canvas"], QDialog {{ background: {t.canvas}; }}
QWidget[role="surface"] {{ background: {t.surface}; }}
QWidget[role="sunken"] {{ background: {t.sunken}; }}
QWidget[role="rail"] {{ background: {t.rail}; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="clear"] {{ background: transparent; }}
"""


def _labels(t: Tokens) -> str:
    faces = (
        f'QLabel[role="{role}"] {{ font-size: {points(role)}pt; font-weight: {face.weight}; }}'
        for role, face in ROLES.items()
    )
    inks = (f'QLabel[ink="{ink}"] {{ color: {t.ink(ink)}; }}' for ink in INKS)
    return "\n".join((*faces, *inks))


def _each(suffix: str = "") -> str:
    return ", ".join(f"{name}{suffix}" for name in FIELDS)


def _fields(t: Tokens) -> str:
    least = scaled(34) - 2
    return f"""
{_each()} {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line2};
  border-radius: 6px; selection-background-color: {t.btn}; selection-color: {t.on_btn}; }}
QLineEdit, QSpinBox, QDateEdit {{ padding: 0 8px; min-height: {least}px; }}
QComboBox {{ padding: 0 10px; min-height: {least}px; }}
QPlainTextEdit {{ padding: 4px 5px; }}
"""


def _states(t: Tokens) -> str:
    return f"""
{_each(":focus")} {{ border: 2px solid {t.accent}; }}
{_each('[error="true"]')} {{ border: 2px solid {t.danger.text}; }}
QLineEdit:focus, QLineEdit[error="true"] {{ padding: 0 7px; min-height: {scaled(34) - 4}px; }}
QComboBox:focus, QComboBox[error="true"] {{ padding: 0 9px; min-height: {scaled(34) - 4}px; }}
QPlainTextEdit:focus, QPlainTextEdit[error="true"] {{ padding: 3px 4px; }}
{_each(":disabled")} {{ background: {t.neutral.fill}; color: {t.text2}; border-color: {t.line}; }}
QLineEdit[role="bare"] {{ border: none; background: transparent; padding: 0;
  font-size: {points("subtitle")}pt; }}
QLineEdit[role="bare"]:focus {{ border-bottom: 2px solid {t.accent}; }}
"""


def _arrows(t: Tokens) -> str:
    caret, side = _image("caret", t.name), scaled(12)
    return f"""
QComboBox::drop-down {{ border: none; width: {scaled(26)}px; }}
QComboBox::down-arrow {{ image: {caret}; width: {side}px; height: {side}px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.text}; outline: none;
  border: 1px solid {t.line2}; padding: 4px; selection-background-color: {t.soft};
  selection-color: {t.text}; }}
QComboBox QAbstractItemView::item {{ min-height: {scaled(30)}px; padding: 0 6px; }}
"""


def _checks(t: Tokens) -> str:
    check, side = _image("check", t.name), scaled(16)
    edge = f"border: 1px solid {t.line2}; background: {t.surface};"
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; min-height: {scaled(28)}px; color: {t.text}; }}
QCheckBox::indicator {{ width: {side}px; height: {side}px; border-radius: 4px; {edge} }}
QCheckBox::indicator:checked {{ background: {t.btn}; border-color: {t.btn}; image: {check}; }}
QRadioButton::indicator {{ width: {side}px; height: {side}px;
  border-radius: {side // 2 + 1}px; {edge} }}
QRadioButton::indicator:checked {{ width: {side - 8}px; height: {side - 8}px;
  border: 5px solid {t.btn}; background: #FFFFFF; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.text2}; }}
QListWidget[role="ticks"] {{ background: {t.surface}; color: {t.text}; outline: none;
  border: 1px solid {t.line2}; border-radius: 6px; padding: 4px; }}
QListWidget[role="ticks"]:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
QListWidget[role="ticks"]::item {{ min-height: {scaled(30)}px; padding: 0 6px; }}
QListWidget[role="ticks"]::item:selected {{ background: {t.soft}; color: {t.text}; }}
QListWidget[role="ticks"]::indicator {{ width: {side}px; height: {side}px;
  border-radius: 4px; {edge} }}
QListWidget[role="ticks"]::indicator:checked {{ background: {t.btn};
  border-color: {t.btn}; image: {check}; }}
"""


def _frames(t: Tokens) -> str:
    tones = "\n".join(
        f'QFrame[tone="{name}"] {{ background: {t.pair(name).fill}; border-radius: 8px; }}'
        for name in PAIRS
    )
    return f"""
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line};
  border-radius: 10px; }}
QFrame[role="line"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
{tones}
"""


def _tables(t: Tokens) -> str:
    return f"""
QTableView {{ background: {t.surface}; color: {t.text}; border: none; outline: none;
  selection-background-color: {t.soft}; selection-color: {t.text}; }}
QTableView::item {{ border: none; padding: 0; }}
QHeaderView, QTableCornerButton::section {{ background: {t.surface}; border: none; }}
QHeaderView::section {{ background: {t.surface}; color: {t.text2}; border: none;
  border-bottom: 1px solid {t.line}; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.line2}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover {{ background: {t.text2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.neutral.fill}; border: none; border-radius: 4px;
  min-height: 8px; max-height: 8px; }}
QProgressBar::chunk {{ background: {t.btn}; border-radius: 4px; }}
"""


def _floats(t: Tokens) -> str:
    return f"""
QToolTip {{ background: {t.toast}; color: #FFFFFF; border: none; padding: 6px 8px; }}
QListWidget[role="offers"] {{ background: {t.surface}; color: {t.text}; outline: none;
  border: 1px solid {t.line2}; border-radius: 6px; padding: 4px; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line2}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; min-height: {scaled(18)}px; }}
QMenu::item:selected {{ background: {t.soft}; color: {t.text}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
"""
