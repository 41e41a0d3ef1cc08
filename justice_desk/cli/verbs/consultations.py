"""`consultation add` and `consultation list`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.codes import category_words
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import MOST_ROWS, reading, writing
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.enums import Sex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.services.consultations import ConsultationRow


def add(
    context: typer.Context,
    place: Annotated[str, typer.Option(help=N_("a place: p-code, name or path"))],
    sex: Annotated[Sex, typer.Option(help=N_("female or male"))],
    age_band: Annotated[
        str, typer.Option(help=N_("0-17, 18-35, 36-59 or 60+"), metavar="0-17|18-35|36-59|60+")
    ],
    theme: Annotated[
        str, typer.Option(help=N_("the code of a category, such as FON: see reference list"))
    ],
    minutes: Annotated[int, typer.Option(help=N_("how long it took"))],
    advice: Annotated[str, typer.Option(help=N_("what was advised; no name, no phone"))] = "",
    on: Annotated[str | None, day_option(N_("the day, 2026-11-24; today when left out"))] = None,
) -> None:
    """Write down advice given once, without identity."""
    from justice_desk.services import consultations

    told = consultations.ConsultationTold(
        place=place,
        sex=sex,
        age_band=age_band,
        theme=theme,
        minutes=minutes,
        advice=advice,
        on=day("--on", on),
    )
    with writing(context.obj, "consultation add") as session:
        row = consultations.add(session, told)
    say(context.obj, asdict(row), [_line(row)])


def listed(
    context: typer.Context,
    since: Annotated[str | None, day_option(N_("from this day on"))] = None,
    until: Annotated[str | None, day_option(N_("up to this day"))] = None,
    place: Annotated[
        str | None, typer.Option(help=N_("in this place and all under it"), metavar="PLACE")
    ] = None,
    theme: Annotated[str, typer.Option(help=N_("this category alone, such as FON"))] = "",
    limit: Annotated[
        int, typer.Option(help=N_("at most so many consultations"), min=1, max=MOST_ROWS)
    ] = 100,
) -> None:
    """List consultations, the newest first, and count them by sex and age."""
    from justice_desk.rules.reference import category
    from justice_desk.services import consultations, places

    with reading(context.obj, "consultation list") as session:
        asked = consultations.JournalQuery(
            day("--since", since),
            day("--until", until),
            places.find(session, place).id if place else None,
            category(theme.strip().upper()).code if theme.strip() else "",
        )
        page = consultations.listed(session, asked, limit=limit)
    line = ngettext("{n} consultation.", "{n} consultations.", page.total).format(n=page.total)
    document = {
        "total": page.total,
        "consultations": [asdict(r) for r in page.consultations],
        "minutes": page.counts.minutes,
        "restricted": page.counts.closed,
        "unstated": page.counts.unstated,
        "counts": _counts(page.counts.by),
    }
    say(context.obj, document, [*map(_line, page.consultations), line])


def _counts(by: Mapping[tuple[Sex, str], int]) -> list[dict[str, object]]:
    return [
        {"sex": sex, "age_band": band, "consultations": n} for (sex, band), n in sorted(by.items())
    ]


def _line(row: ConsultationRow) -> str:
    from justice_desk.i18n.formats import short_date
    from justice_desk.terms.labels import label

    told = [short_date(row.given_on)]
    if row.minutes is not None:
        told.append(_("{n} min").format(n=row.minutes))
    if row.restricted:
        return "  ".join([*told, _("restricted")])
    theme = category_words(row.theme) if row.theme else ""
    sex = label(row.sex) if row.sex else _("not stated")
    return "  ".join([*told, theme, sex, row.age_band or "", row.place or ""]).rstrip()


VERBS = {"add": add, "list": listed}
