"""`docket result|withdraw|summon`: what the court did with a case, and how people were called."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.hours import hour
from justice_desk.cli.opening import writing
from justice_desk.cli.verbs.dockets import On, Slot
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import WrongUsage
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import DecisionFor
from justice_desk.terms.sittings import DocketResult, ResultCause

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.cli.globals import Globals
    from justice_desk.services.dockets.rows import CalledRow, SlotRow


class UnknownResult(WrongUsage):
    """A court does one of four things with a case."""

    template = N_("“{found}” is no result. Expected: judged, reserved, adjourned, struck-out.")


class CameOrNobody(WrongUsage):
    """Somebody came, or nobody did."""

    template = N_("--came names who was there; --nobody-came says that nobody was.")


class Brought(StrEnum):
    """Whether somebody must be brought to the court."""

    YES = "yes"
    NO = "no"


Seen = Annotated[
    int | None, typer.Option("--if-version", help=N_("only if it still has this version"))
]


def result(
    context: typer.Context,
    case: Slot,
    did: Annotated[
        str,
        typer.Argument(help=N_("judged, reserved, adjourned or struck-out"), metavar="RESULT"),
    ],
    sitting: On,
    cause: Annotated[
        ResultCause | None, typer.Option(help=N_("why it was put off or struck out"))
    ] = None,
    until: Annotated[
        str | None, day_option(N_("the day of the judgment, or to which it was put off"))
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(help=N_("the sitting that hears it next"), metavar="SITTING"),
    ] = None,
    decision: Annotated[
        DecisionFor | None, typer.Option(help=N_("how it answers the request"))
    ] = None,
    judgment_number: Annotated[
        str, typer.Option("--number", help=N_("the number that the court gave it"))
    ] = "",
    terms: Annotated[str, typer.Option(help=N_("what it says"))] = "",
    appeal_until: Annotated[
        str | None, day_option(N_("the last day to appeal, as the court said"))
    ] = None,
    came: Annotated[
        list[str] | None,
        typer.Option(help=N_("who was there, by name or id; the others were not")),
    ] = None,
    nobody: Annotated[
        bool, typer.Option("--nobody-came", help=N_("nobody who was called was there"))
    ] = False,
    note: Annotated[str, typer.Option(help=N_("in words"))] = "",
    seen: Seen = None,
) -> None:
    """Write what the court did with a case, once it sat."""
    from justice_desk.services.dockets.finding import entry_on
    from justice_desk.services.dockets.resulting import record_result
    from justice_desk.services.dockets.told import ResultTold

    if came and nobody:
        raise CameOrNobody
    did_what, until_on, last = (
        _result(did),
        day("--until", until),
        day("--appeal-until", appeal_until),
    )
    with writing(context.obj, "docket result") as session:
        entry = entry_on(session, sitting, case)
        told = ResultTold(
            result=did_what,
            cause=cause,
            until_on=until_on,
            adjourned_to=to,
            decision=decision,
            number=judgment_number,
            terms=terms,
            appeal_until=last,
            came=_present(session, entry, came, nobody=nobody),
            note=note,
        )
        record_result(session, entry, told, seen)
        row = _slot(session, entry)
    _say(context.obj, row)


def withdraw(
    context: typer.Context,
    case: Slot,
    sitting: On,
    why: Annotated[str, typer.Option(help=N_("why, in words"))],
) -> None:
    """Withdraw a result that was typed by mistake; it stays to be read."""
    from justice_desk.services.dockets.finding import entry_on
    from justice_desk.services.dockets.result_withdrawing import withdraw_result

    with writing(context.obj, "docket withdraw") as session:
        entry = entry_on(session, sitting, case)
        withdraw_result(session, entry, why)
        row = _slot(session, entry)
    _say(context.obj, row)


def summon(
    context: typer.Context,
    case: Slot,
    sitting: On,
    person: Annotated[
        list[str] | None,
        typer.Option(
            help=N_("who, by name or id; may be said again; all who are called when left out")
        ),
    ] = None,
    handed: Annotated[
        str | None, day_option(N_("the day on which the summons was handed over"))
    ] = None,
    explained_in: Annotated[
        str | None, typer.Option(help=N_("the language in which it was explained"))
    ] = None,
    transport: Annotated[
        Brought | None, typer.Option(help=N_("whether somebody must be brought"))
    ] = None,
    at: Annotated[
        str | None, typer.Option(help=N_("the hour at which she is to be there, 09:30"))
    ] = None,
    only: Annotated[
        bool, typer.Option("--only", help=N_("those named are called, and nobody else"))
    ] = False,
) -> None:
    """Write how people are called to a hearing: handed over, explained, brought, at which hour."""
    from justice_desk.services.dockets import summoning
    from justice_desk.services.dockets.finding import entry_on

    on, comes_at = day("--handed", handed), hour("--at", at) if at else None
    with writing(context.obj, "docket summon") as session:
        entry = entry_on(session, sitting, case)
        if only:
            summoning.call_only(session, entry, person or ())
        for one in summoning.summons_of(session, entry, person or ()):
            if transport is not None:
                summoning.set_transport(session, one, transport is Brought.YES)
            if comes_at is not None:
                summoning.set_hour(session, one, comes_at)
            if on is not None or explained_in is not None:
                summoning.mark_handed(session, one, on=on, explained_in=explained_in)
        row = _slot(session, entry)
    say(context.obj, _document(row), map(_called, row.called))


def _result(written: str) -> DocketResult:
    code = written.strip().lower().replace("-", "_")
    if code not in set(DocketResult):
        raise UnknownResult(found=written)
    return DocketResult(code)


def _present(
    session: Session, entry: uuid.UUID, came: list[str] | None, *, nobody: bool
) -> frozenset[uuid.UUID] | None:
    from justice_desk.services.dockets.resulting import VERB
    from justice_desk.services.dockets.summoning import summons_of

    if came:
        return frozenset(summons_of(session, entry, came, verb=VERB))
    return frozenset() if nobody else None


def _slot(session: Session, entry: uuid.UUID) -> SlotRow:
    from justice_desk.services.dockets.showing import slot

    return slot(session, entry)


def _say(said: Globals, row: SlotRow) -> None:
    words = (
        label(row.result) if row.result else _("no result"),
        label(row.cause) if row.cause else "",
        f"{row.until_on:%d/%m/%Y}" if row.until_on else "",
        row.adjourned_to or "",
    )
    say(said, _document(row), [f"{row.number:<16} {' – '.join(filter(None, words))}"])


def _called(who: CalledRow) -> str:
    handed = f"{who.handed_on:%d/%m/%Y}" if who.handed_on else _("not handed over")
    words = (who.name, handed, who.explained_in or "")
    return " – ".join(filter(None, words))


def _document(row: SlotRow) -> dict[str, Any]:
    return asdict(row)


VERBS = {"result": result, "withdraw": withdraw, "summon": summon}
