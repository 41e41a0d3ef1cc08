"""What can be wrong with a consent that somebody names."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class NoSuchConsent(BadInput):
    """The case has no consent of this id."""

    code = "unknown_consent"
    template = N_("This case has no consent {found}. See consent list.")


class NothingToWithdraw(BadInput):
    """Nothing that could be withdrawn is in force."""

    code = "nothing_to_withdraw"
    template = N_("No consent in force answers to this. Nothing was changed.")
