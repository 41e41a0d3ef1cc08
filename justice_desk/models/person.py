"""Persons and what ties them; never ethnic group, religion, descent or orientation."""

from __future__ import annotations

import uuid

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.terms.enums import Displacement, Sex


class Person(Record):
    """Who takes part in cases. `name` is as said; "sans nom" leaves it empty.

    The other columns are the questions of `formats.intake`, under the same names; an empty list or
    None was not asked yet. `wishes_woman` is woman, man or either; `phone_safe` how she may be
    reached. `spelling` is the folded name after spelling variants, the key that likely-same persons
    share.
    """

    __tablename__ = "person"

    name: Mapped[str] = mapped_column(String(200), default="")
    name_arabic: Mapped[str | None] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(200), default="", index=True)
    spelling: Mapped[str] = mapped_column(String(200), default="", index=True)
    sex: Mapped[Sex | None]
    birth_year: Mapped[int | None]
    birth_estimated: Mapped[bool] = mapped_column(default=False)
    place_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("place.id"))
    landmark: Mapped[str | None] = mapped_column(String(200))
    phone: Mapped[str | None] = mapped_column(String(20), index=True)
    phone_safe: Mapped[list[str]] = mapped_column(JSON, default=list)
    phone_when: Mapped[str | None] = mapped_column(String(200))
    through: Mapped[str | None] = mapped_column(String(200))
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    other_language: Mapped[str | None] = mapped_column(String(80))
    interpreter: Mapped[bool | None]
    displacement: Mapped[Displacement | None]
    disability: Mapped[list[str]] = mapped_column(JSON, default=list)
    can_read: Mapped[bool | None]
    identity_paper: Mapped[list[str]] = mapped_column(JSON, default=list)
    identity_number: Mapped[str | None] = mapped_column(String(40))
    wishes_woman: Mapped[str | None] = mapped_column(String(10))
    transport: Mapped[bool | None]
    transport_from: Mapped[str | None] = mapped_column(String(200))


class Relation(Record):
    """The tie of two persons, read from the first: the first is the `tie` of the second."""

    __tablename__ = "relation"

    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    other_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    tie: Mapped[str] = mapped_column(String(40))
    closeness: Mapped[int] = mapped_column(default=0)
