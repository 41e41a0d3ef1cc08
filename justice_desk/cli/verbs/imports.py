"""`import FILE`, `import undo`, `import list`; `mapping list` and `mapping show`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import opened, reading, writing
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.importing import DayOrder, ImportKind

if TYPE_CHECKING:
    from justice_desk.services.importing.rows import BatchRow, MappingRow


File = Annotated[Path, typer.Argument(help=N_("a spreadsheet or a CSV file"))]
Kind = Annotated[ImportKind, typer.Option(help=N_("what its rows are"))]
Mapping = Annotated[
    str | None,
    typer.Option(help=N_("a kept mapping of columns by its name, or a JSON file of one")),
]
KeepMapping = Annotated[str | None, typer.Option(help=N_("keep the mapping under this name"))]
Order = Annotated[
    DayOrder | None, typer.Option(help=N_("how 03/04/2021 is read; day first when left out"))
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=N_("say what would be done, and change nothing"))
]
Errors = Annotated[
    Path | None,
    typer.Option(help=N_("write what cannot be read here: .xlsx marked, .pdf, or .csv")),
]
ToDecide = Annotated[Path | None, typer.Option(help=N_("write the rows to decide here, as CSV"))]
Decisions = Annotated[
    Path | None, typer.Option(help=N_("what was decided of them: that file filled in, or JSON"))
]
UnknownActors = Annotated[
    Path | None, typer.Option(help=N_("write who is named and not in the directory here, as CSV"))
]
Actors = Annotated[Path | None, typer.Option(help=N_("who they are: that file filled in"))]
Strict = Annotated[
    bool, typer.Option("--strict", help=N_("one cell that cannot be read refuses the file"))
]


def take(
    context: typer.Context,
    file: File,
    kind: Kind = ImportKind.CASES,
    mapping: Mapping = None,
    keep_mapping: KeepMapping = None,
    day_order: Order = None,
    dry_run: DryRun = False,
    errors: Errors = None,
    to_decide: ToDecide = None,
    decisions: Decisions = None,
    unknown_actors: UnknownActors = None,
    actors: Actors = None,
    strict: Strict = False,
) -> None:
    """Take in a register: each row is told what becomes of it; errors do not stop the others."""
    from justice_desk.cli.import_lines import lines
    from justice_desk.cli.importing import Wish, document, run

    wish = Wish(
        file=file,
        kind=kind,
        mapping=mapping,
        keep_mapping=keep_mapping,
        day_order=day_order,
        dry_run=dry_run,
        errors=errors,
        to_decide=to_decide,
        decisions=decisions,
        strict=strict,
        unknown_actors=unknown_actors,
        actors=actors,
    )
    with opened(context.obj) as office:
        report = run(office, wish)
    say(context.obj, document(report), lines(report))


def listed(context: typer.Context) -> None:
    """List the files that were taken in, the newest first."""
    from justice_desk.services.importing.finding import batches

    with reading(context.obj, "import list") as session:
        rows = batches(session)
    say(context.obj, {"batches": [_batch(row) for row in rows]}, map(_batch_line, rows))


def undo(
    context: typer.Context,
    batch: Annotated[str, typer.Argument(help=N_("its id, from import list"), metavar="BATCH")],
) -> None:
    """Take out what an import brought in, as long as nothing was built on it."""
    from justice_desk.services.importing.undoing import undo as take_out

    with writing(context.obj, "import undo") as session:
        rows = take_out(session, batch)
    told = ngettext("{n} row was taken out.", "{n} rows were taken out.", rows)
    say(context.obj, {"batch": batch, "undone": rows}, [told.format(n=rows)])


def mapping_list(
    context: typer.Context,
    kind: Annotated[ImportKind | None, typer.Option(help=N_("only of this kind"))] = None,
) -> None:
    """List the kept mappings of columns."""
    from justice_desk.imports.columns.wording import KINDS
    from justice_desk.services.importing.mappings import mappings

    with reading(context.obj, "mapping list") as session:
        rows = mappings(session, kind)
    say(
        context.obj,
        {"mappings": [{"name": row.name, "kind": row.kind} for row in rows]},
        [f"{row.name}  {_(KINDS[row.kind])}" for row in rows] or [_("No mapping is kept.")],
    )


def mapping_show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help=N_("its name"))],
) -> None:
    """Show which column holds what in a kept mapping."""
    from justice_desk.services.importing.mappings import mapping

    with reading(context.obj, "mapping show") as session:
        row = mapping(session, name)
    say(context.obj, _mapping(row), [f"{h} → {field}" for h, field in row.reading.columns.items()])


def _mapping(row: MappingRow) -> dict[str, Any]:
    return {
        "name": row.name,
        "kind": row.kind,
        "columns": dict(row.reading.columns),
        "settings": dict(row.reading.settings),
    }


def _batch(row: BatchRow) -> dict[str, Any]:
    told = asdict(row)
    told["reading"] = {"columns": row.reading.columns, "settings": row.reading.settings}
    return told


def _batch_line(row: BatchRow) -> str:
    state = f" ({_('undone')})" if row.undone_at else ""
    rows = ngettext("{n} row", "{n} rows", row.rows).format(n=row.rows)
    return f"{row.id}  {row.at:%Y-%m-%d %H:%M}  {row.file_name}  {rows}{state}  {row.by}"


IMPORT = {"import": take, "undo": undo, "list": listed}
MAPPING = {"list": mapping_list, "show": mapping_show}
