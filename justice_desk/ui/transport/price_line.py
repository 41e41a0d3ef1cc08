"""What the rates say of the journey in a form, told while it is filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.formats import francs, whole
from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.transport.estimating import estimate
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.note import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.transport.estimating import Estimate
    from justice_desk.services.transport.told import SupportTold
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Job
    from justice_desk.ui.workspace import Workspace

PAUSE: Final = 300
"""Milliseconds after the last key until the rates are asked."""
_BEING_TYPED: Final = frozenset({"unknown_place", "ambiguous_place", "unknown_case"})
"""Refusals that only say that a word is not whole yet: the form says them when it is sent."""


class PriceLine(QWidget):
    """`wanted` asks the form for what it says now; `changed` says that it needs another height."""

    wanted = Signal()
    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("support-price")
        self._workspace = workspace
        self._asked: SupportTold | None = None
        self._job: Job[Estimate] | None = None
        self.note = Note("", "neutral", icon="coins")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        self.soon = QTimer(self)
        self.soon.setSingleShot(True)
        self.soon.setInterval(PAUSE)
        self.soon.timeout.connect(self.wanted)
        self.hide()

    def ask(self, told: SupportTold | None) -> None:
        """Ask what a request would be paid at; None where too little is said yet."""
        if told is not None:
            # An amount by hand changes nothing of the rates, nor does the hour of the day.
            there_at = told.there_at if told.there_at is not None or told.sitting else 0
            told = replace(told, amount=None, amount_why="", line=None, there_at=there_at)
        if told == self._asked:
            return
        self._asked = told
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if told is None:
            self._show("")
            return
        asked = told
        self._job = self._workspace.read(
            "trip request",
            lambda session: estimate(session, asked),
            while_alive(self, self.say),
            while_alive(self, self._cannot),
        )

    def say(self, found: Estimate) -> None:
        """Tell what the rates say, or why they say nothing."""
        if found.amount is None:
            told = _("{why} Write the amount by hand.").format(why=found.why)
            self._show(told, "warn")
        else:
            self._show(price_words(found))

    def _cannot(self, error: DeskError) -> None:
        self._show("" if error.code in _BEING_TYPED else error.message(), "warn")

    def _show(self, words: str, tone: str = "neutral") -> None:
        self.note.say(words, tone)
        self.note.setAccessibleName(words)
        self.setVisible(bool(words))
        self.changed.emit()


def price_words(found: Estimate) -> str:
    """Return « Par le barème : 5 000 F CFA (2 × 2 500 F CFA, 48 km estimés) »."""
    return _("By the rate table: {amount} ({how})").format(
        amount=francs(found.amount or 0), how=", ".join(_how(found))
    )


def _how(found: Estimate) -> Iterator[str]:
    fare = found.fare
    told = francs(found.way or 0)
    if fare.ways > 1:
        told = _("{n} × {amount}").format(n=fare.ways, amount=told)
    if fare.persons > 1:
        who = ngettext("{n} person", "{n} persons", fare.persons).format(n=fare.persons)
        told = _("{n} × {amount}").format(n=who, amount=told)
    yield told
    if fare.nights:
        yield ngettext("{n} night", "{n} nights", fare.nights).format(n=fare.nights)
    if fare.meals:
        yield ngettext("{n} meal", "{n} meals", fare.meals).format(n=fare.meals)
    km = _("{km} km, estimated") if found.estimated else _("{km} km")
    yield km.format(km=whole(fare.kilometres or 0))
