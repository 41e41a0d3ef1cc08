"""Search and jumps over 100,000 encrypted cases, beside the very same SQL through the bare driver.

The statements are those that the product itself sent, recorded, then replayed on the raw driver;
they are printed, so that the floor can be read.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import event

from benchmarks.timing import Line, percentile, seconds
from justice_desk.services.demo import words
from justice_desk.services.demo.making import PASSPHRASE
from justice_desk.services.register import RegisterQuery, Sort, order_of, page, rows_at
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from justice_desk.storage.office import Office

MEMBERS: Final = ("awa", "ibrahim", "oumou")
QUERIES: Final = 300
ROWS: Final = 50
EVERY: Final = 200


def recorded() -> list[str]:
    """Return 300 searches as they are typed: names cut short, places, numbers, two words."""
    table = words._read("names")  # noqa: SLF001 - the invented names are the office's own words
    names = [*table["women"], *table["men"], *table["families"]]
    typed = [name[: 2 + n % 5].lower() for n, name in enumerate(names)]
    typed += [f"{a[:3]} {b[:4]}" for a, b in zip(names, reversed(names), strict=True)]
    typed += ["gounzoureye", "limite champ", "demo 2026", "0147", "bourem", "héritage", "puits"]
    return (typed * (QUERIES // len(typed) + 1))[:QUERIES]


def measure(folder: Path) -> list[Line]:
    """Return the lines on search and on jumps."""
    ours: list[float] = []
    floor: list[float] = []
    shown = ""
    for member in MEMBERS:
        office = unlock(folder, member, PASSPHRASE)
        for n, typed in enumerate(recorded()):
            if MEMBERS[n % len(MEMBERS)] != member:
                continue
            taken, raw, shown = _search(office, typed)
            ours.append(taken)
            floor.append(raw)
        office.close()
    print(f"\nthe floor of a search is this SQL through the bare driver:\n{shown}\n")
    ratio = percentile([a / b for a, b in zip(ours, floor, strict=True)], 0.5)
    told = (
        f"p99 {percentile(ours, 0.99) * 1000:.1f} ms,"
        f" floor {percentile(floor, 0.99) * 1000:.1f} ms;"
        f" median ratio {ratio:.1f}"
    )
    p99 = percentile(ours, 0.99), percentile(floor, 0.99)
    return [
        Line("search, rows handed to the view ÷ same SQL, 99th percentile", *p99, 4, "×", told),
        *_jumps(folder),
    ]


def _search(office: Office, typed: str) -> tuple[float, float, str]:
    asked = RegisterQuery(today=today(), search=typed)
    with office.reading("case list") as session:
        began = time.perf_counter()
        page(session, asked, limit=ROWS)
        taken = time.perf_counter() - began
        sent: list[tuple[str, Any]] = []
        connection = session.connection()
        listen = _keep(sent)
        event.listen(connection, "before_cursor_execute", listen)
        page(session, asked, limit=ROWS)
        event.remove(connection, "before_cursor_execute", listen)
        raw: Any = connection.connection.driver_connection
        floor = min(seconds(lambda: [raw.execute(s, p).fetchall() for s, p in sent], 1))
    return taken, floor, "\n".join(dict.fromkeys(statement for statement, _ in sent))


def _keep(sent: list[tuple[str, Any]]) -> Any:
    def listen(_c: Any, _cursor: Any, statement: str, told: Any, *_more: Any) -> None:
        sent.append((statement, told))

    return listen


def _jumps(folder: Path) -> Iterator[Line]:
    """Jump to rows all over the register in the usual order, as a member with closed cases."""
    office = unlock(folder, "ibrahim", PASSPHRASE)
    asked = RegisterQuery(today=today(), sort=Sort.NUMBER)
    with office.reading("case list") as session:
        order = order_of(session, asked)
        taken = [
            seconds(lambda at=at: rows_at(session, order, at, EVERY), 1)[0]  # type: ignore[misc]  # bound now
            for at in range(0, len(order), max(len(order) // 40, 1))
        ]
    office.close()
    told = f"median {percentile(taken, 0.5) * 1000:.0f} ms over {len(taken)} jumps of {EVERY} rows"
    yield Line("jump to any row, rows handed to the view", max(taken) * 1000, None, 50, "ms", told)
