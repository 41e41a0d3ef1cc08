from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from justice_desk.services.cases.rows import EventRow
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.events import face_of
from justice_desk.ui.case.readable import readable
from justice_desk.ui.components.row import Face, Row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

VIEW: Any = SimpleNamespace(referrals=(), outcome=None)


def typed(qtbot: QtBot, words: str, *, ahead: bool) -> DayField:
    field = DayField("Jour", name="day", ahead=ahead)
    qtbot.addWidget(field)
    line = field.line()
    assert line is not None
    line.setText(words)
    return field


def test_a_short_day_that_has_passed_means_next_year_where_days_lie_ahead(qtbot: QtBot) -> None:
    assert typed(qtbot, "02/01", ahead=False).day() == date(today().year, 1, 2)
    assert typed(qtbot, "02/01", ahead=True).day() == date(today().year + 1, 1, 2)


def test_two_figures_of_a_year_to_come_are_of_this_century(qtbot: QtBot) -> None:
    coming = today().year + 1
    assert typed(qtbot, f"02/01/{coming % 100:02}", ahead=True).day() == date(coming, 1, 2)


def test_what_is_no_day_is_told_beside_the_field(qtbot: QtBot) -> None:
    field = typed(qtbot, "31/02/2026", ahead=False)
    assert not field.checked()
    assert "31/02/2026" in field.error()


@pytest.mark.parametrize("kind", list(EventKind))
def test_an_event_without_details_is_told_by_its_kind(kind: EventKind) -> None:
    event = EventRow(uuid4(), kind, today(), "", {}, "Awa Exemple", ())
    face = face_of(event, VIEW)
    assert face.title
    assert face.second == "Awa Exemple"


@pytest.mark.parametrize(
    ("did", "title"),
    [
        ("added", "Au rôle de GAO-S-2026-003\u00a0: 03/12/2026, 09:30"),
        ("moved", "Déplacé dans le rôle de GAO-S-2026-003\u00a0: 03/12/2026, 09:30"),
        ("removed", "Retiré du rôle de GAO-S-2026-003"),
        ("called", "Personnes convoquées à GAO-S-2026-003 modifiées\u00a0: 03/12/2026, 09:30"),
        ("new_day", "GAO-S-2026-003 a une nouvelle date\u00a0: 03/12/2026"),
        ("no_day", "GAO-S-2026-003, prévue le 03/12/2026, est reportée sans nouvelle date"),
        ("cancelled", "GAO-S-2026-003, prévue le 03/12/2026, est annulée"),
        ("handed", "Convocation à GAO-S-2026-003 remise\u00a0: 03/12/2026, 09:30"),
    ],
)
def test_a_place_on_a_docket_is_told_with_its_sitting(did: str, title: str) -> None:
    told = {"did": did, "sitting": "GAO-S-2026-003", "day": "2026-12-03", "at": "09:30"}
    event = EventRow(uuid4(), EventKind.SCHEDULED, today(), "", told, "Awa Exemple", ())
    assert face_of(event, VIEW).title == title


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("sex", "female", "femme"),
        ("danger_to_life", "True", "oui"),
        ("facts_on", "2026-03-09", "09/03/2026"),
        ("phone", "+22366123804", "66 12 38 04"),
        ("place", "Gao/Gao/Gounzoureye", "Gao · Gao · Gounzoureye"),
        ("category", "FON", "Litige foncier"),
        ("summary", "Une phrase", "Une phrase"),
        ("summary", None, ""),
    ],
)
def test_a_recorded_value_is_read_in_words(field: str, value: str | None, shown: str) -> None:
    assert readable(field, value).startswith(shown)


def test_a_row_says_everything_that_it_shows(qtbot: QtBot) -> None:
    row = Row(Face("R1 envoyé", "Awa", day="10 oct.", word="témoin"), name="row")
    qtbot.addWidget(row)
    assert row.accessibleName() == "10 oct., R1 envoyé, Awa, témoin"
