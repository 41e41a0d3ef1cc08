"""Offices with sittings and cases, as for the calendar on the screen."""

from __future__ import annotations

from tests.services.referrals.conftest import directory

__all__ = ["directory"]
