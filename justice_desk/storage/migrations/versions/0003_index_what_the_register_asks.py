"""Index what the register counts, orders and filters by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

LARGER = ("ix_case_order", "ix_case_opened", "ix_case_restricted")
ORDER = ["year", "sequence", "id"]
FILTERED = ["restricted", "status", "category", "responsible_id"]
OPEN_HOLD = sa.text("until_on IS NULL")
OPEN_TASK = sa.text("done_on IS NULL")
AWAITED = sa.text("state = 'sent'")


def upgrade() -> None:
    for name in (*LARGER, "ix_case_responsible_id"):
        op.drop_index(name, "case")
    op.create_index("ix_case_order", "case", [*ORDER, *FILTERED])
    op.create_index("ix_case_opened", "case", ["opened_on", *ORDER, *FILTERED])
    op.create_index("ix_case_restricted", "case", ["restricted", *ORDER, "opened_on"])
    op.create_index("ix_case_responsible", "case", ["responsible_id", *ORDER, *FILTERED[:3]])
    op.create_index("ix_case_access_member", "case_access", ["member_id", "case_id"])
    op.create_index(
        "ix_hold_now",
        "hold",
        ["actor_id", "case_id"],
        sqlite_where=OPEN_HOLD,
        postgresql_where=OPEN_HOLD,
    )
    op.create_index(
        "ix_task_due",
        "task",
        ["due_on", "case_id", "done_on"],
        sqlite_where=OPEN_TASK,
        postgresql_where=OPEN_TASK,
    )
    op.create_index(
        "ix_referral_awaited",
        "referral",
        ["reply_by", "case_id"],
        sqlite_where=AWAITED,
        postgresql_where=AWAITED,
    )


def downgrade() -> None:
    op.drop_index("ix_referral_awaited", "referral")
    op.drop_index("ix_task_due", "task")
    op.drop_index("ix_hold_now", "hold")
    op.drop_index("ix_case_access_member", "case_access")
    for name in (*LARGER, "ix_case_responsible"):
        op.drop_index(name, "case")
    op.create_index("ix_case_responsible_id", "case", ["responsible_id"])
    op.create_index("ix_case_restricted", "case", ["restricted"])
    op.create_index("ix_case_opened", "case", ["opened_on", "year", "sequence"])
    op.create_index("ix_case_order", "case", ["year", "sequence"])
