"""Fills in what the intake left for later; a first answer needs no reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, Person, Task
from justice_desk.rules.phones import normalise
from justice_desk.rules.reference import languages
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.recording import change, record
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Displacement, EventKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.orm import Session

DIFFICULTIES: Final = ("seeing", "hearing", "walking", "speaking", "remembering", "none")
"""The codes of the intake form."""
_TASK: Final = "complete_intake"


def answer_later(
    session: Session,
    case: Case,
    field: str,
    answer: Sequence[str],
    *,
    note: str = "",
    seen: int | None = None,
) -> None:
    """Write the answer to a question that the intake left for later.

    Args:
        session: a writing one.
        case: that was found.
        field: one of its `later`.
        answer: one code or text, or several where several may be ticked; nothing means that the
            person does not wish to say, and the question does not come back.
        note: a word beside it.
        seen: the version of the case that was looked at.

    Raises:
        DoesNotFit, BadPhone: the answer cannot be.
        ChangedMeanwhile: somebody else answered since `seen`.
    """
    lead = session.get_one(Person, case.lead_id)
    event = record(
        session, case, EventKind.CORRECTION, note=note, on=today(), field=field, left="for_later"
    )
    if answer:
        change(session, case, event, lead, {field: answer_read(field, answer)}, seen=seen)
    strike(session, case, field)


def strike(session: Session, case: Case, field: str) -> None:
    """Ask a question no more; the task ends with the last one."""
    case.later = [other for other in case.later if other != field]
    session.flush()
    if not case.later:
        _end(session, case)


def answer_read(field: str, answer: Sequence[str]) -> object:
    """Return an answer of one or several codes, or a text, as its column holds it.

    Raises:
        DoesNotFit, BadPhone: it cannot be.
    """
    return _READ[field](field, answer)


def _end(session: Session, case: Case) -> None:
    asked = select(Task).where(Task.case_id == case.id, Task.kind == _TASK, Task.done_on.is_(None))
    for task in session.scalars(asked):
        task.done_on = today()
    session.flush()


def _phone(_field: str, answer: Sequence[str]) -> object:
    return normalise(answer[0])


def _flag(field: str, answer: Sequence[str]) -> object:
    return _one(field, answer[0], ("yes", "no")) == "yes"


def _displacement(field: str, answer: Sequence[str]) -> object:
    return Displacement(_one(field, answer[0], tuple(Displacement)))


def _languages(field: str, answer: Sequence[str]) -> object:
    return [_one(field, code, tuple(languages())) for code in answer]


def _disability(field: str, answer: Sequence[str]) -> object:
    return [_one(field, code, DIFFICULTIES) for code in answer]


def _one(field: str, code: str, known: Sequence[str]) -> str:
    if code not in known:
        raise DoesNotFit(path=field, found=code, expected=", ".join(known))
    return code


_READ: Final[dict[str, Callable[[str, Sequence[str]], object]]] = {
    "phone": _phone,
    "languages": _languages,
    "displacement": _displacement,
    "disability": _disability,
    "can_read": _flag,
}
OF_INTAKE: Final = frozenset(_READ)
"""Questions that an intake here leaves for later; an old register leaves others."""
