"""`referral`: list, send, forward, appeal, return, cancel, no-answer, undo."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import MOST_ROWS, reading, writing
from justice_desk.cli.verbs.papers import Reference
from justice_desk.cli.verbs.referrals import (
    HandedOver,
    Override,
    To,
    finding_documents,
    finding_lines,
    sent_document,
    sent_lines,
)
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.enums import JusticeOrder, Priority, ReferralKind, ReferralState
from justice_desk.terms.labels import label
from justice_desk.terms.slip import printed

if TYPE_CHECKING:
    from justice_desk.services.board import BoardRow
    from justice_desk.services.referrals.replying import Replied

Why = Annotated[str, typer.Option(help=N_("why"))]


class Origin(StrEnum):
    """Who hands a case on: the office, or an actor of an order."""

    OFFICE = "office"
    CUSTOMARY = "customary"
    RELIGIOUS = "religious"
    STATUTORY = "statutory"
    ADMINISTRATION = "administration"
    CIVIL_SOCIETY = "civil_society"
    SERVICE = "service"


def listed(
    context: typer.Context,
    state: Annotated[
        list[ReferralState] | None, typer.Option(help=N_("only this state; may be said again"))
    ] = None,
    from_order: Annotated[
        Origin | None, typer.Option(help=N_("order of who hands it on, or office"))
    ] = None,
    to_order: Annotated[JusticeOrder | None, typer.Option(help=N_("order of the receiver"))] = None,
    actor: Annotated[
        str | None, typer.Option(help=N_("only this receiver"), metavar="ACTOR")
    ] = None,
    late: Annotated[
        int | None, typer.Option(help=N_("overdue by so many days at least"), min=1, max=10_000)
    ] = None,
    kind: Annotated[
        ReferralKind | None, typer.Option(help=N_("only this kind of referral"))
    ] = None,
    limit: Annotated[
        int, typer.Option(help=N_("at most so many referrals"), min=1, max=MOST_ROWS)
    ] = 200,
) -> None:
    """List referrals, what must be run after first; without the name of a person."""
    from justice_desk.services.actors import find
    from justice_desk.services.board import BoardQuery, counts, page
    from justice_desk.terms.clock import today

    with reading(context.obj, "referral list") as session:
        asked = BoardQuery(
            today=today(),
            states=tuple(state or ReferralState),
            origin=from_order.value if from_order else None,
            order=to_order,
            actor=find(session, actor).id if actor else None,
            late=late,
            kind=kind,
        )
        held = counts(session, asked)
        rows, total = page(session, asked, held, 0, limit), held.of(asked.wanted)
    line = ngettext("{n} referral.", "{n} referrals.", total).format(n=total)
    document = {"total": total, "referrals": [_document(row) for row in rows]}
    say(context.obj, document, [*map(_line, rows), line])


def send(
    context: typer.Context,
    reference: Reference,
    override: Override = None,
    on: HandedOver = None,
) -> None:
    """Send a draft; the safeguards are asked as of today."""
    from justice_desk.services.referrals.drafting import send as go

    with writing(context.obj, "referral send") as session:
        sent = go(session, reference, override=override, on=day("--on", on))
    say(context.obj, sent_document(sent), sent_lines(sent))


def forward(
    context: typer.Context,
    reference: Reference,
    to: To,
    why: Why,
    on: Annotated[str | None, day_option(N_("the day it was sent on"))] = None,
    override: Override = None,
) -> None:
    """Record that the actor who has the case sent it on to another one."""
    from justice_desk.services.referrals.forwarding import SentOn
    from justice_desk.services.referrals.forwarding import forward as record

    asked = SentOn(to, why, day("--on", on), override)
    with writing(context.obj, "referral forward") as session:
        made = record(session, reference, asked)
    document = asdict(made) | {
        "slip_code": printed(made.slip_code),
        "findings": finding_documents(made.findings),
    }
    line = _("Sent on: {reference}. The slip bears {code}.").format(
        reference=made.reference, code=printed(made.slip_code)
    )
    unsafe = _("The office writes no letter for it. Inform the person, then react.")
    say(
        context.obj,
        document,
        [line, *finding_lines(made.findings), *(() if made.letter else (unsafe,))],
    )


def appeal(
    context: typer.Context,
    decision: Annotated[
        str,
        typer.Argument(
            help=N_("the case, or the referral whose court decided"), metavar="REFERENCE|NUMBER"
        ),
    ],
    to: To,
    reason: Annotated[str, typer.Option(help=N_("what is asked of the court of appeal"))],
    priority: Annotated[Priority, typer.Option(help=N_("how soon"))] = Priority.WEEKS_2,
    reply_by: Annotated[str | None, day_option(N_("the day by which an answer is asked"))] = None,
    override: Override = None,
    judgment: Annotated[
        str | None,
        typer.Option(
            help=N_("the judgment, by id or day; needed where there are several"), metavar="ID"
        ),
    ] = None,
) -> None:
    """Bring a judgment before a court of appeal."""
    from justice_desk.services.court.appealing import appeal as bring
    from justice_desk.services.referrals.referring import Request

    asked = Request(
        to, reason, priority, day("--reply-by", reply_by), override, ReferralKind.APPEAL
    )
    with writing(context.obj, "referral appeal") as session:
        sent = bring(session, decision, asked, judgment)
    say(context.obj, sent_document(sent), sent_lines(sent))


def return_(
    context: typer.Context,
    reference: Reference,
    why: Why,
    on: Annotated[str | None, day_option(N_("the day the office took it back"))] = None,
) -> None:
    """Take a case back from the actor who has it."""
    from justice_desk.services.referrals.ending import take_back

    with writing(context.obj, "referral return") as session:
        ended = take_back(session, reference, why, on=day("--on", on))
    _say(context, ended)


def cancel(context: typer.Context, reference: Reference, why: Why) -> None:
    """Call off a referral that nobody answered, or a draft."""
    from justice_desk.services.referrals.ending import cancel as call_off

    with writing(context.obj, "referral cancel") as session:
        ended = call_off(session, reference, why)
    _say(context, ended)


def no_answer(context: typer.Context, reference: Reference, why: Why = "") -> None:
    """Stop waiting for an answer; a slip that comes later still counts."""
    from justice_desk.services.referrals.ending import give_up

    with writing(context.obj, "referral no-answer") as session:
        ended = give_up(session, reference, why)
    _say(context, ended)


def undo(context: typer.Context, reference: Reference, why: Why = "") -> None:
    """Take the last answer of a referral back that was typed by mistake."""
    from justice_desk.services.referrals.undoing import undo as take

    with writing(context.obj, "referral undo") as session:
        undone = take(session, reference, why)
    _say(context, undone)


def _say(context: typer.Context, said: Replied) -> None:
    line = _("{reference}: {state}.").format(reference=said.reference, state=label(said.state))
    say(context.obj, asdict(said), [line])


def _document(row: BoardRow) -> dict[str, Any]:
    origin = row.origin
    return {
        "number": row.number,
        "reference": row.reference,
        "kind": row.kind,
        "to": row.to.name,
        "order": row.to.order,
        "from": {
            "kind": "actor" if origin else "office",
            "name": origin.name if origin else None,
            "order": origin.order if origin else None,
        },
        "state": row.state,
        "priority": row.priority,
        "sent_on": row.sent_on,
        "reply_by": row.reply_by,
        "days_late": row.late,
    }


def _line(row: BoardRow) -> str:
    late = ngettext("{n} day late", "{n} days late", row.late).format(n=row.late)
    return (
        f"{row.reference:<20} {row.sent_on:%d/%m/%Y}  {row.to.name:<36} {label(row.state)}"
        f"{'  ' + late if row.late else ''}"
    )


VERBS = {
    "list": listed,
    "send": send,
    "forward": forward,
    "appeal": appeal,
    "return": return_,
    "cancel": cancel,
    "no-answer": no_answer,
    "undo": undo,
}
