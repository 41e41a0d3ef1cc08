"""The contact sheet: every picture small, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from justice_desk.ui.theme import faces

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WIDE: Final = 420
HIGH: Final = 250
LABEL: Final = 24
ACROSS: Final = 4


def contact_sheet(pictures: Sequence[Path], target: Path) -> None:
    """Save all pictures in rows of four, each under its name."""
    rows = -(-len(pictures) // ACROSS)
    whole = QImage(ACROSS * WIDE, max(rows, 1) * (HIGH + LABEL), QImage.Format.Format_RGB32)
    whole.fill(QColor("#8F8B80"))
    painter = QPainter(whole)
    painter.setFont(faces.font("small"))
    painter.setPen(QColor("#FFFFFF"))
    for place, file in enumerate(pictures):
        row, column = divmod(place, ACROSS)
        left, top = column * WIDE, row * (HIGH + LABEL)
        small = QImage(str(file)).scaled(
            WIDE - 10,
            HIGH,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawText(
            QRect(left + 6, top, WIDE, LABEL), Qt.AlignmentFlag.AlignVCenter, file.stem
        )
        painter.drawImage(left + 5, top + LABEL, small)
    painter.end()
    whole.save(str(target))
