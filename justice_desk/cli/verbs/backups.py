"""`backup create`, `backup verify` and `backup restore`."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import out, say
from justice_desk.cli.opening import folder, member, opened, passphrase, reading
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.errors import DeskError

if TYPE_CHECKING:
    from justice_desk.services.since_backup import SinceBackup
    from justice_desk.storage.office import Inside

File = Annotated[Path, typer.Argument(help=N_("a file made by backup create"), metavar="FILE")]


def create(
    context: typer.Context,
    to: Annotated[
        Path | None, typer.Argument(help=N_("a folder or a stick"), metavar="[FOLDER]")
    ] = None,
) -> None:
    """Make a verified, encrypted copy of the office."""
    with opened(context.obj) as office:
        path = office.backup(to)
    say(context.obj, {"file": str(path)}, [str(path)])


def verify(context: typer.Context, file: File) -> None:
    """Prove a copy from end to end and say what is inside."""
    from justice_desk.storage.office import Opener, examine

    inside = examine(file, Opener(member(context.obj), passphrase()))
    say(context.obj, {"sound": True, **asdict(inside)}, _lines(inside))


def restore(context: typer.Context, file: File) -> None:
    """Put the office of a copy in the place of the present one, which is kept beside it.

    What was written after the copy is in the office kept beside alone; its numbers are given again.
    """
    from justice_desk.storage.office import Opener, examine
    from justice_desk.storage.office import restore as put_back

    opener = Opener(member(context.obj), passphrase())
    inside = examine(file, opener)
    since = _written_since(context, inside)
    if not context.obj.json:
        for line in (*_lines(inside), *_gone_lines(since)):
            out(line)
    kept = put_back(file, folder(context.obj), opener)
    document = {
        "restored": True,
        "kept": str(kept) if kept else None,
        "written_since": asdict(since) if since else None,
        **asdict(inside),
    }
    say(context.obj, document, _kept_lines(kept, inside))


def _written_since(context: typer.Context, inside: Inside) -> SinceBackup | None:
    """Return what the present office has beyond the copy; None where it does not open."""
    from justice_desk.services.since_backup import written_since
    from justice_desk.storage.folder import DATABASE

    if not (folder(context.obj) / DATABASE).exists():
        return None
    with suppress(DeskError), reading(context.obj, "backup restore") as session:
        return written_since(session, inside.audit_entries)
    return None


def _gone_lines(since: SinceBackup | None) -> list[str]:
    if since is None or not since.changes:
        return []
    told = ngettext(
        "After the copy {n} row was written here; it goes away.",
        "After the copy {n} rows were written here; they go away.",
        since.changes,
    )
    lines = [told.format(n=since.changes)]
    if since.numbers:
        cases = ", ".join(since.numbers)
        words = _("Cases that go away, and whose numbers will be given again: {cases}.")
        lines.append(words.format(cases=cases))
    return lines


def _kept_lines(kept: Path | None, inside: Inside) -> list[str]:
    if kept is None:
        return []
    told = _("The office that was here is kept in {folder}: all that came after {day} is there.")
    return [told.format(folder=kept, day=f"{inside.made_at:%d/%m/%Y %H:%M}")]


def _lines(inside: Inside) -> list[str]:
    made = _("Made on {day} by {member}.")
    held = _("{office}: {cases} cases, {members} members, {entries} audit entries.")
    return [
        held.format(
            office=inside.office_name,
            cases=inside.cases,
            members=inside.members,
            entries=inside.audit_entries,
        ),
        made.format(day=f"{inside.made_at:%d/%m/%Y %H:%M}", member=inside.made_by),
    ]


VERBS = {"create": create, "verify": verify, "restore": restore}
