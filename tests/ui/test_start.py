from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
assert desk.gate is not None and desk.gate.isVisible()
print([name for name in sys.argv[2:] if name in sys.modules])
desk.quit()
"""


def test_the_first_paint_imports_nothing_heavy(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), *HEAVY],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
