"""`init`, `recover`, `office check`, `office sheet` and `office rekey`."""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import hint, out, say
from justice_desk.cli.opening import (
    chosen_passphrase,
    folder,
    member,
    opened,
    passphrase,
    secret,
    writing,
)
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.enums import Sex
from justice_desk.terms.errors import DeskError, MachineRefused, OfficeUnavailable, WrongUsage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.soundness import Soundness
    from justice_desk.storage.office import Office


class NotSound(OfficeUnavailable):
    """The check of the office found faults."""

    code = "not_sound"
    template = N_("Not sound: {faults}")


class SheetNeedsConfirming(WrongUsage):
    """A recovery sheet is confirmed by typing, and nobody is there to type."""

    code = "sheet_needs_confirming"
    template = N_(
        "The recovery sheet is confirmed by typing four of its groups, and there is no terminal "
        "here. Say --no-sheet, and make the sheet later with office sheet."
    )


class NoPrinter(MachineRefused):
    """The sheet can neither be printed nor was a file named for it."""

    code = "no_printer"
    template = N_("No printer answers here. Name a file for the sheet: --sheet FILE.pdf.")


SheetFile = Annotated[
    Path | None, typer.Option(help=N_("a PDF file for the sheet; printed when left out"))
]


def init(
    context: typer.Context,
    where: Annotated[Path, typer.Argument(help=N_("an empty or new folder"), metavar="DIR")],
    name: Annotated[str, typer.Option(help=N_("the name of the office, on every paper"))],
    code: Annotated[str, typer.Option(help=N_("two to six letters that begin every number"))],
    region: Annotated[str, typer.Option(help=N_("the region where it works"))],
    member: Annotated[str, typer.Option(help=N_("the short name of the first member"))],
    full_name: Annotated[str, typer.Option(help=N_("her full name"))],
    no_sheet: Annotated[
        bool, typer.Option("--no-sheet", help=N_("make no recovery sheet now, for scripts"))
    ] = False,
    sheet: SheetFile = None,
    sex: Annotated[Sex | None, typer.Option(help=N_("her sex, female or male"))] = None,
) -> None:
    """Make an office; its first member is a coordinator.

    A terminal asks for her passphrase; a script sets JUSTICE_DESK_PASSPHRASE.
    """
    from justice_desk.services.places import seed
    from justice_desk.storage.office import NewOffice, create

    _check_sheet_possible(no_sheet, sheet)
    new = NewOffice(name, code, region, member, full_name, sex=sex)
    made = create(where, new, passphrase(), sheet=False)
    try:
        with made.office.writing("init") as session:
            seed(session)
        if not no_sheet:
            with _told_without_sheet():
                _make_sheet(made.office, name, sheet)
    finally:
        made.office.close()
    if no_sheet:
        hint(_("No recovery sheet: a lost passphrase loses the office. Make one: office sheet."))
    document = {"office": str(where), "code": code, "member": member, "sheet": not no_sheet}
    say(context.obj, document, [_("Made: {name}, in {folder}.").format(name=name, folder=where)])


def recover(context: typer.Context) -> None:
    """Open the office with its recovery sheet and choose a new passphrase for a member."""
    from justice_desk.storage.office import recover as by_sheet

    where, who = folder(context.obj), member(context.obj)
    code = secret("JUSTICE_DESK_RECOVERY_CODE", _("Recovery code:"))
    office = by_sheet(where, code, who, chosen_passphrase())
    office.close()
    say(context.obj, {"office": str(where), "member": who}, [_("Done: the new passphrase opens.")])


def sheet(
    context: typer.Context,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help=N_("a PDF file; printed when left out"))
    ] = None,
) -> None:
    """Make a new recovery sheet; the one before opens nothing any more."""
    _check_sheet_possible(False, output)
    with opened(context.obj) as office:
        name = _office_name(office)
        with _told_without_sheet():
            _make_sheet(office, name, output)
    say(context.obj, {"sheet": True}, [_("The new sheet is good; destroy the one before.")])


