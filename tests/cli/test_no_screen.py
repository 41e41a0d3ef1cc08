from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MACHINE_WILL_NOT = 6


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS always have a screen")
def test_the_window_without_a_screen_is_one_sentence(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "JUSTICE_DESK_LANG"}
    around = {name: value for name, value in os.environ.items() if name not in hidden}
    answer = subprocess.run(
        [sys.executable, "-m", "justice_desk"],
        env=around | {"XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == MACHINE_WILL_NOT
    assert answer.stderr.startswith("Il n’y a pas d’écran ici pour la fenêtre.")
    assert answer.stdout == ""
