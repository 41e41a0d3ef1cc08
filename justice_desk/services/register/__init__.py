"""The register: what is asked of it, its pages, its counts."""

from justice_desk.services.register.pages import anchors, page, total
from justice_desk.services.register.query import RegisterQuery, Sort
from justice_desk.services.register.rows import RegisterRow

__all__ = ["RegisterQuery", "RegisterRow", "Sort", "anchors", "page", "total"]
