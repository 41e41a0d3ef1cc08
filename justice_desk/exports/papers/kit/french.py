"""French spaces and marks: the one function that every string on paper passes through.

U+202F before `; ! ?` and between thousands; U+00A0 before `:`, inside « », after n° and M., in
dates, hours, amounts and phone numbers; the apostrophe is ’ and the dash is –.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

NARROW: Final = "\u202f"
FIXED: Final = "\u00a0"

_MONTH: Final = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|janv\.|févr\.|avr\.|juil\.|sept\.|oct\.|nov\.|déc\."
)
_SPACE: Final = f"[ {FIXED}{NARROW}]"
_RULES: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\w)'(?=\w)", "’"),
        (r"\.\.\.", "…"),
        (r"(?<=\S) -(?= )", " –"),
        (rf"«{_SPACE}*", "«" + FIXED),
        (rf"{_SPACE}*»", FIXED + "»"),
        (rf"(?<=[^\s;!?]){_SPACE}*([;!?])", NARROW + r"\1"),
        (rf"(?<=[^\s:]){_SPACE}*:(?=\s|$)", FIXED + ":"),
        (r"\b([nN]°|MM?\.|Mmes?|Mlles?|Dr|BP|Tél\.|art\.|[Pp]age|Page) (?=\S)", r"\1" + FIXED),
        (rf"\b(\d{{1,2}}|1er) ({_MONTH})(?!\w)", r"\1" + FIXED + r"\2"),
        (rf"(?<!\w)({_MONTH}) (\d{{4}})\b", r"\1" + FIXED + r"\2"),
        (rf"(?<!\d)(\d{{1,2}}){_SPACE}h\b", r"\1" + FIXED + "h"),
        (rf"(?<=\d{FIXED}h) (?=\d{{2}}\b)", FIXED),
        (r"\b(\d{1,3}(?: \d{3})+)(?!\d)", lambda found: found[1].replace(" ", NARROW)),
        (r"\b(\d{2}(?: \d{2}){3})(?!\d)", lambda found: found[1].replace(" ", FIXED)),
        (rf"(?<=\d){_SPACE}F{_SPACE}CFA\b", f"{FIXED}F{FIXED}CFA"),
        (r"(?<=\d) (km|ans|%)(?!\w)", FIXED + r"\1"),
    )
)


def french(text: str) -> str:
    """Return `text` composed (NFC) and with French spaces; applying it twice changes nothing."""
    composed = unicodedata.normalize("NFC", text)
    for rule, replacement in _RULES:
        composed = rule.sub(replacement, composed)
    return composed
