"""The rail: mark and office, pages, settings, who is here; 200 px, or 72 when room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.avatar import Avatar
from justice_desk.ui.components.keys import key_label
from justice_desk.ui.components.one_line import OneLine
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.rail_button import RailButton
from justice_desk.ui.rail_item import RailItem
from justice_desk.ui.theme import icons
from justice_desk.ui.theme.current import scaled, theme, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from justice_desk.ui.pages import PageSpec

WIDE: Final = 200
NARROW: Final = 72
_SIDE: Final = 8
FOLDS_BELOW: Final = 1200
"""Effective width of the window, in pixels, under which the rail folds."""
FOLDS_AT: Final = 1.25
"""Text scale from which the rail folds."""
CLAY: Final = "#B0512A"
"""The mark keeps its clay in both themes."""


class Mark(QWidget):
    """The scales on clay; decoration only."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the square of the mark."""
        return QSize(30, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and scales."""
        painter = painter_on(self)
        box(painter, QRectF(self.rect()), 7, fill=CLAY)
        icons.paint(painter, "scales", "#FFFFFF", QRectF(7, 7, 16, 16))


class Rail(QWidget):
    """Chooses the page; `locked` asks for the lock."""

    chosen = Signal(str)
    locked = Signal()

    def __init__(self, pages: Iterable[PageSpec], office: str, full_name: str, role: str) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Pages"))
        self._items: dict[str, RailItem] = {}
        self._words: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 16, 8, 10)
        self._column.setSpacing(4)
        self._column.addLayout(self._brand(office))
        self._column.addSpacing(18)
        kept = list(pages)
        for spec in (spec for spec in kept if not spec.at_foot):
            self._add(spec)
        self._column.addStretch(1)
        for spec in (spec for spec in kept if spec.at_foot):
            self._add(spec)
        self._column.addSpacing(8)
        self._column.addLayout(self._member(full_name, role))
        self.fit(FOLDS_BELOW)

    def fit(self, window_width: int) -> None:
        """Fold or unfold for the width of the window and the text scale."""
        narrow = window_width < FOLDS_BELOW or theme().scale >= FOLDS_AT
        self.setFixedWidth(NARROW if narrow else self._wide())
        for part in self._words:
            part.setVisible(not narrow)
        for item in self._items.values():
            item.fold(narrow)
        for row in (self._brand_row, self._member_row):
            row.setContentsMargins(0 if narrow else 8, 0, 0, 0)
        self._brand_row.setDirection(_direction(narrow))
        side = 10 if narrow else 8
        self._column.setContentsMargins(side, 16, side, 10)
        self._member_row.setDirection(_direction(narrow))

    def _wide(self) -> int:
        """Return the width of the open rail: 200 px, more where a page has a longer name."""
        words = max((item.words_width() for item in self._items.values()), default=0)
        return max(WIDE, words + 2 * _SIDE)

    def choose(self, page: str) -> None:
        """Mark a page as chosen without telling anyone."""
        self._items[page].setChecked(True)

    def focus_on(self, page: str) -> None:
        """Give the keyboard to the row of a page that names nothing of its own."""
        self._items[page].setFocus()

    def wait(self, page: str, count: int) -> None:
        """Show how many things wait on a page."""
        self._items[page].wait(count)

    def _add(self, spec: PageSpec) -> None:
        item = RailItem(
            _(spec.title), spec.icon, name=f"rail-{spec.id}", key=key_label(spec.shortcut)
        )
        item.clicked.connect(lambda: self.chosen.emit(spec.id))
        self._items[spec.id] = item
        self._column.addWidget(item)

    def _brand(self, office: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Mark(), 0, Qt.AlignmentFlag.AlignHCenter)
        self._brand_row = row
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_on_rail("Justice Desk", "block", "on_btn"))
        column.addWidget(_on_rail(office, "second", "rail_text"))
        row.addWidget(words, 1)
        self._words.append(words)
        return row

    def _member(self, full_name: str, role: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        avatar = Avatar(full_name, ground="rail_active", ink="on_btn")
        row.addWidget(avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_on_rail(full_name, "header", "on_btn"))
        column.addWidget(_on_rail(role, "small", "rail_text", data=False))
        row.addWidget(words, 1)
        self._words.append(words)
        lock = RailButton(
            "lock-simple", _("Lock the office"), name="rail-lock", key=key_label("Ctrl+L")
        )
        lock.clicked.connect(self.locked)
        row.addWidget(lock, 0, Qt.AlignmentFlag.AlignHCenter)
        self._member_row = row
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the line above the member."""
        painter, t = painter_on(self), tokens()
        box(painter, QRectF(self.rect()), 0, fill=t.rail)
        top = self._member_row.geometry().top() - 8
        box(painter, QRectF(16, top, self.width() - 32, 1), 0, fill=t.rail_active)


def _direction(narrow: bool) -> QHBoxLayout.Direction:
    down, right = QHBoxLayout.Direction.TopToBottom, QHBoxLayout.Direction.LeftToRight
    return down if narrow else right


def _on_rail(words: str, role: str, ink: str, *, data: bool = True) -> QWidget:
    label = OneLine(words, least=scaled(60))
    for name, value in (("role", role), ("ink", ink), ("data", data), ("ground", "rail")):
        label.setProperty(name, value)
    return label
