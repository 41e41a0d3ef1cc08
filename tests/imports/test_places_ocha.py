"""The lists that OCHA publishes are taken in as they are, again and again.

With JUSTICE_DESK_TEST_DATA naming a folder that holds `settlements_4regions.csv` and
`communes_cod2015.csv` the real lists are read; without it, small invented ones of the same form.
"""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from justice_desk.imports.places import import_places, read
from justice_desk.imports.problems import FileRefused
from justice_desk.models.all import Place
from justice_desk.services import places
from justice_desk.terms.enums import PlaceLevel

if TYPE_CHECKING:
    from justice_desk.services.places import Tally
    from tests.offices import Bench

OURS = Path(__file__).parents[1] / "data" / "places"
DATA = Path(os.environ.get("JUSTICE_DESK_TEST_DATA", OURS))
VILLAGES, COMMUNES = DATA / "settlements_4regions.csv", DATA / "communes_cod2015.csv"


def bring(bench: Bench, path: Path) -> Tally:
    file = read(path)
    with bench.writing("awa", "place import") as session:
        return import_places(session, file)


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def count(bench: Bench, level: PlaceLevel) -> int:
    with bench.reading("awa") as session:
        asked = select(func.count(Place.id)).where(Place.level == level)
        return session.scalar(asked) or 0


@pytest.fixture
def office(any_bench: Bench) -> Bench:
    with any_bench.writing("awa", "init") as session:
        places.seed(session)
    return any_bench


def test_every_village_of_the_list_is_there_once_however_often_it_is_imported(
    office: Bench,
) -> None:
    rows = table(VILLAGES)
    first, again = bring(office, VILLAGES), bring(office, VILLAGES)
    assert (first.read, first.new) == (len(rows), len(rows))
    assert (again.new, again.updated, again.same) == (0, 0, len(rows))
    assert count(office, PlaceLevel.VILLAGE) == len(rows)
    assert count(office, PlaceLevel.COMMUNE) == len({row["adm3_pcode"] for row in rows})


def test_villages_and_communes_meet_in_either_order(office: Bench) -> None:
    communes = table(COMMUNES)
    for path in (COMMUNES, VILLAGES, COMMUNES):
        bring(office, path)
    last = bring(office, VILLAGES)
    assert (last.new, last.updated, last.parents) == (0, 0, 0)
    assert count(office, PlaceLevel.COMMUNE) == len(communes)
    with office.reading("awa") as session:
        bare = select(Place.name).where(Place.level == PlaceLevel.COMMUNE, Place.latitude.is_(None))
        assert session.scalars(bare).all() == []


def test_the_shipped_cercles_are_recognised_by_their_pcodes(office: Bench) -> None:
    before = count(office, PlaceLevel.CERCLE)
    bring(office, VILLAGES)
    assert count(office, PlaceLevel.CERCLE) == before
    with office.reading("awa") as session:
        assert places.find(session, "Ténenkou").pcode == "ML0508"


def test_every_hundredth_village_is_found_by_its_pcode_and_by_its_commune(office: Bench) -> None:
    bring(office, VILLAGES)
    with office.reading("oumou") as session:
        for row in table(VILLAGES)[::100]:
            found = places.find(session, row["pcode"])
            assert found.name == row["name"]
            assert row["adm3"] in found.path
            assert (found.latitude is None) == (not row["lat"])


def test_ochas_raw_headings_say_the_same(office: Bench, tmp_path: Path) -> None:
    headings = {
        "pcode": "pcode",
        "featureNam": "name",
        "featureAlt": "alt_name",
        "popPlaceCl": "class",
        "admin1Name": "adm1",
        "admin1Pcod": "adm1_pcode",
        "admin2Name": "adm2",
        "admin2Pcod": "adm2_pcode",
        "admin3Name": "adm3",
        "admin3Pcod": "adm3_pcode",
        "latitude": "lat",
        "longitude": "lon",
    }
    raw = tmp_path / "mli_villages.csv"
    rows = table(VILLAGES)
    with raw.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["OBJECTID", "admin0Name", *headings])
        for number, row in enumerate(rows, start=1):
            writer.writerow([number, "Mali", *(row[name] for name in headings.values())])
    bring(office, VILLAGES)
    assert bring(office, raw).same == len(rows)


def test_a_list_that_contradicts_the_office_changes_nothing(office: Bench, tmp_path: Path) -> None:
    bring(office, COMMUNES)
    first = table(COMMUNES)[0]
    wrong = tmp_path / "faux.csv"
    wrong.write_text(
        "pcode,name,adm1_pcode,adm1,adm2_pcode,adm2,adm3_pcode,adm3\n"
        "ML099901001,Village d’essai 1,ML09,Bamako,ML0999,Essai,ML099901,Essai\n"
        f"{first['adm3_pcode']},Village d’essai 2,ML09,Bamako,ML0999,Essai,ML099901,Essai\n",
        encoding="utf-8",
    )
    before = count(office, PlaceLevel.VILLAGE)
    with pytest.raises(FileRefused) as refused:
        bring(office, wrong)
    told = refused.value.details
    assert (told["file"], told["row"], told["column"]) == ("faux.csv", 3, "pcode")
    assert (told["found"], told["expected"]) == ("commune", "village ou quartier")
    assert count(office, PlaceLevel.VILLAGE) == before
