"""The rows of the register as the table asks for them: pages from the nearest anchor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services import register
from justice_desk.ui.tables.model import PAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.register import Key, RegisterQuery, RegisterRow
    from justice_desk.storage.office import Office


class RegisterSource:
    """One list, asked on the reader's thread alone.

    A list that fits its first page is never counted; the keys to jump to are fetched once, when a
    page after the first is wanted.
    """

    def __init__(self, office: Office, asked: RegisterQuery) -> None:
        self._office, self.asked = office, asked
        self._first: Sequence[RegisterRow] | None = None
        self._anchors: Sequence[Key] | None = None
        self.closed = 0

    def count(self) -> int:
        """Return how many rows the list has, and note how many of them are closed."""
        with self._office.reading("case list") as session:
            self._first = register.page(session, self.asked, limit=PAGE)
            if len(self._first) < PAGE:
                self.closed = sum(row.restricted for row in self._first)
                return len(self._first)
            seen, self.closed = register.parts(session, self.asked)
            return seen + self.closed

    def page(self, offset: int, limit: int) -> Sequence[RegisterRow]:
        """Return a page; its key is known, whatever its place."""
        if offset == 0 and self._first is not None:
            return self._first
        with self._office.reading("case list") as session:
            if offset == 0:
                return register.page(session, self.asked, limit=limit)
            if self._anchors is None:
                self._anchors = register.anchors(session, self.asked, every=PAGE)
            place, skip = divmod(offset, PAGE)
            if place >= len(self._anchors):
                return ()
            start = self._anchors[place]
            return register.page(session, self.asked, start=start, skip=skip, limit=limit)
