"""How soon the window is painted, and the register with it, beside a bare Qt window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from benchmarks.offices import environment
from benchmarks.timing import Line, alternate, until_told

if TYPE_CHECKING:
    from pathlib import Path

RUNS: Final = 7

BARE: Final = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        print("painted", flush=True)
        QApplication.quit()
app = QApplication(sys.argv)
window = Bare()
window.resize(1366, 768)
window.show()
app.exec()
"""
LIBRARIES: Final = """
import os, sys, threading
from PySide6.QtWidgets import QApplication, QWidget
def bring_in():
    key = threading.Thread(target=derive)
    key.start()
    import sqlalchemy.orm, sqlcipher3
    import justice_desk.models.all
    sqlalchemy.orm.configure_mappers()
    key.join()
    print("painted", flush=True)
    os._exit(0)
def derive():
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
    Argon2id(salt=bytes(16), length=32, iterations=3, lanes=4, memory_cost=65536).derive(b"key")
class Bare(QWidget):
    def paintEvent(self, event):
        threading.Thread(target=bring_in).start()
app = QApplication(sys.argv)
window = Bare()
window.resize(1366, 768)
window.show()
app.exec()
"""
"""The floor of this stack: a bare window, our tables declared to SQLAlchemy, one passphrase."""
GATE: Final = """
from PySide6.QtWidgets import QApplication
from justice_desk.ui import start
def painted():
    print("painted", flush=True)
    QApplication.quit()
start._after_paint = painted
start.start()
"""
REGISTER: Final = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from justice_desk.ui import start
from justice_desk.ui.desk import Desk
from justice_desk.ui.tables.view import TableView
after = start._after_paint
def painted():
    after()
    desk = made[0]
    office = desk._opener.unlock
    desk._worker.submit(
        lambda: office(start.Path(os.environ["JUSTICE_DESK_OFFICE"]),
                       os.environ["JUSTICE_DESK_MEMBER"], os.environ["JUSTICE_DESK_PASSPHRASE"]),
        desk._enter, desk.fault)
    timer.start(2)
def look():
    main = made[0].main
    if main and main._shown != "cases":  # the window opens on the page of the day
        main.go("cases")
    table = main.findChild(TableView, "register-table") if main else None
    if table and table.model().rowCount() and table.model().row(0) is not None:
        timer.stop()
        table.viewport().repaint()
        print("painted", table.model().rowCount(), flush=True)
        os._exit(0)
start._after_paint = painted
begin, made = Desk.begin, []
def remember(self, *told):
    made.append(self)
    begin(self, *told)
Desk.begin = remember
timer = QTimer
class Later:
    def start(self, ms):
        self.timer = QTimer()
        self.timer.timeout.connect(look)
        self.timer.start(ms)
    def stop(self):
        self.timer.stop()
timer = Later()
start.start()
"""


def measure(folder: Path) -> list[Line]:
    """Return the lines on first paint and on the register; the first start is not measured."""
    known = environment(folder)
    until_told(REGISTER, known)
    bare, libraries, gate, register = alternate(
        RUNS, *(partial(until_told, script, known) for script in (BARE, LIBRARIES, GATE, REGISTER))
    )
    told = f"bare Qt window {bare * 1000:.0f} ms"
    alone = (
        f"{told}; the libraries alone, {libraries * 1000:.0f} ms, are {libraries / bare:.1f} × it"
    )
    return [
        Line("first paint ÷ bare Qt window", gate, bare, 1.3, "×", told),
        Line("register of 100,000 cases on screen ÷ bare window", register, bare, 6, "×", alone),
    ]
