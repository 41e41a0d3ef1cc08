"""Why a decision is not recorded."""

from __future__ import annotations

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput, legible
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import DecisionFor


class NotACourt(BadInput):
    """Only a court judges, or endorses an agreement."""

    code = "not_a_court"
    template = N_("{actor} is no court. Expected: a court of statutory order.")


class NotACourtOfAppeal(BadInput):
    """An appeal goes to a higher court."""

    code = "not_a_court_of_appeal"
    template = N_("{actor} hears no appeals. Expected: a court of appeal.")


class NoJudgment(BadInput):
    """There is no decision to appeal against or to carry out."""

    code = "no_judgment"
    template = N_("No judgment is recorded in {number}. Write it down first: judgment add.")


class NeverBefore(BadInput):
    """A court judges only what was brought before it."""

    code = "never_before_court"
    template = N_(
        "{actor} never received {number}. Write down first how it came there: refer, or "
        "referral forward."
    )


class AlreadyJudged(BadInput):
    """The same decision of the same court and day is written down."""

    code = "already_judged"
    template = N_("This judgment of {actor} of {decided} is recorded in {number} already.")


class JudgedThatDay(BadInput):
    """Another decision of the same court and day stands, and no numbers tell the two apart."""

    code = "judged_that_day"
    template = N_(
        "A judgment of {actor} of {decided} stands in {number}: {decision}. If it is a mistake, "
        "withdraw it first: judgment withdraw. If the court gave two, each needs its own number."
    )

    def message(self) -> str:
        """Return the sentence with the words of the decision, not its code."""
        told = {name: legible(value) for name, value in self.details.items()}
        told["decision"] = label(DecisionFor(str(self.details["decision"])))
        return _(self.template).format(**told)


class AlreadyExecuted(BadInput):
    """The judgment was carried out."""

    code = "already_executed"
    template = N_("The judgment of {decided} was carried out on {executed} already.")


class AlreadyAppealed(BadInput):
    """The judgment is before a higher court."""

    code = "already_appealed"
    template = N_("An appeal against the judgment of {decided} is recorded: {reference}.")


class JudgmentAppealed(BadInput):
    """An appeal rests on the judgment."""

    code = "judgment_appealed"
    template = N_(
        "The appeal {reference} was made against this judgment. Call the appeal off first, or "
        "record what the higher court answered."
    )


class JudgedAtHearing(BadInput):
    """The judgment is the result of a case at the docket of a sitting."""

    code = "judged_at_hearing"
    template = N_(
        "This judgment is the result of the hearing at {sitting}. Withdraw that result: "
        "docket withdraw."
    )
