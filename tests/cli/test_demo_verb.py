from __future__ import annotations

from typing import TYPE_CHECKING

from tests.vaults import digest

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


def test_the_demonstration_says_who_opens_it_and_is_reused(no_office: Desk) -> None:
    told = no_office.json("demo", "--no-window", "--cases", "5", "--today", "2026-11-24")
    assert set(told) == {"office", "member", "passphrase"}
    before = digest(no_office.office)
    assert no_office.json("demo", "--no-window") == told
    assert digest(no_office.office) == before
    no_office.member = told["member"]
    no_office.patch.setenv("JUSTICE_DESK_PASSPHRASE", told["passphrase"])
    assert no_office.json("case", "list")["total"] == 5


def test_a_real_office_is_never_made_a_demonstration(desk: Desk) -> None:
    before = digest(desk.office)
    assert desk("demo", "--no-window").code == 4
    assert digest(desk.office) == before
