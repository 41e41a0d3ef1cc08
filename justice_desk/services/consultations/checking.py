"""What is written down of a consultation, and what of it can be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from phonenumbers import Leniency, PhoneNumberMatcher

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.ages import AgeBand
from justice_desk.rules.phones import MALI
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.checking import date_fits, day_expected
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput, at_field

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.terms.enums import Sex

LONGEST: Final = 600
"""Minutes: ten hours, a whole day of advice."""
ADVICE_LIMIT: Final = 4000
BANDS: Final = tuple(band for band in AgeBand if band is not AgeBand.UNKNOWN)
_FRANCS: Final = re.compile(r"\s*(F|FR|FCFA|CFA|XOF|FRANCS?)\b", re.IGNORECASE)


class HoldsPhone(BadInput):
    """The advice holds a phone number, and a consultation keeps no identity."""

    code = "identity_in_consultation"
    template = N_(
        "A consultation keeps no identity: take the phone number “{found}” out of the advice, "
        "or open a case."
    )


@dataclass(frozen=True)
class ConsultationTold:
    """What is written down of a consultation; `on` None means today."""

    place: str
    sex: Sex
    age_band: str
    theme: str
    minutes: int
    advice: str = ""
    on: date | None = None


def checked_day(on: date | None) -> date:
    """Return the day of a consultation; `DoesNotFit` for one that cannot be."""
    if on is not None and not date_fits(on):
        raise DoesNotFit(path="on", found=on, expected=day_expected(on))
    return on or today()


def checked_band(said: str) -> AgeBand:
    """Return the age band of a code; `DoesNotFit` for another."""
    for band in BANDS:
        if said.strip() == band.value:
            return band
    raise DoesNotFit(path="age_band", found=said, expected=", ".join(BANDS))


def checked_minutes(said: int) -> int:
    """Return how long the consultation took; `DoesNotFit` outside 1 to 600 minutes."""
    if not 1 <= said <= LONGEST:
        expected = _("minutes, 1 to {longest}").format(longest=LONGEST)
        raise DoesNotFit(path="minutes", found=said, expected=expected)
    return said


def without_identity(advice: str) -> str:
    """Return the advice cleaned; a number that could be rung is refused, an amount is not.

    Raises:
        HoldsPhone: the advice would keep an identity.
        BadText: it is too long, or holds invisible characters.
    """
    with at_field("advice"):
        kept = checked_text(advice, limit=ADVICE_LIMIT)
    for number in PhoneNumberMatcher(kept, MALI, leniency=Leniency.STRICT_GROUPING):
        if not _FRANCS.match(kept, number.end):
            raise HoldsPhone(found=number.raw_string)
    return kept
