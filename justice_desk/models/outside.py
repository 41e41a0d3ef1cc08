"""What is settled outside court: sessions of mediation, agreements, whether they are kept."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.scope import OfCase
from justice_desk.models.withdrawal import Withdrawable
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    Homologation,
    MediationResult,
)


class Mediation(OfCase, Withdrawable, Record):
    """One session. `actor_id` is who mediated, None for the office.

    `present` and `absent` hold the ids of the parties who came and who did not.
    """

    __tablename__ = "mediation"

    actor_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("justice_actor.id"))
    held_on: Mapped[date]
    place: Mapped[str | None] = mapped_column(String(200))
    present: Mapped[list[str]] = mapped_column(JSON, default=list)
    absent: Mapped[list[str]] = mapped_column(JSON, default=list)
    result: Mapped[MediationResult]
    next_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text, default="")


class Agreement(OfCase, Withdrawable, Record):
    """An agreement outside court, watched for a time, endorsed by a judge or not.

    `actor_id` is before whom it was made, None for the office; `homologation_by_id` the court that
    was asked.
    """

    __tablename__ = "agreement"

    mediation_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("mediation.id"))
    actor_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("justice_actor.id"))
    kind: Mapped[AgreementKind]
    agreed_on: Mapped[date]
    terms: Mapped[str] = mapped_column(Text)
    watch_until: Mapped[date | None]
    homologation: Mapped[Homologation] = mapped_column(default=Homologation.NONE)
    homologation_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("justice_actor.id"))
    homologation_asked_on: Mapped[date | None]
    homologated_on: Mapped[date | None]
    homologation_note: Mapped[str] = mapped_column(Text, default="")


class AgreementCheck(OfCase, Record):
    """One follow-up of an agreement: is it kept?"""

    __tablename__ = "agreement_check"

    agreement_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agreement.id"), index=True)
    checked_on: Mapped[date]
    kept: Mapped[AgreementKept]
    note: Mapped[str] = mapped_column(Text, default="")
