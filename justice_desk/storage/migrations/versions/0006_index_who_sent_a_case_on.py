"""Index which actor sent a case on: few referrals have one, and the board asks for them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_WHERE = sa.text("from_actor_id IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "ix_referral_from",
        "referral",
        ["from_actor_id", "state", "reply_by", "case_id"],
        sqlite_where=_WHERE,
        postgresql_where=_WHERE,
    )


def downgrade() -> None:
    op.drop_index("ix_referral_from", "referral")
