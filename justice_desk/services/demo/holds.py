"""The holds of one planned case, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.terms.enums import HolderKind, HoldHow, ReferralState

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from justice_desk.services.demo.plan import PlannedReferral


class Holds:
    """The holds of one case, one after the other: one is open at any time until it is closed."""

    def __init__(self, case_id: uuid.UUID, opened_on: date) -> None:
        self.rows: list[dict[str, Any]] = []
        self._case_id = case_id
        self._begin(opened_on, HoldHow.OPENED, None, None)

    def follow(self, told: PlannedReferral, actor: uuid.UUID, referral: uuid.UUID) -> None:
        """Move the case as a referral moved it."""
        if told.answered_on is None or told.state is ReferralState.DECLINED:
            return
        self._move(told.answered_on, HoldHow.ACCEPTED, actor, referral)
        if told.completed_on:
            self._move(told.completed_on, HoldHow.RETURNED, None, None)

    def end(self, day: date) -> None:
        """Let nobody hold the case any more."""
        self.rows[-1] |= {"until_on": max(day, self.rows[-1]["from_on"]), "ended": HoldHow.CLOSED}

    def _move(
        self, day: date, how: HoldHow, actor: uuid.UUID | None, referral: uuid.UUID | None
    ) -> None:
        start = max(day, self.rows[-1]["from_on"])
        self.rows[-1] |= {"until_on": start, "ended": how}
        self._begin(start, how, actor, referral)

    def _begin(
        self, day: date, how: HoldHow, actor: uuid.UUID | None, referral: uuid.UUID | None
    ) -> None:
        row = {
            "case_id": self._case_id,
            "position": len(self.rows),
            "kind": HolderKind.ACTOR if actor else HolderKind.OFFICE,
            "actor_id": actor,
            "referral_id": referral,
            "from_on": day,
            "until_on": None,
            "began": how,
            "ended": None,
        }
        self.rows.append(row)
