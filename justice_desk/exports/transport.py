"""All papers of transport support as PDFs, for a sitting, a trip or one request, in one go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.transport_drawing import TransportFile, draw, draw_together
from justice_desk.exports.transport_reading import transport_matter
from justice_desk.exports.write import write_files
from justice_desk.i18n.messages import N_
from justice_desk.services.rights import require
from justice_desk.services.transport import printing
from justice_desk.terms.errors import BadInput, DeskError
from justice_desk.terms.transport import TripPaper

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from sqlalchemy.orm import Session

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.exports.transport_matter import TransportMatter

_SHEETS = frozenset({TripPaper.PAYMENT_SHEET, TripPaper.SINGLE_SHEETS})


class NoTransportPaper(BadInput):
    """None of the papers that were asked for has anything to say."""

    code: ClassVar[str] = "nothing_to_print"
    template: ClassVar[str] = N_("There is nothing to print for {number}. {why}")


@dataclass(frozen=True)
class TransportLeftOut:
    """A paper that is not there, or who is not on one that is, in a sentence."""

    paper: TripPaper
    code: str
    why: str


@dataclass(frozen=True)
class TransportPapers:
    """The papers of a sitting, a trip or a request, and what is left out.

    Attributes:
        number: what they were printed for.
        sheet: number of the payment sheet; blank where none was drawn, or none was given yet.
        files: one for each kind of paper, in the order in which they are used.
        whole: all of them in one file, with its name.
        left_out: papers that are missing, and persons who are missing on one.
    """

    number: str
    sheet: str
    files: tuple[TransportFile, ...]
    whole: tuple[str, RenderedPaper]
    left_out: tuple[TransportLeftOut, ...]


def render_transport_papers(
    session: Session,
    of: str,
    papers: Collection[TripPaper] | None = None,
    *,
    give_number: bool = False,
) -> TransportPapers:
    """Return the papers of a sitting, a trip or a request as the member who prints sees it.

    A payment sheet that says what a former one said keeps its number and its day. Another one gets
    a fresh number where `give_number` allows it, and is a draft where not.

    Args:
        session: a writing one where `give_number`; who prints or saves the papers calls
            `note_transport_papers` then.
        of: number of a sitting, a trip or a request.
        papers: which ones; all when left out.
        give_number: whether a payment sheet that is new takes the next number.

    Raises:
        NotAllowed: the member's role prints none.
        UnknownSitting, UnknownTrip, UnknownRequest: `of`.
        NoTransportPaper: no paper is left, with the reasons.
        FontsMissing: a font file is not where the program keeps it.
    """
    require(session, printing.VERB)
    fonts.register()
    asked = [paper for paper in TripPaper if papers is None or paper in papers]
    fresh = give_number and bool(_SHEETS & set(asked))
    matter = _numbered(session, transport_matter(session, of), fresh=fresh)
    made = [_one(matter, paper) for paper in asked]
    files = tuple(one for one in made if isinstance(one, TransportFile))
    left_out = [one for one in made if isinstance(one, TransportLeftOut)]
    if not files:
        why = " ".join(dict.fromkeys(one.why for one in left_out))
        raise NoTransportPaper(number=matter.number, why=why)
    drawn = [file.paper for file in files]
    left_out += _notes(matter, drawn)
    whole = draw_together(matter, drawn)
    return TransportPapers(matter.number, matter.sheet, files, whole, tuple(left_out))


def note_transport_papers(session: Session, made: TransportPapers) -> None:
    """Record that the papers exist: number, total and hash of each.

    Args:
        session: a writing one.
        made: what was drawn.

    Raises:
        NotAllowed: the member's role prints none.
    """
    for file in made.files:
        told = printing.PaperTold(
            file.paper, file.number, file.total, file.rendered.sha256, file.requests
        )
        printing.mark_printed(session, made.number, told)


def transport_papers(
    session: Session,
    of: str,
    folder: Path,
    papers: Collection[TripPaper] | None = None,
    *,
    together: bool = False,
) -> TransportPapers:
    """Draw the papers, write them into a folder and record them: one click.

    Args:
        session: a writing one.
        of: number of a sitting, a trip or a request.
        folder: where to; made where only its last name is missing.
        papers: which ones; all when left out.
        together: one file in place of one for each kind.

    Raises:
        NotAllowed, UnknownSitting, UnknownTrip, UnknownRequest, NoTransportPaper: as above.
        FontsMissing: a font file is not where the program keeps it.
        MachineRefused: the folder or the disk; a former file stands.
    """
    made = render_transport_papers(session, of, papers, give_number=True)
    write_files(folder, files_of(made, together=together))
    note_transport_papers(session, made)
    return made


def files_of(made: TransportPapers, *, together: bool) -> dict[str, bytes]:
    """Return what is written under which name: one file for each kind, or one for all."""
    if together:
        name, rendered = made.whole
        return {name: rendered.pdf}
    return {file.name: file.rendered.pdf for file in made.files}


def _numbered(session: Session, matter: TransportMatter, *, fresh: bool) -> TransportMatter:
    """Return the matter with the number of its payment sheet, if it has or is given one."""
    if matter.missing(TripPaper.PAYMENT_SHEET):
        return matter
    for known in printing.known_sheets(session, matter.number, matter.payment.total):
        again = replace(matter, sheet=known.number, sheet_on=known.printed_on)
        if draw(again, TripPaper.PAYMENT_SHEET).rendered.sha256 == known.digest:
            return again
    return replace(matter, sheet=printing.next_sheet(session)) if fresh else matter


def _one(matter: TransportMatter, paper: TripPaper) -> TransportFile | TransportLeftOut:
    if why := matter.missing(paper):
        return TransportLeftOut(paper, "no_matter", why)
    try:
        return draw(matter, paper)
    except fonts.FontsMissing:
        raise
    except DeskError as error:
        return TransportLeftOut(paper, error.code, error.message())


def _notes(matter: TransportMatter, drawn: Collection[TripPaper]) -> list[TransportLeftOut]:
    noted = ((paper, matter.note(paper)) for paper in drawn)
    return [TransportLeftOut(paper, "closed_cases", why) for paper, why in noted if why]
