"""How kinds, outcomes and reasons are called in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.imports.columns.wording import field_text
from justice_desk.imports.sheets.furniture import Why
from justice_desk.terms.importing import ImportKind, RowOutcome
from justice_desk.ui.components.tag import Sign
from justice_desk.ui.components.text import capital

if TYPE_CHECKING:
    from collections.abc import Mapping

MANY: Final[Mapping[RowOutcome, str]] = {
    RowOutcome.NEW: N_("New rows"),
    RowOutcome.UPDATE: N_("Changed by the file"),
    RowOutcome.SAME: N_("Here already"),
    RowOutcome.DUPLICATE: N_("Rows to decide"),
    RowOutcome.ERROR: N_("Rows to mend"),
}
DONE: Final[Mapping[RowOutcome, str]] = {
    RowOutcome.NEW: N_("Came in as new"),
    RowOutcome.UPDATE: N_("Completed from the file"),
    RowOutcome.SAME: N_("Was here already"),
    RowOutcome.DUPLICATE: N_("Stayed outside, to decide"),
    RowOutcome.ERROR: N_("Stayed outside, to mend"),
}
ONE: Final[Mapping[RowOutcome, tuple[str, str, str]]] = {
    RowOutcome.NEW: (N_("New row"), "plus", "ok"),
    RowOutcome.UPDATE: (N_("Changed row"), "note-pencil", "info"),
    RowOutcome.SAME: (N_("Same row"), "check-circle", "neutral"),
    RowOutcome.DUPLICATE: (N_("Row to decide"), "users", "warn"),
    RowOutcome.ERROR: (N_("Row to mend"), "warning-circle", "danger"),
}
WHY: Final[Mapping[Why, str]] = {
    Why.TITLE: N_("title"),
    Why.HEADING: N_("heading said again"),
    Why.BLANK: N_("blank line"),
    Why.NUMBER_ONLY: N_("number alone"),
    Why.TOTAL: N_("total"),
    Why.PERIOD: N_("month or year"),
    Why.GROUP: N_("heading of a group"),
    Why.NOTE: N_("note"),
    Why.SIGNATURE: N_("signature"),
}
ESSENTIAL: Final[Mapping[str, str]] = {
    "date": N_("the date"),
    "name": N_("the name"),
    "category": N_("the category"),
    "type": N_("the type"),
}


def sign_of(outcome: RowOutcome) -> Sign:
    """Return the tag of an outcome."""
    words, icon, pair = ONE[outcome]
    return Sign(_(words), icon, pair)


def field_words(key: str, kind: ImportKind = ImportKind.CASES) -> str:
    """Return how a field is called, at the beginning of a line."""
    return capital(field_text(key, kind))


def rows_words(count: int) -> str:
    """Return « 320 lignes »."""
    return ngettext("{n} row", "{n} rows", count).format(n=count)


def take_words(count: int, kind: ImportKind) -> str:
    """Return the verb of the last step, with how many it takes in."""
    if kind is ImportKind.CONSULTATIONS:
        said = ngettext("Take in {n} consultation", "Take in {n} consultations", count)
    elif kind is ImportKind.ACTORS:
        said = ngettext("Take in {n} actor", "Take in {n} actors", count)
    else:
        said = ngettext("Take in {n} case", "Take in {n} cases", count)
    return said.format(n=count)
