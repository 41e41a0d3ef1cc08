from __future__ import annotations

from tests.imports.sheets.conftest import put

__all__ = ["put"]
