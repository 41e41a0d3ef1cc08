"""Typed errors: a class, a code that never changes, an exit code, and words to act on.

A template is an English source string with named fields; `message()` speaks it in the language of
the moment. Details hold what the caller may show or print; never a passphrase, never a person's
name that the member may not see.
"""

from __future__ import annotations

from typing import ClassVar

from justice_desk.i18n.messages import N_, _


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
        return _(self.template).format(**self.details)

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
