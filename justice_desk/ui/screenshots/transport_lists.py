"""Scenes of the lists beside the trips: vehicles, closed ways, their forms, on invented rows."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING

from justice_desk.rules.transport_shipped import shipped_tables
from justice_desk.services.transport.apart import ApartRow
from justice_desk.services.trips.rows import RoadRow
from justice_desk.terms.transport import VehicleKind
from justice_desk.ui.screenshots import transport_samples as samples
from justice_desk.ui.screenshots.transport_scenes import opened
from justice_desk.ui.transport.list_dialog import ListDialog
from justice_desk.ui.transport.page import TRIPS
from justice_desk.ui.transport.rates_dialog import RatesDialog
from justice_desk.ui.transport.request_form import RequestForm

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.screenshots.stage import Stage


def roads() -> tuple[RoadRow, ...]:
    """Return two closed ways: one in the months of high water, one until it opens again."""
    return (
        RoadRow(uuid.uuid5(uuid.NAMESPACE_DNS, "one"), "Gao/Bourem/Taboye", "Gao/Bourem/Bourem",
                None, None, (8, 9, 10), (VehicleKind.CAR, VehicleKind.MINIBUS), "Piste inondée"),
        RoadRow(uuid.uuid5(uuid.NAMESPACE_DNS, "two"), "Gao/Ansongo/Talataye",
                "Gao/Ansongo/Ansongo", date(2026, 11, 2), None, (), (), "Insécurité signalée"),
    )  # fmt: skip


def marks() -> tuple[ApartRow, ...]:
    """Return two marks, one of them without a reason."""
    one, two = (uuid.uuid5(uuid.NAMESPACE_DNS, name) for name in ("three", "four"))
    return (
        ApartRow(one, "Zeinabou Exemple", "Moussa Exemple", "Menaces signalées en octobre"),
        ApartRow(two, "Fatoumata Exemple", "Hamidou Exemple", ""),
    )


ROWS = {
    "vehicles": (samples.JEEP, samples.BOAT),
    "roads": roads(),
    "apart": marks(),
}


def listed(stage: Stage, verb: str, *, form: bool = False) -> QWidget:
    """Return a list with invented rows, or the form that adds to it."""
    made, page = opened(stage)
    page.show_view(TRIPS)
    page.office_verbs.do(verb)
    stage.settle()
    dialog: ListDialog[Any] | None = made.findChild(ListDialog)
    if dialog is not None and form:
        dialog.press()
    elif dialog is not None:
        rows: Sequence[Any] = ROWS[verb]
        dialog.show_rows(rows)
    stage.settle()
    return made


def rates(stage: Stage) -> QWidget:
    """Return what support is paid at, as the product ships it."""
    made, page = opened(stage)
    page.office_verbs.do("rates")
    stage.settle()
    dialog = made.findChild(RatesDialog)
    if dialog is not None:
        dialog.show_tables(shipped_tables())
    stage.settle()
    return made


def papers(stage: Stage) -> QWidget:
    """Return the question of which sitting the papers are wanted."""
    made, page = opened(stage)
    page.office_verbs.do("papers", samples.supports()[0])
    stage.settle()
    return made


def price(stage: Stage) -> QWidget:
    """Return the end of the form of a request, with what the rates say of it."""
    made, page = opened(stage)
    page.support_verbs.ask()
    stage.settle()
    form = made.findChild(RequestForm)
    if form is not None and form.area is not None:
        form.price.say(samples.estimate())
        form.grow()
        stage.settle()
        form.asked_by.typed.setFocus()
        form.area.ensureWidgetVisible(form.asked_by)
    stage.settle()
    return made
