"""Justice actors: the directory, their record, and what a person means by a name."""

from justice_desk.services.actors.complaints import (
    ComplaintRow,
    add_complaint,
    close_complaint,
    complaints,
)
from justice_desk.services.actors.correcting import ActorCorrection, correct
from justice_desk.services.actors.directory import ActorTold, add, listed, show
from justice_desk.services.actors.finding import AmbiguousActor, UnknownActor, find
from justice_desk.services.actors.record import ActorRecord, record_of
from justice_desk.services.actors.rows import ActorRow
from justice_desk.services.actors.seats import TrainingTold, end_mandate, seat_holder, train

__all__ = [
    "ActorCorrection",
    "ActorRecord",
    "ActorRow",
    "ActorTold",
    "AmbiguousActor",
    "ComplaintRow",
    "TrainingTold",
    "UnknownActor",
    "add",
    "add_complaint",
    "close_complaint",
    "complaints",
    "correct",
    "end_mandate",
    "find",
    "listed",
    "record_of",
    "seat_holder",
    "show",
    "train",
]
