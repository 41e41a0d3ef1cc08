"""The tables of reference data: read once, checked whole, never changed afterwards."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import rows
from justice_desk.rules.reference.errors import UnknownCode
from justice_desk.rules.reference.reader import Reader
from justice_desk.rules.reference.reader import rows as read_rows
from justice_desk.terms.enums import JusticeOrder, MaybeCrime, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

R = TypeVar("R", bound=rows.Row)


@cache
def categories() -> Mapping[str, rows.Category]:
    """Return the categories by code, in the order of the intake form."""
    return table_of(read_rows("categories.toml", "category"), read_category)


@cache
def actor_types() -> Mapping[str, rows.ActorType]:
    """Return the actor types by code, order by order."""
    return table_of(read_rows("actor_types.toml", "actor_type"), read_actor_type)


@cache
def outcomes() -> Mapping[str, rows.OutcomeRow]:
    """Return what each outcome counts as, by code."""
    return table_of(read_rows("outcomes.toml", "outcome"), read_outcome)


@cache
def languages() -> Mapping[str, rows.Language]:
    """Return the spoken languages by code, the common ones first."""
    return table_of(read_rows("languages.toml", "language"), read_language)


@cache
def expenses() -> Mapping[str, rows.Expense]:
    """Return the lines of a budget by code, in the order of a donor's table."""
    return table_of(read_rows("budget.toml", "line"), read_expense)


@cache
def regions() -> Mapping[str, rows.Region]:
    """Return the regions of both cuts by code, which is the p-code where there is one."""
    return table_of(read_rows("regions.toml", "region"), read_region)


@cache
def cercles() -> Mapping[str, rows.Cercle]:
    """Return the cercles of both cuts by code, which is the p-code where there is one."""
    return table_of(read_rows("cercles.toml", "cercle"), read_cercle)


def category(code: str) -> rows.Category:
    """Return one category; `UnknownCode` when there is none."""
    return _one(categories(), code, known_categories)


def actor_type(code: str) -> rows.ActorType:
    """Return one actor type; `UnknownCode` when there is none."""
    return _one(actor_types(), code, lambda: ", ".join(actor_types()))


def known_categories() -> str:
    """Return every category as « FON (Foncier rural) », for a sentence; a bare code says little."""
    return ", ".join(f"{row.code} ({row.short.text()})" for row in categories().values())


def _one(table: Mapping[str, R], code: str, known: Callable[[], str]) -> R:
    if code not in table:
        raise UnknownCode(found=code, known=known())
    return table[code]


def table_of(source: Iterable[Reader], make: Callable[[Reader], R]) -> Mapping[str, R]:
    """Read every row, refusing a field that nothing read and a code that comes twice."""
    table: dict[str, R] = {}
    for reader in source:
        row = make(reader)
        reader.finish()
        if row.code in table:
            raise reader.broken("code", row.code, _("a code used once"))
        table[row.code] = row
    return MappingProxyType(table)


def _known(reader: Reader, field: str, codes: Iterable[str], table: Container[str]) -> None:
    for code in codes:
        if code not in table:
            raise reader.broken(field, code, _("a code of its table"))


def read_category(reader: Reader) -> rows.Category:
    """Read a category from its row; `ReferenceBroken` names what does not fit."""
    referral = reader.texts("referral")
    _known(reader, "referral", referral, actor_types())
    return rows.Category(
        code=reader.text("code"),
        short=reader.words("short"),
        label=reader.words(),
        mediation=reader.choice("mediation", rows.Mediation),
        restricted=reader.take("restricted", bool),
        flags=reader.choices("flags", rows.Flag),
        may_be_crime=reader.choice("may_be_crime", MaybeCrime),
        referral=referral,
        advice=reader.optional_words("advice"),
        **reader.days(),
    )


def read_actor_type(reader: Reader) -> rows.ActorType:
    """Read an actor type from its row; `ReferenceBroken` names what does not fit."""
    usual = rows.Titles(reader.text("spoken"), reader.text("envelope"))
    return rows.ActorType(
        code=reader.text("code"),
        order=reader.choice("order", JusticeOrder),
        label=reader.words(),
        civility=reader.take("civility", str),
        spoken=usual.spoken,
        envelope=usual.envelope,
        closing=reader.choice("closing", rows.Closing),
        large_type=reader.take("large_type", bool),
        hears=reader.words("hears"),
        limits=reader.words("limits", blank=True),
        madame=_titles(reader, "madame", usual),
        monsieur=_titles(reader, "monsieur", usual),
        legacy=reader.optional("legacy", bool) or False,
        **reader.days(),
    )


def _titles(reader: Reader, civility: str, usual: rows.Titles) -> rows.Titles | None:
    """Return the titles that a civility asks for, None where the type has no others."""
    spoken = reader.optional(f"spoken_{civility}", str)
    envelope = reader.optional(f"envelope_{civility}", str)
    if not spoken and not envelope:
        return None
    return rows.Titles(spoken or usual.spoken, envelope or usual.envelope)


def read_outcome(reader: Reader) -> rows.OutcomeRow:
    """Read an outcome from its row; `ReferenceBroken` names what does not fit."""
    outcome = reader.choice("code", Outcome)
    return rows.OutcomeRow(
        code=outcome.value,
        outcome=outcome,
        resolved=reader.take("resolved", bool),
        agreement=reader.take("agreement", bool),
        **reader.days(),
    )


def read_expense(reader: Reader) -> rows.Expense:
    """Read a line of a budget from its row; `ReferenceBroken` names what does not fit."""
    return rows.Expense(code=reader.text("code"), label=reader.words(), **reader.days())


def read_language(reader: Reader) -> rows.Language:
    """Read a language from its row; `ReferenceBroken` names what does not fit."""
    return rows.Language(
        code=reader.text("code"),
        label=reader.words(),
        common=reader.take("common", bool),
        **reader.days(),
    )


def read_region(reader: Reader) -> rows.Region:
    """Read a region from its row; `ReferenceBroken` names what does not fit."""
    return rows.Region(
        code=reader.text("code"),
        name=reader.text("name"),
        cut=reader.choice("cut", rows.Cut),
        latitude=reader.take("latitude", float),
        longitude=reader.take("longitude", float),
        made_from=reader.optional("made_from", str),
        **reader.days(),
    )


def read_cercle(reader: Reader) -> rows.Cercle:
    """Read a cercle from its row; `ReferenceBroken` names what does not fit."""
    region, region_2023 = reader.text("region"), reader.text("region_2023")
    _known(reader, "region", (region, region_2023), regions())
    return rows.Cercle(
        code=reader.text("code"),
        name=reader.text("name"),
        cut=reader.choice("cut", rows.Cut),
        region=region,
        region_2023=region_2023,
        latitude=reader.take("latitude", float),
        longitude=reader.take("longitude", float),
        made_from=reader.optional("made_from", str),
        lists=reader.optional("lists", int),
        **reader.days(),
    )
