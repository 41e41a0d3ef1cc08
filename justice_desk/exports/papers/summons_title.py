"""The head of a summons: what it is, who is called, under which number of the docket."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import articles
from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.breaking import line_width
from justice_desk.exports.papers.kit.grid import MM, WIDTH
from justice_desk.exports.papers.kit.pen import Style, text_width
from justice_desk.exports.papers.kit.words import _
from justice_desk.services.sittings.checking import MIDNIGHT

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.exports.papers.wording import Wording
    from justice_desk.services.dockets.rows import CalledRow, SlotRow

_TITLE: Final = Style(24, 10, bold=True)
_BESIDE: Final = Style(10.2, 4.6)
_TO: Final = Style(11, 5)
_NAME: Final = Style(13.5, 5.8, bold=True)
_NAME_LEFT: Final = 9.0
_ROLE_LEFT: Final = 92.0
_UNDER: Final = 13.4
"""Millimetres from the top of the title to the name."""
_NAME_LINES: Final = 4
_COURT_LINES: Final = 3
"""What has more lines is cut with « … », so that the paper stays one page."""


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody who is called, to what."""

    slot: SlotRow
    who: CalledRow

    @property
    def comes_at(self) -> int:
        """Return the hour of her own, else that of the case, in minutes after midnight."""
        return self.slot.starts if self.who.comes_at is None else self.who.comes_at


def calls(facts: SittingFacts) -> tuple[Call, ...]:
    """Return everybody who is called, in the order of the docket; none of a hidden case.

    Nobody is called to an hour after midnight: the docket tells that the case must be moved.
    """
    everybody = (
        Call(slot, who) for slot in facts.in_order() if not slot.hidden for who in slot.called
    )
    return tuple(call for call in everybody if call.comes_at < MIDNIGHT)


class Title(Block):
    """« CONVOCATION », the court, the name; a long name has the line to itself."""

    def __init__(self, facts: SittingFacts, call: Call, said: Wording) -> None:
        court = Paragraph(_court(facts, said), _BESIDE, width=WIDTH - _title_width() - 8)
        self.court = _short(court, _COURT_LINES)
        self.role = _role(call)
        self.role_left = min(_ROLE_LEFT, WIDTH - text_width(self.role, _TO))
        name = words.addressed(call.who)
        beside = self.role_left - _NAME_LEFT - 3
        self.alone = text_width(name, _NAME) > beside
        room = WIDTH - _NAME_LEFT if self.alone else beside
        texts = (name, call.who.name_arabic or "")
        self.names = [
            _short(Paragraph(text, _NAME, width=room), _NAME_LINES) for text in texts if text
        ]

    def height(self) -> float:
        """Return the height of the title, the names and the rank."""
        rank = _TO.leading if self.alone else 0.0
        return self._name_top() + sum(name.height() for name in self.names) + rank

    def draw(self, pen: Pen) -> None:
        """Draw title, court, name and rank."""
        pen.text(0, 8.2, _("SUMMONS"), _TITLE)
        for number, line in enumerate(self.court.lines):
            wide = line_width(line, _BESIDE.size) / MM
            pen.line_of_text(WIDTH - wide, 4.2 + number * _BESIDE.leading, line, _BESIDE)
        top = self._name_top()
        pen.text(0, top + 4.5, _("To:"), _TO)
        for name in self.names:
            name.draw(pen.at(_NAME_LEFT, top))
            top += name.height()
        left, at = (
            (_NAME_LEFT, top + 3.8) if self.alone else (self.role_left, self._name_top() + 4.5)
        )
        pen.text(left, at, self.role, _TO)

    def _name_top(self) -> float:
        return max(_UNDER, 4.2 + len(self.court.lines) * _BESIDE.leading)


def _title_width() -> float:
    return text_width(_("SUMMONS"), _TITLE)


def _court(facts: SittingFacts, said: Wording) -> str:
    key = "summons.court" if facts.mobile else "summons.court_seat"
    court = articles.in_running_text(facts.view.row.court)
    return said.text(key).format(of_court=articles.of_the(court, said))


def _role(call: Call) -> str:
    rank = _("No. {n} on the docket").format(n=call.slot.position)
    role = "" if call.slot.restricted else words.shown_role(call.who)
    return f"{role} – {rank}" if role else rank


def _short(name: Paragraph, most: int) -> Paragraph:
    """Return a text of `most` lines."""
    if len(name.lines) > most:
        *kept, last = name.lines[:most]
        end = replace(last[-1], text=last[-1].text.rstrip()[:-2] + "…") if last else None
        name.lines = (*kept, (*last[:-1], end) if end else last)
    return name
