"""Slip codes for many referrals: drawn and checked many at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.storage.existence import slips_taken
from justice_desk.terms.slip import new_code

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_DRAWN: Final = 400
"""Codes that one question to the database checks."""


class Slips:
    """Gives codes that no referral of the office bears, nor another one of this import."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._given: set[str] = set()
        self._ready: list[str] = []

    def next(self) -> str:
        """Return a fresh code."""
        while not self._ready:
            drawn = {new_code() for _ in range(_DRAWN)} - self._given
            self._ready = list(drawn - slips_taken(self._session, drawn))
        code = self._ready.pop()
        self._given.add(code)
        return code
