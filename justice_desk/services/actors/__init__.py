"""Justice actors: the directory, and what a person means by a name."""

from justice_desk.services.actors.finding import AmbiguousActor, UnknownActor, find

__all__ = ["AmbiguousActor", "UnknownActor", "find"]
