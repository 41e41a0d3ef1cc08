"""Opens the office that a command line names, for the member that it names."""

from __future__ import annotations

import getpass
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import WrongUsage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from justice_desk.cli.globals import Globals
    from justice_desk.storage.office import Office


MOST_ROWS: Final = 1_000_000
"""So many rows a list may be asked for; no office has more."""


class OfficeNotNamed(WrongUsage):
    """Which office is meant was not said."""

    template = N_("Which office? Say --office FOLDER, or set JUSTICE_DESK_OFFICE.")


class MemberNotNamed(WrongUsage):
    """Who acts was not said."""

    template = N_("Who are you? Say --as MEMBER, or set JUSTICE_DESK_MEMBER.")


class SecretNotGiven(WrongUsage):
    """A passphrase is needed and there is neither a terminal nor the variable."""

    template = N_("No terminal to ask at: set {variable}.")


class NotTheSame(WrongUsage):
    """A passphrase was typed twice, differently."""

    template = N_("The two passphrases differ. Nothing was changed.")


def folder(said: Globals) -> Path:
    """Return the folder of the office that was named.

    Raises:
        OfficeNotNamed: none was.
    """
    if said.office is None:
        raise OfficeNotNamed
    return said.office


def member(said: Globals) -> str:
    """Return the short name of the member who acts.

    Raises:
        MemberNotNamed: none was said.
    """
    if said.member is None:
        raise MemberNotNamed
    return said.member


def secret(variable: str, question: str) -> str:
    """Return a passphrase or a code from the environment, or ask for it; never an argument.

    Raises:
        SecretNotGiven: there is nobody to ask.
    """
    given = os.environ.get(variable)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise SecretNotGiven(variable=variable)
    return getpass.getpass(f"{question} ")


def passphrase() -> str:
    """Return the passphrase of the member who acts."""
    return secret("JUSTICE_DESK_PASSPHRASE", _("Passphrase:"))


def chosen_passphrase() -> str:
    """Return a passphrase that is being chosen: asked twice at a terminal.

    Raises:
        NotTheSame: the two differ.
    """
    chosen = secret("JUSTICE_DESK_NEW_PASSPHRASE", _("New passphrase:"))
    if "JUSTICE_DESK_NEW_PASSPHRASE" in os.environ:
        return chosen
    again = _("The same again:")
    if getpass.getpass(f"{again} ") != chosen:
        raise NotTheSame
    return chosen


@contextmanager
def opened(said: Globals) -> Iterator[Office]:
    """Yield the office, unlocked; it is closed afterwards."""
    from justice_desk.storage.office import unlock

    where, who = folder(said), member(said)
    office = unlock(where, who, passphrase())
    try:
        yield office
    finally:
        office.close()


@contextmanager
def writing(said: Globals, verb: str) -> Iterator[Session]:
    """Yield a session that changes the office: one verb, one transaction."""
    with opened(said) as office, office.writing(verb) as session:
        yield session


@contextmanager
def reading(said: Globals, verb: str) -> Iterator[Session]:
    """Yield a session that reads the office."""
    with opened(said) as office, office.reading(verb) as session:
        yield session
