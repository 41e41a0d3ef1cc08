from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from justice_desk.ui.screenshots import __main__ as program
from justice_desk.ui.screenshots.scenes import SCENES
from justice_desk.ui.screenshots.variants import VARIANTS

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication


def test_scenes_have_names_of_their_own() -> None:
    names = [scene.name for scene in SCENES]
    assert len(names) == len(set(names))


def test_a_sound_scene_is_drawn_in_every_dress_and_the_program_ends_well(
    tmp_path: Path, app: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(["--out", str(tmp_path), "--only", "gate-unlock"]) == 0
    names = {file.stem for file in tmp_path.glob("*.png")}
    assert names == {f"gate-unlock-{v.name}" for v in VARIANTS} | {"contact-sheet"}
    assert QImage(str(tmp_path / "gate-unlock-fr-dark.png")).width() == 1120
    assert "0 faults" in capsys.readouterr().out


def test_a_faulty_scene_fails_the_program_with_a_line_for_each_fault(
    tmp_path: Path,
    app: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(
        "justice_desk.ui.gate.backdrop.text",
        lambda words, *_a, **_k: _narrow(words),
    )
    assert program.main(["--out", str(tmp_path), "--only", "gate-unlock"]) == 1
    told = capsys.readouterr().out
    assert "gate-unlock-fr-light: cut text" in told
    assert program.main(["--out", str(tmp_path), "--only", "gate-unlock", "--show"]) == 0


def test_to_show_only_the_first_dress_is_drawn(tmp_path: Path, app: QApplication) -> None:
    assert program.main(["--out", str(tmp_path), "--only", "gate-unlock", "--show"]) == 0
    assert {file.stem for file in tmp_path.glob("gate*.png")} == {"gate-unlock-fr-light"}


def test_as_a_program_it_says_nothing_but_its_answer(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "justice_desk.ui.screenshots", "--show", "--only", "toast"]
    done = subprocess.run(
        [*words, "--out", str(tmp_path)], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stderr == ""
    assert done.stdout.startswith("1 pictures")


def _narrow(words: str) -> QLabel:
    label = QLabel(words)
    label.setFixedWidth(20)
    return label
