"""The list of slips to collect on a trip, as a PDF in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.papers.field_list import (
    FieldFacts,
    FieldStop,
    SlipLine,
    render_field_list,
)
from justice_desk.exports.papers.kit.words import _, short_day
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import N_, speaking
from justice_desk.services.board.field import field_trip
from justice_desk.services.offices import describe
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.board.field import FieldLine, FieldTrip


class NothingToCollect(BadInput):
    """No answer is awaited there: the list would be a blank page."""

    code: ClassVar[str] = "nothing_to_collect"
    template: ClassVar[str] = N_("No slip is to be collected there.")


class OnlyRestrictedSlips(BadInput):
    """What is awaited there is of restricted cases, which no list for the road names."""

    code: ClassVar[str] = "only_restricted"
    template: ClassVar[str] = N_(
        "Only slips of restricted cases are to be collected there ({n}): no list names them."
    )


def render_field_list_of(
    session: Session, place: str | None = None
) -> tuple[RenderedPaper, FieldTrip]:
    """Return the list, and what stands on it.

    Args:
        session: a reading one; who prints or saves the list calls `note_field_list` afterwards.
        place: at and under which the actors sit; everywhere when left out.

    Raises:
        NotAllowed: the member's role carries no slips.
        UnknownPlace, AmbiguousPlace: for `place`.
        NothingToCollect, OnlyRestrictedSlips: nothing would stand on it.
    """
    trip = field_trip(session, today(), place)
    if not trip.slips:
        raise OnlyRestrictedSlips(n=trip.left_out) if trip.left_out else NothingToCollect
    with speaking(PAPER):
        stops = tuple(
            FieldStop(_titled(stop.path), tuple(_line(line) for line in stop.lines))
            for stop in trip.stops
        )
        office = letterhead(describe(session), shipped())
        under = _titled(trip.under) if trip.under else ""
        facts = FieldFacts(office, today(), under, stops, trip.total, trip.left_out)
        return RenderedPaper(render_field_list(facts)), trip


def _titled(path: str) -> str:
    """Return « Kochakarey – Gounzoureye, Gao », the place before what it lies in."""
    *above, own = dict.fromkeys(path.split("/"))
    return f"{own} – {', '.join(reversed(above))}" if above else own


def _line(line: FieldLine) -> SlipLine:
    kind = label(line.order).capitalize()
    if line.received:
        kind = _("{order}, has received the letter").format(order=kind)
    late = _("{n} d late").format(n=line.late) if line.late else ""
    return SlipLine(
        line.reference,
        line.actor,
        kind,
        short_day(line.sent_on),
        short_day(line.reply_by) if line.reply_by else _("no day"),
        late,
    )
