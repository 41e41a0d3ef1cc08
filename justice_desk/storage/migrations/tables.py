"""The columns that every table of records is made of, for the steps that add tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Sequence

KEY = sa.Uuid().with_variant(sa.LargeBinary(16), "sqlite")


def key(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column that names a row."""
    return sa.Column(name, KEY, nullable=nullable)


def words(name: str, length: int, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column of at most `length` characters."""
    return sa.Column(name, sa.String(length=length), nullable=nullable)


def text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column of text without a limit."""
    return sa.Column(name, sa.Text(), nullable=nullable)


def number(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column of whole numbers."""
    return sa.Column(name, sa.Integer(), nullable=nullable)


def day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column of dates."""
    return sa.Column(name, sa.Date(), nullable=nullable)


def moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column of moments, UTC."""
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def truth(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column of yes and no."""
    return sa.Column(name, sa.Boolean(), nullable=nullable)


def json(name: str) -> sa.Column[Any]:
    """Return a column of lists."""
    return sa.Column(name, sa.JSON(), nullable=False)


def octets(name: str) -> sa.Column[Any]:
    """Return a column of bytes."""
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def code(
    column: str, name: str, values: Sequence[str], *, nullable: bool = False
) -> sa.Column[Any]:
    """Return a column of one of some codes."""
    kind = sa.Enum(*values, name=name, native_enum=False, length=40)
    return sa.Column(column, kind, nullable=nullable)


def table(
    name: str,
    *columns: sa.Column[Any],
    to: dict[str, str] | None = None,
    unique: Sequence[tuple[str, ...]] = (),
    index: Sequence[str] = (),
) -> None:
    """Make a table of records; `to` holds the columns that refer to another table."""
    refers = {"office_id": "office", **(to or {})}
    links = [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{name}_{column}_{other}"))
        for column, other in refers.items()
    ]
    only = [
        sa.UniqueConstraint(*those, name=op.f(f"uq_{name}_{'_'.join(those)}")) for those in unique
    ]
    op.create_table(
        name,
        key("id"),
        key("office_id"),
        *columns,
        key("created_by"),
        moment("created_at"),
        key("changed_by"),
        moment("changed_at"),
        number("version"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *links,
        *only,
    )
    for column in index:
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column])
