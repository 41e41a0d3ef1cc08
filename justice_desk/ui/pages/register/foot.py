"""The words under the list: which rows are seen, of how many, how many are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.register.lifting import without

if TYPE_CHECKING:
    from justice_desk.services.register import Counts, RegisterQuery


def foot_words(
    seen: tuple[int, int], total: int, closed: int, asked: RegisterQuery, *, short: bool = False
) -> str:
    """Return « 1 à 10 sur 186 dossiers en cours · 1 restreint »; `short`, « 1 à 10 sur 186 »."""
    first, last = (whole(number) for number in seen)
    if short:
        return _("{first} to {last} of {total}").format(first=first, last=last, total=whole(total))
    only_open = asked.open_only and without(asked, "open_only") == without(asked)
    if only_open:
        words = ngettext(
            "{first} to {last} of {total} ongoing case",
            "{first} to {last} of {total} ongoing cases",
            total,
        )
    else:
        words = ngettext(
            "{first} to {last} of {total} case", "{first} to {last} of {total} cases", total
        )
    told = words.format(first=first, last=last, total=whole(total))
    if not closed:
        return told
    restricted = ngettext("{n} restricted", "{n} restricted", closed).format(n=whole(closed))
    return f"{told}  ·  {restricted}"


def head_words(counts: Counts) -> str:
    """Return « 186 en cours · 1 204 au total »."""
    working = ngettext("{n} ongoing", "{n} ongoing", counts.at_work)
    every = ngettext("{n} in all", "{n} in all", counts.every)
    return " · ".join(
        (working.format(n=whole(counts.at_work)), every.format(n=whole(counts.every)))
    )
