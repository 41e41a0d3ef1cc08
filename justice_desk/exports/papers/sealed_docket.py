"""The separate fold of the docket for the court: who is heard behind closed doors, case by case.

The docket for the court says « noms au pli séparé » of such a case. Each has a sheet of its own, to
be handed to the judge in a closed envelope; a case that is closed to whoever prints has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow
from justice_desk.exports.papers.kit.table import Column, Table
from justice_desk.exports.papers.kit.titles import SectionTitle
from justice_desk.exports.papers.kit.words import _, day_to_act
from justice_desk.exports.papers.sitting_pages import Frame, title
from justice_desk.exports.papers.wording import Wording, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.dockets.rows import CalledRow, SlotRow

_PEOPLE: Final = (5.2, 3.2, 3.6)


def sealed(facts: SittingFacts) -> tuple[SlotRow, ...]:
    """Return the cases behind closed doors that the member who prints may see, in their order."""
    return tuple(slot for slot in facts.in_order() if facts.closed(slot) and not slot.hidden)


def render_sealed_docket(facts: SittingFacts, wording: Wording | None = None) -> bytes:
    """Return a sheet for each case behind closed doors as a PDF; there must be one.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    said = wording or shipped()
    frame = Frame(
        facts, _("Separate fold"), _("For the judge alone"), said.text("sitting.footer_sealed")
    )
    return frame.render(*(list(_blocks(facts, slot, said)) for slot in sealed(facts)))


def _blocks(facts: SittingFacts, slot: SlotRow, said: Wording) -> Iterator[Block]:
    yield from title(_("Separate fold: case behind closed doors"))
    yield Paragraph(said.text("sitting.sealed_rule"), styles.BODY, after=3.0)
    yield _cells(facts, slot)
    yield SectionTitle(_("Who is called"), before=4.5)
    if slot.called:
        heads = (_("Name"), _("Quality"), _("Languages"))
        columns = [Column(head, wide) for head, wide in zip(heads, _PEOPLE, strict=True)]
        yield Table(columns, [_row(who) for who in slot.called])
    else:
        yield Paragraph(_("Nobody is called."), styles.BODY)
    yield SignatureRow(
        (
            SignatureBox(0, 82, _("Closed by"), _("Name, date and signature")),
            SignatureBox(86, 82, _("The judge"), _("Seen, signature and stamp")),
        ),
        height=25.0,
    )


def _cells(facts: SittingFacts, slot: SlotRow) -> Cells:
    when = f"{day_to_act(slot.held_on)}, {words.hour(slot.starts)}"
    kind = words.said(slot.kind) if slot.kind else words.NONE
    spoken = words.spoken([slot.interpreter])[0] if slot.interpreter else words.NONE
    return Cells(
        [
            [
                Cell(_("Case file"), slot.number, 4),
                Cell(_("No. on the docket"), str(slot.position), 3),
                Cell(_("Date"), when, 5),
            ],
            [
                Cell(_("Court that sits"), facts.view.row.court, 6),
                Cell(_("Place"), words.where(facts.view, slot.room), 6),
            ],
            [
                Cell(_("Object"), slot.subject.partition(" (")[0] or words.NONE, 6),
                Cell(_("Nature"), kind, 3),
                Cell(_("Interpreter"), spoken, 3),
            ],
        ]
    )


def _row(who: CalledRow) -> tuple[str, str, str]:
    """Return a person in her true roles: the judge alone reads them."""
    roles = ", ".join(words.said(role, who.sex) for role in words.roles_of(who))
    return words.addressed(who), roles or _("party"), ", ".join(words.spoken(who.languages))
