"""A command that a page offers, as one seeks it: its words, and what else people call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Offer:
    """One command: `words` are shown, `also` is found too, `context` says about what."""

    words: str
    also: str
    icon: str
    context: str
    do: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Spoken:
    """How a command is called: English sources of its words and of what else people say."""

    words: str
    also: str
    icon: str

    def offer(self, do: Callable[[], None], context: str) -> Offer:
        """Return the command in the language spoken now."""
        return Offer(_(self.words), _(self.also), self.icon, context, do)
