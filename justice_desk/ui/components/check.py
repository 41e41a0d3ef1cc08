"""Check boxes and radio buttons, named and wearing the focus ring."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QRadioButton

T = TypeVar("T", QCheckBox, QRadioButton)


def check_box(words: str, *, name: str) -> QCheckBox:
    """Return a box to check."""
    return _dressed(QCheckBox(words), words, name)


def radio(words: str, *, name: str) -> QRadioButton:
    """Return one of several choices that exclude each other."""
    return _dressed(QRadioButton(words), words, name)


def _dressed(part: T, words: str, name: str) -> T:
    part.setObjectName(name)
    part.setAccessibleName(words)
    part.setProperty("ring", 6)
    return part
