"""The bar over the calendar: which span, today, and how it is seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.messages import _, pgettext
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.keys import key_label
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import scaled

MONTH: Final = "month"
WEEK: Final = "week"
AGENDA: Final = "agenda"


class CalendarBar(QWidget):
    """`turned` says by how many spans to go on or back; `add` places what stands at the right."""

    turned = Signal(int)
    today = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("calendar-bar")
        self._title = text("", "dialog", name="calendar-title")
        self._title.setProperty("data", True)
        self._title.setMinimumWidth(scaled(150))
        self.views = Segmented(
            [(MONTH, _("Month")), (WEEK, _("Week")), (AGENDA, _("List"))],
            name="calendar-views",
            label=_("How the calendar is seen"),
        )
        self.views.choose(MONTH)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 10, 16, 10)
        self._row.setSpacing(8)
        self._turn("caret-left", -1, pgettext("calendar", "Before"), "calendar-before")
        self._row.addWidget(self._title)
        self._turn("caret-right", 1, pgettext("calendar", "After"), "calendar-after")
        self._wide = Button(_("Today"), name="calendar-today", key="T")
        self._small = Button("", name="calendar-today-small", icon="calendar-blank")
        self._small.setAccessibleName(_("Today"))
        self._small.setToolTip(f"{_('Today')}  T")
        for button in (self._wide, self._small):
            button.clicked.connect(self.today)
            self._row.addWidget(button)
        self.fold(narrow=False)
        self._row.addStretch(1)
        self._row.addWidget(self.views, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, span: str) -> None:
        """Write which span is shown."""
        self._title.setText(span)

    def fold(self, *, narrow: bool) -> None:
        """Show an icon instead of a word where there is little room."""
        self._wide.setVisible(not narrow)
        self._small.setVisible(narrow)

    def add(self, part: QWidget) -> None:
        """Add a button at the right end."""
        self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def _turn(self, icon: str, step: int, words: str, name: str) -> None:
        button = Button("", Kind.GHOST, name=name, icon=icon)
        button.setAccessibleName(words)
        key = key_label("Ctrl+PgUp" if step < 0 else "Ctrl+PgDown")
        button.setAccessibleDescription(key)
        button.setToolTip(f"{words}  {key}")
        button.clicked.connect(lambda: self.turned.emit(step))
        self._row.addWidget(button)
