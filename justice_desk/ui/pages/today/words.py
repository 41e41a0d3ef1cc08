"""The words of the day: its head, and how late a task is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from justice_desk.i18n.formats import days
from justice_desk.i18n.messages import N_, _, language, ngettext
from justice_desk.services.today import Band
from justice_desk.terms.clock import today
from justice_desk.ui.components.text import capital

if TYPE_CHECKING:
    from justice_desk.services.tasks import OpenTask
    from justice_desk.services.today import Today

TITLES: Final = {Band.LATE: N_("Late"), Band.TODAY: N_("Today"), Band.WEEK: N_("This week")}


def greeting(full_name: str) -> str:
    """Return « Bonjour Awa »."""
    first = full_name.split(maxsplit=1)[0] if full_name.split() else ""
    return _("Hello {name}").format(name=first).strip()


def facts(view: Today) -> str:
    """Return « Mardi 24 novembre 2026 · 3 tâches en retard, 2 pour aujourd’hui »."""
    day = capital(format_date(view.day, "EEEE d MMMM yyyy", locale=language()))
    late, now = view.group(Band.LATE).total, view.group(Band.TODAY).total
    told = [ngettext("{n} task late", "{n} tasks late", late).format(n=late)] if late else []
    if now:
        words = ngettext("{n} for today", "{n} for today", now) if told else ""
        words = words or ngettext("{n} task for today", "{n} tasks for today", now)
        told.append(words.format(n=now))
    return " · ".join([day, ", ".join(told) or _("nothing is late")])


def when(task: OpenTask, band: Band) -> str:
    """Return « 4 jours », nothing for today, « ven. 27 » for this week."""
    if band is Band.LATE:
        return days(task.days_late(today()))
    if band is Band.TODAY or task.due_on is None:
        return ""
    pattern = "EEE d" if task.due_on.month == today().month else "EEE d MMM"
    return format_date(task.due_on, pattern, locale=language())
