"""The words that the command line library puts around our help, so that they are translated too."""

from __future__ import annotations

import re
from typing import Final

from justice_desk.i18n.messages import N_, _

WORDS = (
    N_("Usage:"),
    N_("Options"),
    N_("Arguments"),
    N_("Commands"),
    N_("Show this message and exit."),
    N_("default: {default}"),
    N_("required"),
)

SLOTS: Final = {
    "<str>": N_("<text>"),
    "<path>": N_("<path>"),
    "<int>": N_("<number>"),
    "<int range>": N_("<number>"),
    "<list[str]>": N_("<text>"),
    "OPTIONS": N_("OPTIONS"),
    "COMMAND": N_("COMMAND"),
    "ARGS": N_("ARGUMENTS"),
    "ACTOR": N_("ACTOR"),
    "CODE": N_("CODE"),
    "COMPLAINT": N_("COMPLAINT"),
    "DATE": N_("DATE"),
    "DIR": N_("FOLDER"),
    "FILE": N_("FILE"),
    "FOLDER": N_("FOLDER"),
    "FORM": N_("FORM"),
    "MEMBER": N_("MEMBER"),
    "MONTH": N_("MONTH"),
    "NUMBER": N_("NUMBER"),
    "PLACE": N_("PLACE"),
    "REFERENCE": N_("REFERENCE"),
    "STATE": N_("STATE"),
    "TASK": N_("TASK"),
    "answer": N_("ANSWER"),
    "consent": N_("CONSENT"),
    "file": N_("FILE"),
    "kept": N_("KEPT"),
    "member": N_("MEMBER"),
    "name": N_("NAME"),
    "status": N_("STATUS"),
    "text": N_("TEXT"),
}
"""What help writes where a value stands, and the English words that stand for it."""
_SLOT: Final = re.compile(r"<(?:str|path|int|int range|list\[str\])>|\b[A-Z]{3,}\b")


def slots(words: str) -> str:
    """Return words of a usage line with the places of values in the language spoken now."""
    return _SLOT.sub(lambda found: _(SLOTS.get(found[0], found[0])), words)


def slot(name: str) -> str:
    """Return what stands for one argument, in the language spoken now."""
    return _(SLOTS[name]) if name in SLOTS else slots(name)
