"""The calendar: what happens on which day, and at which hours people and rooms are taken."""

from justice_desk.services.calendar.entries import entries
from justice_desk.services.calendar.rows import AgendaKind, AgendaRow

__all__ = ["AgendaKind", "AgendaRow", "entries"]
