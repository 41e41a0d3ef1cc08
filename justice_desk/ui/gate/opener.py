"""What the gate asks of the rest of the program; all of it runs off the window's thread.

The gate is the first thing painted: it imports no database, no Babel and no paper, and reaches them
through this door once they are loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from justice_desk.storage.office import Office
    from justice_desk.terms.enums import Sex
    from justice_desk.ui.spool import Answers, Submit


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new office is made of, as it was typed."""

    folder: Path
    name: str
    code: str
    region: str
    member: str
    full_name: str
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Founded:
    """A new office, open, and the code of its recovery sheet."""

    office: Office
    recovery_code: str


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """The recovery sheet as a PDF, and its page as it is shown."""

    pdf: bytes
    image: QImage


@dataclass(frozen=True, slots=True, repr=False)
class Restoring:
    """A backup that shall stand in the place of the office, and what opens it.

    Attributes:
        file: the backup.
        member: who opens it; None when the code of the recovery sheet does.
        secret: her passphrase of the time of the backup, or the code of the sheet of then.
    """

    file: Path
    member: str | None
    secret: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What is inside a backup: the words that say it, and its office's name and code."""

    words: str
    office_name: str
    office_code: str


class Opener(Protocol):
    """Opens, makes and recovers offices; every call may take a second."""

    def unlock(self, folder: Path, member: str, passphrase: str) -> Office:
        """Return the open office.

        Raises:
            OfficeUnavailable: with the sentence that says why.
        """
        ...

    def recover(self, folder: Path, code: str, member: str, passphrase: str) -> Office:
        """Return the office opened with its sheet, the member's passphrase being new.

        Raises:
            OfficeUnavailable, BadInput: with the sentence that says why.
        """
        ...

    def create(self, founding: Founding, passphrase: str) -> Founded:
        """Make an office.

        Raises:
            OfficeUnavailable, BadInput, MachineRefused: with the sentence that says why.
        """
        ...

    def look_inside(self, wished: Restoring) -> Seen:
        """Prove a backup from end to end and return what is inside.

        Raises:
            OfficeUnavailable, MachineRefused: with the sentence that says why.
        """
        ...

    def restore(
        self, folder: Path, wished: Restoring, told: Callable[[int, int], None]
    ) -> Path | None:
        """Put a backup in the place of an office; return where the one before is kept.

        Raises:
            OfficeUnavailable, Refused, MachineRefused: the office stands as it was.
        """
        ...

    def demo(self, folder: Path, told: Callable[[int, int], None]) -> Office:
        """Make the office of a demonstration, or reuse it, and return it open.

        Raises:
            BadInput, OfficeUnavailable, MachineRefused: nothing was left in the folder.
        """
        ...

    def strength(self, passphrase: str, known: tuple[str, ...]) -> int:
        """Return how strong a passphrase is, 0 to 4; `known` are words that weaken it."""
        ...

    def sheet(self, office_name: str, code: str) -> Sheet:
        """Return the recovery sheet, in memory."""
        ...

    def asked_groups(self) -> tuple[int, ...]:
        """Return which four groups of the code are asked back, from 0."""
        ...

    def same_group(self, code: str, place: int, typed: str) -> bool:
        """Return whether a typed group is the one on the sheet."""
        ...

    def print_sheet(self, sheet: Sheet, parent: QWidget, submit: Submit, answers: Answers) -> bool:
        """Begin to print the sheet; False when the member left the system's dialog.

        Args:
            sheet: what is printed.
            parent: the view that asks.
            submit: where it is done, off the window's thread.
            answers: told once the printer took it, or why it did not.
        """
        ...

    def save_sheet(self, sheet: Sheet, target: Path, submit: Submit, answers: Answers) -> None:
        """Begin to write the sheet where the member said; `answers` as of printing."""
        ...
