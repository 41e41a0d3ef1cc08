"""`member add`, `list`, `correct`, `disable` and `passphrase`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import hint, say
from justice_desk.cli.opening import chosen_passphrase, opened, passphrase, reading, writing
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.enums import Role, Sex
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from justice_desk.services.members import MemberRow

Name = Annotated[str, typer.Argument(help=N_("the short name of the member"))]


def add(
    context: typer.Context,
    name: Name,
    full_name: Annotated[str, typer.Option(help=N_("her full name"))],
    role: Annotated[Role, typer.Option(help=N_("what she may do"))] = Role.PARALEGAL,
    sex: Annotated[Sex | None, typer.Option(help=N_("female or male"))] = None,
) -> None:
    """Add a member; she chooses her passphrase.

    A terminal asks; a script sets JUSTICE_DESK_NEW_PASSPHRASE, and JUSTICE_DESK_PASSPHRASE (yours).
    """
    from justice_desk.services import members

    with opened(context.obj) as office:
        row = members.add(
            office,
            name=name,
            full_name=full_name,
            role=role,
            passphrase=chosen_passphrase(),
            sex=sex,
        )
    say(context.obj, _document(row), [_line(row)])


def listed(context: typer.Context) -> None:
    """List the members, those in service first."""
    from justice_desk.services import members

    with reading(context.obj, "member list") as session:
        rows = members.listed(session)
    say(context.obj, {"members": [_document(row) for row in rows]}, map(_line, rows))


def correct(
    context: typer.Context,
    name: Name,
    sex: Annotated[
        Sex | None, typer.Option(help=N_("female or male; not said when left out"))
    ] = None,
) -> None:
    """Write whether a member is a woman: some persons ask for one."""
    from justice_desk.services import members

    with writing(context.obj, "member correct") as session:
        row = members.correct(session, name=name, sex=sex)
    say(context.obj, _document(row), [_line(row)])


def disable(context: typer.Context, name: Name) -> None:
    """Take a member out of service; the office gets a new key, which she does not have."""
    from justice_desk.services import members

    with opened(context.obj) as office:
        row = members.disable(office, name=name)
    hint(_("What she copied before stays readable to her: see SECURITY.md."))
    say(context.obj, _document(row), [_line(row)])


def passphrase_(context: typer.Context) -> None:
    """Change one's own passphrase."""
    from justice_desk.services import members

    with opened(context.obj) as office:
        members.change_passphrase(office, old=passphrase(), new=chosen_passphrase())
    say(context.obj, {"changed": True}, [_("Done: the new passphrase opens.")])


def _document(row: MemberRow) -> dict[str, object]:
    return {**asdict(row), "disabled": row.disabled_at is not None}


def _line(row: MemberRow) -> str:
    out = "" if row.disabled_at is None else f"  {row.disabled_at:%d/%m/%Y}"
    sex = f", {label(row.sex)}" if row.sex else ""
    return f"{row.name:<12} {row.full_name:<28} {label(row.role)}{sex}{out}"


VERBS = {
    "add": add,
    "list": listed,
    "correct": correct,
    "disable": disable,
    "passphrase": passphrase_,
}
