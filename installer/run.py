"""What `make run` does: an invented office, and the window on it.

Without a display that answers it does the work of a day through the command line instead, draws
the pages to pictures, and prints every path. Everything it writes lies under `build/`.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from installer import display, system

PROJECT: Final = Path(__file__).resolve().parents[1]
OFFICE: Final = PROJECT / "build" / "demonstration"
PAPERS: Final = PROJECT / "build" / "papers"
PICTURES: Final = PROJECT / "build" / "pages"
PROGRAM: Final = Path(sys.executable).with_name("justice-desk")
MEMBER: Final = "awa"
PASSPHRASE: Final = "bureau de démonstration"  # noqa: S105 - opens invented people only


class StageError(Exception):
    """A stage ended with an exit code that is not 0; what it said is on the screen already."""


@dataclass(frozen=True)
class Desk:
    """One office, as the command line reaches it."""

    office: Path = OFFICE
    environment: dict[str, str] = field(default_factory=lambda: dict(os.environ))

    def says(self, *words: str) -> None:
        """Run one verb and show what it says.

        Raises:
            StageError: the verb refused.
        """
        print(f"$ justice-desk {shlex.join(words)}", flush=True)
        self.run([str(PROGRAM), *words])

    def hears(self, *words: str, given: str | None = None) -> str:
        """Run one verb and return what it says; raise `StageError` when it refuses."""
        print(f"$ justice-desk {shlex.join(words)}", flush=True)
        return self.run([str(PROGRAM), *words], given=given, hear=True)

    def run(self, command: list[str], *, given: str | None = None, hear: bool = False) -> str:
        """Run one program beside this office; raise `StageError` when it fails."""
        known = {
            "JUSTICE_DESK_OFFICE": str(self.office),
            "JUSTICE_DESK_MEMBER": MEMBER,
            "JUSTICE_DESK_PASSPHRASE": PASSPHRASE,
        }
        done = subprocess.run(
            command,
            env=self.environment | known,
            check=False,
            input=given,
            stdout=subprocess.PIPE if hear else None,
            text=True,
        )
        if done.returncode:
            print(done.stdout or "", end="", flush=True)
            raise StageError(done.returncode, command)
        return done.stdout or ""


def prepare(desk: Desk) -> None:
    """Make the demonstration office, or reuse the one that is there."""
    desk.says("demo", "--no-window")


def work_a_case(desk: Desk) -> None:
    """Do a paralegal's main job: open a case, record consent, refer it, print its papers."""
    intake = desk.hears("case", "example")
    number = json.loads(desk.hears("case", "open", "-", "--json", given=intake))["number"]
    court = ("--to", "Tribunal d’instance de Bourem")
    desk.says("consent", "record", number, "--purpose", "referral", *court, "--how", "oral")
    asked = ("--reason", "Constater la limite du champ et entendre les deux familles.")
    sent = json.loads(desk.hears("refer", number, *court, *asked, "--json"))
    PAPERS.mkdir(parents=True, exist_ok=True)
    desk.says("letter", sent["reference"], "-o", str(PAPERS / "lettre.pdf"))
    desk.says("summary", number, "-o", str(PAPERS / "synthese.pdf"))
    desk.says("form", "intake", "-o", str(PAPERS / "fiche-accueil.pdf"))
    for paper in sorted(PAPERS.glob("*.pdf")):
        print(paper)


def look_after(desk: Desk) -> None:
    """Back the office up and prove the copy; check the office and its record of who did what."""
    desk.says("backup", "create")
    desk.says("backup", "verify", str(max(desk.office.glob("backups/*.jdbackup"))))
    desk.says("office", "check")
    desk.says("audit", "verify")


def draw(desk: Desk) -> None:
    """Draw the main pages to pictures and print the path of each."""
    if system.main("offscreen"):
        print("pages: not drawn, Qt lacks the libraries that the line above installs")
        return
    screenless = Desk(desk.office, desk.environment | {"QT_QPA_PLATFORM": "offscreen"})
    drawing = [sys.executable, "-m", "justice_desk.ui.screenshots", "--show", "--out"]
    screenless.run([*drawing, str(PICTURES)])
    for picture in sorted(PICTURES.rglob("*.png")):
        print(picture)


def open_window(desk: Desk) -> None:
    """Open the window and wait until it is closed."""
    print(f"window: member {MEMBER}, passphrase {PASSPHRASE}", flush=True)
    desk.run([str(PROGRAM)])


def can_open_a_window() -> bool:
    """Tell whether a display answers, after bringing the libraries that a window needs."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) and system.main("window") == 0 and display.answers()


def main() -> int:
    """Run the stages that fit this machine and return the exit code of the first that failed."""
    desk = Desk()
    headless = [prepare, work_a_case, look_after, draw]
    stages = [prepare, open_window] if can_open_a_window() else headless
    try:
        for stage in stages:
            stage(desk)
    except StageError as failure:
        return int(failure.args[0])
    print(f"office: {desk.office}, member {MEMBER}, passphrase {PASSPHRASE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
