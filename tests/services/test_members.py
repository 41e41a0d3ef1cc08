"""Members come, change their passphrase and go; the key file follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services import audit, members
from justice_desk.storage import office as offices
from justice_desk.storage.errors import (
    LastCoordinator,
    MemberExists,
    MemberUnknown,
    NameUnfit,
    OwnAccount,
    PassphraseEmpty,
    SlotsFull,
    WrongPassphrase,
)
from justice_desk.terms.enums import Role, Sex
from justice_desk.terms.errors import NotAllowed
from tests import vaults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from justice_desk.storage.office import Office

PHRASE = "le sel vient de Taoudeni"


@pytest.fixture(autouse=True)
def own_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Bureau"


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    vaults.peopled(folder)
    office = offices.unlock(folder, "awa", vaults.AWA)
    yield office
    office.close()


def _add(office: Office, name: str, role: Role = Role.PARALEGAL) -> members.MemberRow:
    return members.add(office, name=name, full_name=f"{name} Maïga", role=role, passphrase=PHRASE)


def _listed(office: Office) -> dict[str, bool]:
    with office.reading("member list") as session:
        return {row.name: row.disabled_at is None for row in members.listed(session)}


def test_a_new_member_unlocks_with_her_own_passphrase(office: Office, folder: Path) -> None:
    row = _add(office, " fatou ", Role.VIEWER)
    assert (row.name, row.role, row.disabled_at) == ("fatou", Role.VIEWER, None)
    hers = offices.unlock(folder, "Fatou", PHRASE)
    assert (hers.acting.member_id, hers.acting.role) == (row.id, Role.VIEWER)
    hers.close()


def test_whether_a_member_is_a_woman_is_said_at_first_later_or_never(office: Office) -> None:
    fatou = members.add(
        office,
        name="fatou",
        full_name="Fatou Maïga",
        role=Role.PARALEGAL,
        passphrase=PHRASE,
        sex=Sex.FEMALE,
    )
    assert fatou.sex is Sex.FEMALE
    assert _add(office, "ali").sex is None
    with office.writing("member correct") as session:
        assert members.correct(session, name="Ali", sex=Sex.MALE).sex is Sex.MALE
    with office.reading("member list") as session:
        sexes = {row.name: row.sex for row in members.listed(session)}
    assert (sexes["ali"], sexes["awa"]) == (Sex.MALE, None)


def test_only_the_coordination_says_it_of_others_and_of_who_is_there(
    office: Office, folder: Path
) -> None:
    with office.writing("member correct") as session, pytest.raises(MemberUnknown):
        members.correct(session, name="personne", sex=Sex.MALE)
    hers = offices.unlock(folder, "ibrahim", vaults.IBRAHIM)
    with hers.writing("member correct") as session, pytest.raises(NotAllowed):
        members.correct(session, name="ibrahim", sex=Sex.MALE)
    hers.close()


def test_a_member_without_a_full_name_is_called_by_her_name(office: Office) -> None:
    row = members.add(office, name="ba", full_name=" ", role=Role.VIEWER, passphrase=PHRASE)
    assert row.full_name == "ba"


@pytest.mark.parametrize(
    ("name", "passphrase", "error"),
    [
        ("IBRAHIM", PHRASE, MemberExists),
        ("ïbrahim", PHRASE, MemberExists),
        ("", PHRASE, NameUnfit),
        ("a b", PHRASE, NameUnfit),
        ("fatou", "", PassphraseEmpty),
    ],
)
def test_what_does_not_fit_adds_nobody(
    office: Office, folder: Path, name: str, passphrase: str, error: type[Exception]
) -> None:
    keys = (folder / "office.keys").read_bytes()
    with pytest.raises(error):
        members.add(office, name=name, full_name="", role=Role.VIEWER, passphrase=passphrase)
    assert _listed(office) == {"awa": True, "ibrahim": True}
    assert (folder / "office.keys").read_bytes() == keys


def test_fifteen_members_fit_and_can_still_change_their_passphrase(
    office: Office, folder: Path
) -> None:
    for number in range(13):
        _add(office, f"m{number}")
    with pytest.raises(SlotsFull):
        _add(office, "one-more")
    assert len(_listed(office)) == 15
    members.change_passphrase(office, old=vaults.AWA, new=PHRASE)
    offices.unlock(folder, "awa", PHRASE).close()


def test_a_disabled_member_opens_nothing_and_keeps_her_name(office: Office, folder: Path) -> None:
    row = members.disable(office, name="Ibrahim")
    assert row.disabled_at is not None
    with pytest.raises(WrongPassphrase):
        offices.unlock(folder, "ibrahim", vaults.IBRAHIM)
    with office.reading("member list") as session:
        assert [r.name for r in members.listed(session)] == ["awa", "ibrahim"]
        assert audit.verify(session).sound
    with pytest.raises(MemberExists):
        _add(office, "ibrahim")


def test_nobody_is_disabled_twice_or_unknown(office: Office) -> None:
    members.disable(office, name="ibrahim")
    for name in ("ibrahim", "nobody"):
        with pytest.raises(MemberUnknown):
            members.disable(office, name=name)


def test_the_last_coordinator_stays_and_nobody_disables_herself(office: Office) -> None:
    with pytest.raises(LastCoordinator):
        members.disable(office, name="awa")
    _add(office, "oumou", Role.COORDINATOR)
    with pytest.raises(OwnAccount):
        members.disable(office, name="awa")
    members.disable(office, name="oumou")
    with pytest.raises(LastCoordinator):
        members.disable(office, name="awa")


def test_only_a_coordinator_adds_disables_rekeys_and_makes_a_sheet(
    office: Office, folder: Path
) -> None:
    office.close()
    before = vaults.digest(folder)
    his = offices.unlock(folder, "ibrahim", vaults.IBRAHIM)
    with pytest.raises(NotAllowed):
        _add(his, "fatou")
    with pytest.raises(NotAllowed):
        members.disable(his, name="awa")
    with pytest.raises(NotAllowed):
        members.rekey(his)
    with pytest.raises(NotAllowed):
        members.new_sheet(his)
    assert _listed(his) == {"awa": True, "ibrahim": True}
    his.close()
    assert vaults.digest(folder) == before


def test_a_passphrase_is_changed_by_whoever_knows_it(office: Office, folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        members.change_passphrase(office, old=vaults.IBRAHIM, new=PHRASE)
    with pytest.raises(PassphraseEmpty):
        members.change_passphrase(office, old=vaults.AWA, new="")
    members.change_passphrase(office, old=vaults.AWA, new=PHRASE)
    offices.unlock(folder, "awa", PHRASE).close()
    with pytest.raises(WrongPassphrase):
        offices.unlock(folder, "awa", vaults.AWA)
    members.change_passphrase(office, old=PHRASE, new=vaults.AWA)
    with office.reading("audit verify") as session:
        assert audit.verify(session).sound
        assert [r.fields for r in audit.entries(session) if r.verb == "member passphrase"] == [
            ("slot_tag",),
            ("slot_tag",),
        ]


def test_a_changed_passphrase_outlives_a_rekey(office: Office, folder: Path) -> None:
    members.change_passphrase(office, old=vaults.AWA, new=PHRASE)
    members.disable(office, name="ibrahim")
    office.close()
    offices.unlock(folder, "awa", PHRASE).close()


def test_an_office_founded_without_a_sheet_gets_one_later(folder: Path) -> None:
    office = offices.create(folder, vaults.NEW, vaults.AWA, costs=vaults.CHEAP, sheet=False).office
    code = members.new_sheet(office)
    office.close()
    offices.recover(folder, code, "awa", PHRASE).close()
    offices.unlock(folder, "awa", PHRASE).close()
