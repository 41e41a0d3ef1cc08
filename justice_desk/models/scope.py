"""Marks the rows that belong to a case, so that one filter finds them all."""

from __future__ import annotations

import uuid

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, declared_attr, mapped_column


class OfCase:
    """A row that says something of one case: hidden with it."""

    @declared_attr
    @classmethod
    def case_id(cls) -> Mapped[uuid.UUID]:
        """Return the column that names the case."""
        return mapped_column(ForeignKey("case.id"), index=True, sort_order=-8)


class MaybeOfCase:
    """A row that may say something of a case, hidden with it then, and open to all otherwise."""

    @declared_attr
    @classmethod
    def case_id(cls) -> Mapped[uuid.UUID | None]:
        """Return the column that names the case, if any."""
        return mapped_column(ForeignKey("case.id"), index=True, sort_order=-8)
