"""What marks a case that came from an old register: screen and command line say the same."""

from __future__ import annotations

from justice_desk.i18n.messages import _


def register_words(old_number: str | None) -> str:
    """Return « repris du registre, n° 12/2021 », without a number where it had none."""
    if not old_number:
        return _("taken over from the register")
    return _("taken over from the register, no. {number}").format(number=old_number)
