"""Typed errors: a class, a code that never changes, an exit code, and words to act on.

A template is an English source string with named fields; `message()` speaks it in the language of
the moment. Details hold what the caller may show or print; never a passphrase, never a person's
name that the member may not see.
"""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Final

from justice_desk.i18n.messages import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 600
"""Characters of one detail in a sentence; more is no sentence that a person reads."""
OURS: Final = frozenset({"known", "expected"})
"""Details that this program wrote, such as the list of all codes: they are told whole."""
_JOINERS: Final = "\u200c\u200d\u200e\u200f"


class DeskError(Exception):
    """Anything that this program refuses or cannot do, in words that a person can act on."""

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1
    template: ClassVar[str] = N_("Something went wrong on our side.")

    def __init__(self, **details: object) -> None:
        super().__init__(self.code, details)
        self.details = details

    def message(self) -> str:
        """Return the sentence for a person, in the language spoken now."""
        told = {name: legible(value, whole=name in OURS) for name, value in self.details.items()}
        return _(self.template).format(**told)

    def __str__(self) -> str:
        return self.template.format(**self.details)


class WrongUsage(DeskError):
    """The command line was asked something that it does not understand."""

    code = "usage"
    exit_code = 2
    template = N_("{problem}")


class Refused(DeskError):
    """A safeguard, a consent or a permission says no."""

    code = "refused"
    exit_code = 3


class BadInput(DeskError):
    """Input that does not fit: says where, what was found and what was expected."""

    code = "bad_input"
    exit_code = 4


class OfficeUnavailable(DeskError):
    """The office cannot be opened; nothing was changed."""

    code = "office"
    exit_code = 5


class MachineRefused(DeskError):
    """The disk, the printer or the system will not."""

    code = "machine"
    exit_code = 6


class ChangedMeanwhile(DeskError):
    """Somebody else changed the same field since it was read."""

    code = "changed_meanwhile"
    exit_code = 7
    template = N_("{who} changed “{field}” meanwhile, on {when}: now “{theirs}”, yours “{mine}”.")


class NotAllowed(Refused):
    """The member's role does not hold this verb for this case."""

    code = "not_allowed"
    template = N_("Your role does not allow this here. Ask the coordination.")


@contextmanager
def at_field(path: str) -> Iterator[None]:
    """Name the field in what does not fit inside: `path` joins its details unless one is there.

    A window shows the sentence beside its field; the command line says the path before it.
    """
    try:
        yield
    except BadInput as error:
        error.details.setdefault("path", path)
        raise


def legible(value: object, *, whole: bool = False) -> object:
    """Return a detail as it can stand in one line: short, every control character by its number.

    What somebody typed never steers the terminal that shows it back. A day reads as 24/11/2026.
    What this program wrote itself is told `whole`.
    """
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if not isinstance(value, str):
        return value
    short = value if whole or len(value) <= LONGEST else f"{value[:LONGEST]}…"
    return "".join(map(_shown, short))


def _shown(character: str) -> str:
    if character in "\n\r\t":
        return " "
    kind = unicodedata.category(character)
    hidden = kind.startswith("C") or kind in {"Zl", "Zp"}
    return f"U+{ord(character):04X}" if hidden and character not in _JOINERS else character
