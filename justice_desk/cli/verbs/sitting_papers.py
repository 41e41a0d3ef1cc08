"""`sitting papers`: all papers of a sitting in one folder, in the order in which they are used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import opened
from justice_desk.cli.verbs.papers import NotRecorded
from justice_desk.cli.verbs.sittings import Number
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.labels import label
from justice_desk.terms.mishap import as_desk_error
from justice_desk.terms.sittings import SittingPaper

if TYPE_CHECKING:
    from collections.abc import Collection

    from justice_desk.exports.sittings import SittingFile, SittingPapers
    from justice_desk.storage.office import Office


def papers(
    context: typer.Context,
    number: Number,
    output: Annotated[
        Path, typer.Option("-o", "--output", help=N_("the folder of the papers"), metavar="DIR")
    ],
    paper: Annotated[
        list[SittingPaper] | None,
        typer.Option(help=N_("only this paper; may be said again; all when left out")),
    ] = None,
    initials: Annotated[
        bool,
        typer.Option(
            "--initials/--no-initials", help=N_("whether the docket for the door has initials")
        ),
    ] = True,
) -> None:
    """Write the papers of a sitting, and say which have nothing to say."""
    with opened(context.obj) as office:
        made = _written(office, number, output, paper or None, initials=initials)
    files = [_document(output, file) for file in made.files]
    left_out = [{"paper": one.paper, "code": one.code, "why": one.why} for one in made.left_out]
    document = {"sitting": made.number, "papers": files, "left_out": left_out}
    say(context.obj, document, _lines(output, made))


def _written(
    office: Office,
    number: str,
    folder: Path,
    asked: Collection[SittingPaper] | None,
    *,
    initials: bool,
) -> SittingPapers:
    """Draw the papers, write them and record them in one transaction."""
    from justice_desk.exports.sittings import note_sitting_papers, render_sitting_papers
    from justice_desk.exports.write import write_files

    is_written = False
    try:
        with office.writing("sitting papers") as session:
            made = render_sitting_papers(session, number, asked, initials=initials)
            write_files(folder, {file.name: file.rendered.pdf for file in made.files})
            is_written = True
            note_sitting_papers(session, made)
    except Exception as error:
        if not is_written:
            raise
        raise NotRecorded(file=folder, reason=as_desk_error(error).message()) from error
    return made


def _document(folder: Path, file: SittingFile) -> dict[str, Any]:
    return {
        "paper": file.paper,
        "file": folder / file.name,
        "sha256": file.rendered.sha256,
        "pages": file.rendered.pages,
        "summonses": len(file.summonses),
    }


def _lines(folder: Path, made: SittingPapers) -> list[str]:
    missing = _("{paper}: left out. {why}")
    return [
        *(_line(folder, file) for file in made.files),
        *(
            missing.format(paper=label(one.paper).capitalize(), why=one.why)
            for one in made.left_out
        ),
    ]


def _line(folder: Path, file: SittingFile) -> str:
    count = file.rendered.pages
    told = ngettext("{file}: {n} page.", "{file}: {n} pages.", count)
    return told.format(file=folder / file.name, n=count)


VERBS = {"papers": papers}
