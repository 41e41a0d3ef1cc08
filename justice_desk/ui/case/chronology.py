"""Everything that happened in a case, newest first, with what was corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.case.events import context, full_day, title_of
from justice_desk.ui.case.readable import readable
from justice_desk.ui.case.words import field_label
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import rule
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView, EventRow


class ChronologyDialog(DeskDialog):
    """The whole chronology; `at` names the event to begin at."""

    def __init__(self, parent: QWidget, view: CaseView, at: str = "") -> None:
        title = _("Chronology of {number}").format(number=view.number)
        super().__init__(parent, title, name="chronology-dialog", width=680)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        blocks: dict[str, QWidget] = {}
        for event in reversed(view.events):
            block = _block(event, view)
            blocks[str(event.id)] = block
            column.addWidget(block)
            column.addWidget(rule())
        column.addStretch(1)
        area = scrolled(inner, name="chronology-scroll")
        area.setMinimumHeight(scaled(360))
        self.body.addWidget(area)
        self.close_button = Button(_("Close"), name="chronology-close", key="Escape")
        self.close_button.clicked.connect(self.reject)
        self.foot(self.close_button)
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus()
        if at in blocks:
            QTimer.singleShot(0, self, lambda: area.ensureWidgetVisible(blocks[at]))


def _block(event: EventRow, view: CaseView) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    title = title_of(event, view)
    column.addWidget(text(full_day(event), "second", "text2", data=True))
    column.addWidget(text(title, "strong", wrap=True, data=True))
    if event.note and event.note != title:
        column.addWidget(text(event.note, "body", wrap=True, data=True))
    for field, before, after in event.changes:
        if field in {"folded", "spelling"}:
            continue
        words = _("{field}: {before} → {after}").format(
            field=field_label(field),
            before=readable(field, before) or _("nothing"),
            after=readable(field, after) or _("nothing"),
        )
        column.addWidget(text(words, "second", "text2", wrap=True, data=True))
    column.addWidget(text(event.by or context(event), "second", "text2", data=True))
    return block
