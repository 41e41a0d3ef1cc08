"""The time and the places between which a run of a vehicle lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from justice_desk.planning.trips.ground import Ride
    from justice_desk.planning.trips.tables import Table


class Room(NamedTuple):
    """What comes before and after.

    Attributes:
        minutes: of each way for this vehicle.
        before: the place where the vehicle is free, from the minute `free` on.
        after: the place where it is due by the minute `due`.
    """

    minutes: Table
    before: int
    free: int
    after: int
    due: int

    def holds(self, ride: Ride, outer: int, minutes: int, first: int, last: int) -> bool:
        """Tell whether a run fits, at the site between `first` and `last`.

        Its outermost stop is `outer`, so many minutes from the site.
        """
        to, table = ride.site, self.minutes
        if ride.direction is Direction.OUT:
            first = max(first, self.free + table[self.before][outer] + minutes)
            return first <= min(last, self.due - table[to][self.after])
        last = min(last, self.due - table[outer][self.after] - minutes)
        return max(first, self.free + table[self.before][to]) <= last
