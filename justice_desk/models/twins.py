"""What stood twice in the register: who was put together, and who was found to be two."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.scope import OfCase
from justice_desk.terms.importing import TwinKind


class CaseMerge(OfCase, Record):
    """A case put into another one, `case_id`; `gone` is its whole row, `moved` what changed hands.

    Both together undo the merge, and are empty once it is undone: who was put together by mistake
    is kept once. `number` still leads to the case that was kept.
    """

    __tablename__ = "case_merge"

    gone_id: Mapped[uuid.UUID] = mapped_column(index=True)
    number: Mapped[str] = mapped_column(String(30))
    why: Mapped[str] = mapped_column(String(200), default="")
    gone: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    moved: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    undone_at: Mapped[datetime | None]


class PersonMerge(Record):
    """A person put into another one, `kept_id`; see `CaseMerge` for the rest."""

    __tablename__ = "person_merge"

    kept_id: Mapped[uuid.UUID] = mapped_column(index=True)
    gone_id: Mapped[uuid.UUID] = mapped_column(index=True)
    why: Mapped[str] = mapped_column(String(200), default="")
    gone: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    moved: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    undone_at: Mapped[datetime | None]


class TwinAnswer(Record):
    """Two rows that look alike and are two: never proposed again. The smaller id is first."""

    __tablename__ = "twin_answer"
    __table_args__ = (UniqueConstraint("one_id", "other_id"),)

    kind: Mapped[TwinKind]
    one_id: Mapped[uuid.UUID]
    other_id: Mapped[uuid.UUID] = mapped_column(index=True)
