"""Cases that are opened through the services, as a member would, and what a list says of them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from justice_desk.formats.intake_json import example, parse
from justice_desk.services.cases.opening import open_case
from justice_desk.services.cases.working import close
from justice_desk.terms.enums import Outcome

if TYPE_CHECKING:
    from justice_desk.storage.office import Office
    from justice_desk.ui.pages.register import RegisterPage

NAMES = (
    "Bɔkɔ Exemple",
    "Kɛita Exemple",
    "N’Diaye Exemple",
    "Coulibaly Interdite",
    "Zeïnabou Exemple",
)


def open_one(office: Office, name: str, category: str = "FON", day: int = 20) -> str:
    """Open a case of an invented person and return its number."""
    told = parse(json.dumps(example()), "example")
    lead = replace(told.persons[0], name=name)
    intake = replace(
        told,
        persons=(lead, *told.persons[1:]),
        opened_on=date(2026, 5, day),
        category=category,
    )
    with office.writing("case open") as session:
        return open_case(session, intake).number


def opened(office: Office) -> None:
    """Open five cases; the fourth is restricted, the fifth closed."""
    for place, name in enumerate(NAMES):
        open_one(office, name, "VBS" if place == 3 else ("SUC", "FON")[place % 2], 20 - place)
    with office.writing("case close") as session:
        close(session, "GAO-2026-0005", Outcome.WITHDRAWN)


def foot(page: RegisterPage) -> str:
    """Return what the foot of a list says."""
    label = page.footer.findChild(QLabel, "list-count")
    assert label is not None
    return label.text()
