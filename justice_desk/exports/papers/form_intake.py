"""The blank intake form, recto verso: paper 13. Same order and words as the intake screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import form_rows as rows
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.footer import Footer
from justice_desk.exports.papers.kit.grid import FRAME, HAIR, HEAD, NEXT_RULE
from justice_desk.exports.papers.kit.letterhead import Heading, draw_letterhead
from justice_desk.exports.papers.kit.pen import Style
from justice_desk.exports.papers.kit.runs import rich
from justice_desk.exports.papers.kit.sidebar import Sidebar
from justice_desk.exports.papers.kit.signatures import SignatureBox, SignatureRow, thumbprint
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.kit.writing import draw_comb, draw_fill, draw_tick_box
from justice_desk.exports.papers.wording import Wording, shipped
from justice_desk.formats import intake

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.exports.papers.kit.letterhead import Office
    from justice_desk.exports.papers.kit.pen import Pen

_STRONG: Final = Style(9.5, 4.4, bold=True)
_HALF: Final = 82.0
_SECOND: Final = 86.0
_FACT_LINES: Final = 7
_FACT_PITCH: Final = 8.0
_CONSENT_COLUMNS: Final = (83.0, 99.0, 117.0, 134.0, 150.0)
_CONSENT_PITCH: Final = 7.4


@dataclass(frozen=True, slots=True)
class IntakeFormFacts:
    """The blank intake form (paper 13).

    Attributes:
        office: its letterhead.
        series: what begins the office's numbers, « GAO ».
        categories: code and short label of each, in the order of the register.
        printed_on: the only date in the file; it is not printed.
    """

    office: Office
    series: str
    categories: tuple[tuple[str, str], ...]
    printed_on: date


def render_intake_form(facts: IntakeFormFacts, wording: Wording | None = None) -> bytes:
    """Return the blank form as a PDF of two pages, recto and verso.

    Raises:
        CannotDraw: a label holds a character that the fonts cannot draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    words = wording or shipped()
    title = _("Intake form")
    footer = Footer(title, words.text("form.footer"))

    def recto(pen: Pen) -> None:
        draw_letterhead(pen, facts.office, _heading(title))
        _draw_head(pen, facts, words)
        _draw_person(pen)
        _draw_reaching(pen)
        _draw_represented(pen)
        footer.draw(pen, 1, 2)

    def verso(pen: Pen) -> None:
        _draw_verso_head(pen, facts, title)
        _draw_matter(pen, facts, words)
        _draw_safety(pen)
        _draw_consents(pen)
        _signatures().draw(pen.at(0, 249.6))
        footer.draw(pen, 2, 2)

    about = Metadata(f"{title} – {facts.office.name}", facts.office.name, facts.printed_on)
    return document(about, [recto, verso])


def _heading(title: str) -> Heading:
    return Heading(_("To fill in by hand"), title, _("Two pages, both sides"))


def _draw_head(pen: Pen, facts: IntakeFormFacts, words: Wording) -> None:
    width = pen.text(0, 36.0, rows.label("case.old_number"), _STRONG)
    end = rows.case_number(pen, facts.series, 36.0, width + 3.0)
    end += 8 + pen.text(end + 7, 36.0, rows.label("case.opened_on"), _STRONG)
    draw_comb(pen, end + 1, 36.0, (2, 2, 4))
    rows.fill(pen, "case.written_by", 46.0, 0, _HALF)
    rows.fill(pen, "case.intake_place", 46.0, _SECOND, rows.RIGHT)
    Sidebar(rich(words.text("form.say_first")), styles.BODY).draw(pen.at(0, 51.2))


def _draw_person(pen: Pen) -> None:
    rows.title(pen, intake.PERSON, 68.1)
    rows.fill(pen, "person.name", 78.0, 0, rows.RIGHT)
    rows.fill(pen, "person.name_arabic", 87.8, 0, 83)
    end = rows.comb(pen, "person.birth_year", 87.8, _SECOND, (4,))
    end = rows.comb(pen, "person.age", 87.8, end + 2.4, (2,))
    draw_tick_box(pen, end + 3.0, 87.8, rows.label("person.birth_estimated"))
    rows.ticks(pen, "person.sex", 96.6)
    rows.ticks(pen, "person.role", 96.6, 102, rows.RIGHT, name_at=92)
    rows.fill(pen, "person.region", 106.2, 0, 54)
    rows.fill(pen, "person.cercle", 106.2, 57, 111)
    rows.fill(pen, "person.commune", 106.2, 114, rows.RIGHT)
    rows.fill(pen, "person.village", 116.0, 0, 111)
    rows.fill(pen, "person.landmark", 116.0, 114, rows.RIGHT)
    rows.ticks(pen, "person.displacement", 124.6)
    rows.ticks(pen, "person.languages", 133.4)
    end = rows.ticks(pen, "person.interpreter", 142.2)
    rows.fill(pen, "person.other_language", 142.2, end + 6, 112)
    rows.ticks(pen, "person.can_read", 142.2, 135, rows.RIGHT, name_at=117)
    rows.ticks(pen, "person.disability", 151.0)
    end = rows.ticks(pen, "person.identity_paper", 159.8)
    rows.fill(pen, "person.identity_number", 159.8, end + 7, rows.RIGHT)


