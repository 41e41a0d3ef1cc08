"""Help speaks the language of the desk, the library's own words included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from justice_desk.cli.tree import command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.conftest import Desk

ENGLISH = re.compile(
    r"<(str|int|path|int range|list\[str\])>|\bCOMMAND\b|\bARGS\b|\bNUMBER\b|\{file\}"
)


def verbs() -> Iterator[tuple[str, ...]]:
    def walk(node: object, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        yield path
        for name, child in getattr(node, "commands", {}).items():
            yield from walk(child, (*path, name))

    return walk(command(), ())


@pytest.mark.parametrize("path", tuple(verbs()), ids=" ".join)
def test_no_word_of_the_library_is_left_in_english(no_office: Desk, path: tuple[str, ...]) -> None:
    told = no_office(*path, "--help").out
    assert "Usage :" in told.replace("\u00a0", " ")
    assert not ENGLISH.search(told), told


def test_english_is_spoken_where_it_is_asked_for(no_office: Desk) -> None:
    told = no_office("case", "show", "--help", "--lang", "en").out
    assert "NUMBER <text>" in told


def test_what_is_missing_is_named_as_the_help_names_it(desk: Desk) -> None:
    assert "NUMÉRO" in desk("case", "show").err
