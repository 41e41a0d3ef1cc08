"""Papers and photos kept with a case, encrypted with it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.scope import OfCase


class Attachment(OfCase, Record):
    """What one paper is; its bytes stand in `AttachmentContent` of the same case and hash."""

    __tablename__ = "attachment"

    title: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(40))
    media_type: Mapped[str] = mapped_column(String(40))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    dated_on: Mapped[date | None]
    original_with: Mapped[str | None] = mapped_column(String(200))


class AttachmentContent(OfCase, Record):
    """The bytes, once per case and content; at most 20 MB."""

    __tablename__ = "attachment_content"
    __table_args__ = (UniqueConstraint("case_id", "sha256"),)

    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes]
