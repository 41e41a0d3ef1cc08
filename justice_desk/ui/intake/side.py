"""The right panel: whom the office may know, conflicts of interest. Hints, never a pop-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.cases.noticing import Noticed
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.terms.labels import label
from justice_desk.ui.components.avatar import Avatar
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from justice_desk.services.cases.likely import Conflict, Likely
    from justice_desk.services.cases.noticing import KnownPerson
    from justice_desk.ui.intake.charge import Charge

SHOWN: Final = 3


class SidePanel(QWidget):
    """Shows what was noticed; `same` carries the person chosen, `other` takes it back."""

    same = Signal(object)
    other = Signal()

    def __init__(self, charge: Charge) -> None:
        super().__init__()
        self.charge = charge
        self.setObjectName("intake-side")
        self.setAccessibleName(_("What the office knows"))
        self._noticed = Noticed()
        self._known: KnownPerson | None = None
        self._sex: Sex | None = None
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(18, 16, 18, 12)
        self.column.setSpacing(10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(self._body, name="intake-side-scroll"), 1)
        whole.addWidget(charge)
        never = QHBoxLayout()
        never.setContentsMargins(18, 0, 18, 14)
        never.setSpacing(8)
        never.addWidget(IconView("info", "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
        words = _("Never asked: ethnic group, religion, orientation.")
        never.addWidget(text(words, "second", "text2", wrap=True), 1)
        whole.addLayout(never)
        self._fill()

    def show_noticed(self, noticed: Noticed, sex: Sex | None) -> None:
        """Show other hints, where they are others."""
        if (noticed, sex) != (self._noticed, self._sex):
            self._noticed, self._sex = noticed, sex
            self._fill()

    def show_known(self, known: KnownPerson | None) -> None:
        """Show whose record is used, or nobody's."""
        self._known = known
        self._fill()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line at the left."""
        painter, t = painter_on(self), tokens()
        box(painter, QRectF(self.rect()), 0, fill=t.sunken)
        box(painter, QRectF(0, 0, 1, self.height()), 0, fill=t.line)

    def _fill(self) -> None:
        while (item := self.column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.column.addWidget(text(_("Known to the office?"), "overline", "text2"))
        for part in self._parts():
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _parts(self) -> list[QWidget]:
        parts: list[QWidget] = []
        if self._known is not None:
            parts.append(self._known_card(self._known))
        else:
            parts.append(text(self._sentence(), "second", "text2", wrap=True))
            parts += [self._likely_card(one) for one in self._noticed.likely_same[:SHOWN]]
        parts += [_conflict_note(one) for one in self._noticed.conflicts[:SHOWN]]
        if self._noticed.conflicts and self.charge.may:
            entrust = Button(_("Entrust to another member"), Kind.LINK, name="intake-entrust")
            entrust.clicked.connect(self._entrust)
            parts.append(entrust)
        return parts

    def _entrust(self) -> None:
        """Lead to the list of members."""
        self.charge.setFocus(Qt.FocusReason.TabFocusReason)

    def _sentence(self) -> str:
        many = len(self._noticed.likely_same[:SHOWN])
        if not many:
            return _("As the name is typed, persons who resemble her are shown here.")
        said = ngettext(
            "{n} person resembles her. Choose, or go on: nothing is joined without you.",
            "{n} persons resemble her. Choose, or go on: nothing is joined without you.",
            many,
        )
        return said.format(n=many)

    def _likely_card(self, one: Likely) -> QWidget:
        facts = [one.place or "", _age(one.birth_year), *one.cases[:1]]
        words = {Sex.MALE: _("It is he")}.get(self._sex or Sex.FEMALE, _("It is she"))
        verb = Button(words, Kind.LINK, name=f"intake-same-{one.person_id}")
        verb.setAccessibleName(f"{words} : {one.name}")
        verb.clicked.connect(lambda: self.same.emit(one.person_id))
        return _card(one.name, facts, ", ".join(one.reasons), verb)

    def _known_card(self, known: KnownPerson) -> QWidget:
        verb = Button(_("Somebody else"), Kind.LINK, name="intake-not-same")
        verb.clicked.connect(self.other)
        facts = [known.place.name if known.place else "", _age(known.birth_year)]
        return _card(known.name, facts, _("Her record is used"), verb, stacked=True)


def _age(birth_year: int | None) -> str:
    if birth_year is None:
        return ""
    years = today().year - birth_year
    return ngettext("{n} year old", "{n} years old", years).format(n=years)


def _card(name: str, facts: list[str], why: str, verb: Button, *, stacked: bool = False) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    card.setAccessibleName(name)
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 10, 12, 8)
    column.setSpacing(6)
    top = QHBoxLayout()
    top.setSpacing(10)
    top.addWidget(Avatar(name), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(text(name, "strong", wrap=True, data=True))
    told = " · ".join(fact for fact in facts if fact)
    words.addWidget(text(told, "second", "text2", wrap=True, data=True))
    top.addLayout(words, 1)
    column.addLayout(top)
    foot: QBoxLayout = QVBoxLayout() if stacked else QHBoxLayout()
    foot.addWidget(text(why, "second", "text2", wrap=True), 1)
    foot.addWidget(verb, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    column.addLayout(foot)
    return card


def _conflict_note(one: Conflict) -> QWidget:
    said = _("{name} is {role} in {number}.").format(
        name=one.name, role=label(one.role), number=one.number
    )
    note = Note(said, "warn", strong=_("Possible conflict of interest"))
    note.setObjectName(f"intake-conflict-{one.number}")
    return note
