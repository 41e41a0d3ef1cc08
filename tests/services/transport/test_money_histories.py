"""Whatever is done with a request and its money: never more than is due, and always a way out."""

from __future__ import annotations

import contextlib
from collections import Counter
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Any, Final

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from justice_desk.models.all import LedgerEntry, TransportRequest
from justice_desk.rules.transport import DEAD
from justice_desk.services.funds.balances import request_balances
from justice_desk.services.funds.booking import reverse
from justice_desk.services.transport.correcting import set_amount
from justice_desk.services.transport.deciding import approve, cancel, refuse
from justice_desk.services.transport.finding import due, request_for
from justice_desk.services.transport.going import no_show, travelled
from justice_desk.services.transport.paying import pay
from justice_desk.services.transport.reconciling import reconcile
from justice_desk.services.transport.requesting import request
from justice_desk.services.transport.vouchering import cancel_voucher, give_vouchers
from justice_desk.terms import clock
from justice_desk.terms.errors import BadInput, Refused
from justice_desk.terms.transport import SupportState, TravellerRole
from tests.services.transport.conftest import LINE
from tests.services.transport.test_money import CASH

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy.orm import Session

    from tests.services.transport.conftest import Transport

S = SupportState
AMOUNTS: Final = (0, 2000, 5000, 9000)
STEPS: Final = 50


def _take_back(session: Session, number: str, chance: Random) -> None:
    """Reverse any entry of the request, the last ones most often."""
    row = request_for(session, "trip show", number)
    asked = select(LedgerEntry.number).where(LedgerEntry.request_id == row.id)
    found = session.scalars(asked.order_by(LedgerEntry.number)).all()
    if found:
        entry = chance.choice([*found, *found[-2:]])
        reverse(session, entry, "Erreur.")


ACTS: Final[Mapping[str, Callable[[Session, str, Random], Any]]] = {
    "approve": lambda session, number, _chance: approve(session, number, line=LINE),
    "refuse": lambda session, number, _chance: refuse(session, number, "Non."),
    "cancel": lambda session, number, _chance: cancel(session, number, "Reporté."),
    "amount": lambda session, number, chance: set_amount(
        session, number, chance.choice(AMOUNTS), why="Autre."
    ),
    "voucher": lambda session, number, _chance: give_vouchers(session, [number]),
    "unvoucher": lambda session, number, _chance: cancel_voucher(session, number, "Perdu."),
    "pay": lambda session, number, _chance: pay(session, number, CASH),
    "travelled": lambda session, number, _chance: travelled(session, number),
    "no_show": lambda session, number, _chance: no_show(session, number),
    "account": lambda session, number, chance: reconcile(
        session,
        number,
        returned=chance.choice((0, 500, 2000)),
        note=chance.choice(("", "Signé.")),
    ),
    "reverse": _take_back,
}
OFTEN: Final = ("approve", "approve", "pay", "pay", "reverse", "reverse", "amount", "account")
RARE: Final = ("refuse", "cancel")


def _ended(session: Session, number: str) -> None:
    """Bring a request to its end, from wherever it stands."""
    state = request_for(session, "trip show", number).state
    if state is S.REQUESTED:
        refuse(session, number, "Non.")
    elif state in {S.APPROVED, S.VOUCHERED}:
        cancel(session, number, "Reporté.")
    elif state is S.PAID:
        travelled(session, number)
        reconcile(session, number, note="Signé.")
    elif state in {S.TRAVELLED, S.NO_SHOW}:
        reconcile(session, number, note="Signé.")


def _check(session: Session, number: str) -> TransportRequest:
    row = request_for(session, "trip show", number)
    found = request_balances(session, row.id).values()
    committed, spent = sum(one.committed for one in found), sum(one.spent for one in found)
    assert 0 <= committed <= due(row), (row.state, committed, spent)
    assert 0 <= spent <= due(row), (row.state, committed, spent)
    assert committed + spent <= due(row), (row.state, committed, spent)
    if row.state not in {S.APPROVED, S.VOUCHERED, S.TRAVELLED}:
        assert committed == 0, row.state
    if row.state in {S.APPROVED, S.VOUCHERED}:
        assert committed == due(row), row.state
    if row.state in DEAD | {S.REQUESTED, S.APPROVED, S.VOUCHERED}:
        assert spent == 0, row.state
    return row


def test_money_and_request_stay_together_and_there_is_always_a_way_out(
    transport: Transport,
) -> None:
    done: Counter[str] = Counter()
    seen: set[SupportState] = set()
    day = clock.today() + timedelta(days=5)

    # Nothing is made smaller on a failure: each history is a whole office, minutes in all.
    @settings(max_examples=15, deadline=None, phases=(Phase.generate,))
    @given(st.integers(0, 2**32))
    def live(seed: int) -> None:
        chance = Random(seed)  # noqa: S311 - a history, not a secret
        with transport.bench.writing("awa", "trip") as session, contextlib.ExitStack() as last:
            told = transport.told(
                who="Ibrahim Modèle",
                case=None,
                sitting=None,
                role=TravellerRole.STAFF,
                place="Gao",
                to="Bourem",
                there_on=day,
                there_at=600,
                back_at=700,
            )
            number = request(session, told)
            last.enter_context(clock.as_of(day))
            for _step in range(chance.randrange(STEPS)):
                act = chance.choice([one for one in ACTS if one not in RARE] + [*OFTEN])
                act = chance.choice(RARE) if chance.random() < 1 / 30 else act
                with contextlib.suppress(BadInput, Refused), session.begin_nested():
                    ACTS[act](session, number, chance)
                    done[act] += 1
                seen.add(_check(session, number).state)
            _ended(session, number)
            row = _check(session, number)
            seen.add(row.state)
            assert row.state in DEAD | {S.RECONCILED}
            assert all(not one.committed for one in request_balances(session, row.id).values())
            row.there_on = day + timedelta(days=chance.randrange(1, 10**6))  # room for the next

    live()
    assert seen >= set(S) - DEAD, f"too tame: {set(S) - seen}"
    assert min(done[act] for act in ACTS if act not in RARE) > 0, f"too tame: {done}"
