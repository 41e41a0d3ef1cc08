"""An office with a court that sits, for what stands on its dockets."""

from __future__ import annotations

from tests.services.referrals.conftest import directory

__all__ = ["directory"]
