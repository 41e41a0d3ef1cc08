"""Tells whether a window can be opened here."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Final

SCREENLESS: Final = {"offscreen", "minimal", "vnc"}
ANSWER_S: Final = 20
# Qt aborts where the display does not answer; the trial leaves no core file behind.
TRIAL: Final = """
import resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from PySide6.QtGui import QGuiApplication
QGuiApplication([])
"""


def answers() -> bool:
    """Tell whether a display is named and lets Qt in; another process tries, for Qt may abort."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in SCREENLESS:
        return False
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    try:
        trial = subprocess.run(
            [sys.executable, "-c", TRIAL],
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=ANSWER_S,
        )
    except subprocess.TimeoutExpired:
        return False
    return trial.returncode == 0
