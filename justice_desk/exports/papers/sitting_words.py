"""A sitting in the words of its papers: hours, places, names of parties, initials, roles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.words import LANGUAGE, _, number_in_words
from justice_desk.i18n.messages import speaking
from justice_desk.rules.reference import languages
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.terms.fold import fold
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import OfficerRole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from justice_desk.services.dockets.rows import CalledRow, SlotRow
    from justice_desk.services.sittings.rows import SittingView

NONE: Final = "–"
_CIVILITY: Final = {Sex.FEMALE: "Mme", Sex.MALE: "M."}
_LINKS: Final = frozenset(
    [
        "ag",
        "ould",
        "oul",
        "walet",
        "wallet",
        "oualet",
        "mint",
        "bint",
        "ben",
        "ibn",
        "el",
        "al",
        "de",
        "du",
        "da",
        "sidi",
    ]
)
"""Words that begin a family name in Mali and beside it: « Ag Alhassane », « Ould Cheikh »."""
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_ASKING: Final = (PartyRole.CLAIMANT, PartyRole.APPLICANT, PartyRole.VICTIM, PartyRole.HEIR)
_ANSWERING: Final = (PartyRole.RESPONDENT, PartyRole.ACCUSED)
_OPEN: Final = frozenset(
    {
        PartyRole.CLAIMANT,
        PartyRole.APPLICANT,
        PartyRole.WITNESS,
        PartyRole.GUARDIAN,
        PartyRole.COMPANION,
        PartyRole.HEIR,
    }
)
"""Roles that accuse nobody and tell of no crime; the rest are « partie » on paper."""


def said(code: StrEnum, sex: Sex | None = None) -> str:
    """Return the word for a code in the language of the papers."""
    with speaking(LANGUAGE):
        return label(code, sex=sex)


def hour(minutes: int) -> str:
    """Return « 8 h 00 » for minutes after midnight."""
    return f"{minutes // 60} h {minutes % 60:02d}"


def length(minutes: int) -> str:
    """Return « 40 min », « 1 h 30 »."""
    return f"{minutes}\u00a0min" if minutes < 60 else hour(minutes)  # noqa: PLR2004 - an hour


def francs(amount: int) -> str:
    """Return « 12 500 », or « - 500 » with the dash of a sum that is missing."""
    figures = f"{abs(amount):,}".replace(",", "\u202f")
    return f"–\u202f{figures}" if amount < 0 else figures


def where(view: SittingView, room: str = "") -> str:
    """Return « Mairie de Bourem, grande salle »; the place is added where the building hides it."""
    place = site(view)
    parts = [part for part in (view.row.building, room) if part]
    told = fold(" ".join(parts))
    return ", ".join(parts if fold(place) in told else [*parts, place])


def site(view: SittingView) -> str:
    """Return the village or town where the court sits, without what it lies in."""
    return view.row.place.rpartition("/")[2].strip()


def bare(number: str) -> str:
    """Return « 2026-0031 » for « GAO-2026-0031 »: the office's code is left out at the door."""
    found = re.search(r"\d{4}-\d+$", number)
    return found[0] if found else number


def addressed(who: CalledRow) -> str:
    """Return « Mme Fadimata Maïga »."""
    civility = _CIVILITY[who.sex] if who.sex else ""
    return f"{civility} {who.name}".strip()


def listed(name: str) -> str:
    """Return « Maïga Fadimata » for « Fadimata Maïga », « Ag Alhassane Moussa »: family first.

    The last word is the family name, unless a word that begins one stands before it; a name in
    Arabic letters stays as it is.
    """
    words = name.split()
    at = _family(words)
    return name if _ARABIC.search(name) else " ".join([*words[at:], *words[:at]])


def initials(name: str) -> str:
    """Return « F. M. » for « Fadimata Maïga »: the first name and the family name, no more."""
    words = name.split()
    if not words:
        return NONE
    at = _family(words)
    chosen = [words[0], words[at]] if at else [words[0]]
    return " ".join(f"{word[0].upper()}." for word in chosen)


def _family(words: list[str]) -> int:
    """Return where the family name begins; 0 where there is but one word."""
    links = (at for at, word in enumerate(words) if at and fold(word) in _LINKS)
    return next(links, max(len(words) - 1, 0))


def roles_of(who: CalledRow) -> tuple[PartyRole, ...]:
    """Return the roles of somebody who is called, the known ones."""
    known = {role.value: role for role in PartyRole}
    return tuple(known[code] for code in who.roles if code in known)


def shown_role(who: CalledRow, *, agree: bool = True) -> str:
    """Return « requérante », « témoin »; « partie » where the role would tell of a crime.

    Without `agree` it is the word that a table counts by, the same for women and men.
    """
    roles = roles_of(who)
    open_ones = [said(role, who.sex if agree else None) for role in roles if role in _OPEN]
    return open_ones[0] if open_ones and len(open_ones) == len(roles) else _("party")


def sides(slot: SlotRow) -> tuple[list[CalledRow], list[CalledRow]]:
    """Return who asks and who answers; whoever only accompanies or testifies is neither."""
    asks, answers = [], []
    for who in slot.called:
        roles = set(roles_of(who))
        if roles & set(_ASKING):
            asks.append(who)
        elif roles & set(_ANSWERING):
            answers.append(who)
    return asks, answers


def witnesses(slot: SlotRow) -> int:
    """Return how many witnesses are called."""
    return sum(PartyRole.WITNESS in roles_of(who) for who in slot.called)


def and_others(number: int) -> str:
    """Return « et un autre », « et trois autres »."""
    if number == 1:
        return _("and one other")
    return _("and {n} others").format(n=number_in_words(number))


def officers(view: SittingView, role: OfficerRole) -> str:
    """Return the names of those who sit in a role, separated by semicolons."""
    return "; ".join(one.name for one in view.officers if one.role is role)


def interpreters(view: SittingView) -> str:
    """Return the languages that are interpreted: « songhay de Gao ; tamasheq »."""
    codes = dict.fromkeys(
        code
        for one in view.officers
        if one.role is OfficerRole.INTERPRETER
        for code in one.languages
    )
    return "; ".join(spoken(codes))


def spoken(codes: Iterable[str]) -> list[str]:
    """Return the names of languages; one that is not in the tables is told as it was typed."""
    known = languages()
    with speaking(LANGUAGE):
        return [known[code].label.text() if code in known else code for code in codes]
