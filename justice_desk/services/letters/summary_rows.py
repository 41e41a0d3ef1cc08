"""What a summary is filled from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from justice_desk.drawing.journey import Hop
    from justice_desk.services.cases.rows import CaseView
    from justice_desk.services.letters.rows import PaperPerson, SentRow
    from justice_desk.services.offices import OfficeRow
    from justice_desk.services.referrals.overrides import OverrideRow
    from justice_desk.terms.enums import ConsentScope


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryView:
    """A case as its summary reports it.

    Attributes:
        case: everything that the member sees of it.
        office: the sender.
        people: who came first.
        sent: the referrals, oldest first.
        receivers: the type of the receiver of a consent, by the consent's id.
        hops: the journey.
        granted: what may be told: everything to the coordination, else what the person agreed to.
        overrides: what a coordinator let go in writing, the oldest first.
        anonymous: the version without names; its paper takes no name from here.
    """

    case: CaseView
    office: OfficeRow
    people: tuple[PaperPerson, ...]
    sent: tuple[SentRow, ...]
    receivers: Mapping[uuid.UUID, str]
    hops: tuple[Hop, ...]
    granted: frozenset[ConsentScope]
    anonymous: bool
    overrides: tuple[OverrideRow, ...] = ()
