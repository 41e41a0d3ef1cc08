"""`make run`: with a display or without one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from installer import display, run

if TYPE_CHECKING:
    from pathlib import Path


def test_without_a_display_no_window_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not run.can_open_a_window()


def test_a_display_that_does_not_answer_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":987")
    assert not display.answers()


def test_a_stage_that_fails_stops_the_run(tmp_path: Path) -> None:
    desk = run.Desk(tmp_path)
    with pytest.raises(run.StageError) as failure:
        desk.run([sys.executable, "-c", "raise SystemExit(5)"])
    assert failure.value.args[0] == 5


def test_what_a_failed_stage_answered_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "print('the reason'); raise SystemExit(4)"
    with pytest.raises(run.StageError):
        run.Desk(tmp_path).run([sys.executable, "-c", lines], hear=True)
    assert capsys.readouterr().out == "the reason\n"


def test_a_stage_knows_the_office_and_who_is_at_work(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    lines = "import os, sys; print(os.environ['JUSTICE_DESK_OFFICE'], file=open(sys.argv[1], 'w'))"
    run.Desk(tmp_path).run([sys.executable, "-c", lines, str(seen)])
    assert seen.read_text(encoding="utf-8").strip() == str(tmp_path)
