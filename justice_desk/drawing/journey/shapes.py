"""The frozen shapes of a journey picture; each has a role, never a colour. Numbers are px."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from justice_desk.drawing.journey.hops import Lane
    from justice_desk.drawing.journey.scale import Scale


class SegmentRole(StrEnum):
    """What a part of a bar tells."""

    PAST = "past"
    CURRENT = "current"
    WAITING = "waiting"
    STUCK = "stuck"


class ArrowRole(StrEnum):
    """What an arrow tells."""

    SENT = "sent"
    RETURNED = "returned"
    DECLINED = "declined"


class TextRole(StrEnum):
    """What a text is, so that a painter can choose its colour."""

    STRONG = "strong"
    QUIET = "quiet"
    FAINT = "faint"
    LANE = "lane"
    INVERSE = "inverse"
    WARN = "warn"
    DANGER = "danger"
    PILL = "pill"


class JointRole(StrEnum):
    """What stands on the end of a bar: on to the next one, refused, or on in another row."""

    NEXT = "next"
    DECLINED = "declined"
    CONTINUED = "continued"


class MarkerRole(StrEnum):
    """What the last line of time is."""

    TODAY = "today"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the picture."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y of its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Return the y half way down."""
        return self.y + self.height / 2

    @property
    def centre(self) -> float:
        """Return the x half way across."""
        return self.x + self.width / 2

    def meets(self, other: Box, keep: float = 0.0) -> bool:
        """Return whether two boxes overlap, or come nearer than `keep` px side by side."""
        return (
            self.x < other.right + keep
            and other.x < self.right + keep
            and self.y < other.bottom
            and other.y < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text: starts at the left of its box, stands in the middle of its height.

    `hop` is the number of the stay it speaks of, or -1; `lane` colours the role LANE;
    `plate` is the filled box that keeps it readable over a hatch.
    """

    text: str
    box: Box
    size: float
    weight: int
    role: TextRole
    hop: int = -1
    lane: Lane | None = None
    plate: Box | None = None


@dataclass(frozen=True, slots=True)
class Icon:
    """A shipped icon by name, in a square box; `ring` is the radius of a circle around it."""

    name: str
    box: Box
    role: TextRole
    lane: Lane | None = None
    ring: float = 0.0


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A lane across the picture.

    The note of a used lane stands in the gutter; that of a folded one is among the labels of
    the picture, where it keeps out of the way of arrows.
    """

    lane: Lane
    box: Box
    used: bool
    title: Label
    note: Label
    icon: Icon


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a bar, or a piece of one. Corners are round at the ends of the bar only.

    `edged` asks for the solid left edge of a past stay that no waiting precedes.
    """

    hop: int
    lane: Lane
    role: SegmentRole
    box: Box
    opens: bool
    closes: bool
    edged: bool


@dataclass(frozen=True, slots=True)
class Badge:
    """The short name of a referral; without a plate the text stands alone."""

    hop: int
    lane: Lane
    role: SegmentRole
    text: str
    box: Box
    plate: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """A cubic from `start` to `end`, where its head begins; the head ends in `tip`."""

    hop: int
    role: ArrowRole
    start: Point
    first: Point
    second: Point
    end: Point
    tip: Point

    def at(self, t: float) -> Point:
        """Return the point of the curve at `t` from 0 to 1."""
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        return Point(
            a * self.start.x + b * self.first.x + c * self.second.x + d * self.end.x,
            a * self.start.y + b * self.first.y + c * self.second.y + d * self.end.y,
        )


@dataclass(frozen=True, slots=True)
class Joint:
    """A disc on the end of a bar, with a chevron or a cross in it."""

    hop: int
    role: JointRole
    centre: Point
    radius: float


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of a month."""

    x: float
    top: float
    bottom: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class Break:
    """Two slashes on the axis: time is compressed here."""

    centre: Point


@dataclass(frozen=True, slots=True)
class Marker:
    """The line of today, or of the day the journey ended, under its pill."""

    role: MarkerRole
    x: float
    top: float
    bottom: float
    pill: Box
    label: Label


@dataclass(frozen=True, slots=True)
class Planned:
    """A planned event after today, not to scale."""

    x: float
    top: float
    bottom: float
    icon: Icon
    day: Label
    word: Label


@dataclass(frozen=True, slots=True)
class ListRow:
    """One stay in the list under the picture."""

    hop: int
    lane: Lane
    badge: Label
    plate: Box
    name: Label
    days: Label


@dataclass(frozen=True, slots=True)
class Face:
    """What a person can reach: one stay, its place, what Enter opens, and the words for it."""

    hop: int
    reference: str
    box: Box
    sentence: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A journey, laid out.

    `width` is what was asked for; `extent` is wider when the picture has to scroll. The list
    never scrolls: it keeps to `width` and stands below `plot_bottom`.
    """

    width: float
    extent: float
    height: float
    gutter: float
    axis_y: float
    plot_bottom: float
    lanes: tuple[LaneBand, ...]
    ticks: tuple[Tick, ...] = ()
    breaks: tuple[Break, ...] = ()
    segments: tuple[Segment, ...] = ()
    badges: tuple[Badge, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    joints: tuple[Joint, ...] = ()
    labels: tuple[Label, ...] = ()
    icons: tuple[Icon, ...] = ()
    marker: Marker | None = None
    planned: tuple[Planned, ...] = ()
    rows: tuple[ListRow, ...] = ()
    faces: tuple[Face, ...] = ()
    beside: frozenset[int] = frozenset()
    """The numbers of the hops that take no case: their bars run while others do."""
    scale: Scale | None = None
    """How days became px, kept for those who check it."""

    @property
    def scrolls(self) -> bool:
        """Return whether the picture is wider than what was asked for."""
        return self.extent > self.width + 0.01
