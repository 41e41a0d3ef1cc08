"""What every refusal owes to the person at the keyboard, looked at in one place."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from justice_desk.models.all import Record
from justice_desk.storage.office import unlock
from tests.cli.conftest import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.cli.conftest import Answer, Desk

SHOWN = 900
"""Characters of a line that somebody still reads."""


def refused(
    desk: Desk, *words: str, says: Sequence[str] = (), code: int = 4, given: str | None = None
) -> Answer:
    """Run a verb that must be refused: one French line, one JSON document, nothing on disk."""
    answer = desk(*words, given=given)
    assert answer.code == code, (words, answer)
    assert answer.out == "", answer
    _one_line(answer.err)
    for said in says:
        assert said in answer.err, (said, answer.err)
    english = desk(*words, "--json", "--lang", "en", given=given)
    assert (english.code, english.err) == (code, "")
    error = english.document["error"]
    assert set(error) == {"code", "message", "details"}
    assert error["message"].strip() != answer.err.strip(), "the French is not translated"
    return answer


def _one_line(told: str) -> None:
    assert told.count("\n") == 1, told
    assert told.endswith("\n")
    assert len(told) < SHOWN, told
    assert "Traceback" not in told
    assert told.rstrip("\n").isprintable() or _only_spaces_hide(told), repr(told)


def _only_spaces_hide(told: str) -> bool:
    """Tell whether all that Python calls unprintable are the spaces of French, and joiners."""
    hidden = {c for c in told.rstrip("\n") if not c.isprintable()}
    return hidden <= set("\u00a0\u202f\u200c\u200d\u200e\u200f")


def state(desk: Desk) -> dict[str, int]:
    """Return how many rows each table holds; the audit has one more for whatever is changed."""
    office = unlock(desk.office, "awa", PASSPHRASE)
    try:
        with office.reading("test") as session:
            return {
                table.name: session.connection().scalar(select(func.count()).select_from(table))
                or 0
                for table in Record.metadata.sorted_tables
            }
    finally:
        office.close()


def example(desk: Desk, path: str = "", value: Any = None, *, without: bool = False) -> str:
    """Return the example intake as text, one of its fields changed or left out by its path."""
    intake = copy.deepcopy(json.loads(desk("case", "example").out))
    if path:
        *way, last = _steps(path)
        place = intake
        for step in way:
            place = place[step]
        if without:
            del place[last]
        else:
            place[last] = value
    return json.dumps(intake, ensure_ascii=False)


def _steps(path: str) -> list[Any]:
    parts = path.replace("]", "").replace("[", ".").split(".")
    return [int(part) if part.isdigit() else part for part in parts]
