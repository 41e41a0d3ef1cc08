"""Keys answered in the search box while 50,000 rows are written by another transaction."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Final

from benchmarks.timing import Line, percentile
from justice_desk.models.all import Place
from justice_desk.services.demo.making import MEMBER, PASSPHRASE
from justice_desk.services.register import RegisterQuery, page
from justice_desk.storage.bulk import insert_rows
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PlaceLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from justice_desk.storage.office import Office

ROWS: Final = 50_000
TYPED: Final = "fatoumata coulibaly gounzoureye"


class _UndoneError(Exception):
    """Takes the written rows back, so that the office stays as it was."""


def measure(folder: Path) -> Iterator[Line]:
    """Return the line on keys typed during a long write."""
    office = unlock(folder, MEMBER, PASSPHRASE)
    done = threading.Event()
    writer = threading.Thread(target=_write, args=(office, done))
    writer.start()
    taken = []
    while not done.is_set():
        for length in range(2, len(TYPED)):
            began = time.perf_counter()
            with office.reading("case list") as session:
                page(session, RegisterQuery(today=today(), search=TYPED[:length]), limit=50)
            taken.append(time.perf_counter() - began)
    writer.join()
    office.close()
    told = f"{len(taken)} keys, median {percentile(taken, 0.5) * 1000:.1f} ms"
    yield Line(
        "typing while 50,000 rows are written, slowest key", max(taken) * 1000, None, 50, "ms", told
    )


def _write(office: Office, done: threading.Event) -> None:
    try:
        with office.writing("place import") as session:
            for start in range(0, ROWS, 5000):
                rows = [
                    {"level": PlaceLevel.VILLAGE, "name": f"Essai {n}", "folded": f"essai {n}"}
                    for n in range(start, start + 5000)
                ]
                insert_rows(session, Place, rows)
            raise _UndoneError  # noqa: TRY301 - the only way out is back
    except _UndoneError:
        pass
    finally:
        done.set()
