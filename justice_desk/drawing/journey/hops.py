"""What the journey picture is drawn from: who had the case, from when to when.

A service derives these from the holds and referrals of a case; nothing here is stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from justice_desk.terms.enums import HoldHow, JusticeOrder

if TYPE_CHECKING:
    from datetime import date

Measure: TypeAlias = Callable[[str, float, int], float]
"""Width in px of a text at a size in px and a weight (400 to 700)."""


class Lane(StrEnum):
    """The five lanes, from top to bottom."""

    OFFICE = "office"
    CUSTOMARY = "customary"
    RELIGIOUS = "religious"
    STATUTORY = "statutory"
    SERVICES = "services"


_LANES: Final = {
    JusticeOrder.CUSTOMARY: Lane.CUSTOMARY,
    JusticeOrder.RELIGIOUS: Lane.RELIGIOUS,
    JusticeOrder.STATUTORY: Lane.STATUTORY,
}


def lane_of(order: JusticeOrder | None) -> Lane:
    """Return the lane of an order; None is the office, and all beside the orders are services."""
    return Lane.OFFICE if order is None else _LANES.get(order, Lane.SERVICES)


@dataclass(frozen=True, slots=True)
class Hop:
    """One stay of the case with one holder, waiting for the answer included.

    The picture shows a sent referral in the receiver's lane from the day it was sent, although
    the office holds the case until it is accepted. A declined referral is therefore a hop
    without `held_from`, followed by a hop of the office whose `how` is `returned`.

    Args:
        name: full name of the holder, such as « COFO de Gounzoureye ».
        short: its short name, such as « COFO ».
        order: order of the actor; None for the office.
        sent_on: day the referral was sent; None where none preceded, as for an office.
        held_from: day the holder took the case; None while unanswered and when declined.
        until: day the stay ended; None for the current one. A stay lasts until the next one
            begins; of the last stay, a day means that the journey is over.
        badge: short name of the referral, « R1 »; empty for the office's first hold.
        how: how the stay began; `returned` draws its arrow dashed.
        stuck_since: the missed reply-by day of the current stay.
        outcome: what came of it, in words.
        declined: the receiver refused the referral.
        reference: what Enter opens, `GAO-2026-0001/R2`.
        beside: it takes no case: a service that helps, or a letter that waits while another has
            the case; the journey goes on without it.

    Raises:
        ValueError: neither `sent_on` nor `held_from` is known.
    """

    name: str
    short: str
    order: JusticeOrder | None
    sent_on: date | None = None
    held_from: date | None = None
    until: date | None = None
    badge: str = ""
    how: HoldHow = HoldHow.ACCEPTED
    stuck_since: date | None = None
    outcome: str = ""
    declined: bool = False
    reference: str = ""
    beside: bool = False

    def __post_init__(self) -> None:
        if self.sent_on is None and self.held_from is None:
            raise ValueError("a hop begins on the day it was sent or held")

    @property
    def begun(self) -> date:
        """Return the first day of the stay."""
        first = self.sent_on or self.held_from
        assert first is not None  # noqa: S101 - __post_init__ saw to it
        return first

    @property
    def lane(self) -> Lane:
        """Return the lane of the holder's order."""
        return lane_of(self.order)

    @property
    def returned(self) -> bool:
        """Return whether the case came back with this stay."""
        return self.how in {HoldHow.RETURNED, HoldHow.HOMOLOGATED}


@dataclass(frozen=True, slots=True)
class Plan:
    """Something planned after today: its day, the order it belongs to, an icon and a word."""

    on: date
    order: JusticeOrder | None
    icon: str
    word: str

    @property
    def lane(self) -> Lane:
        """Return the lane that the plan is drawn in."""
        return lane_of(self.order)
