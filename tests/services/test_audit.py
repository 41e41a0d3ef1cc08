from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from justice_desk.models.all import AuditEntry, Place
from justice_desk.models.keys import new_id
from justice_desk.services import audit
from justice_desk.terms.enums import AuditAction, PlaceLevel
from justice_desk.terms.errors import NotAllowed

if TYPE_CHECKING:
    from tests.offices import Bench


def add_places(bench: Bench, *names: str) -> None:
    for name in names:
        with bench.writing("awa", "place import") as session:
            session.add(Place(level=PlaceLevel.REGION, name=name, folded=name))


def tamper(bench: Bench, change: str) -> None:
    """Change the audit as somebody with the key and a database tool would."""
    with bench.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("ALTER TABLE audit_entry DISABLE TRIGGER audit_no_change"))
        else:
            connection.execute(text("DROP TRIGGER audit_no_update"))
            connection.execute(text("DROP TRIGGER audit_no_delete"))
        connection.execute(text(change))


def test_an_untouched_audit_is_sound(any_bench: Bench) -> None:
    add_places(any_bench, "a", "b", "c")
    with any_bench.reading("oumou") as session:
        report = audit.verify(session)
    assert report.sound
    assert report.entries == 3


@pytest.mark.parametrize(
    ("change", "number", "why"),
    [
        ("UPDATE audit_entry SET verb = 'case show' WHERE number = 2", 2, "hash"),
        ("DELETE FROM audit_entry WHERE number = 2", 3, "gap"),
        ("UPDATE audit_entry SET previous = hash WHERE number = 3", 3, "link"),
        ("UPDATE audit_entry SET signature = hash WHERE number = 1", 1, "signature"),
    ],
)
def test_a_changed_audit_is_found_where_it_was_changed(
    any_bench: Bench, change: str, number: int, why: str
) -> None:
    add_places(any_bench, "a", "b", "c")
    tamper(any_bench, change)
    with any_bench.reading("awa") as session:
        report = audit.verify(session)
    assert not report.sound
    assert (report.broken_at, report.why) == (number, why)


def test_the_list_names_who_did_what_newest_first(any_bench: Bench) -> None:
    add_places(any_bench, "a", "b")
    with any_bench.reading("awa") as session:
        rows = audit.entries(session, limit=1)
    assert [(r.number, r.member, r.verb) for r in rows] == [(2, "awa", "place import")]


def test_only_a_coordinator_reads_the_audit(bench: Bench) -> None:
    for who in ("ibrahim", "oumou"):
        with bench.reading(who) as session, pytest.raises(NotAllowed):
            audit.entries(session)


def test_looking_at_a_case_is_recorded_without_a_word_of_it(any_bench: Bench) -> None:
    case_id = new_id()
    with any_bench.writing("ibrahim", "case show") as session:
        audit.record_access(session, case_id, "show")
    with any_bench.reading("awa") as session:
        entry = session.scalars(select(AuditEntry)).one()
        assert (entry.action, entry.case_id, entry.fields) == (
            AuditAction.ACCESS,
            case_id,
            ["show"],
        )
        assert audit.verify(session).sound
