"""Why a paper does not leave the office."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, DeskError, Refused


class LetterOfCancelled(BadInput):
    """The referral was cancelled: nothing goes out for it."""

    code = "cancelled"
    template = N_("The referral {reference} was cancelled: it has no letter any more.")


class LetterOfDraft(BadInput):
    """The referral was not sent: its letter does not exist yet."""

    code = "draft"
    template = N_("{reference} is a draft: send it first (referral send), then print its letter.")


class OverrideLacking(Refused):
    """A safeguard asks for a written reason that this referral does not carry."""

    code = "override_lacking"
    template = N_("{title}. {reason} The referral carries no written reason for it: refer again.")


class IdentityNotCovered(Refused):
    """The consent does not cover who the person is."""

    code = "identity_not_covered"
    template = N_(
        "The consent to this receiver does not cover the identity: only the letter without a "
        "name may go out (--anonymous)."
    )


class LetterTellsWhere(Refused):
    """The person is in danger and the letter would tell where she lives, or her phone."""

    code = "letter_in_danger"
    template = N_("{title}. {reason} (--anonymous)")


class FactsNotCovered(Refused):
    """The consent does not cover what happened."""

    code = "facts_not_covered"
    template = N_(
        "The consent to this receiver does not cover the facts: the letter without a name goes "
        "out without a text."
    )


class GoneOutWithName(Refused):
    """The receiver knows the name already; a version without it would only tie the two together."""

    code = "gone_out_with_name"
    template = N_("{reference} has gone out with the name: it is not sent again without it.")


class TextTellsWho(BadInput):
    """The text of the version without a name holds a name, a place or a phone of the case."""

    code = "text_tells_who"
    template = N_(
        "--text: found “{found}”, which tells who the person is. "
        "Expected: no name, village, commune or phone of the case."
    )


class SummaryNotConsented(Refused):
    """The summary with names is handed out by the coordination or with the person's consent."""

    code = "summary_not_consented"
    template = N_(
        "The summary with names needs the person’s consent to the summary, or the coordination. "
        "The one without names may be printed (--anonymous)."
    )


class MailNumberTaken(DeskError):
    """Another letter took the number since this one was drawn."""

    code = "mail_number_taken"
    exit_code = 7
    template = N_(
        "Another letter took the number {number} meanwhile. Destroy this print and print it again."
    )
