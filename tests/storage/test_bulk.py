"""Many rows at once: stamped, audited as one batch, and through one door only."""

from __future__ import annotations

import ast
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import IntegrityError

import justice_desk
from justice_desk.models.all import AuditEntry, Office, Place
from justice_desk.models.keys import new_id
from justice_desk.services.audit import verify
from justice_desk.storage.bulk import (
    LostRowsError,
    UnevenRowsError,
    delete_rows,
    insert_rows,
    update_rows,
)
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import AuditAction, PlaceLevel

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator

    from tests.offices import Bench


def village(number: int, **more: object) -> dict[str, Any]:
    name = f"Village d’essai {number}"
    return {"level": PlaceLevel.VILLAGE, "name": name, "folded": name.lower(), **more}


def plant(bench: Bench, *rows: dict[str, Any]) -> list[uuid.UUID]:
    with bench.writing("awa", "place import") as session:
        return insert_rows(session, Place, rows)


def test_rows_added_at_once_know_who_made_them_like_any_other(any_bench: Bench) -> None:
    ids = plant(any_bench, village(1), village(2))
    with any_bench.writing("awa", "place import") as session:
        session.add(Place(**village(3)))
    with any_bench.reading("ibrahim") as session:
        bulk, plain = (
            session.get(Place, ids[0]),
            session.scalars(select(Place).where(Place.name == "Village d’essai 3")).one(),
        )
        assert bulk is not None
        for stamp in ("office_id", "created_by", "changed_by", "version", "approximate", "cut"):
            assert getattr(bulk, stamp) == getattr(plain, stamp), stamp
        assert bulk.created_at.utcoffset() is not None


def test_one_batch_is_one_audit_entry_that_counts_rows_and_digests_their_ids(
    any_bench: Bench,
) -> None:
    ids = plant(any_bench, *(village(n) for n in range(7)))
    with any_bench.reading("awa") as session:
        entry = session.scalars(select(AuditEntry)).one()
        assert (entry.action, entry.table_name, entry.rows) == (AuditAction.BULK, "place", 7)
        assert entry.fields == ["folded", "level", "name"]
        told = json.dumps([str(key) for key in ids]).encode()
        assert entry.digest == hashlib.sha256(entry.salt + told).digest()
        assert "essai" not in str(vars(entry))
        assert verify(session).sound


def test_rows_changed_at_once_get_a_new_version_and_one_audit_entry(any_bench: Bench) -> None:
    ids = plant(any_bench, village(1), village(2), village(3))
    with any_bench.writing("ibrahim", "place import") as session:
        seen = session.get(Place, ids[0])
        changed = [{"id": key, "latitude": 16.5, "longitude": -0.5} for key in ids[:2]]
        assert update_rows(session, Place, changed) == 2
        assert seen is not None
        assert (seen.latitude, seen.version) == (16.5, 2)
        assert seen.changed_by == any_bench.members["ibrahim"].member_id
    with any_bench.reading("awa") as session:
        untouched = session.get(Place, ids[2])
        assert untouched is not None
        assert (untouched.latitude, untouched.version) == (None, 1)
        entry = session.scalars(select(AuditEntry).where(AuditEntry.number == 2)).one()
        assert (entry.rows, entry.fields) == (2, ["latitude", "longitude"])


def test_rows_deleted_at_once_are_gone_and_leave_one_audit_entry(any_bench: Bench) -> None:
    ids = plant(any_bench, *(village(n) for n in range(4)))
    with any_bench.writing("awa", "import undo") as session:
        loaded = session.get_one(Place, ids[0])
        assert delete_rows(session, Place, ids[:3]) == 3
        assert loaded not in session
        assert delete_rows(session, Place, []) == 0
    with any_bench.reading("awa") as session:
        assert session.scalars(select(Place.id)).all() == [ids[3]]
        entry = session.scalars(
            select(AuditEntry).where(AuditEntry.action == AuditAction.DELETE)
        ).one()
        assert (entry.table_name, entry.rows, entry.fields) == ("place", 3, ["id"])
        assert verify(session).sound


def test_rows_of_another_office_are_not_deleted(any_bench: Bench) -> None:
    mine, theirs = plant(any_bench, village(1), village(2))
    other = new_id()
    with any_bench.engine.begin() as connection:
        said = {"code": "MOP", "name": "Bureau de Mopti", "region": "Mopti", "demo": True}
        connection.execute(insert(Office).values(id=other, created_at=utc_now(), **said))
        connection.execute(update(Place).where(Place.id == theirs).values(office_id=other))
    with any_bench.writing("awa", "place import") as session:
        assert delete_rows(session, Place, [mine, theirs]) == 1
    with any_bench.engine.connect() as connection:
        assert connection.scalars(select(Place.id)).all() == [theirs]


