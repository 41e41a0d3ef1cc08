"""The register: what is asked of it, its pages, its counts."""

from justice_desk.services.register.counts import Counts, counts
from justice_desk.services.register.pages import Key, anchors, page, parts, total
from justice_desk.services.register.query import RegisterQuery, Sort
from justice_desk.services.register.rows import Holder, NextTask, RegisterRow

__all__ = [
    "Counts",
    "Holder",
    "Key",
    "NextTask",
    "RegisterQuery",
    "RegisterRow",
    "Sort",
    "anchors",
    "counts",
    "page",
    "parts",
    "total",
]
