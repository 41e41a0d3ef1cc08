from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.office_facts import OfficeFacts, office_facts
from justice_desk.storage.office import Costs, NewOffice, create

if TYPE_CHECKING:
    from pathlib import Path


def test_an_office_says_its_name_code_and_region(tmp_path: Path) -> None:
    new = NewOffice("Bureau de Gao", "GAO", "Gao", "awa", "Awa Exemple")
    cheap = Costs(memory_kib=1024, passes=1, lanes=1)
    office = create(tmp_path / "office", new, "sept pirogues sous le vent", costs=cheap).office
    with office.reading("office show") as session:
        facts = office_facts(session)
    office.close()
    assert facts == OfficeFacts("GAO", "Bureau de Gao", "Gao", demo=False)
