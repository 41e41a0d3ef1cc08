"""Who opens the demonstration has been here before, and finds what a colleague wrote since."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from justice_desk.services import soundness
from justice_desk.services.demo.making import MEMBER, PASSPHRASE, make
from justice_desk.services.today.changes import changes_since
from justice_desk.services.today.visits import since
from justice_desk.storage.office import unlock
from justice_desk.terms.enums import EventKind

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)


def test_the_coordinator_finds_notes_and_answers_of_a_colleague(tmp_path: Path) -> None:
    made = make(tmp_path / "Bureau", cases=60, seed=1, today=TODAY)
    office = unlock(made.folder, MEMBER, PASSPHRASE)
    with office.reading("test") as session:
        news = changes_since(session, since(session), 50)
        found = soundness.check(session)
    office.close()
    assert {change.by for change in news} == {"Ibrahim Touré"}
    assert sorted(change.kind for change in news) == [EventKind.NOTE] * 2 + [EventKind.REPLIED] * 2
    assert found.sound
