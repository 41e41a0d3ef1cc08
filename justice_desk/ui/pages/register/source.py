"""The rows of the register as the table asks for them: the first screen first, then the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.services import register
from justice_desk.storage.office import Stopper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from justice_desk.services.register import Order, RegisterQuery, RegisterRow
    from justice_desk.storage.office import Office

PAGE: Final = 80
"""Rows of a page: some screens, and few enough to arrive before the eye does."""


class RegisterSource:
    """One list, asked on the reader's thread alone; `interrupt` may come from another.

    Args:
        office: the open office.
        asked: filters and order.
        whole: read the whole order before the first page, as a list that is on screen needs.
    """

    def __init__(self, office: Office, asked: RegisterQuery, *, whole: bool = False) -> None:
        self._office, self.asked, self._whole = office, asked, whole
        self._first: Sequence[RegisterRow] | None = None
        self._order: Order | None = None
        self._stopper = Stopper()
        self.closed = 0

    @property
    def is_whole(self) -> bool:
        """Return whether `count` is known to be all of the list."""
        return self._order is not None or len(self._first or ()) < PAGE

    def count(self) -> int:
        """Return how long the list is, as far as it is known: at least its first page."""
        if self._whole:
            return self.measure()
        with self._session() as session:
            self._first = register.page(session, self.asked, limit=PAGE)
        self.closed = sum(row.restricted for row in self._first)
        return len(self._first)

    def measure(self) -> int:
        """Read the whole order and return how long the list is."""
        if self._order is None:
            with self._session() as session:
                self._order = register.order_of(session, self.asked)
                _seen, self.closed = register.parts(session, self.asked)
        return len(self._order)

    def page(self, offset: int, limit: int) -> Sequence[RegisterRow]:
        """Return a page, wherever it is."""
        if offset == 0 and self._first is not None:
            return self._first
        self.measure()
        order = self._order
        if order is None:
            return ()
        with self._session() as session:
            return register.rows_at(session, order, offset, limit)

    def interrupt(self) -> None:
        """Stop what the database is doing for this list."""
        self._stopper.stop()

    def _session(self) -> AbstractContextManager[Any]:
        return self._office.reading("case list", self._stopper)
