"""Copies that stay private: out of the clipboard's history, and gone when the office is locked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

MARK: Final = "application/x-justice-desk"
_KEEP_OUT: Final = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}
"""How Windows and KDE are asked to keep a copy out of their history."""


def copy(words: str) -> None:
    """Put text on the clipboard, marked as ours and as private."""
    data = QMimeData()
    data.setText(words)
    data.setData(MARK, QByteArray(b"1"))
    for kind, value in _KEEP_OUT.items():
        data.setData(kind, QByteArray(value))
    QGuiApplication.clipboard().setMimeData(data)


def forget() -> None:
    """Empty the clipboard if it still holds a copy of ours."""
    board = QGuiApplication.clipboard()
    held = board.mimeData()
    if held is not None and held.hasFormat(MARK):
        board.clear()
