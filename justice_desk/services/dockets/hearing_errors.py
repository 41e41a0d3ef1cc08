"""What can be wrong with a summons, or with what came of a hearing."""

from __future__ import annotations

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput, legible
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import DocketResult


class UnknownSummons(BadInput):
    """Nobody whom the member may see is called by a summons of this id or this name."""

    code = "unknown_summons"
    template = N_("{found} is not called to {number}. Called are: {known}.")


class NotHeldYet(BadInput):
    """What the court did is written once it sat."""

    code = "not_held_yet"
    template = N_("{number}: nobody wrote down that the court sat. Do it first: sitting hold.")


class DayNotCome(BadInput):
    """A case that is heard on a later day of the sitting has no result today."""

    code = "hearing_not_come"
    template = N_("{number} is heard on {day}: it has no result before.")


class CauseMissing(BadInput):
    """Why a case was put off or struck out is always said."""

    code = "cause_missing"
    template = N_("cause: missing. “{result}” has a cause: {known}.")

    def message(self) -> str:
        """Return the sentence with the word of the result."""
        return _(self.template).format(
            result=label(DocketResult(str(self.details["result"]))),
            known=legible(self.details["known"], whole=True),
        )


class NotWith(BadInput):
    """Something was said that does not belong to this result."""

    code = "not_with_result"
    template = N_("{path}: found “{found}”. It does not go with the result “{result}”.")

    def message(self) -> str:
        """Return the sentence with the word of the result."""
        told = {name: legible(value) for name, value in self.details.items()}
        told["result"] = label(DocketResult(str(self.details["result"])))
        return _(self.template).format(**told)


class ResultThere(BadInput):
    """The court has called the case; a mistake is withdrawn first."""

    code = "result_there"
    template = N_(
        "{number} has its result of {day}: {result}. If it is a mistake, withdraw it first: "
        "docket withdraw."
    )

    def message(self) -> str:
        """Return the sentence with the word of the result."""
        told = {name: legible(value) for name, value in self.details.items()}
        told["result"] = label(DocketResult(str(self.details["result"])))
        return _(self.template).format(**told)


class NoResult(BadInput):
    """There is nothing to withdraw."""

    code = "no_result"
    template = N_("{number} has no result on the docket of {sitting}.")


class AdjournedBack(BadInput):
    """A case is put off to a sitting that is over before it was heard."""

    code = "adjourned_back"
    template = N_("{sitting} sits on {last} for the last time: {number} was heard on {day}.")


class HeardSince(BadInput):
    """The case was put off to a sitting, and heard there."""

    code = "heard_since"
    template = N_(
        "{number} was heard at {sitting} since. Withdraw that result first: docket withdraw."
    )
