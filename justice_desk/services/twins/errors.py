"""Why two rows are not put together, or not taken apart."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput, Refused


class NotTwins(BadInput):
    """A row cannot be put into itself."""

    code = "same_row"
    template = N_("{found} is named twice. Expected: the one to keep, then the other.")


class FieldsOfCases(BadInput):
    """Fields are chosen between two records of a person; of two cases the kept one stands."""

    code = "fields_of_cases"
    template = N_("{found}: fields are chosen for persons only. Correct the case that stays.")


class NoSuchPerson(BadInput):
    """There is no such person in the register."""

    code = "no_such_person"
    template = N_("There is no person {found}. Take the id that the list of likely twins gives.")


class NoSuchMerge(BadInput):
    """There is no such merge, or it was undone."""

    code = "no_such_merge"
    template = N_("There is no merge {found} to undo.")


class BothTravelled(Refused):
    """Two journeys cannot become one: nobody would know who has the case."""

    code = "both_travelled"
    template = N_(
        "{kept} and {gone} were both referred. Two journeys cannot become one: close one of them "
        "and say in a note which other it belongs to."
    )


class KeepTheOther(Refused):
    """The case that travelled must be the one that is kept."""

    code = "keep_the_other"
    template = N_("{gone} was referred, {kept} was not. Keep {gone} and put {kept} into it.")


class KeepTheOpenOne(Refused):
    """An open case is not put into a closed one: its tasks would wait where nobody looks."""

    code = "keep_the_open_one"
    template = N_("{kept} is closed and {gone} goes on. Keep {gone}, or reopen {kept} first.")


class OneIsHidden(Refused):
    """What only a restricted case says of a person would be read in her open cases."""

    code = "one_is_hidden"
    template = N_(
        "One of the two stands in restricted cases alone. Put together, her phone and her village "
        "would be read by whoever sees the cases of the other one. Leave them apart."
    )


class MergedAgain(Refused):
    """What was kept was put into another one since: that merge is undone first."""

    code = "merged_again"
    template = N_("It was put together with another one since. Undo that merge first.")
