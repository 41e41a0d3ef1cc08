"""Places: the shipped ones, what a person means by a name, and what an imported list brings."""

from justice_desk.services.places.errors import (
    AmbiguousPlace,
    PlaceLevelDiffers,
    PlaceNameUnfit,
    UnknownPlace,
)
from justice_desk.services.places.finding import find
from justice_desk.services.places.gazetteer import Entry, Parent, Tally, take_in
from justice_desk.services.places.keeping import find_or_keep
from justice_desk.services.places.listing import PlacePage, listed
from justice_desk.services.places.rows import PlaceRow, get, path_of, paths_of
from justice_desk.services.places.seeding import seed
from justice_desk.services.places.suggesting import suggest

__all__ = [
    "AmbiguousPlace",
    "Entry",
    "Parent",
    "PlaceLevelDiffers",
    "PlaceNameUnfit",
    "PlacePage",
    "PlaceRow",
    "Tally",
    "UnknownPlace",
    "find",
    "find_or_keep",
    "get",
    "listed",
    "path_of",
    "paths_of",
    "seed",
    "suggest",
    "take_in",
]
