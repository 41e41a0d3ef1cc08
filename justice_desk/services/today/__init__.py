"""A member's day: what is late, due today and this week, whom to call, what changed."""

from justice_desk.services.today.rows import Band, Call, Change, Group, Safe, Today
from justice_desk.services.today.view import look
from justice_desk.services.today.visits import note_visit, since

__all__ = [
    "Band",
    "Call",
    "Change",
    "Group",
    "Safe",
    "Today",
    "look",
    "note_visit",
    "since",
]
