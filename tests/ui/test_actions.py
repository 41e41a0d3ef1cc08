from __future__ import annotations

from justice_desk import resources
from justice_desk.ui.actions import ACTIONS
from justice_desk.ui.pages import PAGES
from justice_desk.ui.shell import MainWindow

RESERVED = {"Ctrl+1", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7", "Ctrl+8"}
BY_TITLE = {
    "today": "Ctrl+1",
    "cases": "Ctrl+2",
    "referrals": "Ctrl+3",
    "sittings": "Ctrl+4",
    "transport": "Ctrl+5",
    "actors": "Ctrl+6",
    "activities": "Ctrl+7",
    "indicators": "Ctrl+8",
    "settings": "Ctrl+,",
}


def test_every_action_has_a_handler_on_the_window() -> None:
    assert [
        spec.id for spec in ACTIONS if not callable(getattr(MainWindow, spec.handler, None))
    ] == []


def test_no_key_does_two_things() -> None:
    keys = [key for spec in ACTIONS for key in spec.keys] + [page.shortcut for page in PAGES]
    assert len(keys) == len(set(keys))


def test_no_action_takes_the_key_of_a_page_that_is_not_built_yet() -> None:
    assert RESERVED.isdisjoint(key for spec in ACTIONS for key in spec.keys)


def test_each_page_has_the_key_that_is_reserved_for_it() -> None:
    assert {page.id: page.shortcut for page in PAGES}.items() <= BY_TITLE.items()


def test_every_icon_ships() -> None:
    names = {spec.icon for spec in ACTIONS} | {page.icon for page in PAGES}
    assert {n for n in names if not resources.path("icons", f"{n}.svg").is_file()} == set()