def test_a_row_that_is_not_there_stops_the_whole_batch(any_bench: Bench) -> None:
    ids = plant(any_bench, village(1))
    rows = [{"id": ids[0], "name": "Autre"}, {"id": new_id(), "name": "Autre"}]
    with pytest.raises(LostRowsError), any_bench.writing("awa") as session:
        update_rows(session, Place, rows)
    with any_bench.reading("awa") as session:
        assert session.scalars(select(Place.name)).all() == ["Village d’essai 1"]


def test_rows_that_name_different_columns_are_refused_rather_than_cut(bench: Bench) -> None:
    with pytest.raises(UnevenRowsError), bench.writing("awa") as session:
        insert_rows(session, Place, [village(1), village(2, latitude=1.0)])
    with bench.reading("awa") as session:
        assert session.scalar(select(func.count(Place.id))) == 0


def test_a_doubled_key_leaves_nothing_behind(any_bench: Bench) -> None:
    twins = [village(1, pcode="ML070101001"), village(2, pcode="ML070101001")]
    with pytest.raises(IntegrityError), any_bench.writing("awa") as session:
        insert_rows(session, Place, twins)
    with any_bench.reading("awa") as session:
        assert session.scalar(select(func.count(Place.id))) == 0
        assert session.scalar(select(func.count(AuditEntry.number))) == 0


def test_rows_waiting_in_the_session_are_there_before_the_batch(any_bench: Bench) -> None:
    with any_bench.writing("awa") as session:
        commune = Place(level=PlaceLevel.COMMUNE, name="Essai", folded="essai")
        session.add(commune)
        insert_rows(session, Place, [village(1, parent_id=commune.id)])
    with any_bench.reading("awa") as session:
        assert session.scalar(select(func.count(Place.id))) == 2


def test_no_row_is_no_entry(bench: Bench) -> None:
    with bench.writing("awa") as session:
        assert insert_rows(session, Place, []) == []
        assert update_rows(session, Place, []) == 0
    with bench.reading("awa") as session:
        assert session.scalar(select(func.count(AuditEntry.number))) == 0


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    names=st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)),
    latitude=st.none() | st.floats(-90, 90),
)
def test_what_goes_in_comes_out(bench: Bench, names: list[str], latitude: float | None) -> None:
    rows = [{**village(1, latitude=latitude), "name": name} for name in names]
    with bench.writing("awa") as session:
        ids = insert_rows(session, Place, rows)
    with bench.reading("ibrahim") as session:
        for key, name in zip(ids, names, strict=True):
            found = session.get(Place, key)
            assert found is not None
            assert (found.name, found.latitude) == (name, latitude)


# The lint: in the package, only storage writes around the flush listener.

SQL_VERBS = {"insert", "update", "delete"}
PACKAGE = Path(justice_desk.__file__).parent


def go_arounds(source: str) -> Iterator[str]:
    """Yield what a source file does around the filter and the audit."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy"):
            yield from (a.name for a in node.names if a.name in {*SQL_VERBS, "text"})
        if isinstance(node, ast.Attribute):
            if node.attr in {"connection", "exec_driver_sql"} or node.attr.startswith("bulk_"):
                yield f".{node.attr}"
            if isinstance(node.value, ast.Name) and node.value.id in {"sqlalchemy", "sa"}:
                yield from {node.attr} & SQL_VERBS
        if isinstance(node, ast.Constant) and node.value == "door":
            yield "door"
        if isinstance(node, ast.Name) and node.id == "DOOR":
            yield "DOOR"


@pytest.mark.parametrize(
    ("line", "caught"),
    [
        ("from sqlalchemy import insert", ["insert"]),
        ("from sqlalchemy import delete as away", ["delete"]),
        ("from sqlalchemy.dialects.postgresql import insert", ["insert"]),
        ("import sqlalchemy\nsqlalchemy.update(x)", ["update"]),
        ("session.connection()", [".connection"]),
        ("session.bulk_save_objects([])", [".bulk_save_objects"]),
        ("session.execute(x, execution_options={'door': 'bulk'})", ["door"]),
        ("from sqlalchemy import select\nsession.scalars(select(Place))", []),
    ],
)
def test_the_lint_sees_a_statement_around_the_door(line: str, caught: list[str]) -> None:
    assert list(go_arounds(line)) == caught


def test_outside_storage_nothing_goes_around_the_filter_and_the_audit() -> None:
    found = {
        f"{path.relative_to(PACKAGE)}: {what}"
        for path in PACKAGE.rglob("*.py")
        if path.relative_to(PACKAGE).parts[0] != "storage"
        for what in go_arounds(path.read_text(encoding="utf-8"))
    }
    # An index of the tables says in plain SQL when it holds; it runs nothing.
    assert found <= {f"models/{name}.py: text" for name in ("partial",)}
