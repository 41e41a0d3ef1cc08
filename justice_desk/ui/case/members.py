"""Who may be put in charge of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from justice_desk.services.members import MemberRow


def workers(rows: Iterable[MemberRow]) -> Iterator[MemberRow]:
    """Yield the members in service who work on cases; who only reads can follow none."""
    for row in rows:
        if row.disabled_at is None and row.role is not Role.VIEWER:
            yield row
