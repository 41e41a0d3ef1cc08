"""Words of the work list: fields, values, who or which case stands on a side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.formats.intake import fields
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import categories
from justice_desk.terms.importing import TwinKind
from justice_desk.ui.case.readable import readable
from justice_desk.ui.case.words import choices, field_label

if TYPE_CHECKING:
    from justice_desk.services.twins.rows import Pair, Side

_ASIDE: Final = {
    "place": N_("Place"),
    "identity_number": N_("Number of the identity paper"),
    "birth_year": N_("Born in"),
    "name": N_("Name"),
}
_ASIDE_CODED: Final = frozenset({"phone_safe", "identity_paper", "wishes_woman"})
"""Fields of codes that the case page shows in other ways."""


def field_name(field: str, kind: TwinKind) -> str:
    """Return the label of a field, as the intake form has it."""
    if field in _ASIDE:
        return _(_ASIDE[field])
    if kind is TwinKind.CASE:
        return field_label(field)
    asked = {one.key: one.label for one in fields()}
    key = f"person.{field}"
    return _(asked[key]) if key in asked else field_label(field)


def value_words(field: str, value: str) -> str:
    """Return a value as a person reads it, a dash where nothing was said."""
    if field in _ASIDE_CODED:
        known = dict(choices(field))
        return ", ".join(known.get(code, code) for code in value.split(",")) or "–"
    return readable(field, value) or "–"


def side_title(side: Side) -> str:
    """Return the number of a case, or the name of a person."""
    return side.number or side.name


def side_facts(side: Side) -> str:
    """Return what tells one side from the other in one line."""
    if side.number:
        known = categories()
        short = (
            known[side.category].short.text() if side.category and side.category in known else ""
        )
        return " · ".join(part for part in (side.name, short) if part)
    return ", ".join(side.cases) or _("in no case")


def pair_title(pair: Pair) -> str:
    """Return both sides in one line."""
    return _("{one} and {other}").format(one=side_title(pair.one), other=side_title(pair.other))


def reasons(pair: Pair) -> str:
    """Return why two may be one."""
    return ", ".join(pair.reasons)
