"""Consultations: advice given once, without identity; and the filters that members saved."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.terms.enums import Sex


class Consultation(Record):
    """One line: day, commune, sex, age band, theme (a category code), advice, minutes.

    Place, sex, age band and minutes are None where an old register does not say them; whoever
    writes one down today says them all.
    """

    __tablename__ = "consultation"

    given_on: Mapped[date]
    place_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("place.id"))
    sex: Mapped[Sex | None]
    age_band: Mapped[str | None] = mapped_column(String(8))
    theme: Mapped[str] = mapped_column(String(3))
    advice: Mapped[str] = mapped_column(Text, default="")
    minutes: Mapped[int | None]
    became_case_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("case.id"))


class SavedFilter(Record):
    """A member's own view of the register."""

    __tablename__ = "saved_filter"

    member_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("member.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    query: Mapped[dict[str, str]] = mapped_column(JSON)
