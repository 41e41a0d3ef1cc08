"""Stops a work at each of its steps: `python stopping.py WORK PRISTINE TARGETS`.

For n = 1, 2, 3 … a copy of the pristine folder is made and a child process works on it and dies
without a word just before its n-th change of the disk, until a child comes through. Prints the
number of stops. What stands there afterwards is the test's business.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from justice_desk.services import members
from justice_desk.storage import migrate
from justice_desk.storage import office as offices
from justice_desk.terms.enums import Role
from tests import vaults

if TYPE_CHECKING:
    from collections.abc import Callable

CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "sqlite3.connect"}
SALT = "le sel de mer"
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def disable(folder: Path) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    members.disable(office, name="ibrahim")
    office.close()


def add(folder: Path) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    members.add(office, name="fatou", full_name="Fatou Maïga", role=Role.VIEWER, passphrase=SALT)
    office.close()


def passphrase(folder: Path) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    members.change_passphrase(office, old=vaults.AWA, new="le mil est haut")
    office.close()


def recover(folder: Path) -> None:
    code = (folder.parent / "code").read_text()
    offices.recover(folder, code, "awa", "le mil est haut").close()


def restore(folder: Path) -> None:
    (file,) = (folder / "backups").iterdir()
    offices.restore(file, folder, offices.Opener("awa", vaults.AWA))


def init(folder: Path) -> None:
    vaults.made(folder).office.close()


def backup(folder: Path) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    office.backup()
    office.close()


WORKS: dict[str, Callable[[Path], None]] = {
    work.__name__: work for work in (disable, add, passphrase, recover, restore, init, backup)
}


def _die_at(number: int, folder: Path) -> None:
    """Leave this process just before its `number`-th change of a file in or beside `folder`."""
    seen, around = [0], str(folder.parent)

    def watch(event: str, told: tuple[object, ...]) -> None:
        opening = event == "open" and isinstance(told[2], int) and told[2] & WRITING
        if (opening or event in CHANGES) and around in os.fspath(str(told[0])):
            seen[0] += 1
            if seen[0] == number:
                os._exit(9)

    sys.addaudithook(watch)


def main(work: str, pristine: Path, targets: Path) -> int:
    migrate.head()  # loads alembic once, before the children
    for number in range(1, 1000):
        folder = targets / str(number) / "Bureau"
        shutil.copytree(pristine.parent, folder.parent)
        child = os.fork()
        if child == 0:
            _die_at(number, folder)
            WORKS[work](folder)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) == 0:
            return number - 1
        assert os.waitstatus_to_exitcode(status) == 9, json.dumps([work, number])
    raise AssertionError(work)


if __name__ == "__main__":
    print(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))  # noqa: T201 - told to the test
