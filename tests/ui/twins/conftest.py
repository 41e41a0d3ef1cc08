"""An invented office in which some stand twice, made anew for each test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.ui.screenshots.referral_scenes import HOME, furnish
from justice_desk.ui.screenshots.stage import Stage
from justice_desk.ui.twins.page import TwinsPage
from tests.ui.case.acting import Acting, second_office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

PHONE = "66 00 11 22"


@dataclass
class Desk:
    """One member at the window of the office."""

    acting: Acting

    def page(self, wanted: str = "duplicates") -> TwinsPage:
        self.acting.window.go(wanted)
        self.acting.stage.settle()
        found = self.acting.window.stack.currentWidget()
        assert isinstance(found, TwinsPage)
        return found

    def numbers(self) -> list[str]:
        return [_opened(self.acting, "Fanta Inventée", 34), _opened(self.acting, "Fanta Inventee")]


def _opened(acting: Acting, name: str, age: int = 36, **more: Any) -> str:
    known = {"sex": Sex.FEMALE, "age": age, "place": HOME, "phone": PHONE, **more}
    person = PersonIntake("a", name, (PartyRole.CLAIMANT,), **known)
    told = Intake((person,), "FON", "La borne du champ a été déplacée.")
    with acting.office.writing("case open") as session:
        return open_case(session, told).number


@pytest.fixture
def own(qapp: QApplication, loaded_fonts: int) -> Iterator[Stage]:
    stage = Stage()
    furnish(stage)
    yield stage
    stage.close()


@pytest.fixture
def awa(own: Stage, qtbot: QtBot) -> Iterator[Desk]:
    """The coordinator."""
    yield Desk(Acting(own, qtbot, own.office))
    own.settle()


@pytest.fixture
def ibrahim(own: Stage, awa: Desk, qtbot: QtBot) -> Iterator[Desk]:
    """A paralegal on the same office."""
    office = second_office(own, "ibrahim")
    yield Desk(Acting(own, qtbot, office))
    own.settle()
    office.close()


@pytest.fixture
def siaka(own: Stage, awa: Desk, qtbot: QtBot) -> Iterator[Desk]:
    """Who may only read."""
    office = second_office(own, "siaka")
    yield Desk(Acting(own, qtbot, office))
    own.settle()
    office.close()
