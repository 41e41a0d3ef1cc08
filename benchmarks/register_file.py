"""A register of 50,000 rows taken in, beside a bare read of the same file."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

import openpyxl

from benchmarks.offices import BUILD, environment
from benchmarks.timing import Line, told_by
from justice_desk.services.demo.making import make
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from pathlib import Path

ROWS: Final = int(os.environ.get("BENCH_ROWS", "50000"))
MEGABYTE: Final = 1024 * 1024
HEADINGS: Final = (
    *("N°", "Date", "Nom et prénom", "Sexe", "Âge", "Village", "Téléphone"),
    *("Nature du litige", "Résumé", "Mis en cause", "Issue", "Observations"),
)
FIRST: Final = ("Fanta", "Oumou", "Awa", "Hawa", "Moussa", "Sidi", "Ali", "Issa", "Oumar", "Seydou")
LAST: Final = ("Inventé", "Exemple", "Fictif", "Essai", "Modèle", "Factice", "Supposé")
BARE: Final = """
import os, time, json, resource
from python_calamine import CalamineWorkbook
began = time.perf_counter()
sheet = CalamineWorkbook.from_path(os.environ["BENCH_FILE"]).get_sheet_by_index(0)
rows = sum(1 for _row in sheet.iter_rows())
taken = time.perf_counter() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print("told", json.dumps([taken, rows, peak]), flush=True)
"""
TAKEN: Final = """
import os, time, json, resource
from pathlib import Path
from justice_desk.cli.importing import Wish, run
from justice_desk.storage.office import unlock
from justice_desk.terms.importing import ImportKind, RowOutcome
office = unlock(Path(os.environ["JUSTICE_DESK_OFFICE"]), os.environ["JUSTICE_DESK_MEMBER"],
                os.environ["JUSTICE_DESK_PASSPHRASE"])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
wish = dict.fromkeys(Wish.__dataclass_fields__)
wish |= {"file": Path(os.environ["BENCH_FILE"]), "kind": ImportKind.CASES,
         "dry_run": False, "strict": False}
began = time.perf_counter()
report = run(office, Wish(**wish))
taken = time.perf_counter() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print("told", json.dumps([taken, report.outcomes[RowOutcome.NEW], peak - before]), flush=True)
"""


def measure() -> list[Line]:
    """Return the lines on a register that comes in."""
    file, folder = register(), BUILD / "bench-register"
    shutil.rmtree(folder, ignore_errors=True)
    make(folder, cases=60, seed=1, today=today())
    known = environment(folder) | {"BENCH_FILE": str(file)}
    bare, rows, _bare_peak = json.loads(told_by(BARE, known, "told"))
    taken, new, peak = json.loads(told_by(TAKEN, known, "told"))
    told = f"{new} of {rows - 1} rows new; {taken / bare:.0f} × a bare read of {bare:.1f} s"
    name = f"{ROWS:,} rows of a register taken in"
    return [
        Line(name, taken, None, 60, "s", told),
        Line("memory that it takes at most", peak * 1024 / MEGABYTE, None, 300, "MB"),
    ]


def register() -> Path:
    """Return the register, invented the same each time; written the first time."""
    path = BUILD / f"register-{ROWS}.xlsx"
    if path.exists():
        return path
    path.parent.mkdir(exist_ok=True)
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Registre")
    sheet.append(HEADINGS)
    chance, first = Random(5), date(2015, 1, 1)  # noqa: S311 - no secret hangs on it
    for number in range(ROWS):
        sheet.append(_row(chance, number, first + timedelta(days=number * 4000 // ROWS)))
    workbook.save(path)
    return path


def _row(chance: Random, number: int, on: date) -> tuple[object, ...]:
    who = f"{chance.choice(FIRST)} {chance.choice(LAST)} {chance.choice(LAST)}{number % 997}"
    return (
        number + 1,
        f"{on:%d/%m/%Y}",
        who,
        chance.choice("FM"),
        f"{chance.randint(18, 80)} ans",
        chance.choice(("Gao", "Bourem", "Ansongo", "Ménaka", "Village inventé")),
        chance.randint(66_000_000, 66_999_999),
        chance.choice(("Foncier", "héritage", "dette", "VBG", "divorce")),
        "Limite de champ contestée entre deux voisins.",
        f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        chance.choice(("réglé", "en cours", "", "transmis au TI")),
        "RAS",
    )
