from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.test_case_verbs import opened

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


def test_a_restore_says_what_goes_away_and_where_it_is_kept(desk: Desk) -> None:
    opened(desk)
    copy = desk.json("backup", "create")["file"]
    later = opened(desk)
    said = desk("backup", "restore", copy).out
    assert f"dont les numéros seront redonnés\u00a0: {later}." in said
    assert "elles n’y seront plus" in said
    kept = next(desk.office.parent.glob("*-avant-restauration-*"))
    assert f"est gardé dans {kept}" in said
    assert desk.json("case", "list")["total"] == 1
    assert opened(desk) == later, "its number is given again, as was said"


def test_a_restore_of_an_office_as_it_stands_takes_nothing_away(desk: Desk) -> None:
    opened(desk)
    copy = desk.json("backup", "create")["file"]
    told = desk.json("backup", "restore", copy)
    assert told["written_since"] == {"numbers": [], "changes": 0}
    assert "n’y seront plus" not in desk("backup", "restore", copy).out


def test_a_restore_over_what_does_not_open_still_says_what_is_kept(desk: Desk) -> None:
    copy = desk.json("backup", "create")["file"]
    (desk.office / "office.keys").write_bytes(b"")
    told = desk("backup", "restore", copy)
    assert told.code == 0, told
    assert "est gardé dans" in told.out
