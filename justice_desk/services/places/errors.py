"""What can be wrong with a place that somebody names."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class UnknownPlace(BadInput):
    """The office holds no such place; `candidates` are the nearest names, `places` their rows."""

    code = "unknown_place"
    template = N_("No place is called “{found}”. The nearest: {candidates}.")


class NothingLikeIt(UnknownPlace):
    """The same, and nothing resembles it."""

    template = N_(
        "No place is called “{found}”. Import the list of villages, or write Cercle/Commune."
    )


class PlaceNotSaid(UnknownPlace):
    """A blank where a place is expected."""

    template = N_("Say which place: a cercle, Cercle/Commune, or a p-code.")


class AmbiguousPlace(BadInput):
    """Several places may be meant; `candidates` are their paths, `places` their rows."""

    code = "ambiguous_place"
    template = N_("“{found}” can be several places: {candidates}. Write the commune before it.")


class OnlyVillages(AmbiguousPlace):
    """A bare name that only villages bear: it is never picked for anybody."""

    template = N_("“{found}” is the name of a village: {candidates}. Write Commune/Village.")


class PlaceNameUnfit(BadInput):
    """A name that cannot be kept as written."""

    code = "place_name_unfit"
    template = N_(
        "“{found}” cannot be kept as the name of a place: at most {limit} characters fit."
    )


class PlaceLevelDiffers(BadInput):
    """A p-code that the office knows at another level than the list says."""

    code = "place_level_differs"
    template = N_("Row {row}: {pcode} is known as {found}, expected {expected}.")
