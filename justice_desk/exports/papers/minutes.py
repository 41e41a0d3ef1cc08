"""What came of a sitting: results by number, and the figures of the day. It names no party.

Before anybody wrote a result the figures are blank, to be filled in by hand. A case that is closed
to the reader is counted among those called and told to have a result that is not seen here.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, day_to_act, short_day
from justice_desk.exports.papers.sitting_pages import Frame, title
from justice_desk.exports.papers.wording import Wording, shipped
from justice_desk.services.dockets.counting import presence
from justice_desk.terms.enums import Sex
from justice_desk.terms.sittings import DocketResult, HearingKind, OfficerRole, ResultCause

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.dockets.rows import CalledRow, CivilRow, SlotRow
    from justice_desk.services.sittings.rows import DayRow

_FIGURES: Final = (5.0, 1.4, 1.4, 1.4, 1.4, 1.4)
_ROLES: Final = (4.4, 1.9, 1.9, 1.9, 1.9)
_CAUSES: Final = (9.0, 3.0)
_RESULTS: Final = (1.0, 2.2, 2.6, 6.2)
_FILL: Final = 8.0
"""Least height of a row in which a hand writes, in millimetres."""


def render_minutes(facts: SittingFacts, wording: Wording | None = None) -> bytes:
    """Return minutes and statistics as a PDF.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    said = wording or shipped()
    name = said.text("sitting.minutes_title")
    frame = Frame(facts, name, _("Copy of the office"), said.text("sitting.footer_minutes"))
    return frame.render(_blocks(facts, said))


def _blocks(facts: SittingFacts, said: Wording) -> Iterator[Block]:
    told = any(row.result for row in _called(facts))
    yield from title(said.text("sitting.minutes_title"), "" if told else _untold(said))
    yield _cells(facts)
    yield SectionTitle(_("Cases by result"), before=4.5)
    yield _figures(facts, told=told)
    if hidden := sum(row.hidden for row in _called(facts)):
        yield Paragraph(said.text("sitting.minutes_hidden").format(n=hidden), styles.BODY)
    yield SectionTitle(_("Why cases were put off or struck out"), before=4.5)
    yield _causes(facts, told=told)
    yield SectionTitle(_("Who came"), before=4.5)
    yield _presence(facts, told=told)
    yield from _results(facts)
    yield SignatureRow(
        (
            SignatureBox(0, 82, _("For the office"), _("Name, date and signature")),
            SignatureBox(86, 82, _("Seen by the registry"), _("Name, signature and stamp")),
        ),
        height=25.0,
    )


def _called(facts: SittingFacts) -> list[SlotRow | CivilRow]:
    return [*facts.slots, *facts.civil]


def _untold(said: Wording) -> str:
    return said.text("sitting.minutes_untold")


def _cells(facts: SittingFacts) -> Cells:
    view = facts.view
    day = day_to_act(view.row.first_on)
    if view.row.last_on != view.row.first_on:
        day = _("{first} to {last}").format(first=day, last=day_to_act(view.row.last_on))
    judge = words.officers(view, OfficerRole.JUDGE)
    registrar = words.officers(view, OfficerRole.REGISTRAR)
    return Cells(
        [
            [Cell(_("Court that sits"), view.row.court, 6), Cell(_("Date"), day, 6)],
            [
                Cell(_("Place"), words.where(view), 6),
                Cell(_("Judge"), judge, 3),
                Cell(_("Court registrar"), registrar, 3),
            ],
        ]
    )


def _figures(facts: SittingFacts, *, told: bool) -> Table:
    heads = (_("Nature"), _("Called"), *_short())
    columns = [Column(head, wide) for head, wide in zip(heads, _FIGURES, strict=True)]
    seen = [slot for slot in facts.slots if not facts.closed(slot)]
    rows = [
        _counted(
            words.said(kind).capitalize(), [one for one in seen if one.kind is kind], told=told
        )
        for kind in HearingKind
    ]
    if closed := [slot for slot in facts.slots if facts.closed(slot)]:
        rows.append(_closed_row(closed, told=told))
    if facts.civil:
        rows.append(_counted(_("Civil-status list"), facts.civil, told=told))
    rows.append(_counted(_("Total"), _called(facts), told=told))
    return Table(columns, rows, least_row=0.0 if told else _FILL)


