"""The record of an actor in figures and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from justice_desk.i18n.formats import short_date, whole
from justice_desk.i18n.messages import _, language
from justice_desk.terms.enums import ComplaintState
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.actors import ActorRecord, ComplaintRow


def figures(record: ActorRecord) -> QHBoxLayout:
    """Return what the actor received, answered, in how many days, and what is overdue."""
    row = QHBoxLayout()
    row.setSpacing(14)
    if not record.received:
        row.addWidget(text(_("Nothing was referred to it yet."), "body", "text2", wrap=True))
        return row
    days = (
        "–"
        if record.median_days is None
        else format_decimal(record.median_days, format="#,##0.#", locale=language())
    )
    for name, figure, words, ink in (
        ("answered", f"{whole(record.answered)} / {whole(record.received)}", _("answers"), "text"),
        ("days", days, _("days (median)"), "text"),
        ("overdue", whole(record.overdue), _("late"), "danger" if record.overdue else "text"),
    ):
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(text(figure, "dialog", ink, data=True, name=f"actor-figure-{name}"))
        column.addWidget(text(words, "second", "text2"))
        row.addLayout(column)
    row.addStretch(1)
    return row


def decline_lines(record: ActorRecord) -> Iterator[str]:
    """Yield each refusal with its day and its reason."""
    for one in record.declines:
        day = short_date(one.on) if one.on else ""
        reason = one.reason.splitlines()[0] if one.reason else _("no reason given")
        under = " · ".join(part for part in (one.reference, day) if part)
        yield f"{reason}\n{under}"


def complaint_words(complaint: ComplaintRow) -> str:
    """Return what is complained of, since when, and what came of it."""
    day = short_date(complaint.received_on)
    if complaint.state is ComplaintState.OPEN:
        return _("Complaint of {day}: {subject}").format(day=day, subject=complaint.subject)
    return _("Complaint of {day}, closed: {result}").format(day=day, result=complaint.result)
