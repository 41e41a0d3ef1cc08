"""Let an old consultation leave open what its register never held: place, sex, age, minutes."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

KEY = sa.Uuid().with_variant(sa.LargeBinary(16), "sqlite")
_OPEN: dict[str, sa.types.TypeEngine[Any]] = {
    "place_id": KEY,
    "sex": sa.String(length=40),
    "age_band": sa.String(length=8),
    "minutes": sa.Integer(),
}


def upgrade() -> None:
    _require(nullable=True)


def downgrade() -> None:
    # What was left open has no answer to put back: these lines cannot live in the older table.
    unstated = " OR ".join(f"{name} IS NULL" for name in _OPEN)
    op.execute(f"DELETE FROM consultation WHERE {unstated}")  # noqa: S608 - names of our own columns
    _require(nullable=False)


def _require(*, nullable: bool) -> None:
    with op.batch_alter_table("consultation") as table:
        for name, kind in _OPEN.items():
            table.alter_column(name, existing_type=kind, nullable=nullable)
