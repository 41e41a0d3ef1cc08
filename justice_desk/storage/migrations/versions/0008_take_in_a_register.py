"""Remember what came in from a file, as it was written, and what stood twice in the register."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

KEY = sa.Uuid().with_variant(sa.LargeBinary(16), "sqlite")
_KIND = ("cases", "consultations", "actors")
_TABLES = (
    "import_mapping",
    "imported_item",
    "imported_case",
    "import_batch",
    "case_merge",
    "person_merge",
    "twin_answer",
)


def _key(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, KEY, nullable=nullable)


def _words(name: str, length: int) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length=length), nullable=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _json(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _moment(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=True)


def _truth(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _code(column: str, name: str, *codes: str) -> sa.Column[Any]:
    kind = sa.Enum(*codes, name=name, native_enum=False, length=40)
    return sa.Column(column, kind, nullable=False)


def _table(
    name: str,
    *columns: sa.Column[Any],
    to: dict[str, str] | None = None,
    unique: tuple[str, ...] = (),
    index: tuple[str, ...] = (),
) -> None:
    """Make a table of records; `to` holds the columns that refer to another table."""
    refers = {"office_id": "office", **(to or {})}
    links = [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{name}_{column}_{other}"))
        for column, other in refers.items()
    ]
    only = [sa.UniqueConstraint(*unique, name=op.f(f"uq_{name}_{'_'.join(unique)}"))]
    op.create_table(
        name,
        _key("id"),
        _key("office_id"),
        *columns,
        _key("created_by"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _key("changed_by"),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        _number("version"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *links,
        *(only if unique else []),
    )
    for column in index:
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column])


def upgrade() -> None:
    _batches()
    _rows()
    _twins()


def _batches() -> None:
    _table(
        "import_batch",
        _code("kind", "importkind", *_KIND),
        _words("file_name", 200),
        _words("sha256", 64),
        _number("rows"),
        _json("outcomes"),
        _json("settings"),
        _code("state", "batchstate", "applied", "undone"),
        _moment("undone_at"),
    )
    _table(
        "import_mapping",
        _words("name", 80),
        _code("kind", "importkind", *_KIND),
        _json("columns"),
        _json("settings"),
        unique=("office_id", "name"),
    )


def _rows() -> None:
    place = (_words("sheet", 100), _number("row"), _words("identity", 64), _words("digest", 64))
    _table(
        "imported_case",
        _key("case_id"),
        _key("batch_id"),
        *place,
        _truth("created"),
        _key("event_id", nullable=True),
        _json("written"),
        to={"case_id": "case", "batch_id": "import_batch", "event_id": "case_event"},
        index=("case_id", "batch_id", "identity"),
    )
    place = (_words("sheet", 100), _number("row"), _words("identity", 64), _words("digest", 64))
    _table(
        "imported_item",
        _key("batch_id"),
        _key("target_id"),
        *place,
        _truth("created"),
        _json("before"),
        _json("written"),
        to={"batch_id": "import_batch"},
        index=("batch_id", "target_id", "identity"),
    )


def _twins() -> None:
    told = (_words("why", 200), _json("gone"), _json("moved"), _moment("undone_at"))
    _table(
        "case_merge",
        _key("case_id"),
        _key("gone_id"),
        _words("number", 30),
        *told,
        to={"case_id": "case"},
        index=("case_id", "gone_id"),
    )
    told = (_words("why", 200), _json("gone"), _json("moved"), _moment("undone_at"))
    _table("person_merge", _key("kept_id"), _key("gone_id"), *told, index=("kept_id", "gone_id"))
    _table(
        "twin_answer",
        _code("kind", "twinkind", "person", "case"),
        _key("one_id"),
        _key("other_id"),
        unique=("one_id", "other_id"),
        index=("other_id",),
    )


def downgrade() -> None:
    for table in _TABLES:
        op.drop_table(table)
