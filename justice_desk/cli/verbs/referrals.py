"""`assess`, `refer`, `reply` and `safeguards`."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import reading, writing
from justice_desk.cli.verbs.cases import Number
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.enums import Priority, ReferralState
from justice_desk.terms.labels import label
from justice_desk.terms.slip import printed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.rules.safeguards import Finding

To = Annotated[str, typer.Option(help=N_("the receiver: an actor"), metavar="ACTOR")]


class Answer(StrEnum):
    """What an actor can answer."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    COMPLETED = "completed"


def assess(context: typer.Context, number: Number, to: To) -> None:
    """Say what the safeguards find against a hand-over; nothing is changed."""
    from justice_desk.services.referrals.assessing import assess_referral

    with reading(context.obj, "assess") as session:
        found = assess_referral(session, number, to)
    document = {
        "verdict": found.verdict,
        "findings": _documents(found.findings),
        "alternatives": [asdict(one) for one in found.alternatives],
    }
    lines = [label(found.verdict), *_lines(found.findings)]
    say(context.obj, document, [*lines, *(one.text for one in found.alternatives)])


def refer(
    context: typer.Context,
    number: Number,
    to: To,
    reason: Annotated[str, typer.Option(help=N_("what is asked of the receiver"))],
    priority: Annotated[Priority, typer.Option(help=N_("how soon"))] = Priority.WEEKS_2,
    reply_by: Annotated[str | None, day_option(N_("the day by which an answer is asked"))] = None,
    override: Annotated[
        str | None, typer.Option(help=N_("a coordinator’s reason where one is required"))
    ] = None,
) -> None:
    """Refer a case to a justice actor."""
    from justice_desk.services.referrals.referring import Request
    from justice_desk.services.referrals.referring import refer as send

    asked = Request(to, reason, priority, day("--reply-by", reply_by), override)
    with writing(context.obj, "refer") as session:
        sent = send(session, number, asked)
    document = {
        "reference": sent.reference,
        "slip_code": printed(sent.slip_code),
        "reply_by": sent.reply_by,
        "findings": _documents(sent.findings),
    }
    told = _("Referred: {reference}. The slip bears {code}.")
    line = told.format(reference=sent.reference, code=printed(sent.slip_code))
    say(context.obj, document, [line, *_lines(sent.findings)])


def reply(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help=N_("the code on the slip"), metavar="CODE")],
    answer: Annotated[Answer, typer.Argument(help=N_("what the actor answered"))],
    on: Annotated[str | None, day_option(N_("the day of the answer"))] = None,
    note: Annotated[str, typer.Option(help=N_("the reason or the result"))] = "",
) -> None:
    """Record what an actor answered on its slip."""
    from justice_desk.services.referrals.replying import reply as record

    with writing(context.obj, "reply") as session:
        said = record(session, code, ReferralState(answer.value), on=day("--on", on), note=note)
    told = _("{reference}: {state}.") if said.changed else _("{reference}: {state}, said before.")
    line = told.format(reference=said.reference, state=label(said.state))
    say(context.obj, asdict(said), [line])


def safeguards(context: typer.Context) -> None:
    """List the safeguards: what each does, its source, how sure that is."""
    from justice_desk.rules.safeguards import rows

    lines = [f"{row['id']:<28} {row['kind']:<8} {row['title']}" for row in rows()]
    say(context.obj, {"safeguards": rows()}, lines)


def _documents(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [asdict(finding) for finding in findings]


def _lines(findings: Iterable[Finding]) -> list[str]:
    return [f"  {label(f.kind)}: {f.title}. {f.reason} ({f.source})" for f in findings]


VERBS = {"assess": assess, "refer": refer, "reply": reply, "safeguards": safeguards}
