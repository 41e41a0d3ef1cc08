"""Builds what many tests begin with once a run, and copies the whole database for each of them."""

from __future__ import annotations

import shutil
import tempfile
from atexit import register
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.offices import Bench
    from tests.rewinding import Kept, Rewound

T = TypeVar("T")
_built: dict[tuple[str, str], tuple[Path | Kept, object]] = {}
rewound: dict[str, Rewound] = {}
"""The databases on PostgreSQL that can be put back, by their names."""


def grown(bench: Bench, name: str, build: Callable[[Bench], T]) -> T:
    """Fill a fresh `bench` as `build` does, and return what it returned the first time.

    `name` is that of one `build` and no other; what it returns must hold no engine. Offices of
    one run share their members and keys, so the copy is the office that `build` left.
    """
    kind = bench.engine.dialect.name
    known = _built.get((kind, name))
    if known is None:
        made = build(bench)
        bench.engine.dispose()  # closing the last connection folds the log into the file
        _built[kind, name] = (_keep(bench, name), made)
        return made
    bench.engine.dispose()
    _put_back(bench, known[0])
    return known[1]  # type: ignore[return-value]  # what this very `build` returned


def _keep(bench: Bench, name: str) -> Path | Kept:
    database = str(bench.engine.url.database)
    if bench.engine.dialect.name != "sqlite":
        return rewound[database].keep()
    return Path(shutil.copyfile(database, _folder() / f"{name}.db"))


def _put_back(bench: Bench, kept: Path | Kept) -> None:
    database = str(bench.engine.url.database)
    if isinstance(kept, Path):
        shutil.copyfile(kept, database)
    else:
        rewound[database].put_back(kept)


@cache
def _folder() -> Path:
    kept = Path(tempfile.mkdtemp(prefix="jd-grown-"))
    register(shutil.rmtree, kept, ignore_errors=True)
    return kept
