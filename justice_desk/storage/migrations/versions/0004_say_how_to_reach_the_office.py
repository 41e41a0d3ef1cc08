"""Say on papers where the office is and how to call it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("office", sa.Column("address", sa.String(length=400), nullable=True))
    op.add_column("office", sa.Column("phone", sa.String(length=20), nullable=True))


def downgrade() -> None:
    # In place: a table that others refer to cannot be copied and dropped.
    op.drop_column("office", "phone")
    op.drop_column("office", "address")
