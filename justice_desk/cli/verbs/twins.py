"""`duplicates list`, `duplicates merge`, `duplicates different` and `duplicates undo`."""

from __future__ import annotations

import uuid
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.importing import TwinKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.twins.rows import MergeRow, Pair, Side

One = Annotated[
    str, typer.Argument(help=N_("a case number, or a person’s id from duplicates list"))
]


class Which(StrEnum):
    """What is looked for."""

    ALL = "all"
    PERSONS = "persons"
    CASES = "cases"


def listed(
    context: typer.Context,
    which: Annotated[Which, typer.Option("--of", help=N_("persons, cases, or both"))] = Which.ALL,
    limit: Annotated[int, typer.Option(min=1, help=N_("show at most so many"))] = 50,
    merged: Annotated[
        bool, typer.Option("--merged", help=N_("what was decided instead: put together, or two"))
    ] = False,
) -> None:
    """List who and what may stand twice in the register, likeliest first."""
    if merged:
        _say_merged(context)
        return
    from justice_desk.services.twins import finding

    with reading(context.obj, "duplicates list") as session:
        pairs: tuple[Pair, ...] = ()
        if which is not Which.CASES:
            pairs += finding.persons(session)
        if which is not Which.PERSONS:
            pairs += finding.cases(session)
    shown = sorted(pairs, key=lambda pair: -pair.score)[:limit]
    document = {"total": len(pairs), "duplicates": [asdict(pair) for pair in shown]}
    more = _("{n} in all.").format(n=len(pairs)) if len(pairs) > len(shown) else ""
    say(context.obj, document, [*map(_line, shown), *filter(None, [more])])


def merge(
    context: typer.Context,
    keep: One,
    gone: One,
    why: Annotated[str, typer.Option(help=N_("what tells that the two are one"))] = "",
    take: Annotated[
        list[str] | None,
        typer.Option(help=N_("a field in which the second is right; may be repeated")),
    ] = None,
) -> None:
    """Put the second into the first; every row about it changes hands, and can come back."""
    from justice_desk.services.twins.cases import merge_cases
    from justice_desk.services.twins.errors import FieldsOfCases
    from justice_desk.services.twins.persons import merge_persons

    with writing(context.obj, "duplicates merge") as session:
        a, b = _key(keep), _key(gone)
        if a is not None and b is not None:
            made = merge_persons(session, a, b, take=take or (), why=why)
            answer = {"merge": made.id, "kind": TwinKind.PERSON, "kept": keep, "gone": gone}
        elif take:
            raise FieldsOfCases(found=", ".join(take))
        else:
            of_cases = merge_cases(session, keep, gone, why=why)
            answer = {
                "merge": of_cases.id,
                "kind": TwinKind.CASE,
                "kept": keep.strip().upper(),
                "gone": of_cases.number,
            }
    undo_by = _("To undo it: duplicates undo {id}").format(id=answer["merge"])
    say(context.obj, answer, [_("The two are one now."), undo_by])


def different(context: typer.Context, one: One, other: One) -> None:
    """Say that the two are two: they are not proposed again."""
    from justice_desk.services.twins.answers import different as tell

    with writing(context.obj, "duplicates different") as session:
        kind, a, b = _both(session, one, other)
        key = tell(session, kind, a, b)
    answer = {"answer": key, "kind": kind, "one": one, "other": other}
    undo_by = _("To undo it: duplicates undo {id}").format(id=key)
    say(context.obj, answer, [_("They are not proposed again."), undo_by])


def undo(
    context: typer.Context,
    merge_id: Annotated[
        str,
        typer.Argument(help=N_("its id, from duplicates list --merged"), metavar="MERGE"),
    ],
) -> None:
    """Take back what was decided of two: a merge is taken apart, two that are two may be one."""
    from justice_desk.services.twins.answers import propose_again
    from justice_desk.services.twins.errors import NoSuchMerge
    from justice_desk.services.twins.undoing import undo as take_apart

    with writing(context.obj, "duplicates undo") as session:
        key = _key(merge_id)
        if key is None:
            raise NoSuchMerge(found=merge_id)
        again = propose_again(session, key)
        if not again:
            take_apart(session, key)
    told = _("They may be proposed again.") if again else _("Both are there again.")
    say(context.obj, {"answer" if again else "merge": key, "undone": True}, [told])


def _say_merged(context: typer.Context) -> None:
    from justice_desk.services.twins.answers import apart, merges

    with reading(context.obj, "duplicates list") as session:
        rows, two = merges(session), apart(session)
    lines = [_merge_line(row) for row in (*two, *rows)]
    lines.append(ngettext("{n} merge", "{n} merges", len(rows)).format(n=len(rows)))
    document = {"merges": [_merge(row) for row in rows], "different": [_two(row) for row in two]}
    say(context.obj, document, lines)


def _merge(row: MergeRow) -> dict[str, Any]:
    return {name: value for name, value in asdict(row).items() if name != "apart"}


def _two(row: MergeRow) -> dict[str, Any]:
    told = {"id": row.id, "kind": row.kind, "one": row.kept, "other": row.gone}
    return told | {"at": row.at, "by": row.by}


def _key(typed: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(typed.strip())
    except ValueError:
        return None


def _both(session: Session, one: str, other: str) -> tuple[TwinKind, uuid.UUID, uuid.UUID]:
    a, b = _key(one), _key(other)
    if a is not None and b is not None:
        return TwinKind.PERSON, a, b
    from justice_desk.services.twins.cases import case_id

    return TwinKind.CASE, case_id(session, one), case_id(session, other)


def _line(pair: Pair) -> str:
    reasons = ", ".join(pair.reasons)
    return f"{pair.score}  {_side(pair.one)}\n    {_side(pair.other)}\n    {reasons}"


def _side(side: Side) -> str:
    about: list[Any] = [side.name, side.birth_year, side.place, side.phone, *side.cases]
    head = side.number or side.id
    return f"{head}  {' · '.join(str(part) for part in about if part)}"


def _merge_line(row: MergeRow) -> str:
    if row.apart:
        told = _("{one} and {other} are two").format(one=row.kept, other=row.gone)
        return f"{row.id}  {told}"
    state = f" ({_('undone')})" if row.undone_at else ""
    return f"{row.id}  {row.gone} → {row.kept}{state}  {row.why}".rstrip()


VERBS = {"list": listed, "merge": merge, "different": different, "undo": undo}
