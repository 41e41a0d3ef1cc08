"""`trip papers` and `trip payment-sheet`: what travellers, drivers and cashiers carry and sign."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import opened
from justice_desk.cli.verbs.papers import NotRecorded, Output
from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.labels import label
from justice_desk.terms.mishap import as_desk_error
from justice_desk.terms.transport import TripPaper

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from justice_desk.exports.transport import TransportPapers
    from justice_desk.exports.transport_drawing import TransportFile
    from justice_desk.storage.office import Office

Of = Annotated[
    str,
    typer.Argument(
        help=N_("number of a sitting, a trip or a request, such as GAO-S-2026-003"),
        metavar="NUMBER",
    ),
]
_SHEETS = (TripPaper.PAYMENT_SHEET, TripPaper.SINGLE_SHEETS)


def papers(
    context: typer.Context,
    number: Of,
    output: Annotated[
        Path, typer.Option("-o", "--output", help=N_("the folder of the papers"), metavar="DIR")
    ],
    paper: Annotated[
        list[TripPaper] | None,
        typer.Option(help=N_("only this paper; may be said again; all when left out")),
    ] = None,
    together: Annotated[
        bool,
        typer.Option("--together/--apart", help=N_("one file for all, or one for each paper")),
    ] = False,
) -> None:
    """Write vouchers, sheets and orders of a sitting, a trip or a request; say what is missing."""
    from justice_desk.exports.transport import files_of
    from justice_desk.exports.write import write_files

    with opened(context.obj) as office:
        made = _written(
            office,
            "trip papers",
            (number, paper or None),
            output,
            lambda made: write_files(output, files_of(made, together=together)),
        )
    whole = {"file": output / made.whole[0], **_facts(made.whole[1])} if together else None
    document = {
        "of": made.number,
        "payment_sheet": made.sheet or None,
        "papers": [_document(file, None if together else output) for file in made.files],
        "together": whole,
        "left_out": _left_out(made),
    }
    lines = (
        [_line(whole["file"], whole["pages"])]
        if whole
        else [_line(output / file.name, file.rendered.pages) for file in made.files]
    )
    say(context.obj, document, [*lines, *_missing(made)])


def payment_sheet(context: typer.Context, number: Of, output: Output) -> None:
    """Write the list to sign for the money of a sitting, and the sheets of who signs alone."""
    from justice_desk.exports.write import write_file

    with opened(context.obj) as office:
        made = _written(
            office,
            "trip payment-sheet",
            (number, _SHEETS),
            output,
            lambda made: write_file(output, _with_its_list(made)),
        )
    sheet, *alone = made.files
    document = {
        "of": made.number,
        "number": made.sheet,
        "file": output,
        **_facts(made.whole[1]),
        "total": sheet.total,
        "payments": sheet.count,
        "single_sheets": alone[0].count if alone else 0,
        "left_out": _left_out(made),
    }
    told = _("Payment sheet {number}: {total}.")
    first = told.format(number=made.sheet, total=francs(sheet.total))
    say(context.obj, document, [first, _line(output, made.whole[1].pages)])


def _with_its_list(made: TransportPapers) -> bytes:
    """Return the file, unless a name stopped the list itself from being drawn.

    Raises:
        NoTransportPaper: why there is no list.
    """
    from justice_desk.exports.transport import NoTransportPaper

    if made.files[0].paper is not TripPaper.PAYMENT_SHEET:
        raise NoTransportPaper(number=made.number, why=made.left_out[0].why)
    return made.whole[1].pdf


def _written(
    office: Office,
    verb: str,
    asked: tuple[str, Collection[TripPaper] | None],
    where: Path,
    write: Callable[[TransportPapers], None],
) -> TransportPapers:
    """Draw the papers, write them and record them in one transaction."""
    from justice_desk.exports.transport import note_transport_papers, render_transport_papers

    is_written = False
    try:
        with office.writing(verb) as session:
            made = render_transport_papers(session, *asked, give_number=True)
            write(made)
            is_written = True
            note_transport_papers(session, made)
    except Exception as error:
        if not is_written:
            raise
        raise NotRecorded(file=where, reason=as_desk_error(error).message()) from error
    return made


def _facts(rendered: Any) -> dict[str, Any]:
    return {"sha256": rendered.sha256, "pages": rendered.pages}


def _document(file: TransportFile, folder: Path | None) -> dict[str, Any]:
    return {
        "paper": file.paper,
        "file": folder / file.name if folder else None,
        **_facts(file.rendered),
        "number": file.number,
        "total": file.total,
        "count": file.count,
    }


def _left_out(made: TransportPapers) -> list[dict[str, Any]]:
    return [{"paper": one.paper, "code": one.code, "why": one.why} for one in made.left_out]


def _line(file: Path, pages: int) -> str:
    return ngettext("{file}: {n} page.", "{file}: {n} pages.", pages).format(file=file, n=pages)


def _missing(made: TransportPapers) -> list[str]:
    """Return what is left out: a paper, or persons on one that is there."""
    drawn = {file.paper for file in made.files}
    gone, some = _("{paper}: left out. {why}"), _("{paper}: {why}")
    return [
        (some if one.paper in drawn else gone).format(
            paper=label(one.paper).capitalize(), why=one.why
        )
        for one in made.left_out
    ]


VERBS = {"papers": papers, "payment-sheet": payment_sheet}
