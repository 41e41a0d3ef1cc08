"""`fund add|line|close|list|report|advance|return|reverse|receipt`: money, to the franc."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.days import day, day_option, that_day
from justice_desk.cli.files import bytes_of
from justice_desk.cli.opening import opened, reading, writing
from justice_desk.cli.verbs.fund_lines import (
    advance_line,
    entry_line,
    fund_document,
    fund_lines,
    report_lines,
)
from justice_desk.cli.verbs.papers import NotRecorded
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.ledger import read_amount
from justice_desk.terms.mishap import as_desk_error

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.funds.rows import FundReport
    from justice_desk.storage.office import Office

_FUND = "FUND"
_LINE = "FUND/LINE"
Code = Annotated[str, typer.Argument(help=N_("the code of a fund, such as DON-A"), metavar=_FUND)]
Amount = Annotated[
    str | None, typer.Option(help=N_("whole francs CFA, such as 12500"), metavar="XOF")
]
On = Annotated[str | None, day_option(N_("the day; today when left out"))]
Why = Annotated[str, typer.Option(help=N_("why, in words"))]


def add(
    context: typer.Context,
    code: Code,
    donor: Annotated[str, typer.Option(help=N_("who gives"))],
    project: Annotated[str, typer.Option(help=N_("for what"))],
    starts: Annotated[
        str, typer.Option("--from", help=N_("its first day, 2026-01-01"), metavar="DATE")
    ],
    ends: Annotated[
        str, typer.Option("--until", help=N_("its last day, 2026-12-31"), metavar="DATE")
    ],
    note: Annotated[str, typer.Option(help=N_("in words"))] = "",
) -> None:
    """Write a fund down: whose money, for what, from when to when."""
    from justice_desk.services.funds.adding import add_fund
    from justice_desk.services.funds.told import FundTold

    first, last = that_day("--from", starts), that_day("--until", ends)
    told = FundTold(code, donor, project, first, last, note)
    with writing(context.obj, "fund add") as session:
        made = add_fund(session, told)
    say(context.obj, {"fund": made}, [made])


def line(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(help=N_("a line of a budget, such as DON-A/TRA"), metavar=_LINE)
    ],
    title: Annotated[
        str | None,
        typer.Option("--name", help=N_("what a new line is for; left out to plan more on it")),
    ] = None,
    amount: Amount = None,
    why: Why = "",
) -> None:
    """Add a line to a budget, or plan more money on it."""
    from justice_desk.services.funds.adding import add_line, plan_money
    from justice_desk.services.funds.listing import funds

    planned = read_amount("--amount", amount or "0", least=0 if title else 1)
    fund, _slash, code = name.partition("/")
    with writing(context.obj, "fund line") as session:
        if title is not None:
            add_line(session, fund, code, title, amount=planned)
        else:
            plan_money(session, name, planned, why=why)
        rows = [row for row in funds(session) if row.code == fund.strip().upper()]
    say(context.obj, fund_document(rows[0]), fund_lines(rows[0]))


def close(context: typer.Context, code: Code, on: On = None) -> None:
    """Close the books of a fund: nothing more is booked on it, but what is reversed."""
    from justice_desk.services.funds.adding import close_fund
    from justice_desk.services.funds.listing import funds

    closed_on = day("--on", on)
    with writing(context.obj, "fund close") as session:
        close_fund(session, code, on=closed_on)
        row = next(one for one in funds(session) if one.code == code.strip().upper())
    say(context.obj, fund_document(row), fund_lines(row))


def listed(
    context: typer.Context,
    fund: Annotated[
        str | None,
        typer.Argument(help=N_("this fund alone, with its entries and advances"), metavar=_FUND),
    ] = None,
) -> None:
    """List the funds with what is left on each line; of one fund, its entries and advances."""
    from justice_desk.services.funds.advances import advances
    from justice_desk.services.funds.finding import fund_named
    from justice_desk.services.funds.listing import entries, funds
    from justice_desk.services.funds.told import EntryQuery

    with reading(context.obj, "fund list") as session:
        code = fund_named(session, fund).code if fund else None
        rows = [row for row in funds(session) if code in {None, row.code}]
        booked = entries(session, EntryQuery(fund=code)) if code else ()
        held = advances(session, code) if code else ()
    document = {
        "total": len(rows),
        "funds": [fund_document(row) for row in rows],
        "entries": [asdict(one) for one in booked],
        "advances": [asdict(one) for one in held],
    }
    total = ngettext("{n} fund.", "{n} funds.", len(rows)).format(n=len(rows))
    told = [words for row in rows for words in fund_lines(row)]
    say(context.obj, document, [*told, *map(entry_line, booked), *map(advance_line, held), total])


def report(
    context: typer.Context,
    fund: Annotated[
        str | None, typer.Argument(help=N_("this fund; all when left out"), metavar=_FUND)
    ] = None,
    until: Annotated[str | None, day_option(N_("as the books stood on this day"))] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", "--out", help=N_("a file .xlsx or .pdf"), metavar="FILE"),
    ] = None,
) -> None:
    """Report what funds paid for: by line, sitting and month, and what is still open."""
    from justice_desk.services.funds.reporting import report as reported

    asked = day("--until", until)
    if output is None:
        with reading(context.obj, "fund report") as session:
            told, file = reported(session, fund, asked), None
    else:
        with opened(context.obj) as office:
            told, file = _written(office, output, fund, asked)
    document = {"total": len(told), "reports": [asdict(one) for one in told]}
    lines = [words for one in told for words in report_lines(one)]
    wrote = [] if file is None else [pair(_("Written"), str(output))]
    say(context.obj, document if file is None else document | file, [*lines, *wrote])


def advance(
    context: typer.Context,
    fund: Code,
    to: Annotated[str, typer.Option(help=N_("who holds the cash"))],
    amount: Annotated[str, typer.Option(help=N_("whole francs CFA, such as 12500"), metavar="XOF")],
    due: Annotated[str, day_option(N_("by when it is accounted for"))],
    on: On = None,
    sitting: Annotated[
        str | None, typer.Option(help=N_("a sitting, GAO-S-2026-003"), metavar="SITTING")
    ] = None,
    why: Why = "",
) -> None:
    """Give cash to a focal person, who pays with it and accounts for it."""
    from justice_desk.services.funds.advances import advances, give_advance
    from justice_desk.services.funds.told import AdvanceTold

    due_on, given = that_day("--due", due), day("--on", on)
    told = AdvanceTold(fund, to, read_amount("--amount", amount), due_on, given, sitting, why)
    with writing(context.obj, "fund advance") as session:
        number = give_advance(session, told)
        row = next(one for one in advances(session) if one.number == number)
    say(context.obj, asdict(row), [advance_line(row)])


def return_(
    context: typer.Context,
    number: Annotated[
        str, typer.Argument(help=N_("an advance, GAO-V-2026-001"), metavar="ADVANCE")
    ],
    amount: Amount = None,
    on: On = None,
    settle: Annotated[
        bool, typer.Option("--settle", help=N_("everything is paid out or returned"))
    ] = False,
    why: Why = "",
) -> None:
    """Book what came back of an advance, and settle it once nothing is left."""
    from justice_desk.services.funds.advances import advances, return_advance, settle_advance

    came, when = None if amount is None else read_amount("--amount", amount), day("--on", on)
    with writing(context.obj, "fund return") as session:
        if came is not None or not settle:
            return_advance(session, number, came or 0, on=when, why=why)
        if settle:
            settle_advance(session, number, on=when)
        row = next(one for one in advances(session) if one.number == number.strip().upper())
    say(context.obj, asdict(row), [advance_line(row)])


def reverse(
    context: typer.Context,
    entry: Annotated[
        str, typer.Argument(help=N_("an entry of the books, GAO-L-2026-00001"), metavar="ENTRY")
    ],
    why: Annotated[str, typer.Option(help=N_("why, in words that everybody and the donor read"))],
) -> None:
    """Take an entry of the books back by its opposite; entries are never edited."""
    from justice_desk.services.funds.booking import reverse as taken_back

    with writing(context.obj, "fund reverse") as session:
        number = taken_back(session, entry, why)
    say(context.obj, {"number": number, "reverses": entry.strip().upper()}, [number])


def receipt(
    context: typer.Context,
    number: Annotated[
        str, typer.Argument(help=N_("an entry of the books, or a paid request"), metavar="NUMBER")
    ],
    file: Annotated[Path, typer.Argument(help=N_("a JPEG, a PNG or a PDF, at most 20 MB"))],
    title: Annotated[str, typer.Option(help=N_("what it is, in words"))] = "",
) -> None:
    """Keep a receipt with a payment, encrypted, without camera data."""
    from justice_desk.services.funds.receipts import attach_receipt, receipts

    content = bytes_of(file)
    with writing(context.obj, "fund receipt") as session:
        key = attach_receipt(session, number, content, file=file.name, title=title)
        entry = receipts(session, number)[-1].entry
    say(context.obj, {"receipt": key, "entry": entry}, [f"{entry}: {key}"])


def _written(
    office: Office, output: Path, fund: str | None, until: date | None
) -> tuple[tuple[FundReport, ...], dict[str, object]]:
    """Make the report as a file, write it and record it in one transaction."""
    from justice_desk.exports.funds import render_fund_report
    from justice_desk.exports.write import write_file
    from justice_desk.services.funds.printing import note_report

    is_written = False
    try:
        with office.writing("fund report") as session:
            made = render_fund_report(session, output.suffix, fund, until)
            write_file(output, made.content)
            is_written = True
            note_report(session, made.reports, made.sha256)
    except Exception as error:
        if not is_written:
            raise
        raise NotRecorded(file=output, reason=as_desk_error(error).message()) from error
    return made.reports, {"file": str(output), "sha256": made.sha256}


VERBS = {
    "add": add,
    "line": line,
    "close": close,
    "list": listed,
    "report": report,
    "advance": advance,
    "return": return_,
    "reverse": reverse,
    "receipt": receipt,
}