_SHORT: Final = tuple(DocketResult)


def _short() -> tuple[str, ...]:
    return _("Judged"), _("Reserved (column)"), _("Adjourned (column)"), _("Struck (column)")


def _counted(name: str, rows: Sequence[SlotRow | CivilRow], *, told: bool) -> tuple[str, ...]:
    of = Counter(row.result for row in rows)
    results = (str(of[one]) if told else "" for one in _SHORT)
    return (name, str(len(rows)), *results)


def _closed_row(rows: Sequence[SlotRow], *, told: bool) -> tuple[str, ...]:
    """Return the row of the cases whose nature no paper tells; one hidden hides their results."""
    name = _("Closed doors")
    if any(slot.hidden for slot in rows):
        return (name, str(len(rows)), *(_("n. c."),) * len(_SHORT))
    return _counted(name, rows, told=told)


def _causes(facts: SittingFacts, *, told: bool) -> Block:
    of = Counter(row.cause for row in _called(facts) if row.cause)
    if told and not of:
        return Paragraph(_("No cause was written down."), styles.BODY)
    columns = [Column(_("Cause"), _CAUSES[0]), Column(_("Cases (column)"), _CAUSES[1])]
    causes: Iterable[ResultCause] = [one for one in ResultCause if of[one]] if told else ResultCause
    rows = [(_sentence(words.said(one)), str(of[one]) if told else "") for one in causes]
    return Table(columns, rows)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _presence(facts: SittingFacts, *, told: bool) -> Table:
    """Return who came by role, those of closed cases all as parties, and women among them."""
    by_role: dict[str, list[CalledRow]] = {}
    for slot in facts.slots:
        for who in slot.called:
            role = _("party") if facts.closed(slot) else words.shown_role(who, agree=False)
            by_role.setdefault(role, []).append(who)
    heads = (_("Quality"), _("Called (people)"), _("Present"), _("Absent"), _("Not noted"))
    columns = [Column(head, wide) for head, wide in zip(heads, _ROLES, strict=True)]
    rows = [_came(_sentence(role), people, told=told) for role, people in sorted(by_role.items())]
    if rows:
        everybody = [who for people in by_role.values() for who in people]
        women = [who for who in everybody if who.sex is Sex.FEMALE]
        rows.append(_came(_("Total"), everybody, told=told))
        rows.append(_came(_("of whom women and girls"), women, told=told))
    return Table(columns, rows or [(_("Nobody was called by name."), "", "", "", "")])


def _came(name: str, people: Sequence[CalledRow], *, told: bool) -> tuple[str, ...]:
    of = presence(people)
    came = (of.present, of.absent, of.not_noted) if told else ("", "", "")
    return (name, str(of.called), *map(str, came))


def _results(facts: SittingFacts) -> Iterator[Block]:
    """Yield what came of each case, bench after bench where there are several."""
    heads = (_("No."), _("Case file"), _("Nature"), _("Result"))
    columns = [Column(head, wide) for head, wide in zip(heads, _RESULTS, strict=True)]
    benches = [(day, slots) for day in facts.days if (slots := facts.slots_of(day.id))]
    for day, slots in benches:
        yield SectionTitle(_bench(day, alone=len(benches) == 1), before=4.5)
        yield Table(columns, [_result_row(facts, slot) for slot in slots])


def _bench(day: DayRow, *, alone: bool) -> str:
    name = _("Case by case")
    if alone:
        return name
    return ", ".join(part for part in (name, day_to_act(day.held_on), day.room) if part)


def _result_row(facts: SittingFacts, slot: SlotRow) -> tuple[str, ...]:
    if facts.closed(slot):
        told = shipped().text("sitting.closed")
        return str(slot.position), slot.number, words.NONE, told
    nature = words.said(slot.kind) if slot.kind else words.NONE
    return str(slot.position), slot.number, nature, _result(slot)


def _result(slot: SlotRow) -> str:
    if slot.result is None:
        return ""
    parts = [words.said(slot.result)]
    if slot.until_on:
        parts.append(_("on {day}").format(day=short_day(slot.until_on)))
    if slot.adjourned_to:
        parts.append(slot.adjourned_to)
    if slot.cause:
        parts.append(words.said(slot.cause))
    return _sentence(", ".join(parts))