def contact(
    context: typer.Context,
    address: Annotated[str | None, typer.Option(help=N_("where the office is"))] = None,
    phone: Annotated[str | None, typer.Option(help=N_("the phone that papers give"))] = None,
) -> None:
    """Say where the office is and how to call it, as papers will."""
    from justice_desk.rules.phones import shown
    from justice_desk.services.offices import reach

    with writing(context.obj, "office contact") as session:
        row = reach(session, address=address, phone=phone)
    document = {"name": row.name, "address": row.address, "phone": row.phone}
    called = shown(row.phone) if row.phone else ""
    say(context.obj, document, [" · ".join(filter(None, (row.name, row.address, called)))])


def rekey(context: typer.Context) -> None:
    """Give the office a new key, when a copy of it may be in the wrong hands."""
    from justice_desk.services import members

    with opened(context.obj) as office:
        members.rekey(office)
    say(context.obj, {"rekeyed": True}, [_("The office has a new key.")])


def check(
    context: typer.Context,
    repair: Annotated[
        bool, typer.Option("--repair", help=N_("make every case findable again"))
    ] = False,
) -> None:
    """Prove that the office is whole: pages, links, audit, holders, numbers, search."""
    from justice_desk.services import soundness

    with opened(context.obj) as office:
        if repair:
            with office.writing("office repair") as session:
                soundness.repair(session)
        office.check()
        with office.reading("office check") as session:
            found = soundness.check(session)
    _judge(found)
    document = {
        "sound": True,
        "cases": found.cases,
        "audit_entries": found.audit_entries,
        "notes": list(found.notes),
    }
    line = _("Sound: {cases} cases, {entries} audit entries.")
    told = line.format(cases=found.cases, entries=found.audit_entries)
    say(context.obj, document, [told, *found.notes])


def _judge(found: Soundness) -> None:
    if not found.sound:
        raise NotSound(faults=" ".join(found.faults))


def _check_sheet_possible(left_out: bool, file: Path | None) -> None:
    """Refuse before anything is made when nobody could confirm the sheet or print it."""
    if left_out:
        return
    if not sys.stdin.isatty():
        raise SheetNeedsConfirming
    if file is None and shutil.which("lp") is None:
        raise NoPrinter


@contextmanager
def _told_without_sheet() -> Iterator[None]:
    """Say what is missing when a sheet is not confirmed: the office stands without a good one."""
    try:
        yield
    except (KeyboardInterrupt, EOFError, DeskError) as stopped:
        hint(
            _(
                "The office is there, without a confirmed recovery sheet: a lost passphrase loses "
                "it. Destroy any sheet that came out and make a new one: office sheet."
            )
        )
        if isinstance(stopped, EOFError):  # the terminal was closed: nobody answers any more
            raise KeyboardInterrupt from stopped
        raise


def _make_sheet(office: Office, name: str, file: Path | None) -> None:
    from justice_desk.exports.papers.recovery_sheet import render_recovery_sheet
    from justice_desk.exports.printing import print_pdf
    from justice_desk.exports.write import write_file
    from justice_desk.services.members import new_sheet
    from justice_desk.storage.office import recovery_groups
    from justice_desk.terms.clock import today

    code = new_sheet(office)
    pdf = render_recovery_sheet(name, recovery_groups(code), today())
    if file is None:
        print_pdf(pdf)
    else:
        write_file(file, pdf)
    _confirm(code)


def _confirm(code: str) -> None:
    """Ask for four groups of the sheet until each is right: a sheet that nobody read is none."""
    from justice_desk.storage.office import asked_groups, same_group

    for place in asked_groups():
        question = _("Group {n} of the sheet:").format(n=place + 1)
        while not same_group(code, place, input(f"{question} ")):
            out(_("This is not what stands there. Look again."))


def _office_name(office: Office) -> str:
    from justice_desk.services.offices import describe

    with office.reading("office sheet") as session:
        return describe(session).name


VERBS = {"init": init, "recover": recover}
GROUP = {"check": check, "contact": contact, "sheet": sheet, "rekey": rekey}
