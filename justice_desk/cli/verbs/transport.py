"""`trip request|approve|…|reconcile`: support for those who travel, from asking to account."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.hours import hour
from justice_desk.cli.opening import reading, writing
from justice_desk.i18n.formats import francs, short_date
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.rules.ledger import read_amount
from justice_desk.terms.labels import label
from justice_desk.terms.transport import (
    Need,
    PaidBy,
    SupportState,
    TravellerRole,
    TravelMode,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.cli.globals import Globals
    from justice_desk.services.transport.rows import SupportRow

Number = Annotated[str, typer.Argument(help=N_("a request, GAO-A-2026-0001"), metavar="REQUEST")]
Numbers = Annotated[
    list[str], typer.Argument(help=N_("requests, GAO-A-2026-0001"), metavar="REQUEST")
]
Sitting = Annotated[str, typer.Argument(help=N_("a sitting, GAO-S-2026-003"), metavar="SITTING")]
Why = Annotated[str, typer.Option(help=N_("why, in words"))]
Line = Annotated[
    str | None, typer.Option(help=N_("the line that pays, DON-A/TRA"), metavar="FUND/LINE")
]
Mode = Annotated[TravelMode, typer.Option(help=N_("how she travels"))]
_Of = Annotated[
    str | None, typer.Option("--sitting", help=N_("only those of a sitting"), metavar="SITTING")
]


def request(
    context: typer.Context,
    who: Annotated[str, typer.Argument(help=N_("who travels: a name or an id"), metavar="PERSON")],
    case: Annotated[
        str | None, typer.Option(help=N_("number of her case; none for staff"), metavar="NUMBER")
    ] = None,
    staff: Annotated[bool, typer.Option("--staff", help=N_("on mission, without a case"))] = False,
    sitting: Annotated[
        str | None, typer.Option(help=N_("the sitting she is called to"), metavar="SITTING")
    ] = None,
    referral: Annotated[
        str | None, typer.Option(help=N_("the referral she follows"), metavar="REFERENCE")
    ] = None,
    start: Annotated[
        str | None, typer.Option("--from", help=N_("where she comes from"), metavar="PLACE")
    ] = None,
    to: Annotated[str | None, typer.Option(help=N_("where she must be"), metavar="PLACE")] = None,
    on: Annotated[str | None, day_option(N_("the day on which she must be there"))] = None,
    at: Annotated[str | None, typer.Option(help=N_("the hour, 09:00"))] = None,
    back_on: Annotated[str | None, day_option(N_("the day she goes home"))] = None,
    back_at: Annotated[str | None, typer.Option(help=N_("the hour she goes home, 16:00"))] = None,
    one_way: Annotated[bool, typer.Option("--one-way", help=N_("without a way back"))] = False,
    mode: Mode = TravelMode.CAR,
    need: Annotated[
        list[Need] | None, typer.Option(help=N_("what she needs; once for each"))
    ] = None,
    guardian: Annotated[
        list[str] | None, typer.Option(help=N_("her guardian who travels along"))
    ] = None,
    helper: Annotated[
        list[str] | None, typer.Option(help=N_("who helps her and travels along"))
    ] = None,
    nights: Annotated[int, typer.Option(help=N_("nights that are paid"))] = 0,
    meals: Annotated[int, typer.Option(help=N_("meals that are paid"))] = 0,
    amount: Annotated[
        str | None, typer.Option(help=N_("instead of the rates, whole francs CFA"), metavar="XOF")
    ] = None,
    amount_why: Annotated[str, typer.Option(help=N_("why not that of the rates"))] = "",
    line: Line = None,
    asked_by: Annotated[str, typer.Option(help=N_("who asked for it"))] = "",
) -> None:
    """Ask for the support of one person; what is left out is taken from her hearing."""
    from justice_desk.services.transport.requesting import request as ask
    from justice_desk.services.transport.told import SupportTold, TravellerTold

    guardians = (TravellerTold(one, TravellerRole.GUARDIAN) for one in guardian or ())
    helpers = (TravellerTold(one) for one in helper or ())
    told = SupportTold(
        who=who,
        case=case,
        role=TravellerRole.STAFF if staff else TravellerRole.BENEFICIARY,
        sitting=sitting,
        referral=referral,
        place=start,
        to=to,
        there_on=day("--on", on),
        there_at=None if at is None else hour("--at", at),
        one_way=one_way,
        back_on=day("--back-on", back_on),
        back_at=None if back_at is None else hour("--back-at", back_at),
        mode=mode,
        needs=tuple(need or ()),
        with_her=(*guardians, *helpers),
        nights=nights,
        meals=meals,
        amount=amount_of(amount),
        amount_why=amount_why,
        line=line,
        asked_by=asked_by,
    )
    done(context.obj, "trip request", lambda session: ask(session, told))


def request_all(
    context: typer.Context, sitting: Sitting, mode: Mode = TravelMode.CAR, line: Line = None
) -> None:
    """Ask for everybody called to a sitting; who has support already is told and left out."""
    from justice_desk.services.transport.requesting_all import request_all as ask

    with writing(context.obj, "trip request-all") as session:
        rows = ask(session, sitting, mode=mode, line=line)
    asked = sum(bool(row.number) for row in rows)
    lines = [f"{row.number or '–':<18} {row.case or '':<16} {row.name}  {row.why}" for row in rows]
    total = ngettext("{n} request written.", "{n} requests written.", asked).format(n=asked)
    document = {"asked": asked, "people": [asdict(row) for row in rows]}
    say(context.obj, document, [*(one.rstrip() for one in lines), total])


def listed(
    context: typer.Context,
    state: Annotated[
        list[SupportState] | None, typer.Option(help=N_("only in this state; may be said again"))
    ] = None,
    sitting: _Of = None,
) -> None:
    """List the requests for support."""
    from justice_desk.services.transport.listing import requests

    with reading(context.obj, "trip list") as session:
        rows = requests(session, states=state or None, sitting=sitting)
    total = ngettext("{n} request.", "{n} requests.", len(rows)).format(n=len(rows))
    document = {"total": len(rows), "requests": [asdict(row) for row in rows]}
    say(context.obj, document, [*map(told_line, rows), total])


def show(context: typer.Context, number: Number) -> None:
    """Show one request."""
    from justice_desk.services.transport.listing import request_shown

    with reading(context.obj, "trip show") as session:
        row = request_shown(session, number)
    say(context.obj, asdict(row), [told_line(row)])


def approve(
    context: typer.Context,
    numbers: Numbers,
    line: Line = None,
    override: Annotated[
        str, typer.Option(help=N_("why the line is overspent; everybody and the donor read it"))
    ] = "",
) -> None:
    """Approve requests, all of them or none: their money is spoken for."""
    from justice_desk.services.transport.deciding import approve as let

    _each(
        context.obj,
        "trip approve",
        numbers,
        lambda session, one: let(session, one, line=line, override=override),
    )


def refuse(context: typer.Context, number: Number, why: Why) -> None:
    """Refuse a request, with the reason that is told."""
    from justice_desk.services.transport.deciding import refuse as deny

    _each(context.obj, "trip refuse", [number], lambda session, one: deny(session, one, why))


def cancel(context: typer.Context, number: Number, why: Why) -> None:
    """Cancel a request that nobody was paid for."""
    from justice_desk.services.transport.deciding import cancel as call_off

    _each(context.obj, "trip cancel", [number], lambda session, one: call_off(session, one, why))


def vouchers(
    context: typer.Context,
    numbers: Numbers,
    valid_days: Annotated[
        int, typer.Option(help=N_("days for which they are valid after the journey"))
    ] = 15,
    cancel: Annotated[
        str | None, typer.Option(help=N_("take the voucher back instead: why"), metavar="WHY")
    ] = None,
) -> None:
    """Give vouchers for approved requests, all of them or none, or take them back."""
    from justice_desk.services.transport.vouchering import cancel_voucher, give_vouchers

    if cancel is not None:
        _each(
            context.obj,
            "trip vouchers",
            numbers,
            lambda session, one: cancel_voucher(session, one, cancel),
        )
        return
    with writing(context.obj, "trip vouchers") as session:
        rows = give_vouchers(session, numbers, valid_days=valid_days)
    given = [(row.number, row.voucher) for row in rows if row.voucher]
    document = {"vouchers": [{"request": number, **asdict(one)} for number, one in given]}
    say(context.obj, document, [f"{one.number}  {number}" for number, one in given])


def pay(
    context: typer.Context,
    numbers: Numbers,
    how: Annotated[PaidBy, typer.Option(help=N_("how it is paid"))] = PaidBy.CASH,
    on: Annotated[str | None, day_option(N_("the day; today when left out"))] = None,
    reference: Annotated[str, typer.Option(help=N_("of mobile money"))] = "",
    advance: Annotated[
        str | None, typer.Option(help=N_("paid from an advance, GAO-V-2026-001"))
    ] = None,
) -> None:
    """Pay requests, all of them or none."""
    from justice_desk.services.transport.paying import pay_all
    from justice_desk.services.transport.told import PaidTold

    told = PaidTold(how, day("--on", on), reference, advance)
    with writing(context.obj, "trip pay") as session:
        entries = pay_all(session, numbers, told)
    say(context.obj, {"entries": list(entries)}, list(entries))


def travelled(context: typer.Context, numbers: Numbers) -> None:
    """Say who came."""
    from justice_desk.services.transport.going import travelled as came

    _each(context.obj, "trip travelled", numbers, came)


def no_show(context: typer.Context, numbers: Numbers, why: Why = "") -> None:
    """Say who did not come: money that was not paid is free again."""
    from justice_desk.services.transport.going import no_show as absent

    _each(context.obj, "trip no-show", numbers, lambda session, one: absent(session, one, why=why))


def reconcile(
    context: typer.Context,
    number: Number,
    returned: Annotated[
        str | None, typer.Option(help=N_("what came back, whole francs CFA"), metavar="XOF")
    ] = None,
    on: Annotated[str | None, day_option(N_("the day; today when left out"))] = None,
    note: Annotated[str, typer.Option(help=N_("what proves the rest"))] = "",
) -> None:
    """Account for a request: what came back, and what proves the rest."""
    from justice_desk.services.transport.reconciling import reconcile as close

    back = 0 if returned is None else read_amount("--returned", returned, least=0)
    day_of = day("--on", on)
    _each(
        context.obj,
        "trip reconcile",
        [number],
        lambda session, one: close(session, one, returned=back, on=day_of, note=note),
    )


def amount_of(written: str | None) -> int | None:
    """Return an amount that was written, in whole francs CFA."""
    return None if written is None else read_amount("--amount", written, least=0)


def _each(
    wish: Globals, verb: str, numbers: Sequence[str], run: Callable[[Any, str], object]
) -> None:
    """Do one thing to some requests in one transaction, and tell where they stand."""
    from justice_desk.services.transport.listing import request_shown

    with writing(wish, verb) as session:
        for number in numbers:
            run(session, number)
        rows = [request_shown(session, number) for number in numbers]
    say(wish, {"requests": [asdict(row) for row in rows]}, [told_line(row) for row in rows])


def done(wish: Globals, verb: str, run: Callable[[Any], str]) -> None:
    """Do one thing to one request, and tell it whole."""
    from justice_desk.services.transport.listing import request_shown

    with writing(wish, verb) as session:
        row = request_shown(session, run(session))
    say(wish, asdict(row), [told_line(row)])


def told_line(row: SupportRow) -> str:
    """Return a request in one line."""
    who = _("access restricted") if row.hidden else row.name or "–"
    told = (row.number, label(row.state), short_date(row.there_on), row.to, francs(row.amount), who)
    return " · ".join((*told, _("hearing moved")) if row.moved else told)


VERBS = {
    "request": request,
    "request-all": request_all,
    "approve": approve,
    "refuse": refuse,
    "cancel": cancel,
    "list": listed,
    "show": show,
    "vouchers": vouchers,
    "pay": pay,
    "travelled": travelled,
    "no-show": no_show,
    "reconcile": reconcile,
}
