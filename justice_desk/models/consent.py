"""Consent: dated, by whom, for what, to whom, of what; refusable, expiring, revocable."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.scope import OfCase
from justice_desk.terms.enums import ConsentHow, ConsentPurpose


class Consent(OfCase, Record):
    """One answer of a person to one question; a refusal is kept as an answer."""

    __tablename__ = "consent"

    purpose: Mapped[ConsentPurpose]
    receiver_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("justice_actor.id"))
    receiver_type: Mapped[str | None] = mapped_column(String(40))
    how: Mapped[ConsentHow]
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"))
    guardian_of_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))
    witness: Mapped[str | None] = mapped_column(String(200))
    scope: Mapped[list[str]] = mapped_column(JSON)
    refused: Mapped[bool] = mapped_column(default=False)
    given_on: Mapped[date]
    until: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    withdrawn_why: Mapped[str | None] = mapped_column(String(500))
