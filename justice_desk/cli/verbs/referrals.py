"""`refer` and `reply`."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import writing
from justice_desk.cli.verbs.cases import Number
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.enums import Outcome, Priority, ReferralKind, ReferralState
from justice_desk.terms.labels import label
from justice_desk.terms.slip import printed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.rules.safeguards import Finding
    from justice_desk.services.referrals.referring import Referred

To = Annotated[str, typer.Option(help=N_("the receiver: an actor"), metavar="ACTOR")]
Override = Annotated[
    str | None, typer.Option(help=N_("a coordinator’s reason where one is required"))
]

HandedOver = Annotated[
    str | None, day_option(N_("the day the letter was handed over; today when left out"))
]


class Asked(StrEnum):
    """What the office can ask of an actor."""

    HANDOVER = "handover"
    SERVICE = "service"


class Answer(StrEnum):
    """What an actor can answer."""

    ACKNOWLEDGED = "acknowledged"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    COMPLETED = "completed"


def refer(
    context: typer.Context,
    number: Number,
    to: To,
    reason: Annotated[
        str,
        typer.Option(
            help=N_("what is asked of the receiver, as a sentence: “Settle the field’s boundary.”")
        ),
    ],
    priority: Annotated[Priority, typer.Option(help=N_("how soon"))] = Priority.WEEKS_2,
    reply_by: Annotated[str | None, day_option(N_("the day by which an answer is asked"))] = None,
    override: Override = None,
    kind: Annotated[Asked, typer.Option(help=N_("handover, or service: help beside"))] = (
        Asked.HANDOVER
    ),
    draft: Annotated[
        bool, typer.Option("--draft", help=N_("write it down, send it later"))
    ] = False,
    interpreter: Annotated[
        str | None, typer.Option(help=N_("who translates at the receiver’s"))
    ] = None,
    on: HandedOver = None,
) -> None:
    """Refer a case to a justice actor, or ask a support service for help."""
    from justice_desk.services.referrals.referring import Request
    from justice_desk.services.referrals.referring import refer as send

    asked = Request(
        to,
        reason,
        priority,
        day("--reply-by", reply_by),
        override,
        kind=ReferralKind(kind.value),
        draft=draft,
        interpreter=interpreter,
        on=day("--on", on),
    )
    with writing(context.obj, "refer") as session:
        sent = send(session, number, asked)
    say(context.obj, sent_document(sent), sent_lines(sent))


def reply(
    context: typer.Context,
    code: Annotated[
        list[str],
        typer.Argument(help=N_("the code on the slip, in one word or two"), metavar="CODE"),
    ],
    answer: Annotated[Answer, typer.Argument(help=N_("what the actor answered"))],
    on: Annotated[str | None, day_option(N_("the day of the answer"))] = None,
    note: Annotated[str, typer.Option(help=N_("the reason or the result"))] = "",
    outcome: Annotated[Outcome | None, typer.Option(help=N_("the result, with completed"))] = None,
) -> None:
    """Record what an actor answered on its slip."""
    from justice_desk.services.referrals.replying import reply as record

    with writing(context.obj, "reply") as session:
        said = record(
            session,
            " ".join(code),
            ReferralState(answer.value),
            on=day("--on", on),
            note=note,
            outcome=outcome,
        )
    told = _("{reference}: {state}.") if said.changed else _("{reference}: {state}, said before.")
    lines = [told.format(reference=said.reference, state=label(said.state))]
    if answer is Answer.COMPLETED and outcome is None:
        hinted = _(
            "The result may be given as a code too: --outcome, see reference list --kind outcomes "
            "(after referral undo {reference})."
        )
        lines.append(hinted.format(reference=said.reference))
    say(context.obj, asdict(said), lines)


def sent_document(sent: Referred) -> dict[str, Any]:
    """Return a referral that was just written, as `refer` gives it."""
    return {
        "reference": sent.reference,
        "slip_code": printed(sent.slip_code),
        "reply_by": sent.reply_by,
        "state": sent.state,
        "findings": finding_documents(sent.findings),
    }


def sent_lines(sent: Referred) -> list[str]:
    """Return the same for a person."""
    draft = sent.state is ReferralState.DRAFT
    told = (
        _("Written down, not sent: {reference}.")
        if draft
        else _("Referred: {reference}. The slip bears {code}.")
    )
    line = told.format(reference=sent.reference, code=printed(sent.slip_code))
    return [line, *finding_lines(sent.findings)]


def finding_documents(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings as JSON documents."""
    return [asdict(finding) for finding in findings]


def finding_lines(findings: Iterable[Finding]) -> list[str]:
    """Return findings as lines for a person."""
    lines = (pair(label(f.kind), f"{f.title}. {f.reason} ({f.source})") for f in findings)
    return [f"  {line}" for line in lines]


VERBS = {"refer": refer, "reply": reply}
