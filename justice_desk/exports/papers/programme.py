"""The programme of each day of a sitting: who serves, and hour by hour what is heard.

It goes in the car and round the table: it names those who serve, and cases by number alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.grid import BOX_GAP
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, day_to_act, ngettext, plain_day
from justice_desk.exports.papers.sitting_pages import Frame, title
from justice_desk.exports.papers.wording import Wording, shipped
from justice_desk.rules.phones import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.dockets.rows import SlotRow
    from justice_desk.services.sittings.rows import DayRow, OfficerRow

_HOURS: Final = (2.0, 4.6, 2.0, 3.4)
_PEOPLE: Final = (2.4, 4.4, 2.9, 2.3)


def render_programme(facts: SittingFacts, wording: Wording | None = None) -> bytes:
    """Return the programme as a PDF, each day on pages of its own.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    said = wording or shipped()
    name = _("Programme of the day")
    frame = Frame(facts, name, _("Copy of the team"), said.text("sitting.footer_programme"))
    return frame.render(*(list(_blocks(facts, day, said)) for day in facts.days))


def _blocks(facts: SittingFacts, day: DayRow, said: Wording) -> Iterator[Block]:
    told = day_to_act(day.held_on)
    yield from title(_("Programme of the day"), told[:1].upper() + told[1:])
    yield _cells(facts, day)
    yield Paragraph(_security(facts, said), styles.STRONG, after=BOX_GAP)
    yield SectionTitle(_("Hour by hour"), before=4.0)
    heads = (_("Hour"), _("What"), _("Length"), _("Remark"))
    columns = [Column(head, wide) for head, wide in zip(heads, _HOURS, strict=True)]
    yield Table(columns, [row for _minute, row in _hours(facts, day, said)])
    yield SectionTitle(_("Who serves"))
    if facts.view.officers:
        yield _people(facts.view.officers)
    else:
        yield Paragraph(_("Nobody is named yet."), styles.BODY)


def _cells(facts: SittingFacts, day: DayRow) -> Cells:
    view = facts.view
    informed = ", ".join(view.authorities) or words.NONE
    session = words.NONE
    if view.information_on:
        parts = (plain_day(view.information_on), view.information_place or "")
        session = ", ".join(part for part in parts if part)
    return Cells(
        [
            [
                Cell(_("Court that sits"), view.row.court, 6),
                Cell(_("Place"), words.where(view, day.room), 6),
            ],
            [
                Cell(_("Authorities informed"), informed, 6),
                Cell(_("Information session"), session, 6),
            ],
        ]
    )


def _security(facts: SittingFacts, said: Wording) -> str:
    word = facts.view.security
    if word is None:
        return said.text("sitting.security_untold")
    key = "sitting.security_go" if word.go else "sitting.security_no"
    return said.text(key).format(day=plain_day(word.said_at.date()), name=word.said_by)


def _hours(
    facts: SittingFacts, day: DayRow, said: Wording
) -> list[tuple[int, tuple[str, str, str, str]]]:
    """Return what happens when, in the order of the day."""
    slots = facts.slots_of(day.id)
    told = [(day.starts, (words.hour(day.starts), _("Opening"), "", _count(facts, day)))]
    told += [(slot.starts, _slot(facts, slot, said)) for slot in slots]
    if day.pause_starts is not None and day.pause_ends is not None:
        pause = words.length(day.pause_ends - day.pause_starts)
        row = (words.hour(day.pause_starts), _("Pause"), pause, "")
        told.append((day.pause_starts, row))
    if lines := facts.lines_of(day.id):
        last = max((slot.starts + slot.minutes for slot in slots), default=day.starts)
        what = _("Civil-status list")
        count = ngettext("{n} applicant", "{n} applicants", len(lines)).format(n=len(lines))
        told.append((last, ("", what, "", count)))
    told.append((day.ends, (words.hour(day.ends), _("End"), "", "")))
    return sorted(told, key=lambda one: one[0])


def _slot(facts: SittingFacts, slot: SlotRow, said: Wording) -> tuple[str, str, str, str]:
    what = _("No. {n}, case {number}").format(n=slot.position, number=words.bare(slot.number))
    if facts.closed(slot):
        remark = said.text("sitting.closed")
    elif slot.interpreter:
        remark = _("interpreter: {language}").format(language=words.spoken([slot.interpreter])[0])
    else:
        remark = ""
    return words.hour(slot.starts), what, words.length(slot.minutes), remark


def _count(facts: SittingFacts, day: DayRow) -> str:
    count = len(facts.slots_of(day.id))
    if not count:
        return "" if facts.lines_of(day.id) else _("no case")
    return ngettext("{n} matter", "{n} matters", count).format(n=count)


def _people(officers: Sequence[OfficerRow]) -> Table:
    heads = (_("Function"), _("Name"), _("Languages"), _("Confirmed"))
    columns = [Column(head, wide) for head, wide in zip(heads, _PEOPLE, strict=True)]
    rows = [
        (
            words.said(one.role).capitalize(),
            f"{one.name}, {shown(one.phone)}" if one.phone else one.name,
            ", ".join(words.spoken(one.languages)),
            _("yes") if one.confirmed else _("to be confirmed"),
        )
        for one in officers
    ]
    return Table(columns, rows)
