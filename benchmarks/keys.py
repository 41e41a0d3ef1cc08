"""Keys typed in the real search box of the real window, alone and while 50,000 rows are written.

Three figures a key: until the key is answered (its letter painted, the window free again), until
the rows that it asks for are painted, and the painting itself.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from benchmarks.offices import environment
from benchmarks.queries import recorded
from benchmarks.timing import Line, percentile, told_by

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCRIPT: Final = """
import gc, json, os, sys, threading, time
gc.disable()  # as the window's program begins; bring_in ends it
from pathlib import Path
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from justice_desk import settings as machine
from justice_desk.models.all import Place
from justice_desk.storage.bulk import insert_rows
from justice_desk.storage.office import unlock
from justice_desk.terms.enums import PlaceLevel
from justice_desk.ui.components.search_box import SearchBox
from justice_desk.ui.start import bring_in, make_main
from justice_desk.ui.tables.view import TableView
from justice_desk.ui.theme import fonts
from justice_desk.ui.theme.apply import dress, resolve

app = QApplication(sys.argv)
bring_in()
fonts.load(); fonts.load_rest()
settings = machine.load()
dress(app, resolve(settings.theme, settings.text_scale))
office = unlock(Path(os.environ["JUSTICE_DESK_OFFICE"]), os.environ["JUSTICE_DESK_MEMBER"],
                os.environ["JUSTICE_DESK_PASSPHRASE"])
window = make_main(office, settings, print)
window.show()
window.go("cases")
table = window.findChild(TableView, "register-table")
box = window.findChild(SearchBox, "register-search")
def here(text):
    model = table.model()
    source = model._source
    return source is not None and source.asked.search == text and model._opening is None
def wait(done):
    end = time.perf_counter() + 20
    while not done() and time.perf_counter() < end:
        app.processEvents()
wait(lambda: here(""))
keys, rows, paints = [], [], []
def type_all(words):
    for word in words:
        box.clear(); wait(lambda: here(""))
        for letter in word:
            began = time.perf_counter()
            app.sendEvent(box, QKeyEvent(QEvent.KeyPress, 0, Qt.NoModifier, letter))
            box.repaint()
            keys.append(time.perf_counter() - began)
            wait(lambda: here(box.text()))
            painted = time.perf_counter()
            table.viewport().repaint()
            paints.append(time.perf_counter() - painted)
            rows.append(time.perf_counter() - began)
words = json.loads(os.environ["WORDS"])
type_all(words)
quiet = [keys[:], rows[:], paints[:]]
keys.clear(); rows.clear(); paints.clear()
class Back(Exception):
    pass
def write():
    try:
        with office.writing("place import") as session:
            for start in range(0, 50000, 5000):
                insert_rows(session, Place, [
                    {"level": PlaceLevel.VILLAGE, "name": f"Essai {n}", "folded": f"essai {n}"}
                    for n in range(start, start + 5000)])
            raise Back
    except Back:
        pass
writer = threading.Thread(target=write)
writer.start()
while writer.is_alive():
    type_all(words[:3])
print("figures", json.dumps([quiet, [keys, rows, paints]]), flush=True)
os._exit(0)
"""
WORDS: Final = 40


def measure(folder: Path) -> Iterator[Line]:
    """Return the lines on keys, rows and painting."""
    words = [word for word in recorded() if word.isalpha()][:: max(len(recorded()) // WORDS, 1)]
    known = environment(folder) | {"WORDS": json.dumps(words[:WORDS])}
    quiet, busy = json.loads(told_by(SCRIPT, known, "figures"))
    yield _line("search, painting the rows, 99th percentile", quiet[2], 16, share=0.99)
    yield _line("search, key press to painted rows, 99th percentile", quiet[1], 100, share=0.99)
    yield _line("typing while 50,000 rows are written, slowest key", busy[0], 50, share=1)
    yield _line("the same, key press to painted rows, 99th percentile", busy[1], 500, share=0.99)


def _line(name: str, taken: list[float], limit: float, *, share: float) -> Line:
    figures: Any = [value * 1000 for value in taken]
    told = f"{len(figures)} keys, median {percentile(figures, 0.5):.1f} ms"
    return Line(name, percentile(figures, share), None, limit, "ms", told)
