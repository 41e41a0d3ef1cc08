from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests import vaults

HEAVY = ("sqlalchemy", "alembic", "babel", "reportlab", "typer", "zxcvbn", "pypdfium2", "PIL")
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from justice_desk.settings import Settings
from justice_desk.ui.desk import Desk
from justice_desk.ui.start import Door, make_main
from justice_desk.ui.theme import fonts
from justice_desk.ui.theme.apply import dress, resolve
app = QApplication([])
fonts.load()
dress(app, resolve("light", 100))
desk = Desk(app, Settings(), Door(), make_main, Path(sys.argv[1]))
desk.begin(Path(sys.argv[1]) / "Bureau de Gao")
app.processEvents()
assert desk.gate is not None and desk.host.isVisible()
print([name for name in sys.argv[2:] if name in sys.modules])
desk.quit()
"""


FIRST = """
import sys
from PySide6.QtWidgets import QApplication
from justice_desk.ui import start
def painted():
    ours = sorted(name for name in sys.modules if name.startswith("justice_desk."))
    print(*ours, sep="\\n", flush=True)
    QApplication.exit(0)
start._after_paint = painted
sys.exit(start.start())
"""


def test_the_first_picture_needs_qt_and_the_settings_alone(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == {
        "justice_desk.resources",
        "justice_desk.settings",
        "justice_desk.ui",
        "justice_desk.ui.gate",
        "justice_desk.ui.gate.host",
        "justice_desk.ui.gate.scenery",
        "justice_desk.ui.start",
    }


def test_the_gate_imports_nothing_heavy(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), *HEAVY],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


LATE = (
    "alembic",
    "PIL",
    "arabic_reshaper",
    "num2words",
    "phonenumbers",
    "pypdfium2",
    "rapidfuzz",
    "reportlab",
    "typer",
    "zxcvbn",
    "justice_desk.exports",
    "justice_desk.ui.case.page",
    "justice_desk.ui.intake.page",
    "justice_desk.ui.pages.settings",
    "justice_desk.ui.palette.dialog",
)
REGISTER = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from justice_desk.settings import Settings
from justice_desk.ui.start import Door, make_main
from justice_desk.ui.theme.apply import dress, resolve
app = QApplication([])
dress(app, resolve("light", 100))
office = Door().unlock(Path(sys.argv[1]), "awa", sys.argv[2])
window = make_main(office, Settings(), print)
window.show()
window.go("cases")
page = window.stack.currentWidget()
end = time.monotonic() + 60
while page.counts is None and time.monotonic() < end:
    app.processEvents()
assert page.counts is not None
print([name for name in sys.argv[3:] if name in sys.modules])
window.workspace.jobs.stop()
office.close()
"""


def test_the_register_is_on_screen_before_papers_forms_and_helpers_are_imported(
    tmp_path: Path,
) -> None:
    vaults.closed(tmp_path / "Bureau de Gao")
    done = subprocess.run(
        [sys.executable, "-c", REGISTER, str(tmp_path / "Bureau de Gao"), vaults.AWA, *LATE],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


NEXT = """
import sys
from justice_desk.ui.loading import bring_in_next
bring_in_next()
assert "justice_desk.ui.case.page" in sys.modules
print([name for name in sys.argv[1:] if name in sys.modules])
"""


def test_what_is_brought_in_next_draws_no_paper_yet() -> None:
    drawing = ("reportlab", "pypdfium2", "arabic_reshaper", "num2words", "zxcvbn", "alembic")
    done = subprocess.run(
        [sys.executable, "-c", NEXT, *drawing],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
