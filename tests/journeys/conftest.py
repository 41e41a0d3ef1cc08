"""The journeys are made with the command line and with the window."""

from tests.cli.conftest import cheap_keys, desk, no_office, office_template

__all__ = ["cheap_keys", "desk", "no_office", "office_template"]
