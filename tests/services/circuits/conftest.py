"""An office with a court, a coordinator who plans and a paralegal."""

from __future__ import annotations

from tests.services.referrals.conftest import directory

__all__ = ["directory"]
