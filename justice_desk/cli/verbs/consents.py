"""`consent record`, `consent list` and `consent withdraw`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.cli.codes import type_words
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import writing
from justice_desk.cli.verbs.cases import Number
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.enums import ConsentHow, ConsentPurpose, ConsentScope, ConsentState
from justice_desk.terms.errors import BadInput
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from justice_desk.services.consents.views import ConsentRow


class BadScope(BadInput):
    """A part of the case that no consent can cover."""

    code = "bad_scope"
    template = N_("--scope: found “{found}”. Expected: identity, phone, facts, papers.")


class BadConsentId(BadInput):
    """Something that is no id of a consent."""

    code = "bad_consent_id"
    template = N_("CONSENT: found “{found}”. Expected an id from consent list.")


def record(
    context: typer.Context,
    number: Number,
    purpose: Annotated[ConsentPurpose, typer.Option(help=N_("what it is for"))],
    how: Annotated[ConsentHow, typer.Option(help=N_("how it was given"))],
    to: Annotated[
        str | None, typer.Option(help=N_("the receiver: an actor"), metavar="ACTOR")
    ] = None,
    to_type: Annotated[str | None, typer.Option(help=N_("the receiver: a type of actor"))] = None,
    by: Annotated[
        str | None, typer.Option(help=N_("who answers; the claimant when left out"))
    ] = None,
    witness: Annotated[str | None, typer.Option(help=N_("who witnessed it"))] = None,
    scope: Annotated[
        str | None, typer.Option(help=N_("what it covers: identity,phone,facts,papers"))
    ] = None,
    refused: Annotated[bool, typer.Option("--refused", help=N_("the answer is no"))] = False,
    on: Annotated[str | None, day_option(N_("the day of the answer"))] = None,
    until: Annotated[str | None, day_option(N_("the last day on which it holds"))] = None,
    as_guardian_of: Annotated[
        str | None, typer.Option(help=N_("the minor for whom the guardian answers"))
    ] = None,
) -> None:
    """Record what a person answered, yes or no, for one purpose.

    Without --scope a consent covers identity, phone, facts and papers; the answer says so.
    """
    from justice_desk.services.cases.intake import ConsentIntake
    from justice_desk.services.consents.recording import record_consent

    told = ConsentIntake(
        purpose=purpose,
        how=how,
        by=by,
        guardian_of=as_guardian_of,
        witness=witness,
        scope=_scope(scope),
        refused=refused,
        given_on=day("--on", on),
        until=day("--until", until),
    )
    with writing(context.obj, "consent record") as session:
        row = record_consent(session, number, told, receiver=to, receiver_type=to_type)
    say(context.obj, asdict(row), [_line(row), *_covered(row, unsaid=scope is None)])


def listed(context: typer.Context, number: Number) -> None:
    """List every answer of a case and what became of it."""
    from justice_desk.services.audit import record_access
    from justice_desk.services.cases.finding import case_for
    from justice_desk.services.consents.views import consents_of

    with writing(context.obj, "consent list") as session:
        rows = consents_of(session, number)
        record_access(session, case_for(session, "consent list", number).id, "consents")
    lines = [line for row in rows for line in (_line(row), *_covered(row))] or [
        _("No answer was recorded yet.")
    ]
    say(context.obj, {"number": number, "consents": [asdict(row) for row in rows]}, lines)


def withdraw(
    context: typer.Context,
    number: Number,
    why: Annotated[str, typer.Option(help=N_("why"))],
    consent: Annotated[
        str | None, typer.Argument(help=N_("one consent; without it, all in force of a purpose"))
    ] = None,
    purpose: Annotated[ConsentPurpose | None, typer.Option(help=N_("what it was for"))] = None,
) -> None:
    """Take a consent back."""
    from justice_desk.services.consents.recording import withdraw as take_back

    with writing(context.obj, "consent withdraw") as session:
        rows = take_back(session, number, why=why, consent_id=_id(consent), purpose=purpose)
    say(
        context.obj,
        {"number": number, "withdrawn": [asdict(row) for row in rows]},
        [_line(row) for row in rows],
    )


def _scope(written: str | None) -> tuple[ConsentScope, ...]:
    if written is None:
        return tuple(ConsentScope)
    parts = [part.strip() for part in written.split(",") if part.strip()]
    if not parts or any(part not in {str(known) for known in ConsentScope} for part in parts):
        raise BadScope(found=written)
    return tuple(ConsentScope(part) for part in parts)


def _id(written: str | None) -> UUID | None:
    try:
        return UUID(written) if written else None
    except ValueError as error:
        raise BadConsentId(found=written) from error


def _covered(row: ConsentRow, *, unsaid: bool = False) -> list[str]:
    """Return what a yes covers, above all whether that is the phone; a no covers nothing."""
    if row.state is ConsentState.REFUSED:
        return []
    parts = ", ".join(label(ConsentScope(part)) for part in row.scope)
    whole = _("{parts} (--scope was left out)").format(parts=parts) if unsaid else parts
    return [f"  {pair(_('covers'), whole)}"]


def _line(row: ConsentRow) -> str:
    to = row.to or (type_words(row.to_type) if row.to_type else "")
    state = label(row.state)
    told = f"{label(row.purpose)} {to}".rstrip()
    return f"{row.given_on:%d/%m/%Y}  {told}  {state}  {row.by}  {row.id}"


VERBS = {"record": record, "list": listed, "withdraw": withdraw}
