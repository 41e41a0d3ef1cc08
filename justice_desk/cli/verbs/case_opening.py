"""`case example` and `case open`: an intake as JSON, out and in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import out, say
from justice_desk.cli.files import written
from justice_desk.cli.opening import writing
from justice_desk.i18n.messages import N_, _

if TYPE_CHECKING:
    from justice_desk.services.cases.opening import Opened


def example() -> None:
    """Print a complete intake as JSON, to fill in; `case open` takes it as it stands."""
    from justice_desk.formats.intake_json import example as whole

    out(json.dumps(whole(), ensure_ascii=False, indent=2))


def open_(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help=N_("a JSON file, - for standard input"))],
    responsible: Annotated[
        str | None,
        typer.Option(
            help=N_("the member in charge from the beginning; you when left out"), metavar="MEMBER"
        ),
    ] = None,
) -> None:
    """Open a case from an intake in JSON."""
    from justice_desk.formats.intake_json import parse
    from justice_desk.services.cases.entrusting import open_for

    told = parse(written(file), file)
    with writing(context.obj, "case open") as session:
        opened = open_for(session, told, responsible)
    say(context.obj, _opened_document(opened), _opened_lines(opened))


def _opened_document(opened: Opened) -> dict[str, Any]:
    return {
        "number": opened.number,
        "id": opened.id,
        "restricted": opened.restricted,
        "likely_same": [
            {"person": one.ref, "name": one.name, "cases": one.cases, "reasons": one.reasons}
            for one in opened.likely_same
        ],
        "conflicts": [
            {"person": one.ref, "name": one.name, "case": one.number, "role": one.role}
            for one in opened.conflicts
        ],
    }


def _opened_lines(opened: Opened) -> list[str]:
    same = _("{name} looks like a person of {cases}: {reasons}.")
    other = _("Possible conflict of interest: {name} is the other side in {number}.")
    return [
        _("Opened: {number}.").format(number=opened.number),
        *(
            same.format(name=one.name, cases=", ".join(one.cases), reasons=", ".join(one.reasons))
            for one in opened.likely_same
        ),
        *(other.format(name=one.name, number=one.number) for one in opened.conflicts),
    ]
