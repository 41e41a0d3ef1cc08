"""The passphrases of the command line tests, at their lowest costs."""

from __future__ import annotations

from tests.cli.conftest import cheap_keys

__all__ = ["cheap_keys"]
