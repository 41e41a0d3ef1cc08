"""Says when and where the office was last backed up, and what is inside a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import clock_time, prose_date, whole
from justice_desk.i18n.messages import _, ngettext

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from justice_desk.services.since_backup import SinceBackup
    from justice_desk.storage.office import Inside
    from justice_desk.storage.roster import LastBackup


SHOWN: Final = 8
"""Case numbers that are named."""


def backup_words(last: LastBackup, today: date, office: Path) -> str:
    """Return « Sauvegardé aujourd'hui à 08 h 12, dans le dossier du bureau »."""
    made = last.at.date()
    days = (today - made).days
    inside = last.to.is_relative_to(office)
    return _("Backed up {day} at {time}, {place}").format(
        day=_day(days) or _("on {date}").format(date=prose_date(made)),
        time=clock_time(last.at),
        place=_("in the office's folder") if inside else _("on {name}").format(name=_name(last.to)),
    )


def _day(days: int) -> str:
    return {0: _("today"), 1: _("yesterday")}.get(days, "")


def _name(file: Path) -> str:
    return file.parent.name or str(file.parent)


def gone_lines(since: SinceBackup) -> list[str]:
    """Return what a restore takes out of the register, nothing where that is nothing."""
    if not since.changes:
        return []
    told = ngettext(
        "After the copy {n} row was written here; it goes away.",
        "After the copy {n} rows were written here; they go away.",
        since.changes,
    )
    lines = [told.format(n=whole(since.changes))]
    if since.numbers:
        shown = ", ".join(since.numbers[:SHOWN])
        more = len(since.numbers) - SHOWN
        cases = shown if more <= 0 else _("{cases} and {n} more").format(cases=shown, n=more)
        words = _("Cases that go away, and whose numbers will be given again: {cases}.")
        lines.append(words.format(cases=cases))
    return lines


def inside_words(inside: Inside) -> str:
    """Return three lines: which office, made when and by whom, how much of what."""
    made = _("Made on {day} at {time} by {member}").format(
        day=prose_date(inside.made_at.date()),
        time=clock_time(inside.made_at),
        member=inside.made_by or _("the recovery sheet"),
    )
    held = _("{cases} cases, {members} members, {entries} journal entries").format(
        cases=whole(inside.cases),
        members=whole(inside.members),
        entries=whole(inside.audit_entries),
    )
    return f"{inside.office_name}\n{made}\n{held}"
