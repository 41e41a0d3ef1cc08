"""Keep books that nobody edits: advances, the ledger, its receipts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alembic import op

from justice_desk.storage.migrations import tables as make

if TYPE_CHECKING:
    import sqlalchemy as sa

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_CODES = {
    "account": ("planned", "available", "committed", "spent", "till", "advances", "paid_out"),
    "bookedas": (
        "budget",
        "commitment",
        "release",
        "payment",
        "return",
        "advance",
        "advance_return",
        "reversal",
    ),
    "paidby": ("cash", "mobile_money"),
}
_TABLES = ("advance", "ledger_entry", "posting", "receipt")

_APPEND_ONLY = ("ledger_entry", "posting", "receipt")


def _code(column: str, name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return make.code(column, name, _CODES[name], nullable=nullable)


def upgrade() -> None:
    _ledger()
    _guard()


def _ledger() -> None:
    make.table(
        "advance",
        make.words("number", 30),
        make.words("holder", 200),
        make.key("fund_id"),
        make.key("sitting_id", nullable=True),
        make.day("given_on"),
        make.day("due_on"),
        make.day("settled_on", nullable=True),
        to={"fund_id": "fund", "sitting_id": "sitting"},
        unique=(("office_id", "number"),),
        index=("fund_id",),
    )
    make.table(
        "ledger_entry",
        make.words("number", 30),
        make.day("booked_on"),
        _code("kind", "bookedas"),
        make.key("line_id", nullable=True),
        make.key("request_id", nullable=True),
        make.key("sitting_id", nullable=True),
        make.key("advance_id", nullable=True),
        make.key("reverses_id", nullable=True),
        make.number("amount"),
        _code("paid_by", "paidby", nullable=True),
        make.words("reference", 80),
        make.words("why", 300),
        to={
            "line_id": "fund_line",
            "request_id": "transport_request",
            "sitting_id": "sitting",
            "advance_id": "advance",
            "reverses_id": "ledger_entry",
        },
        unique=(("office_id", "number"), ("reverses_id",)),
        index=("booked_on", "line_id", "request_id", "sitting_id", "advance_id"),
    )
    make.table(
        "posting",
        make.key("entry_id"),
        _code("account", "account"),
        make.key("line_id", nullable=True),
        make.key("advance_id", nullable=True),
        make.number("amount"),
        to={"entry_id": "ledger_entry", "line_id": "fund_line", "advance_id": "advance"},
        unique=(("entry_id", "account"),),
        index=("account", "line_id"),
    )
    make.table(
        "receipt",
        make.key("entry_id"),
        make.words("title", 200),
        make.words("media_type", 40),
        make.number("size"),
        make.words("sha256", 64),
        make.octets("content"),
        to={"entry_id": "ledger_entry"},
        unique=(("entry_id", "sha256"),),
    )


def _guard() -> None:
    """Let nothing be edited or taken out of the books."""
    if op.get_bind().dialect.name != "sqlite":
        op.execute(
            """CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS
               $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$"""
        )
    for table in _APPEND_ONLY:
        _guard_one(table)


def _guard_one(table: str) -> None:
    if op.get_bind().dialect.name != "sqlite":
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()"
        )
        return
    for what in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{what.lower()} BEFORE {what} ON {table}"
            " BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION ledger_refuse()")
