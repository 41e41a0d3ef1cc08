"""Papers that leave the window: shown from memory, printed through a pipe, saved whole."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from justice_desk.exports.papers.recovery_sheet import render_recovery_sheet
from justice_desk.services.since_backup import SinceBackup
from justice_desk.storage.roster import LastBackup
from justice_desk.ui.backup_words import backup_words, gone_lines
from justice_desk.ui.jobs import Jobs
from justice_desk.ui.printing import NoPrinter, PrinterRefused, print_pdf
from justice_desk.ui.rendering import page_count, page_image
from justice_desk.ui.saving import save_bytes
from justice_desk.ui.spool import Answers, aside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from justice_desk.terms.errors import DeskError

LINUX = pytest.mark.skipif(platform.system() != "Linux", reason="lp is a program of Linux")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    groups = ["K7MWA"] * 8
    return render_recovery_sheet("Bureau de Gao", groups, date(2026, 11, 24))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@dataclass
class Printer:
    """Threads that print, and patience for their answer."""

    jobs: Jobs
    qtbot: QtBot


@pytest.fixture
def printer(qtbot: QtBot) -> Iterator[Printer]:
    faults: list[DeskError] = []
    jobs = Jobs(faults.append)
    yield Printer(jobs, qtbot)
    jobs.stop()
    assert not faults


def out(pdf: bytes, title: str, window: QWidget, printer: Printer) -> DeskError | None:
    """Print, and return the refusal, None where the printer took the paper."""
    told: list[DeskError | None] = []
    answers = Answers(lambda: told.append(None), told.append)
    assert print_pdf(pdf, title, window, aside(printer.jobs), answers)
    assert not told
    printer.qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    return told[0]


def test_a_page_is_drawn_black_on_white_at_the_height_that_is_asked(pdf: bytes) -> None:
    image = page_image(pdf, 0, 600)
    assert image.height() == 600
    assert image.width() == pytest.approx(600 * 210 / 297, abs=2)
    assert image.pixelColor(2, 2).name() == "#ffffff"
    darkest = min(image.pixelColor(x, y).lightness() for x in range(424) for y in range(0, 600, 3))
    assert darkest < 60
    assert page_count(pdf) == 1


def lp(folder: Path, script: str) -> Path:
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


@LINUX
def test_a_paper_is_piped_to_the_printer_and_nothing_of_it_stays(
    pdf: bytes, tmp_path: Path, window: QWidget, monkeypatch: pytest.MonkeyPatch, printer: Printer
) -> None:
    lp(tmp_path, f'cat > "{tmp_path}/spooled"; echo "$@" > "{tmp_path}/said"')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert out(pdf, "GAO-2026-0001/R1", window, printer) is None
    assert (tmp_path / "spooled").read_bytes() == pdf
    assert (tmp_path / "said").read_text(encoding="utf-8").split() == [
        "-t",
        "GAO-2026-0001/R1",
        "-",
    ]


@LINUX
def test_a_printer_that_refuses_is_told_in_its_own_words(
    pdf: bytes, tmp_path: Path, window: QWidget, monkeypatch: pytest.MonkeyPatch, printer: Printer
) -> None:
    lp(tmp_path, 'cat > /dev/null; echo "lp: no default destination" >&2; exit 1')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    refused = out(pdf, "R1", window, printer)
    assert isinstance(refused, PrinterRefused)
    assert "no default destination" in refused.message()


@LINUX
def test_a_machine_without_a_printer_says_so(
    pdf: bytes, tmp_path: Path, window: QWidget, monkeypatch: pytest.MonkeyPatch, printer: Printer
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert isinstance(out(pdf, "R1", window, printer), NoPrinter)


@LINUX
def test_a_spooler_that_hangs_holds_up_neither_the_window_nor_other_work(
    pdf: bytes, tmp_path: Path, window: QWidget, monkeypatch: pytest.MonkeyPatch, printer: Printer
) -> None:
    go_on = tmp_path / "go"
    lp(tmp_path, f'while [ ! -e "{go_on}" ]; do sleep 0.05; done; cat > /dev/null')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    told: list[str] = []
    answers = Answers(lambda: told.append("printed"), lambda error: told.append(error.code))
    assert print_pdf(pdf, "R1", window, aside(printer.jobs), answers)
    printer.jobs.writer.submit(lambda: None, lambda _nothing: told.append("written"))
    printer.qtbot.waitUntil(lambda: told == ["written"], timeout=10_000)
    go_on.touch()
    printer.qtbot.waitUntil(lambda: told == ["written", "printed"], timeout=10_000)


def test_a_file_is_saved_whole_and_leaves_no_trace_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "R1.pdf"
    target.write_bytes(b"old")
    save_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_gone_leaves_the_refusal_to_the_caller(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"\[Errno 2\]"):
        save_bytes(tmp_path / "gone" / "R1.pdf", b"new")


TODAY = date(2026, 11, 24)
OFFICE = Path("/bureaux/Gao")


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "aujourd’hui"), (1, "hier"), (15, "le 9 novembre 2026")],
)
def test_a_backup_is_dated_as_one_says_it(days: int, said: str) -> None:
    at = datetime(2026, 11, 24, 8, 12, tzinfo=UTC) - timedelta(days=days)
    inside = LastBackup(at, OFFICE / "backups" / "GAO.jdbackup")
    words = backup_words(inside, TODAY, OFFICE)
    assert words == f"Sauvegardé {said} à 8 h 12, dans le dossier du bureau"


def test_a_backup_on_a_stick_names_the_stick() -> None:
    at = datetime(2026, 11, 24, 8, 12, tzinfo=UTC)
    words = backup_words(LastBackup(at, Path("/media/GAO-2/GAO.jdbackup")), TODAY, OFFICE)
    assert words.endswith("sur «\u00a0GAO-2\u00a0»")


def test_what_a_restore_takes_away_is_counted_and_named() -> None:
    assert gone_lines(SinceBackup((), 0)) == []
    (one,) = gone_lines(SinceBackup((), 1))
    assert "1 écriture" in one
    numbers = tuple(f"GAO-2026-{n:04}" for n in range(1, 11))
    _count, cases = gone_lines(SinceBackup(numbers, 1200))
    assert "GAO-2026-0008 et 2 de plus" in cases
    assert "GAO-2026-0009" not in cases
