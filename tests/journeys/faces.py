"""The two faces at which a story is told.

Each story is told at the command line. At the window too go those below, which between them pass
through most of its forms; the others do so in the long form (`-m long tests/journeys`).
"""

from __future__ import annotations

from typing import Final

import pytest

COMMAND_LINE: Final = "command line"
WINDOW: Final = "window"

at_both_faces = pytest.mark.parametrize("told", [COMMAND_LINE, WINDOW], indirect=True)
