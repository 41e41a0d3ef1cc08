"""The command line takes no passphrase that the window would not take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.storage import office as offices
from tests.cli.conftest import INIT, PASSPHRASE

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

ADD = ("member", "add", "fanta", "--full-name", "Fanta Exemple")


def test_an_office_is_not_made_under_a_passphrase_that_is_guessed(no_office: Desk) -> None:
    no_office.patch.setenv("JUSTICE_DESK_PASSPHRASE", "awa2026")
    answer = no_office("init", str(no_office.office), *INIT)
    assert answer.code == 4
    assert "trois ou quatre mots" in answer.err
    assert not no_office.office.exists()


@pytest.mark.parametrize("words", [ADD, ("member", "passphrase")])
@pytest.mark.parametrize("weak", ["fanta1", "Bureau d’essai"])
def test_a_member_chooses_none_that_is_guessed(
    desk: Desk, words: tuple[str, ...], weak: str
) -> None:
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", weak)
    answer = desk(*words, "--json")
    assert answer.code == 4
    assert answer.document["error"]["code"] == "passphrase_weak"
    assert weak not in answer.out
    assert [row["name"] for row in desk.json("member", "list")["members"]] == ["awa"]
    offices.unlock(desk.office, "awa", PASSPHRASE).close()


def test_a_lost_passphrase_is_not_replaced_by_one_that_is_guessed(desk: Desk) -> None:
    desk.patch.setenv("JUSTICE_DESK_RECOVERY_CODE", "XXXXX")
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "awa")
    answer = desk("recover", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (4, "passphrase_weak")
    offices.unlock(desk.office, "awa", PASSPHRASE).close()
