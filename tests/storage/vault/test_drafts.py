"""What is being typed outlives the window, for the member who typed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.storage import office as offices
from tests import vaults

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.storage.office import Office

SENTINEL = "Kadidia Sɔgɔba"


def test_a_draft_is_offered_again_with_its_last_words(office: Office, folder: Path) -> None:
    assert office.drafts.mine() == ()
    office.drafts.drop("case open", "")
    office.drafts.save("case open", "", {"name": "Kadi"})
    office.drafts.save("case open", "", {"name": SENTINEL})
    office.drafts.save("case note", "GAO-2026-0001", {"text": "vu ce matin"})
    office.close()
    again = offices.unlock(folder, "awa", vaults.AWA)
    drafts = again.drafts.mine()
    assert [(d.form, d.key) for d in drafts] == [
        ("case note", "GAO-2026-0001"),
        ("case open", ""),
    ]
    assert drafts[1].payload == {"name": SENTINEL}
    assert drafts[0].saved_at >= drafts[1].saved_at
    again.close()


def test_a_dropped_draft_is_gone(office: Office) -> None:
    office.drafts.save("case open", "", {"name": SENTINEL})
    office.drafts.save("case open", "2", {"name": SENTINEL})
    office.drafts.drop("case open", "")
    assert [d.key for d in office.drafts.mine()] == ["2"]


def test_another_member_does_not_see_it(folder: Path, code: str) -> None:
    awa = offices.unlock(folder, "awa", vaults.AWA)
    awa.drafts.save("case open", "", {"name": SENTINEL})
    ibrahim = offices.unlock(folder, "ibrahim", vaults.IBRAHIM)
    assert ibrahim.drafts.mine() == ()
    ibrahim.drafts.save("case open", "", {"name": "other"})
    ibrahim.drafts.drop("case open", "")
    assert len(awa.drafts.mine()) == 1
    awa.close()
    ibrahim.close()


def test_nothing_typed_lies_in_clear(office: Office, folder: Path) -> None:
    office.drafts.save("case open", "", {"name": SENTINEL})
    (file,) = folder.glob("drafts.db")
    assert file.stat().st_mode & 0o777 == 0o600
    for path in folder.glob("drafts.db*"):
        raw = path.read_bytes()
        assert b"Kadidia" not in raw
        assert b"case open" not in raw


def test_a_file_that_this_key_does_not_open_is_put_aside(office: Office, folder: Path) -> None:
    (folder / "drafts.db").write_bytes(b"of another key" * 1000)
    assert office.drafts.mine() == ()
    assert (folder / "drafts.db.unreadable").exists()
    office.drafts.save("case open", "", {"name": SENTINEL})
    assert len(office.drafts.mine()) == 1
