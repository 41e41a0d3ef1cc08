"""The searchable copy of a case: folded words, one row a case."""

from __future__ import annotations

import uuid

from sqlalchemy import ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Base


class SearchDocument(Base):
    """What is searched of a case. The integer key is FTS5's rowid and must be a real column:
    the implicit rowid of a UUID table is renumbered by a batch migration, silently.
    """  # noqa: D205 - one thought

    __tablename__ = "search_document"

    rowid: Mapped[int] = mapped_column(Integer, primary_key=True)
    case_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("case.id"), unique=True)
    folded: Mapped[str] = mapped_column(Text)
