"""Places: regions, cercles, communes, villages, in the old cut and that of 2023."""

from __future__ import annotations

import uuid

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.terms.enums import PlaceLevel


class Place(Record):
    """One place under its parent; `pcode` is OCHA's where there is one.

    `as_written` marks what a paralegal wrote and no list holds yet: it waits for the next import.
    Coordinates are degrees; `approximate` ones are good for a sketch only.
    """

    __tablename__ = "place"
    __table_args__ = (
        Index("uq_place_pcode", "office_id", "pcode", unique=True),
        Index("ix_place_level_folded", "level", "folded"),
    )

    pcode: Mapped[str | None] = mapped_column(String(20))
    level: Mapped[PlaceLevel]
    name: Mapped[str] = mapped_column(String(120))
    alt_name: Mapped[str | None] = mapped_column(String(120))
    folded: Mapped[str] = mapped_column(String(260))
    parent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("place.id"), index=True)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    approximate: Mapped[bool] = mapped_column(default=True)
    cut: Mapped[str] = mapped_column(String(10), default="old")
    as_written: Mapped[bool] = mapped_column(default=False)
