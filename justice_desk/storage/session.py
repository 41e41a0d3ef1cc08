"""Sessions: who acts, in one transaction, seeing only what the member may see.

Every select on a case or its children passes through `_guard`; a member who is not named on a
restricted case does not get its rows, whatever the query. Bulk statements go through
`storage.bulk`, the audit writes itself at every flush.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session

from justice_desk.storage import audit
from justice_desk.storage.filter import criteria, criteria_of_many

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable, Iterator

    from sqlalchemy import Engine

    from justice_desk.terms.enums import Role

DOOR: Final = "door"
"""The execution option of a statement that has a reason to go around the filter or the listeners:
`bulk` (storage.bulk, audited as a batch), `search` (the search table), `system` (keys, counters,
checks that hold no personal data)."""
MANY: Final = "many"
"""The execution option of a select that walks most of the rows of one table below the case, and no
other: the filter is asked once for all of them."""


@dataclass(frozen=True)
class Acting:
    """The member who acts, and her signature; `sign` takes bytes and returns 64 bytes."""

    member_id: uuid.UUID
    office_id: uuid.UUID
    name: str
    full_name: str
    role: Role
    sign: Callable[[bytes], bytes]


class DeskSession(Session):
    """A session whose reads are filtered and whose flushes are audited."""


class UnguardedStatementError(RuntimeError):
    """Our own mistake: a statement that neither the filter nor the audit would see."""


@contextmanager
def transaction(engine: Engine, acting: Acting, verb: str, *, writing: bool) -> Iterator[Session]:
    """Yield a session in one transaction; commit at the end, roll back on any error.

    `verb` is what the person does, as in the command line (`case open`); the audit keeps it.
    """
    bind = engine if writing else engine.execution_options(reading=True)
    session = DeskSession(bind, expire_on_commit=False)
    session.info.update(
        acting=acting,
        verb=verb,
        criteria=criteria(acting.member_id, acting.role),
        criteria_of_many=criteria_of_many(acting.member_id, acting.role),
    )
    with session, session.begin():
        session.connection()  # begins now: a number read later is a number held
        yield session


def acting(session: Session) -> Acting:
    """Return who acts in this session."""
    who: Acting = session.info["acting"]
    return who


def _guard(state: ORMExecuteState) -> None:
    if state.execution_options.get(DOOR):
        return
    if not state.is_select or not state.is_orm_statement:
        msg = "a statement outside the filter and the audit: use storage.bulk, or name its door"
        raise UnguardedStatementError(msg)
    if not state.is_column_load:
        wanted = "criteria_of_many" if state.execution_options.get(MANY) else "criteria"
        state.statement = state.statement.options(*state.session.info[wanted])


event.listen(DeskSession, "do_orm_execute", _guard)
event.listen(DeskSession, "before_flush", audit.collect)
event.listen(DeskSession, "after_flush", audit.write)
