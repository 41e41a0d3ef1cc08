"""The uses of type on paper, from the table of sizes: points, then leading in millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from justice_desk.exports.papers.kit.pen import Style

TITLE: Final = Style(17, 7, bold=True)
OFFICE: Final = Style(15, 6, bold=True)
REFERENCE: Final = Style(14.5, 6, bold=True)
SLIP_TITLE: Final = Style(13, 5, bold=True)
CODE: Final = Style(21, 8, bold=True)
SECTION: Final = Style(10.5, 4.8, bold=True)
ADDRESS: Final = Style(10.5, 4.87)
ADDRESS_TITLE: Final = Style(10.5, 4.87, bold=True)
PLACE: Final = Style(9.8, 4.4)
BODY: Final = Style(9.5, 4.4)
STRONG: Final = Style(9.8, 4.4, bold=True)
BAR: Final = Style(9.5, 4.4, bold=True)
CELL: Final = Style(9.3, 4.3)
TABLE_HEAD: Final = Style(8.8, 4.3, bold=True)
SMALL: Final = Style(9, 4.0)
LABEL: Final = Style(8.5, 4.0)
LABEL_STRONG: Final = Style(8.5, 4.0, bold=True)
FOOTER: Final = Style(8, 4.0)
FOOTER_STRONG: Final = Style(8, 4.0, bold=True)
LARGE: Final = Style(13, 6.2)
LARGE_STRONG: Final = Style(12, 5.8, bold=True)
LARGE_CELL: Final = Style(11.5, 5.4)


@dataclass(frozen=True)
class TypeScale:
    """The sizes that change between a letter and one for a reader who reads with effort."""

    body: Style
    value: Style
    label: Style
    address: Style
    box: Style


LETTER: Final = TypeScale(BODY, STRONG, LABEL, ADDRESS, BODY)
EFFORT: Final = TypeScale(LARGE, LARGE_STRONG, Style(9, 4.4), Style(12, 5.7), LARGE_CELL)
