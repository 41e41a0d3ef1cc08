"""Beside the tasks: whom to call, those first whom a call harms in no way, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, pgettext
from justice_desk.services.today import Safe
from justice_desk.services.today.words import call_words, change_context, change_title
from justice_desk.terms.enums import EventKind
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.chip import FilterChip
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.row import Face, Row
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.pages.today.band import CountPill
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from justice_desk.services.today import Call, Change

SEEN: Final = 4
"""Calls that are shown before all are asked for."""
_SAFE: Final = {Safe.YES: ("phone", "ok"), Safe.UNKNOWN: ("question", "warn")}
_UNSAFE: Final = ("prohibit", "danger")
_SIGNS: Final = {
    EventKind.OPENED: ("folder-open", "text2"),
    EventKind.REPLIED: ("check-circle", "ok"),
    EventKind.REFERRED: ("paper-plane-tilt", "accent"),
    EventKind.ATTACHED: ("file-text", "accent"),
    EventKind.ASSIGNED: ("user", "accent"),
    EventKind.HANDED_OVER: ("user", "accent"),
    EventKind.CONSENT_WITHDRAWN: ("hand-palm", "danger"),
    EventKind.OVERRIDDEN: ("shield-warning", "warn"),
    EventKind.CLOSED: ("check-circle", "text2"),
}
_SIGN: Final = ("note-pencil", "text2")
_REFUSED: Final = ("x-circle", "danger")


class CallsCard(Card):
    """`opened` carries the number of the case; `whole` asks for all of them, or the first."""

    opened = Signal(str)
    whole = Signal(bool)

    def __init__(self, calls: tuple[Call, ...], *, is_whole: bool = False) -> None:
        super().__init__(name="today-calls")
        self.setAccessibleName(_("To call"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(text(_("To call"), "block"))
        head.addWidget(CountPill(len(calls), "neutral"))
        head.addStretch(1)
        if len(calls) > SEEN:
            words = _("See fewer") if is_whole else _("See the {n}").format(n=len(calls))
            more = Button(words, Kind.LINK, name="today-calls-more")
            more.clicked.connect(lambda: self.whole.emit(not is_whole))
            head.addWidget(more)
        self.body.addLayout(head)
        for place, call in enumerate(calls if is_whole else calls[:SEEN]):
            row = Row(_call_face(call), name=f"today-call-{place}")
            row.clicked.connect(lambda _checked=False, n=call.number: self.opened.emit(n))
            self.body.addWidget(row)


class ChangesCard(Card):
    """`opened` carries the number of the case."""

    opened = Signal(str)

    def __init__(self, changes: tuple[Change, ...], *, first: bool) -> None:
        super().__init__(_("Since your last visit"), name="today-changes")
        if not changes:
            words = _("This is your first visit.") if first else _("Nothing changed.")
            self.body.addWidget(text(words, "body", "text2", wrap=True))
        for place, change in enumerate(changes):
            row = ChangeRow(change, name=f"today-change-{place}")
            row.clicked.connect(lambda _checked=False, n=change.number: self.opened.emit(n))
            self.body.addWidget(row)


class ChangeRow(QAbstractButton):
    """What happened, over as many lines as it needs, and when and by whom under it."""

    def __init__(self, change: Change, *, name: str) -> None:
        super().__init__()
        what, context = change_title(change), change_context(change)
        self.setObjectName(name)
        self.setAccessibleName(f"{what}, {context}")
        self.setProperty("ring", 6)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text(what, "body", wrap=True, data=True))
        words.addWidget(text(context, "second", "text2", wrap=True, data=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(IconView(*_sign(change)), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the room of the words."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room of the words."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground under the pointer."""
        if self.underMouse():
            box(painter_on(self), QRectF(self.rect()), 6, fill=tokens().hover)


class SheetCard(Card):
    """The sheet on paper: `printing` asks for it, `typing` for the form that takes it back in."""

    printing = Signal()
    typing = Signal()

    def __init__(self) -> None:
        super().__init__(_("Day sheet"), name="today-sheet-card")
        words = _("The tasks on paper, with room for notes")
        self.body.addWidget(text(words, "second", "text2", wrap=True))
        sheet = Button(pgettext("verb", "Print"), name="today-sheet", icon="printer")
        sheet.setAccessibleDescription("Ctrl+P")
        sheet.clicked.connect(self.printing)
        back = Button(_("Type it in…"), name="today-type", icon="note-pencil")
        back.clicked.connect(self.typing)
        self.body.addWidget(FlowBox([sheet, back], 8))


class DayFoot(QWidget):
    """Whose tasks are shown at the left, the keys of the page at the right."""

    def __init__(self, *, may_work: bool) -> None:
        super().__init__()
        self.setObjectName("today-foot")
        self.mine = FilterChip(_("My cases"), name="today-mine")
        self.mine.setAccessibleDescription("M")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.mine)
        row.addStretch(1)
        told = [("Return", _("open"))]
        if may_work:
            told = [(_("Space"), _("done")), *told, ("R", _("put off")), ("N", _("write a note"))]
        self._hints = [key_hint(key, words) for key, words in told]
        for hint in self._hints:
            row.addWidget(hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell as many keys as there is room for; F1 tells them all."""
        super().resizeEvent(event)
        room = self.width() - self.mine.sizeHint().width() - 14
        for hint in self._hints:
            room -= hint.sizeHint().width() + 14
            hint.setVisible(room >= 0)


def _call_face(call: Call) -> Face:
    icon, ink = _SAFE.get(call.safe, _UNSAFE)
    name = call.name or _("without a name")
    short = call.number.rpartition("-")[2]
    return Face(name, call_words(call), icon, ink, word=short, strong=True)


def _sign(change: Change) -> tuple[str, str]:
    if change.details.get("answer") == "declined":
        return _REFUSED
    return _SIGNS.get(change.kind, _SIGN)
