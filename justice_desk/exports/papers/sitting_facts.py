"""What every paper of a sitting is drawn from, and the order in which its docket is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.terms.sittings import SittingKind

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.services.dockets.rows import CivilRow, SlotRow
    from justice_desk.services.sittings.rows import DayRow, SittingView


@dataclass(frozen=True, slots=True)
class SittingFacts:
    """One sitting, as the member who prints sees it.

    Attributes:
        office: whose papers they are.
        view: the sitting.
        slots: its docket; a case that is closed to the member is `hidden`.
        civil: the applicants of its civil-status lists.
        printed_on: the day of printing, the only date of the file's own.
    """

    office: Office
    view: SittingView
    slots: tuple[SlotRow, ...]
    civil: tuple[CivilRow, ...]
    printed_on: date

    @property
    def number(self) -> str:
        """Return « GAO-S-2026-003 »."""
        return self.view.row.number

    @property
    def mobile(self) -> bool:
        """Say whether the court travels."""
        return self.view.row.kind is SittingKind.MOBILE

    def slots_of(self, day: uuid.UUID) -> tuple[SlotRow, ...]:
        """Return the cases of one bench on one day, in their order."""
        own = (slot for slot in self.slots if slot.day_id == day)
        return tuple(sorted(own, key=lambda slot: (slot.position, slot.starts)))

    def lines_of(self, day: uuid.UUID) -> tuple[CivilRow, ...]:
        """Return the applicants of one day, in their order."""
        own = (line for line in self.civil if line.day_id == day)
        return tuple(sorted(own, key=lambda line: line.position))

    def in_order(self) -> tuple[SlotRow, ...]:
        """Return all cases, day after day, bench after bench."""
        return tuple(slot for day in self.days for slot in self.slots_of(day.id))

    @property
    def days(self) -> tuple[DayRow, ...]:
        """Return the days in order."""
        return tuple(sorted(self.view.days, key=lambda day: (day.held_on, day.starts, day.room)))

    def closed(self, slot: SlotRow) -> bool:
        """Say whether a case prints as heard behind closed doors.

        A restricted one does so whoever prints: the sheet of a member who may see it must not
        differ from that of one who may not.
        """
        return self.view.row.closed_doors or slot.closed_doors or slot.restricted or slot.hidden
