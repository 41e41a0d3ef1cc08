"""`reference list`: the codes that other verbs take, with what they mean."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import pair, say
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from justice_desk.rules.reference import Category

    Row = dict[str, Any]


class Kind(StrEnum):
    """A table of codes."""

    CATEGORIES = "categories"
    ACTOR_TYPES = "actor-types"
    LANGUAGES = "languages"
    OUTCOMES = "outcomes"


_MEDIATION = {
    "yes": N_("mediation possible"),
    "partly": N_("mediation in part"),
    "conciliation": N_("conciliation before the judge"),
    "limited": N_("limited mediation"),
    "no": N_("no mediation"),
}


def listed(
    context: typer.Context,
    kind: Annotated[Kind | None, typer.Option(help=N_("only these codes"))] = None,
) -> None:
    """List the codes of categories, actor types, languages and outcomes, with their meaning."""
    kinds = [kind] if kind else list(Kind)
    tables = {one: _TABLES[one]() for one in kinds}
    document = {one.value.replace("-", "_"): rows for one, rows in tables.items()}
    say(context.obj, document, _lines(tables))


def _lines(tables: dict[Kind, list[Row]]) -> Iterator[str]:
    for kind, rows in tables.items():
        yield pair(_(_TITLES[kind]), str(len(rows)))
        yield from map(_line, rows)


def _line(row: Row) -> str:
    more = [label(row["order"])] if "order" in row else []
    more += [_("restricted")] if row.get("restricted") else []
    more += [_(_MEDIATION[row["mediation"]])] if row.get("mediation") in _MEDIATION else []
    return " — ".join([f"  {row['code']}", row["name"], *more])


def _categories() -> list[Row]:
    from justice_desk.rules.reference import categories

    return [_category(row) for row in categories().values()]


def _category(row: Category) -> Row:
    named = {"code": row.code, "name": row.label.text()}
    return named | {"mediation": row.mediation, "restricted": row.restricted}


def _actor_types() -> list[Row]:
    from justice_desk.rules.reference import actor_types

    return [
        {"code": row.code, "name": row.label.text(), "order": row.order}
        for row in actor_types().values()
    ]


def _languages() -> list[Row]:
    from justice_desk.rules.reference import languages

    return [{"code": row.code, "name": row.label.text()} for row in languages().values()]


def _outcomes() -> list[Row]:
    from justice_desk.rules.reference import outcomes

    return [{"code": row.code, "name": label(row.outcome)} for row in outcomes().values()]


_TITLES = {
    Kind.CATEGORIES: N_("Categories of cases"),
    Kind.ACTOR_TYPES: N_("Types of justice actors"),
    Kind.LANGUAGES: N_("Languages"),
    Kind.OUTCOMES: N_("Outcomes"),
}
_TABLES: dict[Kind, Callable[[], list[Row]]] = {
    Kind.CATEGORIES: _categories,
    Kind.ACTOR_TYPES: _actor_types,
    Kind.LANGUAGES: _languages,
    Kind.OUTCOMES: _outcomes,
}
VERBS = {"list": listed}
