"""Keep what a summons said of its day, hour and place, so that one that is wrong is known alone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("summons") as table:
        table.add_column(sa.Column("printed_as", sa.String(length=400), nullable=True))
        table.drop_column("printed_sequence")


def downgrade() -> None:
    with op.batch_alter_table("summons") as table:
        table.add_column(sa.Column("printed_sequence", sa.Integer(), nullable=True))
        table.drop_column("printed_as")
