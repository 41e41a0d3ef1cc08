"""Words of the register, on screen and on paper: holds, tasks, and how each filter is called."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import format_date

from justice_desk.i18n.formats import days
from justice_desk.i18n.messages import _, language
from justice_desk.rules.reference import category
from justice_desk.services.register.lifting import without
from justice_desk.services.tasks.words import kind_words
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.register.query import RegisterQuery
    from justice_desk.services.register.rows import NextTask


def task_words(task: NextTask) -> str:
    """Return what is to be done, as it was typed or as its kind is called."""
    return kind_words(task.kind, task.title)


def is_late(task: NextTask) -> bool:
    """Return whether a task is overdue."""
    return task.due_on is not None and task.due_on < today()


def due_words(day: date | None) -> str:
    """Return « 2 jours de retard », « aujourd’hui », « demain » or « ven. 27 nov. »."""
    if day is None:
        return _("no date")
    left = (day - today()).days
    if left < 0:
        return _late(-left, language())
    if left <= 1:
        return _("tomorrow") if left else _("today")
    pattern = "EEE d MMM" if day.year == today().year else "d MMM yyyy"
    return _written(day, pattern, language())


@lru_cache(maxsize=1024)
def _written(day: date, pattern: str, spoken: str) -> str:
    """Return a day as Babel writes it, once: a table asks for it at every painting."""
    return format_date(day, pattern, locale=spoken)


@lru_cache(maxsize=256)
def _late(passed: int, spoken: str) -> str:  # noqa: ARG001 - part of what is kept
    """Return « 2 jours de retard », once for each number: Babel reads its pattern every time."""
    return _("{days} late").format(days=days(passed))


def opened_words(day: date) -> str:
    """Return 09/03/2026, as `i18n.formats.short_date` does, once for each day."""
    return _written(day, "dd/MM/yyyy", language())


def held_words(since: date) -> str:
    """Return « 67 j », or that it is of today."""
    passed = (today() - since).days
    return _("today") if passed <= 0 else _("{n} d").format(n=passed)


def filter_words(name: str, asked: RegisterQuery) -> str:
    """Return how a filter that is on is called, by the name of its field."""
    if name == "category" and asked.category:
        return category(asked.category).short.text()
    if name == "status" and asked.status:
        return _capital(label(asked.status))
    if name == "order" and asked.order:
        return _capital(label(asked.order))
    if name == "search":
        return _("“{words}”").format(words=asked.search.strip())
    fixed = {"mine": _("In my charge"), "late": _("Late"), "chip": _("Waiting")}
    return fixed.get(name, _("Ongoing"))


def filters_on(asked: RegisterQuery) -> tuple[str, ...]:
    """Return what each filter that is on is called, in the order of the page."""
    blank = without(asked)
    names = ("open_only", "late", "chip", "order", "category", "status", "mine", "search")
    on = (name for name in names if getattr(asked, name) != getattr(blank, name))
    return tuple(filter_words(name, asked) for name in on)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
