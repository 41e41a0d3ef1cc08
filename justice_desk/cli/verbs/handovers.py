"""`handover`: a whole caseload, and its list to sign."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import opened
from justice_desk.i18n.messages import N_, _, ngettext

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.exports.rendered import RenderedPaper


def handover(
    context: typer.Context,
    giver: Annotated[
        str, typer.Option("--from", help=N_("who hands over, by her short name"), metavar="MEMBER")
    ],
    to: Annotated[str, typer.Option(help=N_("who receives"), metavar="MEMBER")],
    why: Annotated[str, typer.Option(help=N_("why"))] = "",
    case: Annotated[
        list[str] | None,
        typer.Option(
            help=N_("only this case; may be said again; all open ones when left out"),
            metavar="NUMBER",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help=N_("the PDF list to write"), metavar="FILE"),
    ] = None,
) -> None:
    """Hand the open cases and tasks of a member over to another one."""
    from justice_desk.exports.handover_lists import render_handover_list_of
    from justice_desk.services.handover.handing import hand_over
    from justice_desk.services.handover.listing import note_handover_list

    with opened(context.obj) as office:
        with office.writing("handover") as session:
            done = hand_over(session, giver, to, why=why, numbers=tuple(case or ()))
        document: dict[str, Any] = {
            "id": done.id,
            "cases": list(done.cases),
            "tasks": done.tasks,
        }
        lines = [_told(len(done.cases))]
        if output is not None:
            from justice_desk.cli.verbs.papers import at_once

            def render(session: Session) -> RenderedPaper:
                return render_handover_list_of(session, done.id)

            def note(session: Session, paper: RenderedPaper) -> None:
                note_handover_list(session, done.id, paper.sha256)

            paper = at_once(office, "handover", output, render, note)
            document |= {"file": str(output), "sha256": paper.sha256, "pages": paper.pages}
            page = ngettext("{file}: {n} page.", "{file}: {n} pages.", paper.pages)
            lines.append(page.format(file=output, n=paper.pages))
    say(context.obj, document, lines)


def _told(cases: int) -> str:
    if not cases:
        return _("Only tasks were handed over.")
    return ngettext("{n} case handed over.", "{n} cases handed over.", cases).format(n=cases)


VERBS = {"handover": handover}
