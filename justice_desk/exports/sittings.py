"""All papers of a sitting as PDFs in memory, in the order in which they are used."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.papers.attendance import render_attendance
from justice_desk.exports.papers.budget import render_budget
from justice_desk.exports.papers.court_docket import render_court_docket
from justice_desk.exports.papers.door_docket import render_door_docket
from justice_desk.exports.papers.information import render_information
from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.papers.minutes import render_minutes
from justice_desk.exports.papers.programme import render_programme
from justice_desk.exports.papers.sealed_docket import render_sealed_docket
from justice_desk.exports.papers.sitting_facts import SittingFacts
from justice_desk.exports.papers.summons import render_summons
from justice_desk.exports.papers.summons_title import calls
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.exports.sitting_matter import missing
from justice_desk.i18n.messages import N_, _, speaking
from justice_desk.services.dockets import summoning
from justice_desk.services.dockets.civil import lines
from justice_desk.services.dockets.civil_listing import unnamed
from justice_desk.services.dockets.showing import docket
from justice_desk.services.dockets.withholding import kept_off_papers
from justice_desk.services.offices import describe
from justice_desk.services.rights import require
from justice_desk.services.sittings import printing
from justice_desk.services.sittings.showing import show
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput, DeskError
from justice_desk.terms.sittings import SittingPaper

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable, Collection

    from sqlalchemy.orm import Session

    from justice_desk.exports.papers.summons_title import Call
    from justice_desk.services.dockets.rows import SlotRow

_NAMES: Final = {
    SittingPaper.PROGRAMME: "programme",
    SittingPaper.BUDGET: "budget",
    SittingPaper.INFORMATION: "information",
    SittingPaper.SUMMONSES: "convocations",
    SittingPaper.COURT_DOCKET: "role-tribunal",
    SittingPaper.SEALED_DOCKET: "pli-separe",
    SittingPaper.DOOR_DOCKET: "role-porte",
    SittingPaper.ATTENDANCE: "presence",
    SittingPaper.MINUTES: "compte-rendu",
}
"""What a file is called after its place in the order: in the language of the papers."""


class NothingToPrint(BadInput):
    """None of the papers that were asked for has anything to say."""

    code: ClassVar[str] = "nothing_to_print"
    template: ClassVar[str] = N_("There is nothing to print for {number}. {why}")


@dataclass(frozen=True)
class SittingFile:
    """One paper, and the file that it becomes; `summonses` are the ids of those in it."""

    paper: SittingPaper
    name: str
    rendered: RenderedPaper
    summonses: tuple[uuid.UUID, ...] = ()


@dataclass(frozen=True)
class PaperLeftOut:
    """A paper that is not there, and why, in a sentence."""

    paper: SittingPaper
    code: str
    why: str


@dataclass(frozen=True)
class SittingPapers:
    """The papers of a sitting, and those that are left out."""

    number: str
    files: tuple[SittingFile, ...]
    left_out: tuple[PaperLeftOut, ...]


def render_sitting_papers(
    session: Session,
    number: str,
    papers: Collection[SittingPaper] | None = None,
    *,
    summonses: Collection[uuid.UUID] | None = None,
    initials: bool = True,
) -> SittingPapers:
    """Return the papers of a sitting as the member who prints sees it.

    A paper without matter, and one that a name stops from being drawn, is left out and told.

    Args:
        session: a reading one; who prints or saves the papers calls `note_sitting_papers` then.
        number: of the sitting.
        papers: which ones; all when left out.
        summonses: only those of these ids; all when left out.
        initials: whether the docket for the door bears initials.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        NothingToPrint: no paper is left, with the reasons.
        FontsMissing: a font file is not where the program keeps it.
    """
    require(session, printing.VERB)
    fonts.register()
    facts = sitting_facts(session, number)
    chosen = calls(facts)
    if summonses is not None:
        chosen = tuple(call for call in chosen if call.who.id in summonses)
    made = [
        _one(facts, paper, chosen, initials=initials)
        for paper in SittingPaper
        if papers is None or paper in papers
    ]
    files = tuple(one for one in made if isinstance(one, SittingFile))
    left_out = tuple(one for one in made if isinstance(one, PaperLeftOut))
    if not files:
        why = " ".join(dict.fromkeys(one.why for one in left_out))
        raise NothingToPrint(number=facts.number, why=why)
    return SittingPapers(facts.number, files, left_out)


def note_sitting_papers(session: Session, made: SittingPapers) -> None:
    """Record that the papers exist: the hash of each, and what each summons says.

    Args:
        session: a writing one.
        made: what was drawn.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        UnknownSummons: somebody is no longer called.
    """
    for file in made.files:
        printing.mark_printed(session, made.number, file.paper, file.rendered.sha256)
        if file.summonses:
            summoning.mark_printed(session, made.number, file.summonses)


def sitting_facts(session: Session, number: str) -> SittingFacts:
    """Return what the papers of a sitting are drawn from, in the language of the papers.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    with speaking(PAPER):
        return SittingFacts(
            letterhead(describe(session), shipped()),
            show(session, number),
            _slots(session, number, closed := kept_off_papers(session, number)),
            tuple(unnamed(row) if row.id in closed else row for row in lines(session, number)),
            today(),
        )


