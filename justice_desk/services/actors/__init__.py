"""Justice actors: the directory, and what a person means by a name."""

from justice_desk.services.actors.directory import (
    ActorTold,
    add,
    listed,
    seat_holder,
    show,
    trained,
)
from justice_desk.services.actors.finding import AmbiguousActor, UnknownActor, find
from justice_desk.services.actors.rows import ActorRow

__all__ = [
    "ActorRow",
    "ActorTold",
    "AmbiguousActor",
    "UnknownActor",
    "add",
    "find",
    "listed",
    "seat_holder",
    "show",
    "trained",
]
