"""Which member the name in a register means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Member
from justice_desk.storage.session import acting
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session


class Members:
    """The members who work in the office, by their names; who brings the file in stands for all."""

    def __init__(self, session: Session) -> None:
        self._importer = acting(session).member_id
        self._named: dict[str, uuid.UUID | None] = {}
        for member in session.scalars(select(Member).where(Member.disabled_at.is_(None))):
            for name in {_key(member.name), _key(member.full_name)}:
                # a name that two bear means neither
                self._named[name] = None if name in self._named else member.id

    def responsible(self, written: str | None) -> tuple[uuid.UUID, str | None]:
        """Return who answers for a case, and the name as written when no member bears it."""
        said = (written or "").strip()
        found = self._named.get(_key(said)) if said else None
        return (found, None) if found else (self._importer, said or None)


def _key(name: str) -> str:
    """Return the words of a name in one order: registers write the family name first."""
    return " ".join(sorted(fold(name).split()))
