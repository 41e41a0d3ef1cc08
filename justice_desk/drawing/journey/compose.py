"""Lays out a journey: one picture that may have to scroll, or rows that fit the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.drawing.journey import words
from justice_desk.drawing.journey.arrows import arrows_of, joints_of
from justice_desk.drawing.journey.axis import breaks_of, marker_of, planned_of, ticks_of
from justice_desk.drawing.journey.bars import bars_of
from justice_desk.drawing.journey.beside import asides_of, helps_of, slims_of
from justice_desk.drawing.journey.grid import AXIS, GUTTER
from justice_desk.drawing.journey.labels import labels_of
from justice_desk.drawing.journey.lanes import bands
from justice_desk.drawing.journey.listing import ABOVE, ROW, columns_of, list_of
from justice_desk.drawing.journey.scale import fit
from justice_desk.drawing.journey.shapes import Face, MarkerRole, Picture
from justice_desk.drawing.journey.sheet import Sheet, is_many, rows_of
from justice_desk.drawing.journey.stays import beside_of, stays_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.journey.bars import Bar
    from justice_desk.drawing.journey.beside import Slim
    from justice_desk.drawing.journey.hops import Hop, Lane, Measure, Plan
    from justice_desk.drawing.journey.shapes import ListRow, Marker
    from justice_desk.drawing.journey.stays import Stay


def layout(
    holds: Sequence[Hop],
    today: date,
    future: Sequence[Plan],
    width: float,
    measure: Measure,
) -> Picture:
    """Return the picture of a journey, `width` px wide, or wider when it has to scroll.

    Args:
        holds: the stays of the case in order, however many, also none.
        today: where time ends while the case has a holder.
        future: what is planned, drawn after today and not to scale.
        width: px to fill.
        measure: width of a text; the window and the paper have their own.
    """
    stays, beside = stays_of(holds, today), beside_of(holds, today)
    many = is_many(stays)
    sheet = Sheet(stays, today, tuple(future), width, measure, many, listed=many, beside=beside)
    return _picture(sheet) if stays else _empty(sheet)


def layout_rows(
    holds: Sequence[Hop], today: date, future: Sequence[Plan], width: float, measure: Measure
) -> tuple[Picture, ...]:
    """Return the journey as rows that each fit `width` px, for paper, which cannot scroll.

    No row has a list of its own: paper prints one for all, see `layout_list`.
    """
    stays, beside = stays_of(holds, today), beside_of(holds, today)
    many = is_many(stays)
    sheet = Sheet(stays, today, tuple(future), width, measure, many, listed=None, beside=beside)
    return tuple(_picture(row) for row in rows_of(sheet)) if stays else (_empty(sheet),)


def layout_lists(
    holds: Sequence[Hop], today: date, width: float, measure: Measure, lines: int
) -> tuple[tuple[ListRow, ...], ...]:
    """Return the list of all stays alone, in parts of at most `lines` lines, each from y = 0 on.

    Each part reads down its own columns, so that a list may go on to the next page.
    """
    stays = (*stays_of(holds, today), *beside_of(holds, today))
    most = lines * columns_of(width)
    return tuple(
        list_of(stays[start : start + most], 0, width, measure)
        for start in range(0, len(stays), most)
    )


def headline(holds: Sequence[Hop], today: date) -> str:
    """Return « 260 jours, 6 référencements, 3 ordres de justice », for beside the title."""
    return words.headline(stays_of(holds, today), beside_of(holds, today))


def paper_line(holds: Sequence[Hop], today: date) -> str:
    """Return the line above the printed picture: its facts, then what its marks mean."""
    return words.paper_line(stays_of(holds, today), beside_of(holds, today))


def _picture(sheet: Sheet) -> Picture:
    scale = fit(sheet.stays, sheet.least, sheet.left, sheet.room)
    extent = max(sheet.width, scale.right + sheet.trail)
    asides = asides_of(sheet.beside, scale, sheet.measure)
    planned_in = {plan.lane for plan in sheet.future}
    lanes = bands(_spent(sheet.stays), planned_in, extent, sheet.measure, helps_of(asides))
    bottom = lanes[-1].box.bottom
    bars = bars_of(sheet.stays, scale, lanes, sheet.measure)
    arrows = arrows_of(bars)
    slims = slims_of(asides, scale, lanes, arrows, sheet.measure)
    drawn: tuple[Bar | Slim, ...] = (*bars, *slims)
    marker = None if sheet.continues else _marker(sheet, scale.right, bottom, extent)
    planned = planned_of(sheet.future, scale.right, lanes, extent, sheet.measure)
    found = labels_of(bars, arrows, lanes, (marker, planned), extent, sheet.measure)
    unnamed = found.unnamed or any(slim.label is None for slim in slims)
    rows = _list(sheet, bottom, unnamed=unnamed)
    return Picture(
        width=sheet.width,
        extent=extent,
        height=_height(rows, bottom, sheet.width),
        gutter=GUTTER,
        axis_y=AXIS,
        plot_bottom=bottom,
        lanes=lanes,
        ticks=ticks_of(scale, bottom, extent, marker, sheet.measure),
        breaks=breaks_of(scale),
        segments=tuple(segment for bar in drawn for segment in bar.segments),
        badges=tuple(bar.badge for bar in drawn if bar.badge),
        arrows=arrows,
        joints=joints_of(bars, continues=sheet.continues, continued=sheet.continued),
        labels=(*found.labels, *(slim.label for slim in slims if slim.label)),
        icons=found.icons,
        marker=marker,
        planned=planned,
        rows=rows,
        faces=tuple(
            Face(bar.stay.index, bar.stay.hop.reference, bar.box, words.sentence(bar.stay))
            for bar in drawn
        ),
        beside=frozenset(slim.stay.index for slim in slims),
        scale=scale,
    )


def _empty(sheet: Sheet) -> Picture:
    """Return the lanes alone, all folded: nobody has had the case yet."""
    lanes = bands({}, {plan.lane for plan in sheet.future}, sheet.width, sheet.measure)
    bottom = lanes[-1].box.bottom
    return Picture(
        width=sheet.width,
        extent=sheet.width,
        height=bottom + 1,
        gutter=GUTTER,
        axis_y=AXIS,
        plot_bottom=bottom,
        lanes=lanes,
        labels=tuple(band.note for band in lanes if not band.used),
    )


def _spent(stays: Sequence[Stay]) -> dict[Lane, int]:
    found: dict[Lane, int] = {}
    for stay in stays:
        found[stay.lane] = found.get(stay.lane, 0) + sum(part.days for part in stay.parts)
    return found


def _marker(sheet: Sheet, x: float, bottom: float, extent: float) -> Marker:
    last = sheet.stays[-1]
    if last.current:
        text, role = words.today_pill(sheet.today), MarkerRole.TODAY
    else:
        text, role = words.closed_pill(last.parts[-1].end, sheet.today), MarkerRole.CLOSED
    return marker_of(role, text, x, (bottom, extent), sheet.measure)


def _list(sheet: Sheet, bottom: float, *, unnamed: bool) -> tuple[ListRow, ...]:
    if sheet.listed is None or not (sheet.listed or unnamed):
        return ()
    return list_of((*sheet.stays, *sheet.beside), bottom + ABOVE, sheet.width, sheet.measure)


def _height(rows: tuple[ListRow, ...], bottom: float, width: float) -> float:
    if not rows:
        return bottom + 1
    return bottom + ABOVE + ROW * -(-len(rows) // columns_of(width))
