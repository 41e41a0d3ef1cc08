"""`letter`, `summary` and `form`: a paper is written to the file that was named, then recorded."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import opened, reading
from justice_desk.cli.verbs.cases import Number
from justice_desk.i18n.messages import N_, ngettext
from justice_desk.terms.errors import MachineRefused, WrongUsage
from justice_desk.terms.mishap import as_desk_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.storage.office import Office


T = TypeVar("T")


class TextWithoutAnonymous(WrongUsage):
    """The second text belongs to the version without a name alone."""

    template = N_("--text stands with --anonymous only: a letter with the name states the facts.")


class NotRecorded(MachineRefused):
    """The paper exists, and the register does not know it."""

    code = "not_recorded"
    template = N_("{file} was written, but the register did not record it: {reason}")


class CopyFor(StrEnum):
    """For whom a copy of a letter is; their text is the same."""

    RECEIVER = "receiver"
    PERSON = "person"
    OFFICE = "office"


class Blank(StrEnum):
    """Which blank form."""

    INTAKE = "intake"
    SLIP = "slip"


Output = Annotated[
    Path, typer.Option("-o", "--output", help=N_("the PDF file to write"), metavar="FILE")
]
Reference = Annotated[
    str, typer.Argument(help=N_("the reference of the referral"), metavar="REFERENCE")
]


def letter(
    context: typer.Context,
    reference: Reference,
    output: Output,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help=N_("the version without a name"))
    ] = False,
    text: Annotated[
        str, typer.Option(help=N_("what the version without a name tells; nothing when left out"))
    ] = "",
    copy: Annotated[CopyFor, typer.Option(help=N_("for whom this copy is"))] = CopyFor.RECEIVER,
) -> None:
    """Write the letter of a referral, with its return slip."""
    from justice_desk.exports.letters import render_letter_of
    from justice_desk.exports.papers.facts import Copy
    from justice_desk.services.letters.printing import note_letter

    if text and not anonymous:
        raise TextWithoutAnonymous

    def render(session: Session) -> RenderedPaper:
        return render_letter_of(
            session, reference, anonymous=anonymous, text=text, copy=Copy(copy.value)
        )

    def note(session: Session, paper: RenderedPaper) -> None:
        note_letter(
            session,
            reference,
            paper.sha256,
            anonymous=anonymous,
            copy=paper.copy,
            mail=paper.mail,
        )

    with opened(context.obj) as office:
        paper = at_once(office, "letter", output, render, note)
    _say_paper(context, output, paper, mail=paper.mail)


def summary(
    context: typer.Context,
    number: Number,
    output: Output,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help=N_("the version without names"))
    ] = False,
) -> None:
    """Write the summary of a case, with its journey."""
    from justice_desk.exports.summaries import render_summary_of
    from justice_desk.services.letters.printing import note_summary

    def render(session: Session) -> RenderedPaper:
        return render_summary_of(session, number, anonymous=anonymous)

    def note(session: Session, paper: RenderedPaper) -> None:
        note_summary(session, number, paper.sha256, anonymous=anonymous)

    with opened(context.obj) as office:
        paper = at_once(office, "summary", output, render, note)
    _say_paper(context, output, paper)


def form(
    context: typer.Context,
    kind: Annotated[Blank, typer.Argument(help=N_("intake or slip"), metavar="FORM")],
    output: Output,
) -> None:
    """Write a blank form: the intake, or return slips."""
    from justice_desk.exports.forms import Form, render_form_of
    from justice_desk.exports.write import write_file

    with reading(context.obj, "form") as session:
        paper = render_form_of(session, Form(kind.value))
    write_file(output, paper.pdf)
    _say_paper(context, output, paper)


def _say_paper(context: typer.Context, output: Path, paper: RenderedPaper, **more: str) -> None:
    document = {"file": str(output), "sha256": paper.sha256, "pages": paper.pages}
    line = ngettext("{file}: {n} page.", "{file}: {n} pages.", paper.pages)
    say(context.obj, document | more, [line.format(file=output, n=paper.pages)])


def at_once(
    office: Office,
    verb: str,
    output: Path,
    render: Callable[[Session], RenderedPaper],
    note: Callable[[Session, RenderedPaper], None],
) -> RenderedPaper:
    """Draw a paper, write it and record it in one transaction; see `made_at_once`."""
    return made_at_once(office, verb, output, render, lambda paper: paper, note)


def made_at_once(
    office: Office,
    verb: str,
    output: Path,
    render: Callable[[Session], T],
    paper_of: Callable[[T], RenderedPaper],
    note: Callable[[Session, T], None],
) -> T:
    """Draw a paper with what it was drawn from, write it and record it in one transaction.

    A letter bears the number that it takes; an office that cannot be written leaves no file.

    Raises:
        MachineRefused: it was not written, or (`NotRecorded`) written and not recorded.
    """
    from justice_desk.exports.write import write_file

    is_written = False
    try:
        with office.writing(verb) as session:
            made = render(session)
            write_file(output, paper_of(made).pdf)
            is_written = True
            note(session, made)
    except Exception as error:
        if not is_written:
            raise
        raise NotRecorded(file=output, reason=as_desk_error(error).message()) from error
    return made


VERBS = {"summary": summary, "form": form}
LETTER = {"letter": letter}
