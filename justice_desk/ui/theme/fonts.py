"""Loads the static Noto fonts that ship with the program; before the first widget."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from justice_desk import resources
from justice_desk.ui.theme import faces


def load() -> int:
    """Register the Latin faces at once and return how many of them Qt accepted.

    Arabic joins after the first paint (`load_arabic`): no text before unlocking is Arabic.
    """
    names = ("Regular", "Medium", "SemiBold")
    return sum(_add(f"NotoSans-{name}.ttf") for name in names)


def load_rest() -> int:
    """Register bold, italic and the Arabic faces; returns how many Qt accepted."""
    rest = ("NotoSans-Bold.ttf", "NotoSans-MediumItalic.ttf")
    arabic = ("NotoSansArabic-Medium.ttf", "NotoSansArabic-Bold.ttf")
    loaded = sum(_add(name) for name in (*rest, *arabic))
    faces.forget()
    return loaded


def _add(name: str) -> bool:
    file = resources.path("fonts", name)
    return file.is_file() and QFontDatabase.addApplicationFont(str(file)) >= 0
