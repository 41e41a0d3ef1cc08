"""Journeys to draw: the one of the look, short ones, long ones, and random ones."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from justice_desk.drawing.journey import Hop, Plan
from justice_desk.terms.enums import HoldHow, JusticeOrder

TODAY = date(2026, 11, 24)
CUSTOMARY, RELIGIOUS = JusticeOrder.CUSTOMARY, JusticeOrder.RELIGIOUS
STATUTORY, SERVICE = JusticeOrder.STATUTORY, JusticeOrder.SERVICE
OFFICE = ("Bureau de Gao", "Bureau", None)
ACTORS = (
    ("Chef de village de Kochakarey", "Chef de village", CUSTOMARY),
    ("Cadi de Gao", "Cadi", RELIGIOUS),
    ("COFO de Gounzoureye", "COFO", CUSTOMARY),
    ("Service domanial", "Domaine", SERVICE),
    ("Tribunal d’instance de Bourem", "TI Bourem", STATUTORY),
    ("Parquet de Tombouctou", "Parquet", STATUTORY),
    ("Centre de santé de référence", "CSRéf", SERVICE),
    ("Imam de Bourem-Inaly", "Imam", RELIGIOUS),
    ("Mairie de Gounzoureye", "Mairie", JusticeOrder.ADMINISTRATION),
    ("Réseau de paix", "Réseau", JusticeOrder.CIVIL_SOCIETY),
    ("قاضي غاو", "قاضي", RELIGIOUS),
)
OUTCOMES = ("", "PV de conciliation partiel", "échec de conciliation", "se déclare hors compétence")
HEARING = Plan(date(2026, 12, 3), STATUTORY, "gavel", "aud. foraine")


def office(start: date, badge: str = "", *, until: date | None = None) -> Hop:
    how = HoldHow.RETURNED if badge else HoldHow.OPENED
    return Hop(*OFFICE, held_from=start, badge=badge, how=how, until=until)


def actor(who: int, badge: str, sent: date, held: date | None, **more: object) -> Hop:
    name, short, order = ACTORS[who]
    reference = f"GAO-2026-0147/{badge}"
    return Hop(name, short, order, sent, held, badge=badge, reference=reference, **more)  # type: ignore[arg-type]  # fields by name


def six() -> tuple[Hop, ...]:
    """Return the journey of the look: GAO-2026-0147, stuck since 10 October."""
    return (
        office(date(2026, 3, 9)),
        actor(0, "R1", date(2026, 3, 12), date(2026, 3, 16), outcome="échec de conciliation"),
        actor(1, "R2", date(2026, 4, 28), date(2026, 5, 4), outcome="se déclare hors compétence"),
        actor(2, "R3", date(2026, 6, 19), date(2026, 6, 25), outcome="PV de conciliation partiel"),
        office(date(2026, 8, 14), "R4"),
        actor(3, "R5", date(2026, 8, 20), date(2026, 8, 24)),
        actor(4, "R6", date(2026, 9, 11), date(2026, 9, 18), stuck_since=date(2026, 10, 10)),
    )


def one() -> tuple[Hop, ...]:
    """Return a case that waits for its first answer."""
    return (office(date(2026, 11, 3)), actor(1, "R1", date(2026, 11, 6), None))


def refused() -> tuple[Hop, ...]:
    """Return a case that a receiver declined, that came back and was sent on."""
    back = Hop(*OFFICE, held_from=date(2026, 9, 20), how=HoldHow.RETURNED)
    return (
        office(date(2026, 9, 1)),
        actor(1, "R1", date(2026, 9, 4), None, declined=True, until=date(2026, 9, 20)),
        back,
        actor(5, "R2", date(2026, 9, 28), date(2026, 10, 2)),
        actor(4, "R3", date(2026, 10, 30), None, stuck_since=date(2026, 11, 14)),
    )


def many(number: int, start: date = date(2025, 2, 24), step: int = 34) -> tuple[Hop, ...]:
    """Return a journey of `number` referrals, each other one long or short, with one long gap."""
    hops = [office(start)]
    day = start + timedelta(days=4)
    for count in range(1, number + 1):
        wait, hold = 2 + count * 5 % 9, 5 + count * 13 % step + (190 if count == 13 else 0)
        if count % 5 == 4:
            hops.append(office(day, f"R{count}"))
            day += timedelta(days=4 + count % 4)
            continue
        sent, day = day, day + timedelta(days=wait)
        hops.append(actor(count % 10, f"R{count}", sent, day, outcome=OUTCOMES[count % 4]))
        day += timedelta(days=hold)
    return tuple(hops)


_DAYS = st.one_of(st.integers(0, 3), st.integers(0, 90), st.integers(0, 800))


@st.composite
def journeys(draw: st.DrawFn, most: int = 60) -> tuple[tuple[Hop, ...], date, tuple[Plan, ...]]:
    """Draw a journey of up to `most` referrals, its today and what is planned."""
    day = date(2020, 1, 1) + timedelta(days=draw(st.integers(0, 900)))
    hops: list[Hop] = []
    number = draw(st.integers(0, most))
    for count in range(number + draw(st.integers(0, 1))):
        hop, day = draw(_hop(count, day))
        hops.append(hop)
    ended = draw(st.booleans())
    if hops and ended:
        hops[-1] = _ended(hops[-1], day)
    first = hops[0].begun if hops else day
    helps, span = draw(st.integers(0, 6)) if hops else 0, max((day - first).days, 1)
    hops += [draw(_beside(number + count + 1, first, span)) for count in range(helps)]
    plans = draw(
        st.lists(st.builds(_plan, st.integers(1, 30), st.sampled_from(ACTORS)), max_size=2)
    )
    today = day + timedelta(days=draw(_DAYS))
    return tuple(hops), today, tuple(plans)


def _plan(days: int, who: tuple[str, str, JusticeOrder]) -> Plan:
    return Plan(TODAY + timedelta(days=days), who[2], "gavel", "audience foraine")


def _ended(hop: Hop, day: date) -> Hop:
    return Hop(hop.name, hop.short, hop.order, hop.sent_on, hop.held_from, day, hop.badge)


@st.composite
def _beside(draw: st.DrawFn, count: int, first: date, span: int) -> Hop:
    """Draw a service that helps beside the journey, anywhere in its time."""
    sent = first + timedelta(days=draw(st.integers(0, span)))
    held = sent + timedelta(days=draw(st.integers(0, 30)))
    until = held + timedelta(days=draw(st.integers(0, 90)))
    name, short, order = draw(st.sampled_from(ACTORS))
    return Hop(
        name,
        short,
        order,
        sent_on=sent,
        held_from=draw(st.sampled_from([None, held])),
        until=draw(st.sampled_from([None, until])),
        badge=f"R{count}",
        stuck_since=draw(st.sampled_from([None, held])),
        beside=True,
    )


@st.composite
def _hop(draw: st.DrawFn, count: int, day: date) -> tuple[Hop, date]:
    badge = f"R{count}" if count else ""
    if draw(st.integers(0, 4)) == 0:
        how = draw(st.sampled_from([HoldHow.RETURNED, HoldHow.REASSIGNED]))
        hop = Hop(*OFFICE, held_from=day, badge=badge, how=how)
        return hop, day + timedelta(days=draw(_DAYS))
    name, short, order = draw(st.sampled_from(ACTORS))
    answered = day + timedelta(days=draw(_DAYS))
    end = answered + timedelta(days=draw(_DAYS))
    declined, silent = draw(st.sampled_from([(False, False)] * 4 + [(True, True), (False, True)]))
    hop = Hop(
        name,
        short,
        order,
        sent_on=day,
        held_from=None if silent else answered,
        badge=badge,
        stuck_since=answered + timedelta(days=3) if draw(st.booleans()) else None,
        outcome=draw(st.sampled_from(OUTCOMES)),
        declined=declined,
    )
    return hop, end
