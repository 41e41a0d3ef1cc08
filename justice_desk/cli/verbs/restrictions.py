"""`restriction add`, `restriction list` and `restriction end`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.codes import category_words, type_words
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.enums import FindingKind, JusticeOrder
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from justice_desk.services.restrictions.reading import RestrictionRow


def add(
    context: typer.Context,
    kind: Annotated[FindingKind, typer.Option(help=N_("warn, require an override, or block"))],
    title: Annotated[str, typer.Option(help=N_("what it says, in a few words"))],
    reason: Annotated[str, typer.Option(help=N_("why, as the paralegal reads it"))],
    category: Annotated[str | None, typer.Option(help=N_("only cases of this category"))] = None,
    receiver_type: Annotated[
        str | None, typer.Option(help=N_("only actors of this type, by its code"))
    ] = None,
    receiver_order: Annotated[
        JusticeOrder | None, typer.Option(help=N_("only actors of this order"))
    ] = None,
) -> None:
    """Add a restriction of the office, from today on; the built-in safeguards stay as they are."""
    from justice_desk.services.restrictions.changing import RestrictionTold
    from justice_desk.services.restrictions.changing import add as add_restriction

    told = RestrictionTold(kind, title, reason, category, receiver_type, receiver_order)
    with writing(context.obj, "restriction add") as session:
        row = add_restriction(session, told)
    say(context.obj, asdict(row), [_line(row)])


def listed(
    context: typer.Context,
    all_: Annotated[bool, typer.Option("--all", help=N_("with those that have ended"))] = False,
) -> None:
    """List the restrictions of the office."""
    from justice_desk.services.restrictions import reading as restrictions

    with reading(context.obj, "restriction list") as session:
        rows = restrictions.listed(session, ended=all_)
    say(context.obj, {"restrictions": [asdict(row) for row in rows]}, map(_line, rows))


def end(
    context: typer.Context,
    restriction: Annotated[
        str, typer.Argument(help=N_("its id, from restriction list"), metavar="RESTRICTION")
    ],
) -> None:
    """End a restriction: one coordinator asks, another one confirms where there are two."""
    from justice_desk.services.restrictions import changing

    with writing(context.obj, "restriction end") as session:
        row = changing.end(session, restriction)
    words = _("Another coordinator confirms it.") if row.in_force else _("It has ended.")
    say(context.obj, asdict(row), [_line(row), words])


def _line(row: RestrictionRow) -> str:
    only = [category_words(row.category)] if row.category else []
    only += [type_words(row.receiver_type)] if row.receiver_type else []
    only += [label(JusticeOrder(row.receiver_order))] if row.receiver_order else []
    words = f"{row.title}. {row.reason} ({', '.join(only) or '–'})"
    return f"{row.id}  {pair(label(row.kind), words)}"


VERBS = {"add": add, "list": listed, "end": end}
