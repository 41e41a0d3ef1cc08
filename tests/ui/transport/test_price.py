"""The form of a request tells what the rates say of it, before it is sent, or why they do not."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from justice_desk.services.transport.listing import requests
from justice_desk.terms.clock import today
from justice_desk.terms.transport import TravelMode
from justice_desk.ui.transport.request_form import RequestForm
from justice_desk.ui.transport.who_fields import HAND
from tests.ui.case.acting import words
from tests.ui.transport.seen import keep, opened
from tests.ui.transport.test_requests import case

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting


def told(acting: Acting, form: RequestForm, part: str) -> str:
    """Return what the line of the price says, once it says `part`."""
    acting.qtbot.waitUntil(lambda: part in words(form.price), timeout=30_000)
    return words(form.price)


@pytest.fixture
def form(awa: Acting) -> RequestForm:
    """The form for a person of a new case, with nothing of her journey yet."""
    number = case(awa)
    awa.click(opened(awa), "transport-request")
    made = awa.dialog(RequestForm)
    for line in (made.journey.goal, made.money.typed, made.why.typed):
        line.setText("")  # what another test left typed came back
    made.who.case.setText(number)
    made.who.look()
    awa.stage.settle()
    return made


def test_the_price_is_told_once_place_and_day_are_known_and_is_what_it_costs(
    awa: Acting, form: RequestForm
) -> None:
    assert not form.price.isVisible()
    form.journey.goal.setText("Gao/Bourem")
    form.journey.day.show_day(today() + timedelta(days=9))
    said = told(awa, form, "2 ×")
    assert "km estimés" in said
    helper = form.who.add()
    helper.editor.setEditText("Accompagnante Exemple")
    told(awa, form, "2 personnes")
    form.journey.at.typed.setText("8h30")
    number = form.who.case.number()
    said = told(awa, form, "2 personnes").replace("\u202f", "").replace("\u00a0", " ")
    keep(awa)
    assert QApplication.activeModalWidget() is None
    with awa.office.reading("trip list") as session:
        row = next(one for one in requests(session) if one.case == number)
    assert f"Par le barème : {row.amount} F CFA" in said


def test_a_place_that_is_still_being_typed_is_no_refusal(awa: Acting, form: RequestForm) -> None:
    form.journey.day.show_day(today() + timedelta(days=9))
    form.journey.goal.setText("Bour")
    form.ask_price()
    awa.stage.settle()
    assert not form.price.isVisible()
    form.accept()  # leaves nothing typed to the next test


def test_why_there_is_no_price_is_told_and_what_to_do(awa: Acting, form: RequestForm) -> None:
    form.who.which.put(HAND)
    form.who.which.changed.emit()
    form.who.name.setText("Mission Exemple")
    form.journey.start.setText("Gao/Gao")
    form.journey.goal.setText("Gao/Bourem")
    form.journey.day.show_day(today() + timedelta(days=9))
    form.journey.mode.put(TravelMode.ON_FOOT.value)
    form.journey.mode.changed.emit()
    assert "à pied" in told(awa, form, "Saisissez le montant à la main")
    form.accept()  # leaves nothing typed to the next test
