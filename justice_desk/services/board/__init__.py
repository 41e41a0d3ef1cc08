"""The referrals of the office: what is asked of them, their pages, their counts by state."""

from justice_desk.services.board.counts import Counts, counts, overdue_of_mine
from justice_desk.services.board.pages import column, page
from justice_desk.services.board.query import OFFICE, BoardQuery, Lane, lane_of
from justice_desk.services.board.rows import BoardRow, Party

__all__ = [
    "OFFICE",
    "BoardQuery",
    "BoardRow",
    "Counts",
    "Lane",
    "Party",
    "column",
    "counts",
    "lane_of",
    "overdue_of_mine",
    "page",
]
