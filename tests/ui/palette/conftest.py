"""Commands are sought in the same peopled office as the tests of the case page."""

from tests.ui.case.conftest import awa, ibrahim, peopled, siaka

__all__ = ["awa", "ibrahim", "peopled", "siaka"]
