"""How a file is read beside its columns: the order of days, the office's own words, numbering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from justice_desk.i18n.messages import N_
from justice_desk.imports.values.words import Words, merged, shipped
from justice_desk.terms.errors import BadInput
from justice_desk.terms.importing import DayOrder

DAY_ORDER: Final = "day_order"
OWN_WORDS: Final = "words"
RESTARTS: Final = "numbers_restart"
BY_SHEET: Final = "numbers_by_sheet"
"""The keys of saved settings."""


class BadSettings(BadInput):
    """Saved settings of a mapping that cannot be used."""

    code = "import_settings"
    template = N_("{path}: found “{found}”. Expected: {expected}.")


@dataclass(frozen=True)
class Settings:
    """How a file is read.

    Attributes:
        order: how 03/04/2021 is read, in the whole file.
        own: an office's own words, by sort and code; `words` are these over the shipped ones.
        restarts: numbers begin again each year, so that the year must stand beside them.
        by_sheet: each sheet counts for itself, so that its name must stand beside them.
    """

    order: DayOrder = DayOrder.DAY_FIRST
    own: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    restarts: bool = False
    by_sheet: bool = False
    words: Words = field(default_factory=shipped, repr=False, compare=False)

    @classmethod
    def of(cls, saved: Mapping[str, Any]) -> Settings:
        """Return the settings that a saved mapping holds; keys of others are left alone.

        Raises:
            BadSettings: an order or words in another form.
            UnknownWord: words under a code that does not exist.
        """
        own = _own(saved.get(OWN_WORDS) or {})
        return cls(
            order=_order(saved.get(DAY_ORDER, DayOrder.DAY_FIRST)),
            own=own,
            restarts=bool(saved.get(RESTARTS, False)),
            by_sheet=bool(saved.get(BY_SHEET, False)),
            words=merged(own) if own else shipped(),
        )

    def saved(self) -> dict[str, Any]:
        """Return the settings in the form in which a mapping keeps them."""
        own = {
            sort: {code: list(said) for code, said in table.items()}
            for sort, table in self.own.items()
        }
        return {
            DAY_ORDER: self.order.value,
            OWN_WORDS: own,
            RESTARTS: self.restarts,
            BY_SHEET: self.by_sheet,
        }


def _order(said: object) -> DayOrder:
    if said not in set(DayOrder):
        raise BadSettings(path=DAY_ORDER, found=said, expected=", ".join(DayOrder))
    return DayOrder(str(said))


def _own(said: object) -> dict[str, dict[str, tuple[str, ...]]]:
    if not isinstance(said, Mapping):
        raise BadSettings(path=OWN_WORDS, found=said, expected='{"category": {"FON": ["…"]}}')
    return {str(sort): _table(f"{OWN_WORDS}.{sort}", table) for sort, table in said.items()}


def _table(path: str, said: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(said, Mapping):
        raise BadSettings(path=path, found=said, expected='{"FON": ["…"]}')
    return {str(code): _texts(f"{path}.{code}", words) for code, words in said.items()}


def _texts(path: str, said: object) -> tuple[str, ...]:
    if not isinstance(said, (list, tuple)) or not all(isinstance(word, str) for word in said):
        raise BadSettings(path=path, found=said, expected='["…"]')
    return tuple(said)
