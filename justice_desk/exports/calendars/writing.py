"""A calendar file in memory. Nothing is written here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from icalendar import Calendar

from justice_desk import __version__
from justice_desk.exports.calendars.event import event_of
from justice_desk.exports.calendars.zone import bamako
from justice_desk.exports.filling.sending import PAPER
from justice_desk.i18n.messages import _, speaking
from justice_desk.rules.sittings import HORIZON
from justice_desk.services.calendar.entries import entries, of_sitting
from justice_desk.services.rights import require
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.calendar.rows import AgendaRow

PAST: Final = timedelta(days=60)
"""How far back a calendar goes: long enough to take off what moved or was called off since the
last file that somebody loaded."""


@dataclass(frozen=True)
class RenderedCalendar:
    """A calendar file, and the `uids` of what stands in it."""

    data: bytes
    uids: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """Return the hash of the file, 64 hexadecimal characters."""
        return hashlib.sha256(self.data).hexdigest()


def render_calendar_of(
    session: Session, *, sitting: str | None = None, member: str | None = None
) -> RenderedCalendar:
    """Return the calendar of a sitting, of a member, or of the office where neither is said.

    A sitting's holds its days and its session of information; the other two the hearings, sessions
    of mediation and deadlines as well, from two months ago to the last day that can be planned.

    Raises:
        NotAllowed: the member's role takes no calendar out.
        UnknownSitting, MemberUnknown: what was named.
    """
    require(session, "calendar export")
    with speaking(PAPER):
        if sitting is not None:
            rows = of_sitting(session, sitting)
        else:
            day = today()
            rows = entries(session, day - PAST, day + HORIZON, member=member, gone=True)
        return calendar(rows, acting(session).office_id, sitting or member or "")


def calendar(rows: Sequence[AgendaRow], office: uuid.UUID, title: str) -> RenderedCalendar:
    """Return lines as a calendar file; `title` is the number or the short name it is of."""
    made = Calendar()
    made.add("prodid", f"-//Justice Desk//Justice Desk {__version__}//FR")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    named = _("Justice Desk, {of}").format(of=title) if title else "Justice Desk"
    made.add("x-wr-calname", named)
    made.add_component(bamako())
    for row in rows:
        made.add_component(event_of(row, office))
    return RenderedCalendar(made.to_ical(), tuple(row.uid for row in rows))
