"""`mediation`, `agreement` and `judgment`: what is settled, endorsed, decided."""

from __future__ import annotations

from typing import Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import writing
from justice_desk.cli.verbs.cases import IfVersion, Number
from justice_desk.cli.verbs.referrals import Override
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    DecisionFor,
    Homologation,
    MediationResult,
)

On = Annotated[str | None, day_option(N_("the day, 2026-11-24; today when left out"))]
Note = Annotated[str, typer.Option(help=N_("in words"))]
Agreement = Annotated[
    str | None,
    typer.Option(
        help=N_("the agreement, by id or day; needed where several are in force"), metavar="ID"
    ),
]
Judgment = Annotated[
    str | None,
    typer.Option(
        help=N_("the judgment, by id or day; needed where there are several"),
        metavar="ID",
    ),
]
Which = Annotated[
    str | None,
    typer.Argument(
        help=N_("which one, by id or day; needed where there are several"),
        metavar="ID",
    ),
]
Why = Annotated[str, typer.Option(help=N_("why"))]
Court = Annotated[str, typer.Option(help=N_("the court: an actor"), metavar="ACTOR")]


def mediate(
    context: typer.Context,
    number: Number,
    result: Annotated[MediationResult, typer.Option(help=N_("how the session ended"))],
    on: On = None,
    by: Annotated[
        str | None,
        typer.Option(help=N_("who mediated: an actor; the office when left out"), metavar="ACTOR"),
    ] = None,
    place: Annotated[str, typer.Option(help=N_("where, in words"))] = "",
    present: Annotated[
        list[str] | None, typer.Option(help=N_("a person of the case who came; may be said again"))
    ] = None,
    absent: Annotated[
        list[str] | None,
        typer.Option(help=N_("a person of the case who did not come; may be said again")),
    ] = None,
    next_on: Annotated[
        str | None, typer.Option("--next", help=N_("the day of the next session"), metavar="DATE")
    ] = None,
    note: Note = "",
    override: Override = None,
) -> None:
    """Record a session of mediation."""
    from justice_desk.services.outside.mediating import MediationTold, add_mediation

    told = MediationTold(
        result=result,
        on=day("--on", on),
        by=by,
        place=place,
        present=tuple(present or ()),
        absent=tuple(absent or ()),
        next_on=day("--next", next_on),
        note=note,
        override=override,
    )
    with writing(context.obj, "mediation add") as session:
        made = add_mediation(session, number, told)
    _say(context, number, "mediation", made)


def agree(
    context: typer.Context,
    number: Number,
    kind: Annotated[AgreementKind, typer.Option(help=N_("full or partial"))],
    terms: Annotated[str, typer.Option(help=N_("what was agreed"))],
    on: On = None,
    before: Annotated[
        str | None,
        typer.Option(
            help=N_("before whom it was made: an actor; the office when left out"), metavar="ACTOR"
        ),
    ] = None,
    watch_until: Annotated[
        str | None, day_option(N_("the last day of the watch; 90 days later when left out"))
    ] = None,
    override: Override = None,
) -> None:
    """Record an agreement outside court; it is watched for a time."""
    from justice_desk.services.outside.agreeing import AgreementTold, add_agreement

    told = AgreementTold(
        kind, terms, day("--on", on), before, day("--watch-until", watch_until), override
    )
    with writing(context.obj, "agreement add") as session:
        made = add_agreement(session, number, told)
    _say(context, number, "agreement", made)


def homologate(
    context: typer.Context,
    number: Number,
    state: Annotated[
        Homologation, typer.Argument(help=N_("requested, granted or refused"), metavar="STATE")
    ],
    by: Court,
    on: On = None,
    note: Note = "",
    override: Override = None,
    agreement: Agreement = None,
    if_version: IfVersion = None,
) -> None:
    """Record the endorsement of an agreement by a judge: asked, granted or refused."""
    from justice_desk.services.outside.homologating import HomologationTold
    from justice_desk.services.outside.homologating import homologate as record

    told = HomologationTold(state, by, day("--on", on), note, override, agreement)
    with writing(context.obj, "agreement homologate") as session:
        made = record(session, number, told, seen=if_version)
    _say(context, number, "agreement", made)


def follow(
    context: typer.Context,
    number: Number,
    kept: Annotated[AgreementKept, typer.Argument(help=N_("kept, partly or broken"))],
    on: On = None,
    note: Note = "",
    agreement: Agreement = None,
    if_version: IfVersion = None,
) -> None:
    """Record whether an agreement is kept."""
    from justice_desk.services.outside.following import follow as record

    with writing(context.obj, "agreement follow") as session:
        made = record(
            session, number, kept, agreement, on=day("--on", on), note=note, seen=if_version
        )
    _say(context, number, "agreement", made)


