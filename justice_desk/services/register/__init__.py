"""The register: what is asked of it, its pages, its counts."""

from justice_desk.services.register.counts import Counts, counts
from justice_desk.services.register.ordering import Order, order_of, rows_at
from justice_desk.services.register.pages import page, parts, total
from justice_desk.services.register.query import RegisterQuery, Sort
from justice_desk.services.register.rows import Holder, NextTask, RegisterRow

__all__ = [
    "Counts",
    "Holder",
    "NextTask",
    "Order",
    "RegisterQuery",
    "RegisterRow",
    "Sort",
    "counts",
    "order_of",
    "page",
    "parts",
    "rows_at",
    "total",
]
