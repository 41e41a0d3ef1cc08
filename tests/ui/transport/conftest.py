"""The coordinator, a paralegal and who only reads, at their windows."""

from __future__ import annotations

from tests.ui.case.conftest import awa, ibrahim, peopled, siaka

__all__ = ["awa", "ibrahim", "peopled", "siaka"]
