"""Where Qt cannot be loaded, the tests that need none still run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PLUGINS = ("-p", "no:pytest-qt", "-p", "installer.without_qt")


def test_tests_of_the_window_are_left_out_and_the_others_stay() -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", *PLUGINS]
    done = subprocess.run(
        [*command, "tests/installer"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "tests/installer/test_messages.py" in done.stdout
    assert "test_fonts.py" not in done.stdout
