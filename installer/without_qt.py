"""A pytest plugin for a machine where Qt cannot be loaded: runs every test that needs no Qt.

It takes the place of pytest-qt: `pytest -p no:pytest-qt -p installer.without_qt`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SETTINGS: Final = ("qt_api", "qt_log_level_fail", "qt_log_ignore")
SIGNS: Final = ("PySide6", "justice_desk.ui", "qtbot", "qapp")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the settings of pytest-qt, which are unknown while it is away."""
    for name in SETTINGS:
        parser.addini(name, "kept for pytest-qt")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out the tests of the window, and any other file that names Qt."""
    if collection_path.is_dir():
        return True if collection_path.name == "ui" else None
    text = collection_path.read_text(encoding="utf-8") if collection_path.suffix == ".py" else ""
    return True if any(sign in text for sign in SIGNS) else None
