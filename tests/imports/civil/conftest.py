from __future__ import annotations

from tests.services.referrals.conftest import directory

__all__ = ["directory"]
