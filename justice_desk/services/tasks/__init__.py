"""Tasks: they arise by themselves or are typed, are listed by urgency, done and put off."""

from justice_desk.services.tasks.doing import Later, add, done, put_off, take_back
from justice_desk.services.tasks.listing import listed
from justice_desk.services.tasks.rows import OpenTask
from justice_desk.services.tasks.words import about, headline

__all__ = [
    "Later",
    "OpenTask",
    "about",
    "add",
    "done",
    "headline",
    "listed",
    "put_off",
    "take_back",
]
