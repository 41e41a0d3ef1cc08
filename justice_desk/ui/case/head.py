"""The head of a case: where one is, its number and subject, its state, and three verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _, pgettext
from justice_desk.rules.reference import category
from justice_desk.services.importing.words import register_words
from justice_desk.terms.enums import CaseStatus, HolderKind
from justice_desk.terms.labels import label
from justice_desk.ui.case.rights import may, may_work
from justice_desk.ui.case.words import ago
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.flow import FlowLayout
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.tag import OFFICE_ICON, Sign, Tag, order_sign, status_sign
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.ui.workspace import Workspace

DOT: Final = "·"
_SAID_BY_CHIP: Final = {
    CaseStatus.DRAFT,
    CaseStatus.INTAKE,
    CaseStatus.WATCH,
    CaseStatus.CLOSED,
}
"""States that the chip beside names already, unless something hides them."""
VERBS_BESIDE: Final = 600
"""Pixels that the verbs may take beside the title; wider ones stand beside the way back."""


class CaseHead(QWidget):
    """`asked` carries the id of a verb: back, note, preview, refer, and those of the menu."""

    asked = Signal(str)

    def __init__(self, workspace: Workspace, view: CaseView, *, wide: bool) -> None:
        super().__init__()
        self.setObjectName("case-head")
        self._workspace, self._view = workspace, view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        way, title, verbs = crumb(view.number, self.asked.emit), self._title(), list(self._verbs())
        needed = sum(verb.sizeHint().width() for verb in verbs)
        for verb in verbs:
            beside = title if wide and needed <= VERBS_BESIDE else way
            beside.addWidget(verb, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(way)
        column.addLayout(title)
        facts = FlowLayout(8)
        for part in self._facts():
            facts.addWidget(part)
        column.addLayout(facts)

    def _title(self) -> QHBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(10)
        number = text(self._view.number, "title", data=True, name="case-number")
        title.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        subject = text(self._view.summary, "subtitle", "text2", wrap=True, data=True)
        subject.setObjectName("case-subject")
        subject.setContentsMargins(0, scaled(3), 0, 0)
        subject.setMinimumWidth(scaled(60))
        title.addWidget(subject, 1)
        return title

    def _facts(self) -> Iterator[QWidget]:
        view = self._view
        yield Tag(status_sign(view.chip))
        if view.restricted:
            yield Tag(Sign(_("Restricted"), "lock-simple", "danger"))
        holder = view.holder
        if holder is not None:
            yield _data(Tag(_holder_sign(view)))
        for number, words in enumerate(_told(view)):
            yield _fact(f"{DOT}  {words}" if number else words)

    def _verbs(self) -> Iterator[QWidget]:
        workspace, view = self._workspace, self._view
        menu = self._menu()
        if menu is not None:
            yield menu
        if may_work(workspace, view):
            yield self._button("note", _("Note"), "note-pencil", "N")
        if may(workspace, view, "summary"):
            yield self._button("preview", pgettext("verb", "Print"), "printer", "Ctrl+P")
        if may_work(workspace, view, "refer"):
            refer = self._button("refer", _("Refer…"), "arrow-bend-up-right", "Ctrl+R", filled=True)
            yield refer

    def _button(
        self, verb: str, words: str, icon: str, key: str, *, filled: bool = False
    ) -> Button:
        kind = Kind.FILLED if filled else Kind.OUTLINED
        button = Button(words, kind, name=f"case-{verb}", icon=icon, key=key)
        button.clicked.connect(lambda: self.asked.emit(verb))
        return button

    def _menu(self) -> Button | None:
        """Return the button of what is done more rarely, None when nothing may be."""
        offered = [(verb, words) for verb, words, shown in self._rarer() if shown]
        if not offered:
            return None
        button = Button(_("More"), Kind.GHOST, name="case-more", icon="caret-down")
        menu = QMenu(button)
        menu.setObjectName("case-menu")
        for verb, words in offered:
            action = menu.addAction(words)
            action.setObjectName(f"case-menu-{verb}")
            action.triggered.connect(lambda _checked=False, v=verb: self.asked.emit(v))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _rarer(self) -> Iterator[tuple[str, str, bool]]:
        workspace, view = self._workspace, self._view
        closed = view.status is CaseStatus.CLOSED
        yield "correct", _("Correct a field…"), may_work(workspace, view, "case correct")
        yield "status", _("Change the state…"), may_work(workspace, view, "case status")
        yield "slip", _("Enter a return slip…"), may_work(workspace, view, "reply")
        yield "mediation", _("Session of mediation…"), may_work(workspace, view, "mediation add")
        yield "agreement", _("Agreement…"), may_work(workspace, view, "agreement add")
        yield "judgment", _("Judgment…"), may_work(workspace, view, "judgment add")
        yield "assign", _("Entrust to another member…"), may_work(workspace, view, "case assign")
        closes = may_work(workspace, view, "case close")
        asks = not closes and may_work(workspace, view, "case ask-close")
        yield "close", _("Close the case…"), closes
        yield "ask-close", _("Ask to close…"), asks
        yield "reopen", _("Reopen the case…"), closed and may(workspace, view, "case reopen")


def crumb(number: str, ask: Callable[[str], None]) -> QHBoxLayout:
    """Return the way back to the register, then where one is."""
    row = QHBoxLayout()
    row.setSpacing(6)
    back = Button(_("Cases"), Kind.LINK, name="case-back")
    back.setAccessibleDescription(_("Back to the register, Alt+← or Esc"))
    back.setFixedHeight(max(scaled(20), 28))
    back.clicked.connect(lambda: ask("back"))
    row.addWidget(back)
    row.addWidget(IconView("caret-right", "text3", 12))
    row.addWidget(text(number, "second", "text2", data=True))
    row.addStretch(1)
    return row


def _told(view: CaseView) -> Iterator[str]:
    """Yield the facts that stand beside the chips."""
    if view.holder is not None:
        yield ago(view.holder.from_on)
    elif view.outcome is not None:
        yield label(view.outcome)
    if view.status not in _SAID_BY_CHIP:
        yield _("state: {status}").format(status=label(view.status))
    yield _("{category}, opened on {day}").format(
        category=category(view.category).short.text(), day=prose_date(view.opened_on)
    )
    yield view.responsible
    if view.from_register:
        yield register_words(view.old_number)
    elif view.old_number:
        yield _("old number {number}").format(number=view.old_number)


def _holder_sign(view: CaseView) -> Sign:
    holder = view.holder
    if holder is None or holder.kind is HolderKind.OFFICE or holder.order is None:
        return Sign(holder.holder if holder else "", OFFICE_ICON, "office")
    sign = order_sign(holder.order)
    return Sign(holder.holder, sign.icon, sign.pair)


def _fact(words: str) -> QLabel:
    made = text(words, "second", "text2", data=True)
    made.setMinimumHeight(scaled(22))
    return made


def _data(tag: Tag) -> Tag:
    tag.setProperty("data", True)
    return tag
