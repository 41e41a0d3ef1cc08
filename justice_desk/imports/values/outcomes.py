"""Reads where a case stands and how it ended, from the words of the column « issue » or « statut ».

« Jugé en faveur » is an outcome, « clos » only a status, « transmis au TI » a step as well. What is
not known is kept as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.actors import Whom, stripped, type_of
from justice_desk.imports.values.cells import says_nothing
from justice_desk.imports.values.lexicon import denies, phrase_key
from justice_desk.imports.values.said import Said, kept
from justice_desk.imports.values.words import OUTCOME_CODES
from justice_desk.rules.status import AGREEMENTS, JUDGMENTS
from justice_desk.terms.enums import CaseStatus, Outcome

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.values.words import Words

_SENT: Final = frozenset({"renvoye", "renvoi", "oriente", "orientation", "conseil"})
"""Words that mean a referral once an actor is named beside them."""
_DECIDED: Final = "judged"
_JUDGE: Final = re.compile(r"\b[Jj]uge\b")
_PARTS: Final = re.compile(r"\s*(?:[,;:/\n→]|->|=>|>|\bpuis\b|\bet\b|\s[-–—]\s)\s*")
_REACHED: Final = AGREEMENTS | {Outcome.DEED_ISSUED}
_WEAK: Final = frozenset({"open", *(status.value for status in CaseStatus)})
"""Codes that an outcome beside them overrules: « clos, accord trouvé »."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a case stands; nothing at all where it is open.

    `sent_to` is whom it was sent to, after a mediation that failed where the outcome says so.
    """

    status: CaseStatus | None = None
    outcome: Outcome | None = None
    sent_to: Whom | None = None
    judged: bool = False


def read_outcome(cell: Cell, words: Words) -> Said[Ending]:
    """Return the status and outcome that a cell says."""
    return _of_text(written(cell), words)


@lru_cache(maxsize=4096)
def _of_text(text: str, words: Words) -> Said[Ending]:
    if says_nothing(text):
        return Said()
    whole = None if names_judge(text) else words.outcome.whole(text)
    code = whole or _mentioned(text, words)
    if code is None:
        whom = words.actor_type.whole(text) or (
            type_of(text, words) if words.actor_type.mentions(text) else None
        )
        if whom:
            return Said(Ending(CaseStatus.REFERRED, None, Whom(stripped(text), whom)))
        code = None if denies(text) else words.outcome.alike(text)
    return Said(_ending(code, text, words)) if code else kept(text)


def _mentioned(text: str, words: Words) -> str | None:
    """Return the code that counts most: an outcome first, then a status, then « en cours »."""
    codes = [
        mention.code
        for mention in words.outcome.sure(text)
        if not (mention.denied and OUTCOME_CODES[mention.code][1] in _REACHED)
        if not (mention.code == _DECIDED and mention.end - mention.start == 1 and names_judge(text))
    ]
    strong = next((code for code in codes if code not in _WEAK), None)
    weak = next((code for code in codes if code != "open"), None)
    return strong or weak or (codes[0] if codes else None)


def names_judge(text: str) -> bool:
    """Tell whether a text names the judge: « juge », which folds like « jugé »."""
    return _JUDGE.search(text) is not None


def _ending(code: str, text: str, words: Words) -> Ending:
    status, outcome = OUTCOME_CODES[code]
    type_ = type_of(text, words) if words.actor_type.mentions(text) else None
    sent = code == CaseStatus.REFERRED or not _SENT.isdisjoint(phrase_key(text).split())
    if outcome is None and type_ and sent:
        return Ending(CaseStatus.REFERRED, None, Whom(stripped(text), type_))
    if outcome is Outcome.MEDIATION_FAILED and type_:
        return Ending(CaseStatus.REFERRED, outcome, Whom(_last_part(text), type_))
    return Ending(status, outcome, judged=code == _DECIDED or outcome in JUDGMENTS)


def _last_part(text: str) -> str:
    """Return whom « non conciliation -> TI de Gao » names: what stands after the failure."""
    return stripped(_PARTS.split(text.strip())[-1])
