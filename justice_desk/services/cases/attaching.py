"""Keeps papers and photos with a case: encrypted with it, once per content, without camera data."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageOps, UnidentifiedImageError
from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Attachment, AttachmentContent
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.checking import checked_at, checked_day
from justice_desk.services.cases.errors import BadAttachment
from justice_desk.services.cases.finding import case_for, open_case_for
from justice_desk.services.cases.recording import record
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

LARGEST: Final = 20 * 1024 * 1024
"""Bytes; a page scanned in colour at 300 dpi is about 5 MB."""
_IMAGES: Final = {"JPEG": "image/jpeg", "PNG": "image/png"}
_PDF: Final = b"%PDF-"


def attach(  # noqa: PLR0913 - what the paper is, each by its name
    session: Session,
    number: str,
    content: bytes,
    *,
    file: str,
    kind: str,
    title: str = "",
    dated_on: date | None = None,
    original_with: str | None = None,
) -> str:
    """Keep a photo, a scan or a PDF with a case and return its id.

    Args:
        session: a writing one.
        number: of the case.
        content: the bytes of the file; at most 20 MB.
        file: its name, for complaints only: it is not kept.
        kind: photo, scan, record, map … as the paralegal calls it.
        title: what it is, in words; the kind when left out.
        dated_on: the day on the paper.
        original_with: who holds the original.

    Raises:
        BadAttachment: too large, empty, or neither a picture nor a PDF.
    """
    case = open_case_for(session, "case attach", number)
    media_type, clean = cleaned_file(file, content)
    digest = hashlib.sha256(clean).hexdigest()
    _keep(session, case.id, digest, clean)
    row = Attachment(
        case_id=case.id,
        title=_words("title", title or kind),
        kind=_words("kind", kind),
        media_type=media_type,
        size=len(clean),
        sha256=digest,
        dated_on=checked_day("on", dated_on),
        original_with=checked_at("original", original_with),
    )
    session.add(row)
    record(session, case, EventKind.ATTACHED, paper=kind)
    return str(row.id)


def _words(path: str, typed: str) -> str:
    with at_field(path):
        return checked_text(typed, limit=SENTENCE_LIMIT, required=True)


def content_of(session: Session, number: str, attachment_id: uuid.UUID) -> tuple[str, bytes]:
    """Return the media type and the bytes of one paper, whole.

    Raises:
        BadAttachment: the case has no such paper, or its bytes changed.
    """
    case = case_for(session, "case show", number)
    row = session.scalar(
        select(Attachment).where(Attachment.id == attachment_id, Attachment.case_id == case.id)
    )
    kept = row and session.scalar(
        select(AttachmentContent.content).where(
            AttachmentContent.case_id == case.id, AttachmentContent.sha256 == row.sha256
        )
    )
    if row is None or not kept or hashlib.sha256(kept).hexdigest() != row.sha256:
        raise BadAttachment(file=attachment_id, found=_("not whole"), expected=_("a kept paper"))
    return row.media_type, kept


def cleaned_file(file: str, content: bytes) -> tuple[str, bytes]:
    """Return the media type of a PDF or a picture, and its bytes without what a camera wrote.

    Raises:
        BadAttachment: too large, empty, or neither a picture nor a PDF.
    """
    if not content or len(content) > LARGEST:
        size = f"{len(content) / 1024 / 1024:.1f} MB"
        raise BadAttachment(file=file, found=size, expected=_("1 byte to 20 MB"))
    if content.startswith(_PDF):
        return "application/pdf", content
    return _without_camera_data(file, content)


def _without_camera_data(file: str, content: bytes) -> tuple[str, bytes]:
    """Draw the picture anew, turned upright: place, time and camera are left behind."""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            kind = picture.format or ""
            upright = ImageOps.exif_transpose(picture)
            upright.load()
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise BadAttachment(
            file=file, found=_("not readable"), expected=_("a JPEG, a PNG or a PDF")
        ) from error
    if kind not in _IMAGES:
        raise BadAttachment(file=file, found=kind, expected=_("a JPEG, a PNG or a PDF"))
    upright.info.clear()
    out = io.BytesIO()
    upright.save(out, kind, **({"quality": 90} if kind == "JPEG" else {}))
    return _IMAGES[kind], out.getvalue()


def _keep(session: Session, case_id: uuid.UUID, digest: str, content: bytes) -> None:
    there = session.scalar(
        select(AttachmentContent.id).where(
            AttachmentContent.case_id == case_id, AttachmentContent.sha256 == digest
        )
    )
    if there is None:
        session.add(AttachmentContent(case_id=case_id, sha256=digest, content=content))
