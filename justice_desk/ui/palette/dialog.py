"""The palette itself: a line to type in, at most five hits a group, arrows and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.fit_area import FitArea
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import SHADOW, DeskDialog
from justice_desk.ui.palette.hits import MOST, Found
from justice_desk.ui.palette.row import PaletteRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from justice_desk.ui.jobs import Job
    from justice_desk.ui.palette.hits import Group

    Seek: TypeAlias = Callable[[str, Callable[[Sequence[Found]], None]], Job[Any]]

TOP = 92
"""Pixels from the top of the window."""


class PaletteDialog(DeskDialog):
    """Finds while one types; Enter chooses, Escape leaves.

    Args:
        parent: the window below.
        groups: what answers at once.
        seek: asks the office and answers later; what it finds stands above the groups. Enter
            pressed before it answers chooses the first hit of the answer, never of an older one.
    """

    def __init__(self, parent: QWidget, *groups: Group, seek: Seek | None = None) -> None:
        super().__init__(parent, _("Find anything"), name="palette", width=680, head=False)
        self._groups, self._seek = groups, seek
        self._found: Sequence[Found] = ()
        self._asked: Job[Any] | None = None
        self._chosen_early = False
        self._rows: list[PaletteRow] = []
        self._current = 0
        self.body.setContentsMargins(0, 0, 0, 8)
        self.body.setSpacing(0)
        self.line = QLineEdit()
        self._count = text("", "second", "text2")
        self._bar = self._top()
        self.body.addWidget(self._bar)
        self.area = FitArea(name="palette-scroll")
        self._list = self.area.column
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        self.body.addWidget(self.area, 1)
        self._feet()
        self.line.textChanged.connect(self._find)
        self.line.installEventFilter(self)
        self._find("")
        self.line.setFocus()
        self.finished.connect(self.deleteLater)

    def hits(self) -> list[str]:
        """Return the words of what is found now, in order."""
        return [row.hit.words for row in self._rows]

    def _top(self) -> QWidget:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(24, 14, 24, 12)
        row.setSpacing(14)
        row.addWidget(IconView("magnifying-glass", "text2", 18))
        self.line.setProperty("role", "bare")
        self.line.setObjectName("palette-line")
        self.line.setAccessibleName(_("Find anything"))
        self.line.setPlaceholderText(
            _("Case, person, actor, command") if self._seek else _("Command")
        )
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        return top

    def _feet(self) -> None:
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(24, 8, 24, 10)
        row.setSpacing(14)
        row.addWidget(key_hint("↑ ↓", _("choose")))
        row.addWidget(key_hint("Return", _("open")))
        row.addStretch(1)
        row.addWidget(text(_("accents and spellings do not matter"), "second", "text2"))

    def _find(self, typed: str) -> None:
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
        self._chosen_early = False
        if self._seek is not None and typed.strip():
            self._asked = self._seek(typed, while_alive(self, self._answer))
        else:
            self._found = ()
        self._draw()

    def _answer(self, found: Sequence[Found]) -> None:
        self._found, self._asked = found, None
        self._draw()
        if self._chosen_early and self._rows:
            self._choose(self._rows[0])

    def _draw(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._rows = []
        typed = self.line.text()
        now = [Found(group.title, group.find(typed)) for group in self._groups]
        for group in self._found:
            self._add_group(group, typed, data=True)
        for group in now:
            self._add_group(group, typed)
        self._mark(0)
        found = len(self._rows)
        self._count.setText(ngettext("{n} result", "{n} results", found).format(n=found))
        self._fit()

    def _fit(self) -> None:
        """Take the height that the hits need; more than the window has room for are scrolled."""
        around = self.frame() + self._bar.sizeHint().height() + self.body.contentsMargins().bottom()
        parent = self.parentWidget()
        if parent is not None:
            self.area.give(parent.window().height() - TOP + SHADOW - around)
        self.resize(self.width(), around + self.area.sizeHint().height())

    def _add_group(self, group: Found, typed: str, *, data: bool = False) -> None:
        hits = list(group.hits)[:MOST]
        if hits:
            heading = text(group.title, "overline", "text2")
            heading.setContentsMargins(24, 4, 24, 2)
            self._list.addWidget(heading)
            heading.show()  # at once, so that its height counts
        for hit in hits:
            row = PaletteRow(hit, typed)
            row.setProperty("data", data)
            self._add(row)

    def _add(self, row: PaletteRow) -> None:
        row.clicked.connect(lambda: self._choose(row))
        self._rows.append(row)
        self._list.addWidget(row)
        row.show()  # at once, so that its height counts

    def _mark(self, place: int) -> None:
        self._current = min(max(place, 0), max(len(self._rows) - 1, 0))
        for number, row in enumerate(self._rows):
            row.mark(number == self._current)
        if self._current:
            self.area.ensureWidgetVisible(self._rows[self._current])
        else:
            self.area.verticalScrollBar().setValue(0)  # with the title of the first group

    def _choose(self, row: PaletteRow) -> None:
        self.accept()
        row.hit.choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the arrows, choose with Enter, while the line keeps the focus."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._mark(self._current + step)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
            return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        if self._asked is not None:
            self._chosen_early = True
        elif self._rows:
            self._choose(self._rows[self._current])

    def showEvent(self, event: QShowEvent) -> None:
        """Stand near the top of the window, not in its middle."""
        super().showEvent(event)
        self._fit()
        parent = self.parentWidget()
        if parent is not None:
            corner = parent.window().geometry().topLeft()
            left = corner.x() + (parent.window().width() - self.width()) // 2
            self.move(left, corner.y() + TOP - SHADOW)
