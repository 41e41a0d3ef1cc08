"""Where the rows of a list come from, and who asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.jobs import Job

R_co = TypeVar("R_co", covariant=True)
T = TypeVar("T")


class RowSource(Protocol[R_co]):
    """One list with its filters and its order, fixed; asked from the reader's thread only.

    A source opens a reading session of its own for each call and pages by keyset.
    """

    def count(self) -> int:
        """Return how many rows the list has."""
        ...

    def page(self, offset: int, limit: int) -> Sequence[R_co]:
        """Return at most `limit` rows from row `offset` on; fewer at the end."""
        ...


class Reader(Protocol):
    """What a table needs of a worker: to ask, and to be answered on its own thread."""

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None] | None = None,
    ) -> Job[T]:
        """Queue `work` and answer with its job."""
        ...
