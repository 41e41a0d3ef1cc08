"""What set-up says and does about the libraries and programs outside Python."""

from __future__ import annotations

import pytest

from installer import system

BOOKWORM = {"ID": "debian", "VERSION_ID": "12"}
TRIXIE = {"ID": "debian", "VERSION_ID": "13"}
JAMMY = {"ID": "ubuntu", "ID_LIKE": "debian", "VERSION_ID": "22.04"}
NOBLE = {"ID": "ubuntu", "ID_LIKE": "debian", "VERSION_ID": "24.04"}
MINT = {"ID": "linuxmint", "ID_LIKE": "ubuntu debian", "VERSION_ID": "22"}
FEDORA = {"ID": "fedora", "VERSION_ID": "41"}


def test_a_library_that_is_there_is_not_missing() -> None:
    needs = {"libc.so.6": "libc6", "libinvented.so.9": "libinvented9"}
    assert system.missing(needs) == ["libinvented.so.9"]


def test_a_program_that_is_there_is_not_missing() -> None:
    assert system.missing({"sh": "dash", "no-such-program": "nothing"}) == ["no-such-program"]


@pytest.mark.parametrize(
    ("release", "name"),
    [
        (BOOKWORM, "libglib2.0-0"),
        (JAMMY, "libglib2.0-0"),
        (TRIXIE, "libglib2.0-0t64"),
        (NOBLE, "libglib2.0-0t64"),
    ],
)
def test_glib_has_the_name_that_the_release_gives_it(release: dict[str, str], name: str) -> None:
    assert system.packages("offscreen", ["libglib-2.0.so.0"], release) == [name]


@pytest.mark.parametrize("release", [BOOKWORM, JAMMY, NOBLE, MINT])
def test_debian_and_its_children_get_one_line_to_type(release: dict[str, str]) -> None:
    line = system.advice("window", ["libEGL.so.1", "libxcb-cursor.so.0"], release)
    assert line == "sudo apt install libegl1 libxcb-cursor0"


@pytest.mark.parametrize("release", [FEDORA, {}])
def test_another_system_is_told_what_is_missing(release: dict[str, str]) -> None:
    line = system.advice("offscreen", ["libEGL.so.1"], release)
    assert line == "Missing on this system: libEGL.so.1"
    assert not system.may_install(release)


def test_a_window_needs_all_that_drawing_without_one_needs() -> None:
    assert set(system.OFFSCREEN) < set(system.WINDOW)


def test_an_ordinary_user_is_told_and_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(system, "release", lambda: NOBLE)
    monkeypatch.setitem(system.SETS, "offscreen", {"libinvented.so.9": "libinvented9"})
    assert system.main("offscreen") == 1
    assert capsys.readouterr().out == "sudo apt install libinvented9\n"
