"""Withdraw what was typed by mistake; say what a task is about, and whether a member is a woman."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

KEY = sa.Uuid().with_variant(sa.LargeBinary(16), "sqlite")
_WITHDRAWN = ("mediation", "agreement", "judgment")
_LINKS = (
    *((table, "withdrawn_by", "member") for table in _WITHDRAWN),
    ("task", "mediation_id", "mediation"),
    ("task", "judgment_id", "judgment"),
)
"""Table, new column, table it refers to."""


def upgrade() -> None:
    for table in _WITHDRAWN:
        op.add_column(table, sa.Column("withdrawn_on", sa.Date(), nullable=True))
        op.add_column(table, sa.Column("withdrawn_why", sa.Text(), nullable=True))
    for table, column, other in _LINKS:
        _link(table, column, other)
    sex = sa.Enum("female", "male", name="sex", native_enum=False, length=40)
    op.add_column("member", sa.Column("sex", sex, nullable=True))
    _tell_of_what_tasks_are()


def _tell_of_what_tasks_are() -> None:
    """Write beside the tasks that are there already which judgment or session raised them."""
    op.execute(
        "UPDATE task SET judgment_id = (SELECT judgment.id FROM judgment "
        "WHERE judgment.case_id = task.case_id AND judgment.referral_id = task.referral_id "
        "AND judgment.appeal_until = task.due_on ORDER BY judgment.decided_on DESC LIMIT 1) "
        "WHERE kind = 'appeal_deadline'"
    )
    op.execute(
        "UPDATE task SET mediation_id = (SELECT mediation.id FROM mediation "
        "WHERE mediation.case_id = task.case_id AND mediation.next_on = task.due_on "
        "ORDER BY mediation.held_on DESC LIMIT 1) "
        "WHERE kind = 'follow_up' AND agreement_id IS NULL AND referral_id IS NULL"
    )


def _link(table: str, column: str, other: str) -> None:
    """Add a column that refers to another table, in place on SQLite too."""
    name = f"fk_{table}_{column}_{other}"
    if op.get_bind().dialect.name == "sqlite":
        # Only this form adds the reference without copying a table that others refer to.
        link = f"CONSTRAINT {name} REFERENCES {other} (id)"
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} BLOB {link}")
        return
    op.add_column(table, sa.Column(column, KEY, nullable=True))
    op.create_foreign_key(op.f(name), table, other, [column], ["id"])


def downgrade() -> None:
    op.drop_column("member", "sex")
    for table, column, _ in _LINKS:
        op.drop_column(table, column)
    for table in _WITHDRAWN:
        op.drop_column(table, "withdrawn_why")
        op.drop_column(table, "withdrawn_on")
