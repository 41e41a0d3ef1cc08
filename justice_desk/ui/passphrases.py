"""How strong a passphrase is, as zxcvbn guesses it; a tenth of a second, so off the window."""

from __future__ import annotations

from typing import Final

from zxcvbn import zxcvbn

LONGEST: Final = 72
"""Characters that zxcvbn looks at; what follows only makes it stronger."""


def strength(passphrase: str, known: tuple[str, ...]) -> int:
    """Return 0 (guessed at once) to 4 (very strong).

    Args:
        passphrase: what is being typed.
        known: names around the member, which weaken a passphrase that holds them.
    """
    words = [word for names in known for word in (names, *names.split()) if word]
    return int(zxcvbn(passphrase[:LONGEST], user_inputs=words)["score"])
