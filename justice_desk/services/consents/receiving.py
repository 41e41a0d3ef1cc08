"""Which answers of a person are about one receiver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.terms.enums import ConsentPurpose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.services.consents.views import ConsentRow


def answer_for(
    consents: Iterable[ConsentRow], actor_name: str, actor_type: str
) -> ConsentRow | None:
    """Return the last answer about passing the case on to an actor, None when never asked.

    `consents` come oldest first. An answer without a receiver is about every receiver.
    """
    about = [
        row
        for row in consents
        if row.purpose is ConsentPurpose.REFERRAL
        and (row.to == actor_name or row.to_type == actor_type or not (row.to or row.to_type))
    ]
    return about[-1] if about else None
