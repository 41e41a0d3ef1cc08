"""The intake over the whole window: head, form, side panel, foot; drafts kept, the case opened."""

from __future__ import annotations

import uuid
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.cases.noticing import known_person
from justice_desk.terms.enums import Sex
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.card import rule
from justice_desk.ui.cover import Cover, first_stop
from justice_desk.ui.intake import checking, known
from justice_desk.ui.intake.bars import Foot, Head
from justice_desk.ui.intake.beginning import begun_from
from justice_desk.ui.intake.charge import KEY as CHARGE
from justice_desk.ui.intake.charge import Charge
from justice_desk.ui.intake.folds import key_of
from justice_desk.ui.intake.form import IntakeForm
from justice_desk.ui.intake.keeper import Keeper
from justice_desk.ui.intake.noticing import Noticer
from justice_desk.ui.intake.opening import Opener
from justice_desk.ui.intake.places import Places
from justice_desk.ui.intake.side import SidePanel
from justice_desk.ui.intake.telling import KNOWN
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justice_desk.services.cases.noticing import KnownPerson, Noticed
    from justice_desk.ui.intake.folds import FoldBody
    from justice_desk.ui.workspace import Workspace

SIDE: Final = 316


class IntakePage(Cover):
    """One intake; `key` names its draft, a new one when empty."""

    def __init__(self, workspace: Workspace, key: str = "") -> None:
        super().__init__(name="intake", label=_("New intake"))
        self.workspace = workspace
        self.form = IntakeForm()
        self.side = SidePanel(Charge(workspace))
        self.form.holders[CHARGE] = self.side.charge
        self.places = Places(self)
        self.head = Head(self.form.paper.chip)
        self.foot = Foot(may_refer="refer" in workspace.destinations)
        self.keeper = Keeper(self, key or uuid.uuid4().hex)
        self.noticer = Noticer(self)
        self.opener = Opener(self)
        self._lay_out()
        self._wire()
        self._wire_keys()
        self._tell()

    def put(self, kept: Mapping[str, Any]) -> None:
        """Show the answers of a draft, or what an intake begins with."""
        self.form.put(kept)
        self.places.show_cercle()
        self._tell()
        self.noticer.ask()
        same = self.form.answers().text(KNOWN)
        if same:
            self._ask_known(uuid.UUID(same))

    def keep(self) -> None:
        """Write what was typed and is not written yet."""
        self.keeper.flush()

    def again(self) -> IntakePage:
        """Return the same form with what was typed."""
        fresh = IntakePage(self.workspace, self.keeper.key)
        fresh.put(self.form.answers().kept)
        return fresh

    def next_pane(self) -> None:
        """Go from the form to the side panel, to the foot, and back."""
        focused = QApplication.focusWidget()
        panes: list[QWidget] = [self.form, self.side, self.foot]
        now = next((n for n, p in enumerate(panes) if focused and p.isAncestorOf(focused)), 2)
        for step in (1, 2, 3):
            stop = first_stop(panes[(now + step) % len(panes)])
            if stop is not None:
                stop.setFocus()
                return

    def payload(self) -> dict[str, Any]:
        """Return what a draft keeps."""
        return dict(self.form.answers().kept)

    def typed(self) -> None:
        """Note that something changed that a draft keeps."""
        self.keeper.touch()
        self._tell()

    def leave(self) -> None:
        """Go back once what was typed lies on the disk; if it cannot, the form stays."""
        if self.keeper.waiting:
            self.keeper.kept.connect(self.left)
            self.keeper.save()
        else:
            self.left.emit()

    def _lay_out(self) -> None:
        self.area = scrolled(self.form, name="intake-scroll")
        self.side.setFixedWidth(round(SIDE * min(theme().scale, 1.25)))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.area, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, rule()):
            column.addWidget(part)
        column.addLayout(body, 1)
        for part in (rule(), self.foot):
            column.addWidget(part)
        self.setFocusProxy(self.form.questions["person.name"].editor)

    def _wire(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.complained.connect(self._tell)
        self.places.settled.connect(self.typed)
        self.noticer.noticed.connect(self._show_noticed)
        self.side.charge.changed.connect(self.typed)
        self.side.same.connect(self._ask_known)
        self.side.other.connect(self._not_known)
        self.keeper.kept.connect(self.foot.kept)
        self.keeper.refused.connect(self.foot.refused)
        self.foot.open.clicked.connect(lambda _on=False: self.opener.open())
        self.foot.refer.clicked.connect(lambda: self.opener.open(then="refer"))
        self.foot.close_button.clicked.connect(self.leave)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _wire_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {"Escape": self.leave}
        keys |= {"Ctrl+Return": self.opener.open, "Ctrl+Enter": self.opener.open}
        for number, stage in enumerate(self.form.stages, start=1):
            keys[f"Alt+{number}"] = partial(_go, stage)
        for body in self.form.folds():
            keys[key_of(body.fold)] = partial(self._open_fold, body)
        for sequence, does in keys.items():
            key = QShortcut(QKeySequence(sequence), self)
            key.activated.connect(lambda do=does: do())

    def _open_fold(self, body: FoldBody) -> None:
        if body.toggle():
            QTimer.singleShot(0, body, lambda: _go(body))

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.form.isAncestorOf(now):
            self.area.ensureWidgetVisible(now, 0, 60)

    def _changed(self, key: str) -> None:
        self.noticer.touch(key)
        self.typed()

    def _tell(self) -> None:
        wrong = [q.label().text() for q in self.form.questions.values() if q.error()]
        self.head.say_missing(checking.missing(self.form.answers()), wrong)

    def _show_noticed(self, noticed: Noticed) -> None:
        sex = self.form.answers().text("person.sex")
        self.side.show_noticed(noticed, Sex(sex) if sex else None)

    def _ask_known(self, person_id: uuid.UUID) -> None:
        self.workspace.read(
            "case open",
            lambda session: known_person(session, person_id),
            while_alive(self, self._use),
        )

    def _use(self, person: KnownPerson) -> None:
        known.use_record(self.form, person)
        self.side.show_known(person)
        self._after_person()

    def _not_known(self) -> None:
        known.use_typed(self.form)
        self.side.show_known(None)
        self._after_person()

    def _after_person(self) -> None:
        self.places.show_cercle()
        self.noticer.ask()
        self.typed()
        self.form.questions["case.category"].go_there()


def intake_page(workspace: Workspace, about: str) -> Cover:
    """Return the form of an intake: a new one, `draft:KEY`, `consultation:ID`, `person:NAME`."""
    kind, _colon, key = about.partition(":")
    page = IntakePage(workspace, key if kind == "draft" else "")
    begun_from(page, kind, key)
    return page


def _go(part: QWidget) -> None:
    """Give the focus to the first stop of a part."""
    stop = first_stop(part)
    if stop is not None:
        stop.setFocus()
