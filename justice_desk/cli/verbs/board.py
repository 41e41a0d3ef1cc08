"""`referral field-list`: what a paralegal carries along to collect slips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import opened
from justice_desk.cli.verbs.papers import Output, made_at_once
from justice_desk.i18n.messages import N_, _, ngettext

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.services.board.field import FieldTrip


def field_list(
    context: typer.Context,
    output: Output,
    place: Annotated[
        str | None,
        typer.Option(help=N_("only actors that sit there or under it"), metavar="PLACE"),
    ] = None,
) -> None:
    """Write the list of slips to collect on a trip, place by place; it names nobody."""
    from justice_desk.exports.field_lists import render_field_list_of
    from justice_desk.services.board.field import note_field_list

    def render(session: Session) -> tuple[RenderedPaper, FieldTrip]:
        return render_field_list_of(session, place)

    def note(session: Session, made: tuple[RenderedPaper, FieldTrip]) -> None:
        paper, trip = made
        note_field_list(session, trip, paper.sha256)

    with opened(context.obj) as office:
        paper, trip = made_at_once(
            office, "referral field-list", output, render, lambda made: made[0], note
        )
    document = {"file": str(output), "sha256": paper.sha256, "pages": paper.pages}
    document |= {
        "slips": trip.slips,
        "total": trip.total,
        "left_out": trip.left_out,
        "places": _places(trip),
    }
    line = ngettext("{file}: {n} slip to collect.", "{file}: {n} slips to collect.", trip.slips)
    lines = [line.format(file=output, n=trip.slips)]
    if trip.left_out:
        told = _("Slips of restricted cases that are not on it: {n}.")
        lines.append(told.format(n=trip.left_out))
    say(context.obj, document, lines)


def _places(trip: FieldTrip) -> list[dict[str, object]]:
    return [
        {"place": stop.path, "references": [line.reference for line in stop.lines]}
        for stop in trip.stops
    ]


REFERRAL = {"field-list": field_list}
