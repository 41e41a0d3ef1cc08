"""Which sign separates the cells of a text: told by counting, over several lines."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

SEPARATORS: Final = (",", ";", "\t", "|", "^", "~")
_LINES: Final = 40
_QUOTE: Final = '"'
_ANNOUNCED: Final = "sep="
"""Excel's own first line: `sep=;`."""
_ANNOUNCEMENT: Final = len(_ANNOUNCED) + 1


class Separator(NamedTuple):
    """The sign, and whether the first line only announces it."""

    sign: str
    announced: bool = False


def separator_of(lines: Iterable[str]) -> Separator:
    """Return what separates the cells of these lines: the sign that gives them one width.

    A comma in a sentence or in a figure is there on some lines, a separator on all of them. Signs
    between quotation marks do not count.
    """
    seen = [line.rstrip("\r\n") for line in islice(lines, _LINES)]
    first = seen[0] if seen else ""
    if first.lower().startswith(_ANNOUNCED) and len(first) == _ANNOUNCEMENT:
        return Separator(first[-1], announced=True)
    bare = [_bare(line) for line in seen if line.strip()]
    return Separator(max(SEPARATORS, key=lambda sign: _fitness(sign, bare)))


def _bare(line: str) -> str:
    """Return a line without what stands between quotation marks."""
    return "".join(line.split(_QUOTE)[::2])


def _fitness(sign: str, lines: list[str]) -> tuple[int, int]:
    """Return how many lines have one width by this sign, and that width."""
    widths = Counter(line.count(sign) for line in lines)
    del widths[0]
    if not widths:
        return 0, 0
    width, often = max(widths.items(), key=lambda found: (found[1] * min(found[0], 3), found[0]))
    return often * min(width, 3), width
