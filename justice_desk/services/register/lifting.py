"""When nothing is found: which filter to lift to find something."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from justice_desk.services.register.pages import total

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from justice_desk.services.register.query import RegisterQuery

_BLANK: Final[Mapping[str, Any]] = {
    "search": "",
    "late": False,
    "chip": None,
    "order": None,
    "category": None,
    "status": None,
    "mine": False,
    "open_only": False,
}


def without(asked: RegisterQuery, *names: str) -> RegisterQuery:
    """Return what is asked without some filters, or without any when none is named."""
    return replace(asked, **{name: _BLANK[name] for name in names or _BLANK})


def lifting(session: Session, asked: RegisterQuery) -> tuple[tuple[str, int], ...]:
    """Return the filters that hide everything: each with what would be found without it alone.

    The one that gives most comes first; empty when only lifting several would help.
    """
    on = [name for name, blank in _BLANK.items() if getattr(asked, name) != blank]
    found = [(name, total(session, without(asked, name))) for name in on]
    return tuple(sorted((one for one in found if one[1]), key=lambda one: -one[1]))
