"""An intake in JSON that does not fit: the path of the fault, and nothing kept of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.refusals import example, refused, state

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Answer, Desk

FUZZ = settings(
    deadline=None,
    database=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
LONG = settings(FUZZ, derandomize=False, max_examples=2000)
NEEDED = ("persons", "case", "persons[0].name", "persons[0].roles", "persons[0].sex",
          "persons[0].age", "persons[0].place", "case.category", "case.summary",
          "relations[0].tie", "consents[0].purpose")  # fmt: skip


def deep(levels: int) -> Any:
    """Return a list in a list in a list."""
    nested: Any = "fond"
    for level in range(levels):
        nested = [nested] if level % 2 else {"x": nested}
    return nested


def paths(document: Any, at: str = "") -> list[str]:
    """Return the path of every value inside a document."""
    if isinstance(document, dict):
        inside = [(f"{at}.{name}" if at else name, value) for name, value in document.items()]
    elif isinstance(document, list):
        inside = [(f"{at}[{n}]", value) for n, value in enumerate(document)]
    else:
        return []
    return [found for path, value in inside for found in (path, *paths(value, path))]


@pytest.mark.parametrize("path", NEEDED)
def test_a_missing_field_is_named_by_its_path(desk: Desk, path: str) -> None:
    before = state(desk)
    told = example(desk, path, without=True)
    answer = refused(desk, "case", "open", "-", given=told, says=(path, "manquante"))
    assert "Attendu" in answer.err
    assert state(desk) == before


@pytest.mark.parametrize("path", ["nom", "persons[0].nom", "case.sumary", "consents[0].x", "x\ny"])
def test_an_unknown_field_is_named_by_its_path_with_those_that_are_known(
    desk: Desk, path: str
) -> None:
    before = state(desk)
    says = (path.replace("\n", " "), "Champs connus")
    refused(desk, "case", "open", "-", given=example(desk, path, "x"), says=says)
    assert state(desk) == before


def test_a_field_of_the_wrong_type_is_named_by_its_path_wherever_it_stands(desk: Desk) -> None:
    before = state(desk)
    for path in paths(json.loads(example(desk))):
        for wrong in ({"x": 1}, 1.5, deep(50)):
            answer = desk("case", "open", "-", given=example(desk, path, wrong))
            assert (answer.code, answer.out, answer.err.count("\n")) == (4, "", 1), (path, answer)
            assert answer.err.startswith((path, f"{path}[0]", f"{path}.x")), (path, answer.err)
            assert len(answer.err) < 900
    assert state(desk) == before


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "ligne 1"),
        ("{", "colonne 2"),
        ('{"persons": [\n  {"name": "Awa"\n', "ligne"),
        ("[" * 50 + "]" * 50, "le document"),
        ("[" * 100_000, "imbriqués"),
        (json.dumps(deep(50)), "x"),
        ("null", "un objet"),
        ("3", "un objet"),
        ('{"opened_on": ' + "1" * 5000 + "}", "trop long"),
        ('{"persons": NaN}', "persons"),
        ("\x00\x01", "ligne 1"),
        ("<intake/>", "ligne 1"),
    ],
    ids=range(12),
)
def test_what_is_no_intake_at_all(desk: Desk, text: str, says: str) -> None:
    before = state(desk)
    refused(desk, "case", "open", "-", given=text, says=(says,))
    assert state(desk) == before


def test_a_file_that_is_no_text_or_not_there_is_named(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "image.json").write_bytes(b"\x89PNG\xff\xfe")
    for name, says in (("image.json", "UTF-8"), ("absent.json", "n’existe pas"), (".", "dossier")):
        path = str(tmp_path / name)
        refused(desk, "case", "open", path, says=(path, says))


def test_a_file_with_a_mark_of_a_windows_editor_is_read(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "accueil.json").write_text(example(desk), encoding="utf-8-sig")
    assert desk.json("case", "open", str(tmp_path / "accueil.json"))["number"]


def sane(answer: Answer) -> bool:
    """Tell whether an answer is one of those that a person can do something with."""
    spoken = answer.err.count("\n") == (1 if answer.code else 0)
    return answer.code in {0, 4} and spoken and "Traceback" not in answer.err + answer.out


LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20),
    st.sampled_from(["p1", "p2", "female", "Gao", "Gao/Gao", "FON", "claimant", "2026-01-09"]),
)  # fmt: skip
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


def try_a_change(desk: Desk, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(paths(json.loads(example(desk)))))
    told = example(desk, path, data.draw(VALUES))
    assert sane(desk("case", "open", "-", given=told)), (path, told)


def try_a_code(desk: Desk, code: str, note: str) -> None:
    answer = desk("reply", "--note", note, "--", code, "accepted")
    assert answer.code == 4, answer
    assert sane(answer)


TEXTS = st.text() | VALUES.map(json.dumps)
CODES = st.text(max_size=12) | st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ-", min_size=7, max_size=9)


@FUZZ
@given(data=st.data())
def test_no_change_of_the_example_gets_more_than_a_case_or_a_sentence(
    desk: Desk, data: st.DataObject
) -> None:
    try_a_change(desk, data)


@FUZZ
@given(text=TEXTS)
def test_no_text_at_all_gets_more_than_a_sentence(desk: Desk, text: str) -> None:
    assert sane(desk("case", "open", "-", given=text))


@FUZZ
@given(code=CODES, note=st.text(max_size=5))
def test_no_slip_code_gets_more_than_a_sentence(desk: Desk, code: str, note: str) -> None:
    try_a_code(desk, code, note)


@pytest.mark.long
@LONG
@given(data=st.data())
def test_two_thousand_changes_of_the_example(desk: Desk, data: st.DataObject) -> None:
    try_a_change(desk, data)


@pytest.mark.long
@LONG
@given(code=CODES, note=st.text(max_size=5))
def test_two_thousand_slip_codes(desk: Desk, code: str, note: str) -> None:
    try_a_code(desk, code, note)
