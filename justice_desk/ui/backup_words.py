"""Says when and where the office was last backed up, and what is inside a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.formats import clock_time, prose_date, whole
from justice_desk.i18n.messages import _

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from justice_desk.storage.office import Inside
    from justice_desk.storage.roster import LastBackup


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