def _slots(session: Session, number: str, closed: Collection[uuid.UUID]) -> tuple[SlotRow, ...]:
    """Return the docket as it is printed: a case whose consent is gone is a number and an hour.

    The clash on the docket tells whoever plans; a paper that left with names cannot be fetched.
    """
    return tuple(
        replace(
            row,
            hidden=True,
            closed_doors=True,
            category=None,
            subject="",
            kind=None,
            interpreter=None,
            called=(),
            note="",
        )
        if row.id in closed
        else row
        for row in docket(session, number)
    )


def _one(
    facts: SittingFacts, paper: SittingPaper, chosen: tuple[Call, ...], *, initials: bool
) -> SittingFile | PaperLeftOut:
    why = missing(facts, paper)
    if not why and paper is SittingPaper.SUMMONSES and not chosen:
        why = _("Nobody is called.")
    if why:
        return PaperLeftOut(paper, "no_matter", why)
    try:
        with speaking(PAPER):
            pdf = _drawing(paper, chosen, initials=initials)(facts)
    except fonts.FontsMissing:
        raise
    except DeskError as error:
        return PaperLeftOut(paper, error.code, error.message())
    ids = tuple(call.who.id for call in chosen) if paper is SittingPaper.SUMMONSES else ()
    return SittingFile(paper, _name(facts, paper), RenderedPaper(pdf, facts.number), ids)


def _drawing(
    paper: SittingPaper, chosen: tuple[Call, ...], *, initials: bool
) -> Callable[[SittingFacts], bytes]:
    drawings: dict[SittingPaper, Callable[[SittingFacts], bytes]] = {
        SittingPaper.PROGRAMME: render_programme,
        SittingPaper.BUDGET: render_budget,
        SittingPaper.INFORMATION: render_information,
        SittingPaper.SUMMONSES: partial(render_summons, called=chosen),
        SittingPaper.COURT_DOCKET: render_court_docket,
        SittingPaper.SEALED_DOCKET: render_sealed_docket,
        SittingPaper.DOOR_DOCKET: partial(render_door_docket, initials=initials),
        SittingPaper.ATTENDANCE: render_attendance,
        SittingPaper.MINUTES: render_minutes,
    }
    return drawings[paper]


def _name(facts: SittingFacts, paper: SittingPaper) -> str:
    """Return « 05-role-tribunal-GAO-S-2026-003.pdf »: two sittings share a folder safely."""
    place = list(SittingPaper).index(paper) + 1
    return f"{place:02}-{_NAMES[paper]}-{facts.number}.pdf"
