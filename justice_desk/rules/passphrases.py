"""Which new passphrase may be taken: one that a guesser does not reach in reasonable time.

Whoever finds a lost laptop tries passphrases for as long as he likes; Argon2id makes each try slow,
and only the words make them many. Strength is the score of zxcvbn (Wheeler, "zxcvbn: Low-Budget
Password Strength Estimation", USENIX Security 2016): 3 is a hundred million guesses or more.
"""

from __future__ import annotations

from typing import Final

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput

LEAST: Final = 3
"""Score under which a passphrase is not taken."""
LONGEST: Final = 72
"""Characters that zxcvbn looks at; what follows only makes it stronger."""


class PassphraseWeak(BadInput):
    """A new passphrase that would be guessed."""

    code = "passphrase_weak"
    template = N_(
        "This passphrase is too easy to guess: choose three or four words without a tie to one "
        "another, to you or to the office."
    )


def strength(passphrase: str, known: tuple[str, ...]) -> int:
    """Return 0 (guessed at once) to 4 (very strong).

    Args:
        passphrase: what is being chosen.
        known: names around the member, which weaken a passphrase that holds them.
    """
    from zxcvbn import zxcvbn  # noqa: PLC0415 - 30 ms and its word lists, for a choice only

    words = [word for names in known for word in (names, *names.split()) if word]
    return int(zxcvbn(passphrase[:LONGEST], user_inputs=words)["score"])


def checked_new(passphrase: str, known: tuple[str, ...]) -> str:
    """Return a passphrase that is being chosen.

    Raises:
        PassphraseWeak: its strength is under `LEAST`.
    """
    if strength(passphrase, known) < LEAST:
        raise PassphraseWeak
    return passphrase