def _draw_reaching(pen: Pen) -> None:
    rows.title(pen, intake.REACH, 172.9)
    pen.text(0, 183.4, rows.label("person.phone"), _STRONG)
    end = draw_comb(pen, rows.TICKS, 183.4, (2, 2, 2, 2))
    rows.answers(pen, "person.phone_safe", 183.4, end + 5)
    rows.fill(pen, "person.phone_when", 193.4, 0, _HALF)
    rows.fill(pen, "person.through", 193.4, _SECOND, rows.RIGHT)
    rows.ticks(pen, "person.wishes_woman", 202.0)
    end = rows.ticks(pen, "person.transport", 210.8)
    rows.fill(pen, "person.transport_from", 210.8, end + 7, rows.RIGHT)


def _draw_represented(pen: Pen) -> None:
    rows.title(pen, intake.REPRESENTED, 223.4)
    rows.fill(pen, "guardian.name", 233.6, 0, 100)
    rows.fill(pen, "guardian.tie", 233.6, 104, rows.RIGHT)
    end = rows.ticks(pen, "guardian.informed", 242.4, 42)
    draw_fill(pen, end, 242.4, rows.RIGHT, "\u00a0:")
    rows.ticks(pen, "case.came_by", 251.2)


def _draw_verso_head(pen: Pen, facts: IntakeFormFacts, title: str) -> None:
    pen.text(0, 17.4, _("{title} – back").format(title=title), styles.SECTION)
    width = pen.text(_SECOND, 17.4, rows.label("case.old_number"), styles.BODY)
    rows.case_number(pen, facts.series, 17.4, _SECOND + width + 3)
    pen.rule(0, NEXT_RULE + 0.6, rows.RIGHT, NEXT_RULE + 0.6, HEAD)


def _draw_matter(pen: Pen, facts: IntakeFormFacts, words: Wording) -> None:
    rows.title(pen, intake.MATTER, 29.4)
    y = rows.categories(pen, facts.categories, 37.8, 5.9) + 8.2
    rows.ticks(pen, "case.maybe_crime", y, 42)
    y += 9.0
    rows.fill(pen, "case.summary", y, 0, rows.RIGHT)
    y = _draw_facts(pen, y + 7.6, words) + 9.4
    rows.fill(pen, "case.request", y, 0, rows.RIGHT)
    rows.fill(pen, "respondent.name", y + 9.2, 0, 100)
    rows.fill(pen, "respondent.tie", y + 9.2, 104, rows.RIGHT)
    rows.ticks(pen, "case.already_seized", y + 17.4, 21.8)


def _draw_facts(pen: Pen, y: float, words: Wording) -> float:
    """Draw the label and the lines for the facts; return the last line."""
    end = pen.text(0, y, f"{rows.label('case.facts')} :", _STRONG)
    pen.text(end + 2, y, words.text("form.restricted"), styles.LABEL)
    for _line in range(_FACT_LINES - 1):
        y += _FACT_PITCH
        pen.rule(0, y, rows.RIGHT, y, HAIR)
    return y


def _draw_safety(pen: Pen) -> None:
    rows.title(pen, intake.SAFETY, 182.6)
    rows.ticks(pen, "case.danger", 191.2, 25.8)
    rows.ticks(pen, "case.priority", 198.2, 25.8)


def _draw_consents(pen: Pen) -> None:
    rows.title(pen, intake.CONSENTS, 207.2)
    pen.text(1, 213.5, _("Purpose"), styles.TABLE_HEAD)
    rows.head_columns(pen, intake.CONSENT_ANSWERS, 213.5, _CONSENT_COLUMNS)
    top = 215.2
    for field in intake.CONSENTS.fields:
        pen.rule(0, top, rows.RIGHT, top, HAIR)
        baseline = top + _CONSENT_PITCH - 2.6
        if field.key == "consent.referral":
            draw_fill(pen, 1, baseline, _CONSENT_COLUMNS[0] - 5, f"{_(field.label)} :")
        else:
            pen.text(1, baseline, _(field.label), styles.BODY)
        for left in _CONSENT_COLUMNS:
            draw_tick_box(pen, left, baseline, "")
        top += _CONSENT_PITCH
    pen.rule(0, top, rows.RIGHT, top, FRAME)


def _signatures() -> SignatureRow:
    boxes = (
        SignatureBox(0, 52, _("The person"), _("Signature")),
        thumbprint(54.5, 26.5, _("Thumbprint"), _("left thumb")),
        SignatureBox(83.5, 42, _("Witness of the reading"), _("Name and signature")),
        SignatureBox(128, 40, _("The paralegal"), _("Date and signature")),
    )
    return SignatureRow(boxes, height=28.0)