def judge(
    context: typer.Context,
    number: Number,
    by: Court,
    decision: Annotated[DecisionFor, typer.Option(help=N_("how it answers the request"))],
    on: On = None,
    judgment_number: Annotated[
        str, typer.Option("--number", help=N_("the number that the court gave it"))
    ] = "",
    terms: Annotated[str, typer.Option(help=N_("what it says"))] = "",
    appeal_until: Annotated[
        str | None, day_option(N_("the last day to appeal, as the court said"))
    ] = None,
) -> None:
    """Record what a court decided."""
    from justice_desk.services.court.judging import JudgmentTold, add_judgment

    told = JudgmentTold(
        by, decision, day("--on", on), judgment_number, terms, day("--appeal-until", appeal_until)
    )
    with writing(context.obj, "judgment add") as session:
        made = add_judgment(session, number, told)
    _say(context, number, "judgment", made)


def execute(
    context: typer.Context,
    number: Number,
    on: On = None,
    note: Note = "",
    judgment: Judgment = None,
    if_version: IfVersion = None,
) -> None:
    """Record that a judgment was carried out."""
    from justice_desk.services.court.judging import execute as record

    with writing(context.obj, "judgment execute") as session:
        made = record(session, number, judgment, on=day("--on", on), note=note, seen=if_version)
    _say(context, number, "judgment", made)


def unmediate(
    context: typer.Context,
    number: Number,
    which: Which = None,
    *,
    why: Why,
    if_version: IfVersion = None,
) -> None:
    """Withdraw a session that was typed by mistake; it stays to be read."""
    from justice_desk.services.outside.withdrawing import withdraw_mediation

    with writing(context.obj, "mediation withdraw") as session:
        made = withdraw_mediation(session, number, which, why, seen=if_version)
    _withdrawn(context, number, "mediation", made)


def unsettle(
    context: typer.Context,
    number: Number,
    which: Which = None,
    *,
    why: Why,
    if_version: IfVersion = None,
) -> None:
    """Withdraw an agreement that was typed by mistake; it stays to be read."""
    from justice_desk.services.outside.withdrawing import withdraw_agreement

    with writing(context.obj, "agreement withdraw") as session:
        made = withdraw_agreement(session, number, which, why, seen=if_version)
    _withdrawn(context, number, "agreement", made)


def unhomologate(
    context: typer.Context,
    number: Number,
    which: Which = None,
    *,
    why: Why,
    if_version: IfVersion = None,
) -> None:
    """Take back what was last recorded of a judge on an agreement; it stays to be read."""
    from justice_desk.services.outside.unhomologating import withdraw_homologation

    with writing(context.obj, "agreement withdraw-homologation") as session:
        made = withdraw_homologation(session, number, which, why, seen=if_version)
    line = _("Taken back in {number}.").format(number=number)
    say(context.obj, {"number": number, "agreement": made, "withdrawn": True}, [line])


def unjudge(
    context: typer.Context,
    number: Number,
    which: Which = None,
    *,
    why: Why,
    if_version: IfVersion = None,
) -> None:
    """Withdraw a judgment that was typed by mistake; it stays to be read."""
    from justice_desk.services.court.withdrawing import withdraw_judgment

    with writing(context.obj, "judgment withdraw") as session:
        made = withdraw_judgment(session, number, which, why, seen=if_version)
    _withdrawn(context, number, "judgment", made)


def _say(context: typer.Context, number: str, what: str, made: str) -> None:
    line = _("Recorded in {number}.").format(number=number)
    say(context.obj, {"number": number, what: made}, [line])


def _withdrawn(context: typer.Context, number: str, what: str, made: str) -> None:
    line = _("Withdrawn in {number}. What is true is recorded anew: {verb}.")
    lines = [line.format(number=number, verb=f"{what} add")]
    say(context.obj, {"number": number, what: made, "withdrawn": True}, lines)


MEDIATION = {"add": mediate, "withdraw": unmediate}
AGREEMENT = {
    "add": agree,
    "homologate": homologate,
    "follow": follow,
    "withdraw": unsettle,
    "withdraw-homologation": unhomologate,
}
JUDGMENT = {"add": judge, "execute": execute, "withdraw": unjudge}
