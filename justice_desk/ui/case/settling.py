"""A form of what is settled outside court: judged by the matter, and by who settles it that day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.rules.safeguards import SAFEGUARDS
from justice_desk.services.outside.asking import assess_settling
from justice_desk.ui.case.guarded import GuardedDialog
from justice_desk.ui.intake.days import NoSuchDay

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.referrals.assessing import Assessment
    from justice_desk.ui.case.actor_field import ActorField
    from justice_desk.ui.case.days import DayField

_OF_MATTER: Final = frozenset(rule.id for rule in SAFEGUARDS if rule.matter)


class SettlingDialog(GuardedDialog):
    """What stands against the matter itself hides the form; another actor can be chosen.

    Call `settled_by` once the fields are there.
    """

    def settled_by(self, number: str, by: ActorField, day: DayField) -> None:
        """Ask the safeguards now, and again when the actor or the day becomes another one."""
        self._number, self._by, self._on = number, by, day
        self._looked: tuple[str, date | None] | None = None
        self._look()
        by.chosen.connect(lambda _code: self._look())
        line = day.line()
        if line is not None:
            line.textChanged.connect(lambda _typed: self._look())

    def _look(self) -> None:
        try:
            asked = self._by.code(), self._on.day()
        except NoSuchDay:
            return
        if asked == self._looked:
            return
        self._looked = asked
        number, (code, day) = self._number, asked
        self.weigh(lambda session: assess_settling(session, number, by=code or None, on=day))

    def _weighed(self, told: tuple[int, Assessment]) -> None:
        of_matter = any(finding.id in _OF_MATTER for finding in told[1].findings)
        self.hides = of_matter or not self._by.code()
        super()._weighed(told)
