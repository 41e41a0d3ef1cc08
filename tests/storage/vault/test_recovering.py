"""The recovery sheet opens the office for a member who lost her passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services import audit, members
from justice_desk.storage import office as offices
from justice_desk.storage import recovery, roster
from justice_desk.storage.errors import (
    MemberUnknown,
    PassphraseEmpty,
    RecoveryCodeMistyped,
    WrongPassphrase,
    WrongRecoveryCode,
)
from tests import vaults

if TYPE_CHECKING:
    from pathlib import Path

NEW = "une phrase toute neuve"


def test_the_member_gets_a_new_passphrase_and_the_old_one_is_gone(folder: Path, code: str) -> None:
    office = offices.recover(folder, code.lower(), "AWA", NEW)
    assert office.acting.name == "awa"
    office.close()
    offices.unlock(folder, "awa", NEW).close()
    with pytest.raises(WrongPassphrase):
        offices.unlock(folder, "awa", vaults.AWA)
    offices.unlock(folder, "ibrahim", vaults.IBRAHIM).close()


def test_the_sheet_stays_good_and_the_audit_provable(folder: Path, code: str) -> None:
    for number in range(3):
        office = offices.recover(folder, code, "awa", f"{NEW} {number}")
        with office.reading("audit verify") as session:
            report = audit.verify(session)
            assert report.sound, report
            verbs = {row.verb for row in audit.entries(session)}
        assert {"init", "member add", "recover"} <= verbs
        office.close()


@pytest.mark.parametrize(
    ("member", "passphrase", "error"),
    [("awa", " ", PassphraseEmpty), ("nobody", NEW, MemberUnknown)],
)
def test_what_was_typed_is_judged_before_anything_is_changed(
    folder: Path, code: str, member: str, passphrase: str, error: type[Exception]
) -> None:
    before = vaults.digest(folder)
    with pytest.raises(error):
        offices.recover(folder, code, member, passphrase)
    assert vaults.digest(folder) == before


def test_a_mistyped_code_is_not_counted_as_a_try_but_a_foreign_one_is(
    folder: Path, code: str
) -> None:
    waited: list[float] = []
    for _ in range(5):
        with pytest.raises(RecoveryCodeMistyped):
            offices.recover(folder, code[::-1], "awa", NEW, sleep=waited.append)
    assert not waited
    before = vaults.digest(folder)
    for _ in range(4):
        with pytest.raises(WrongRecoveryCode):
            offices.recover(folder, recovery.new_code(), "awa", NEW, sleep=waited.append)
    assert [round(seconds) for seconds in waited] == [1]
    assert vaults.digest(folder) == before


def test_a_disabled_member_is_not_brought_back(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    members.disable(office, name="ibrahim")
    office.close()
    with pytest.raises(MemberUnknown):
        offices.recover(folder, code, "ibrahim", NEW)


def test_a_new_sheet_makes_the_one_before_it_worthless(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    anew = members.new_sheet(office)
    office.close()
    with pytest.raises(WrongRecoveryCode):
        offices.recover(folder, code, "awa", NEW)
    offices.recover(folder, anew, "awa", NEW).close()


def test_an_old_sheet_s_slot_that_a_stop_left_opens_nothing(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    stray = recovery.new_code()
    with office.writing("test") as session:
        office.place_slot(session, office.prepare_sheet(stray))
    office.close()
    with pytest.raises(WrongRecoveryCode):
        offices.recover(folder, stray, "awa", NEW)


def test_a_member_whose_keys_are_not_there_cannot_sign(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    acting = roster.named(office._vault.writer, "ibrahim")  # noqa: SLF001
    with pytest.raises(RuntimeError):
        acting.sign(b"an entry")
    office.close()
