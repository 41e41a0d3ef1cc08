"""Hands the cases of a member over to another one, then shows the list to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.reference import categories
from justice_desk.services import members
from justice_desk.services.handover.caseload import caseload
from justice_desk.services.handover.handing import hand_over
from justice_desk.services.handover.listing import note_handover_list
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.members import workers
from justice_desk.ui.case.paper import Paper, PaperDialog, Version
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.text import text
from justice_desk.ui.paper_loading import render_handover_list_of
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.services.handover.caseload import Caseload, LoadRow
    from justice_desk.services.handover.handing import HandedOver
    from justice_desk.services.members import MemberRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

_NUMBER: Final = int(Qt.ItemDataRole.UserRole)
_SHOWN: Final = 220
"""Height of the list in pixels."""


class HandoverDialog(VerbDialog):
    """From whom, to whom, which cases, why. Every open case is ticked at first."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form(
            "handover-dialog", _("Hand a caseload over"), _("Hand over and print"), "printer",
            "caseload", width=680,
        )  # fmt: skip
        super().__init__(parent, workspace, form)
        self.giver, self.taker = QComboBox(), QComboBox()
        self.giver.setProperty("data", True)
        self.taker.setProperty("data", True)
        self._giver = Field(_("From"), self.giver, name="handover-from")
        self._taker = Field(_("To"), self.taker, name="handover-to")
        self.cases = QListWidget()
        self.cases.setFixedHeight(scaled(_SHOWN))
        self.cases.setProperty("role", "ticks")
        self.cases.setProperty("data", True)
        self._cases = Field(_("Cases, each ticked goes over"), self.cases, name="handover-cases")
        self.count = text("", "second", "text2", wrap=True, data=True, name="handover-count")
        self.why = Lines(lines=2)
        self._members: Sequence[MemberRow] = ()
        self._tasks = 0
        self._lay_out()
        self.verb.setEnabled(False)
        self.giver.currentIndexChanged.connect(lambda _row: self._choose())
        self.taker.currentIndexChanged.connect(lambda _row: self._taker.clear_error())
        self.cases.itemChanged.connect(lambda _item: self._tell())
        workspace.read("member list", members.listed, while_alive(self, self._fill))
        self.bring_back()
        self.giver.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._giver, 1)
        row.addWidget(self._taker, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._cases)
        self.body.addWidget(self.count)
        self.body.addWidget(Field(_("Why, in a few words"), self.why, name="handover-why"))
        self.explain(_("Whoever receives sees the restricted cases among them from now on."))

    def _fill(self, rows: Sequence[MemberRow]) -> None:
        """Offer every member to hand over, one who left as well; those in service to receive."""
        self._members = rows
        for row in rows:
            self.giver.addItem(row.full_name, row.name)
        for row in workers(rows):
            self.taker.addItem(row.full_name, row.name)
        self._choose()

    def _choose(self) -> None:
        """Show the cases of whoever hands over, and propose another one to receive."""
        name = str(self.giver.currentData() or "")
        self._giver.clear_error()
        same = str(self.taker.currentData() or "") == name
        if same and self.taker.count() > 1:
            self.taker.setCurrentIndex((self.taker.currentIndex() + 1) % self.taker.count())
        if name:
            self.workspace.read(
                "handover",
                lambda session: (name, caseload(session, name)),
                while_alive(self, self._show_load),
            )

    def _show_load(self, told: tuple[str, Caseload]) -> None:
        name, load = told
        if name != str(self.giver.currentData() or ""):
            return
        self._tasks = load.tasks
        before = self.cases.blockSignals(True)
        self.cases.clear()
        for row in load.cases:
            self.cases.addItem(_item(row))
        self.cases.blockSignals(before)
        self._tell()

    def _ticked(self) -> tuple[str, ...]:
        items = (self.cases.item(row) for row in range(self.cases.count()))
        return tuple(
            str(item.data(_NUMBER)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def _tell(self) -> None:
        """Say how many go over, and let the verb be pressed where something does."""
        ticked, every = len(self._ticked()), self.cases.count()
        words = ngettext("{n} case of {all}", "{n} cases of {all}", ticked)
        parts = [words.format(n=ticked, all=every)]
        if ticked == every:
            tasks = ngettext("{n} open task", "{n} open tasks", self._tasks)
            parts.append(tasks.format(n=self._tasks))
        self.count.setText(" · ".join(parts))
        self.verb.setEnabled(bool(ticked) or (ticked == every and self._tasks > 0))

    def ready(self) -> bool:
        """Somebody else receives."""
        if self.giver.currentData() != self.taker.currentData():
            return True
        self._taker.show_error(_("Choose another member."))
        return False

    def work(self) -> Callable[[Any], Any]:
        """Hand over: all, or what is ticked."""
        giver, taker = str(self.giver.currentData()), str(self.taker.currentData())
        ticked, why = self._ticked(), self.why.text()
        numbers = () if len(ticked) == self.cases.count() else ticked
        return lambda session: hand_over(session, giver, taker, why=why, numbers=numbers)

    def audit_verb(self) -> str:
        """Handing over."""
        return "handover"

    def refused(self, error: DeskError) -> bool:
        """Show who cannot receive beside her."""
        if error.code not in {"same_member", "takes_no_cases"}:
            return False
        self._taker.show_error(error.message())
        return True

    def told(self, answer: HandedOver) -> str:
        """Say how many went over, and go on to the list to sign."""
        parent, workspace = self.parentWidget(), self.workspace
        paper = handover_paper(answer.id)
        if parent is not None:
            QTimer.singleShot(0, parent, lambda: _shown(parent, workspace, paper))
        many = len(answer.cases)
        return ngettext("{n} case handed over", "{n} cases handed over", many).format(n=many)


def handover_paper(handover: uuid.UUID) -> Paper:
    """Return the list of a hand-over, to be signed by both."""

    def render(session: Any, _wished: Version) -> RenderedPaper:
        return render_handover_list_of(session, handover)

    def note(session: Any, made: RenderedPaper) -> None:
        note_handover_list(session, handover, made.sha256)

    file = f"{today():%Y-%m-%d}-remise.pdf"
    return Paper(_("Hand-over list"), file, "handover", render, note)


def _shown(parent: QWidget, workspace: Workspace, paper: Paper) -> None:
    dialog = PaperDialog(parent.window(), workspace, paper)
    dialog.nameless.hide()
    dialog.open()


def _item(row: LoadRow) -> QListWidgetItem:
    known = categories().get(row.category)
    about = _("restricted") if row.restricted else known.short.text() if known else row.category
    opened = _("opened on {day}").format(day=short_date(row.opened_on))
    item = QListWidgetItem(f"{row.number} · {about} · {label(row.status)} · {opened}")
    item.setData(_NUMBER, row.number)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked)
    return item
