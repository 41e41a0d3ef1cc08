"""Keeps the searchable copy of each case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.search import SearchDocument
from justice_desk.storage.search.matching import words_of

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session


def index_case(session: Session, case_id: uuid.UUID, *texts: str | None) -> None:
    """Make a case findable by the words of these texts, and by no others."""
    words = words_of(*texts)
    document = session.scalar(select(SearchDocument).where(SearchDocument.case_id == case_id))
    if document is None:
        session.add(SearchDocument(case_id=case_id, folded=words))
    else:
        document.folded = words
