"""The columns of the register: a fact above, its context below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import category
from justice_desk.services.register import RegisterRow, Sort
from justice_desk.services.register.words import (
    due_words,
    held_words,
    is_late,
    opened_words,
    task_words,
)
from justice_desk.terms.enums import StatusChip
from justice_desk.terms.labels import label
from justice_desk.ui.components.tag import OFFICE_ICON, order_sign, status_sign
from justice_desk.ui.components.text import capital
from justice_desk.ui.tables.columns import Cell, Column, Look

if TYPE_CHECKING:
    from collections.abc import Callable

NOTHING: Final = Cell("")


def columns(folded: Callable[[], bool]) -> tuple[Column[RegisterRow], ...]:
    """Return the columns; `folded` tells whether the category has no column of its own now."""

    def claimant(row: RegisterRow) -> Cell:
        name = row.claimant or _("No name")
        return Cell(name, _category(row) if folded() else row.place or "")

    return (
        Column("number", N_("Number"), _number, 136, sort=Sort.NUMBER, always=True),
        Column("opened", N_("Opened on"), _opened, 104, 0, Sort.OPENED, drop=3, always=True),
        Column("claimant", N_("Claimant"), claimant, 150, 3, Sort.CLAIMANT),
        Column("category", N_("Category"), _kind, 140, 4, Sort.CATEGORY, drop=2),
        Column("holder", N_("Holder"), _holder, 180, 4, copied=_held),
        Column("status", N_("Status"), _status, 122, sort=Sort.STATUS),
        Column("task", N_("Next task"), _task, 146, 3, drop=1, copied=_due),
        Column("who", N_("Resp."), _who, 64, drop=4),
    )


def closed_words(row: RegisterRow) -> str:
    """Return what stands in place of a case that is closed to this member."""
    if not row.restricted:
        return ""
    return _("This case exists; access is restricted. Ask the coordination for access.")


def _number(row: RegisterRow) -> Cell:
    return Cell(row.number, look=Look.LINK)


def _opened(row: RegisterRow) -> Cell:
    return Cell(opened_words(row.opened_on), ink="text2")


def _category(row: RegisterRow) -> str:
    return category(row.category).short.text() if row.category else ""


def _kind(row: RegisterRow) -> Cell:
    return Cell(_category(row), row.summary or "")


def _holder(row: RegisterRow) -> Cell:
    holder = row.holder
    if holder is None:
        return NOTHING
    since = held_words(holder.since)
    if row.chip is StatusChip.AGREEMENT:
        since = label(StatusChip.AGREEMENT)
    if holder.order is None:
        words = f"{_('Office')} · {since}"
        return Cell(holder.name, words, OFFICE_ICON, second_ink="office")
    sign = order_sign(holder.order)
    return Cell(holder.name, f"{sign.words} · {since}", sign.icon, second_ink=sign.pair)


def _status(row: RegisterRow) -> Cell:
    if row.chip is None:
        return NOTHING
    sign = status_sign(row.chip)
    return Cell(sign.words, icon=sign.icon, look=Look.TAG, pair=sign.pair)


def _task(row: RegisterRow) -> Cell:
    task = row.next_task
    if task is None:
        return NOTHING
    words, due = capital(task_words(task)), due_words(task.due_on)
    if is_late(task):
        return Cell(words, due, "warning-circle-fill", "danger", sign_ink="danger")
    return Cell(words, due)


def _who(row: RegisterRow) -> Cell:
    return Cell(row.responsible or "", look=Look.AVATAR)


def _held(row: RegisterRow) -> str:
    return row.holder.name if row.holder else ""


def _due(row: RegisterRow) -> str:
    task = row.next_task
    if task is None:
        return ""
    day = short_date(task.due_on) if task.due_on else ""
    return " ".join(part for part in (capital(task_words(task)), day) if part)
