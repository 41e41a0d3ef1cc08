"""`assess` and `safeguards`: what stands against a hand-over, and the table of all rules."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import reading
from justice_desk.cli.verbs.cases import Number
from justice_desk.cli.verbs.referrals import To, finding_documents, finding_lines
from justice_desk.i18n.messages import _
from justice_desk.terms.enums import FindingKind
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from justice_desk.services.referrals.nearby import Nearby, Way

_WIDEST = 26
"""Columns of the longest id of a safeguard, in characters."""


def assess(context: typer.Context, number: Number, to: To) -> None:
    """Say what the safeguards find against a hand-over; nothing is changed."""
    from justice_desk.services.referrals.assessing import assess_referral

    with reading(context.obj, "assess") as session:
        found = assess_referral(session, number, to)
    document = {
        "verdict": found.verdict,
        "findings": finding_documents(found.findings),
        "alternatives": [asdict(one) for one in found.alternatives],
    }
    lines = [label(found.verdict), *finding_lines(found.findings)]
    say(context.obj, document, [*lines, *_way_lines(found.alternatives)])


def safeguards(context: typer.Context) -> None:
    """List the safeguards: what each does, its source, how sure that is."""
    from justice_desk.rules.safeguards import Certainty, certainty_label, rows

    lines = [
        f"{row['id']:<{_WIDEST}} {label(FindingKind(row['kind'])):<12} {row['title']}\n"
        f"{'':<{_WIDEST}} {row['source']} ({certainty_label(Certainty(row['certainty']))})"
        for row in rows()
    ]
    say(context.obj, {"safeguards": rows()}, lines)


def _way_lines(ways: Iterable[Way]) -> Iterator[str]:
    for way in ways:
        yield way.text
        yield from (f"  {_told(actor)}" for actor in way.actors)


def _told(actor: Nearby) -> str:
    if actor.km is None:
        return f"{actor.name} ({actor.code}, {actor.place})"
    told = _("{name} ({code}, {place}, {km} km)")
    return told.format(name=actor.name, code=actor.code, place=actor.place, km=actor.km)


VERBS = {"assess": assess, "safeguards": safeguards}
