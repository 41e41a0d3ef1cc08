"""What keeps a case off the docket of a court, where all else that it misses is advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.rules.consent import ConsentReason, answer
from justice_desk.rules.readiness import (
    PROSECUTOR,
    Lacking,
    handing,
    keeping,
    lacking,
    to_hand,
)
from justice_desk.terms.sittings import DocketResult

if TYPE_CHECKING:
    from justice_desk.rules.readiness import Court, Standing

_DECIDED: Final = frozenset({Lacking.JUDGED, Lacking.RESERVED})


def withheld(of: Standing, sits: Court) -> tuple[str, ...]:
    """Return in sentences which consent is missing for a hearing before the court that sits.

    Asked are the consent to keep the file, the one for the court that has the case and the one for
    the court that sits: its judge and its registrar read the docket, whoever else has the case.

    The prosecutor brings a penal matter before the court that tries it: consent for the prosecutor
    covers a court about which nobody was asked. What the person said of that court goes before it.
    This is a choice of this tool, no text on it was found; a partner lawyer confirms it.
    """
    reasons = [*keeping(of)]
    if of.court is not None:
        reasons += handing(of, of.court)
    if not _brought(of, sits):
        reasons += handing(of, sits)
    return tuple(dict.fromkeys(reason.told for reason in reasons))


def decided(of: Standing) -> tuple[str, ...]:
    """Return in a sentence that a court judged the case or gives its judgment on a day to come.

    A court that got the case after the judgment may hear it; so may one that called it when the
    day of the reserved judgment has passed, for the court may open the debates again.
    """
    if of.judged_on is not None and of.court is not None and of.court.since > of.judged_on:
        return ()
    heard = of.heard
    if heard is not None and heard.result is DocketResult.RESERVED and of.judged_on is None:
        over = heard.until is not None and heard.until < of.today
        if over:
            return ()
    return tuple(reason.told for reason in lacking(of) if reason.code in _DECIDED)


def _brought(of: Standing, sits: Court) -> bool:
    """Tell whether the prosecutor brings the case before a court that nobody was asked about."""
    if of.court is None or of.court.type != PROSECUTOR:
        return False
    people = [one.person for one in of.parties]
    return answer(to_hand(of, sits), of.consents, people).reason is ConsentReason.NONE
