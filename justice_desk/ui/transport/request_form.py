"""The form of a request: who travels, for what, from where to where, when, how, at what amount."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, pgettext
from justice_desk.services.sittings.listing import sittings
from justice_desk.services.transport.requesting import request
from justice_desk.services.transport.told import SupportTold
from justice_desk.terms.sittings import SittingState
from justice_desk.terms.transport import Need, TravellerRole, TravelMode
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import text
from justice_desk.ui.intake.days import NoSuchDay
from justice_desk.ui.transport.form import MoneyField, TransportForm, WordsField
from justice_desk.ui.transport.journey_fields import ONE_WAY, JourneyFields
from justice_desk.ui.transport.line_choice import LineChoice
from justice_desk.ui.transport.price_line import PriceLine
from justice_desk.ui.transport.who_fields import WhoFields

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.services.funds.rows import FundRow
    from justice_desk.services.sittings.rows import SittingRow
    from justice_desk.ui.workspace import Workspace

_GONE: Final = {SittingState.CANCELLED}
_TOP = Qt.AlignmentFlag.AlignTop


class RequestForm(TransportForm):
    """What is left blank follows from the sitting, the person and the rates.

    `all_wanted` asks for the form of a whole sitting instead.
    """

    all_wanted = Signal()

    def __init__(
        self, parent: QWidget, workspace: Workspace, funds: Sequence[FundRow] = ()
    ) -> None:
        form = Form(
            "support-form",
            _("Request transport support"),
            pgettext("verb", "Request"),
            "plus",
            "new",
            width=780,
        )
        super().__init__(parent, workspace, form)
        self.who = WhoFields(workspace)
        self.sitting = _list()
        self.sitting_field = Field(_("Called to a sitting"), self.sitting, name="support-sitting")
        self.referral = _list()
        self.referral_field = Field(_("Or follows a referral"), self.referral,
                                    name="support-referral")  # fmt: skip
        self.journey = JourneyFields(workspace)
        self.money = MoneyField(
            _("Amount by hand, F CFA"),
            name="support-amount",
            help_text=_("Blank: by the rate table."),
        )
        self.why = WordsField(_("Why this amount"), name="support-amount-why")
        self.price = PriceLine(workspace)
        self._watched: set[QWidget] = set()
        self.line = LineChoice(_("Paid by"), funds, name="support-line", later=True)
        self.asked_by = WordsField(_("Who asked for it"), name="support-asked-by")
        self._lay_out()
        self._place_refusals()
        self.sitting.addItem(_("No sitting"), "")
        self.referral.addItem(_("No referral"), "")
        workspace.read("sitting list", sittings, while_alive(self, self._offer))
        self.who.read.connect(self._follow_case)
        for part in (self.who.grown, self.journey.changed):
            part.connect(self._grown)
        self.price.wanted.connect(self.ask_price)
        self.price.changed.connect(self.grow)
        self.bring_back()
        self._watch()
        self.who.case.setFocus()

    def _lay_out(self) -> None:
        whole = QHBoxLayout()
        whole.addWidget(text(_("Who travels"), "block"), 1)
        self.everybody = Button(
            _("Everybody called to a sitting…"), Kind.QUIET, name="support-everybody", icon="gavel"
        )
        self.everybody.clicked.connect(self._ask_all)
        whole.addWidget(self.everybody)
        self.body.addLayout(whole)
        self.body.addWidget(self.who)
        self._pair(self.sitting_field, self.referral_field)
        self.body.addWidget(text(_("The journey"), "block"))
        self.body.addWidget(self.journey)
        self.body.addWidget(text(_("The money"), "block"))
        self.body.addWidget(self.price)
        self._pair(self.money, self.why)
        self._pair(self.line, self.asked_by)

    def _ask_all(self) -> None:
        """Ask for a whole sitting instead; what was typed here is kept."""
        self.reject()
        self.all_wanted.emit()

    def _pair(self, one: QWidget, other: QWidget) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for column, part in enumerate((one, other)):
            grid.addWidget(part, 0, column, _TOP)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)

    def _place_refusals(self) -> None:
        journey = self.journey
        self.places = {
            "who": self.who.person_field,
            "case": self.who.case_field,
            "place": journey.start_field,
            "to": journey.goal_field,
            "there_on": journey.day,
            "there_at": journey.at,
            "back_on": journey.back_day,
            "back_at": journey.back_at,
            "nights": journey.nights,
            "meals": journey.meals,
            "amount": self.money,
            "amount_why": self.why,
            "line": self.line,
            "without_village": journey.start_field,
            "not_on_docket": journey.day,
            "supported_twice": self.who.person_field,
            "unknown_place": journey.start_field,
        }

    def _offer(self, rows: Sequence[SittingRow]) -> None:
        for row in rows:
            if row.state not in _GONE:
                place = row.place.rpartition("/")[2].strip()
                words = f"{row.number} · {place}, {short_date(row.first_on)}"
                self.sitting.addItem(words, row.number)

    def _follow_case(self, view: CaseView) -> None:
        self.referral.clear()
        self.referral.addItem(_("No referral"), "")
        for row in view.referrals:
            self.referral.addItem(f"{row.reference} · {row.to}", row.reference)

    def _grown(self) -> None:
        hand = self.who.by_hand()
        self.referral_field.setVisible(not hand)
        self.came()
        self._watch()
        self.grow()

    def _watch(self) -> None:
        """Ask the rates anew soon after any field changes, also of who came along later."""
        for line in self.findChildren(QLineEdit):
            if line not in self._watched:
                line.textChanged.connect(lambda _text: self.price.soon.start())
                self._watched.add(line)
        for box in self.findChildren(QComboBox):
            if box not in self._watched:
                box.currentIndexChanged.connect(lambda _row: self.price.soon.start())
                self._watched.add(box)
        self.price.soon.start()

    def ask_price(self) -> None:
        """Ask what the rates say, once it is known who travels, to where and when."""
        self.price.ask(self._known())

    def _known(self) -> SupportTold | None:
        """Return what the form says once the rates can tell anything of it."""
        try:
            told = self.support()
        except NoSuchDay:
            return None
        somewhere = told.sitting or told.referral or told.to
        return told if told.who and somewhere and (told.sitting or told.there_on) else None

    def ready(self) -> bool:
        """Somebody travels, and what no sitting tells is said."""
        if not self.who.checked():
            return False
        if not self.journey.checked(on_its_own=not self.sitting.currentData()):
            return False
        if not self.money.checked(needed=False):
            return False
        if not self.money.blank() and not self.why.words():
            self.why.show_error(_("Write why the amount is another than the rate table says."))
            self.why.typed.setFocus()
            return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        told = self.support()
        return lambda session: request(session, told)

    def support(self) -> SupportTold:
        """Return what the form says."""
        journey, hand = self.journey, self.who.by_hand()
        later = not journey.back_day.isHidden()
        return SupportTold(
            who=self.who.who(),
            case=None if hand else self.who.case.number(),
            role=TravellerRole.STAFF if hand else TravellerRole.BENEFICIARY,
            sitting=str(self.sitting.currentData() or "") or None,
            referral=None if hand else str(self.referral.currentData() or "") or None,
            place=journey.start.place() or None,
            to=journey.goal.place() or None,
            there_on=journey.day.day(),
            there_at=journey.at.minutes(),
            one_way=journey.back.value() == ONE_WAY,
            back_on=journey.back_day.day() if later else None,
            back_at=None if journey.one_way() else journey.back_at.minutes(),
            mode=TravelMode(journey.mode.value() or TravelMode.CAR.value),
            needs=tuple(Need(code) for code in journey.needs.value()),
            with_her=self.who.with_her(),
            nights=journey.nights.number() or 0,
            meals=journey.meals.number() or 0,
            amount=self.money.francs(),
            amount_why=self.why.words(),
            line=self.line.chosen() or None,
            asked_by=self.asked_by.words(),
        )

    def audit_verb(self) -> str:
        """A request."""
        return "trip request"

    def told(self, answer: Any) -> str:
        """Say its number."""
        return _("{number} is requested").format(number=answer)


def _list() -> QComboBox:
    made = QComboBox()
    made.setProperty("data", True)
    return made
