"""Keeps back the one line that Qt's screenless platform says for every window that is shown."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

HARMLESS: Final = "This plugin does not support propagateSizeHints()"
"""A screenless window has no frame that could be told its least size; nothing is lost by it."""


def keep_quiet() -> None:
    """Let every message of Qt through but that one."""
    qInstallMessageHandler(_told)


def _told(_kind: QtMsgType, _where: QMessageLogContext, words: str | None) -> None:
    if words != HARMLESS:
        sys.stderr.write(f"{words}\n")
