"""`audit verify` and `audit list`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import MOST_ROWS, reading
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.errors import OfficeUnavailable

if TYPE_CHECKING:
    from justice_desk.services.audit import AuditReport


class AuditBroken(OfficeUnavailable):
    """The chain of the audit does not hold."""

    code = "audit_broken"
    template = N_("The audit was changed: entry {number} does not hold ({why}).")


def verify(context: typer.Context) -> None:
    """Prove that nobody changed the audit: every link and every signature."""
    from justice_desk.services import audit

    with reading(context.obj, "audit verify") as session:
        report = audit.verify(session)
    _judge(report)
    line = ngettext("Sound: {n} entry.", "Sound: {n} entries.", report.entries)
    say(context.obj, {"sound": True, "entries": report.entries}, [line.format(n=report.entries)])


def _judge(report: AuditReport) -> None:
    if not report.sound:
        raise AuditBroken(number=report.broken_at, why=report.why)


def listed(
    context: typer.Context,
    limit: Annotated[
        int, typer.Option(help=N_("at most so many entries"), min=1, max=MOST_ROWS)
    ] = 100,
) -> None:
    """List the newest entries: who did what to which row; never a value."""
    from justice_desk.services import audit

    with reading(context.obj, "audit list") as session:
        rows = audit.entries(session, limit=limit)
    lines = [
        f"{r.number:>6}  {r.at:%Y-%m-%d %H:%M}  {r.member:<12} {r.verb:<18} {_told(r.row)}"
        for r in rows
    ]
    say(context.obj, {"entries": [asdict(row) for row in rows]}, lines or [_("No entry.")])


def _told(row: str) -> str:
    return row[:13]


VERBS = {"verify": verify, "list": listed}
