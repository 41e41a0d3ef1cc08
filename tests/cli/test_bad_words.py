"""Every free text that a verb takes: what cannot be kept is refused by the name of its option."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.cli.refusals import refused, state
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import COURT, HEALTH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk

CONTROL, LONG = "a\x1b[2Jb", "a" * 200_000
SAID = ("consent", "record", "{n}", "--purpose", "file", "--how", "oral")
ADVICE = ("consultation", "add", "--place", "Gao", "--sex", "female", "--age-band", "18-35",
          "--theme", "FON", "--minutes", "5", "--advice")  # fmt: skip
PARTY = ("case", "party", "add", "{n}", "--role", "witness", "--name")
FIX = ("case", "correct", "{n}", "--field", "summary")
HOLDER = ("actor", "add", *COURT, "--holder")


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("text", ("case", "note", "{n}")),
        ("summary", (*FIX, "--reason", "r", "--value")),
        ("reason", (*FIX, "--value", "Une phrase.", "--reason")),
        ("name", PARTY),
        ("place", (*PARTY, "Issa", "--place")),
        ("witness", (*SAID, "--witness")),
        ("why", ("consent", "withdraw", "{n}", "--purpose", "file", "--why")),
        ("title", ("case", "attach", "{n}", "{photo}", "--title")),
        ("kind", ("case", "attach", "{n}", "{photo}", "--title", "Acte", "--kind")),
        ("original", ("case", "attach", "{n}", "{photo}", "--original")),
        ("reason", ("refer", "{n}", "--to", "{health}", "--reason")),
        ("override", ("refer", "{n}", "--to", "{health}", "--reason", "Soins", "--override")),
        ("name", ("actor", "add", *COURT[:3])),
        ("title", ("actor", "add", *COURT, "--title")),
        ("envelope", ("actor", "add", *COURT, "--envelope")),
        ("address", ("actor", "add", *COURT, "--address")),
        ("language", ("actor", "add", *COURT, "--language")),
        ("holder", HOLDER),
        ("advice", ADVICE),
        ("full_name", ("member", "add", "issa", "--full-name")),
    ],
)  # fmt: skip
def test_a_text_with_a_control_or_without_end_is_refused_by_its_name(
    desk: Desk, tmp_path: Path, field: str, words: tuple[str, ...]
) -> None:
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "une pirogue bleue 9")
    (tmp_path / "photo.png").write_bytes(_photo())
    known = {
        "n": opened(desk, case__danger_to_life=True),
        "photo": str(tmp_path / "photo.png"),
        "health": desk.json("actor", "add", *HEALTH)["code"],
    }
    before = state(desk)
    more = COURT[4:] if words[:2] == ("actor", "add") and words[-1] == "--name" else ()
    for bad in (CONTROL, LONG):
        line = [word.format(**known) for word in words]
        answer = refused(desk, *line, bad, *more)
        assert answer.err.startswith(field) or (bad == LONG and field == "place"), answer
    assert state(desk) == before


def _photo() -> bytes:
    kept = io.BytesIO()
    Image.effect_noise((64, 64), 90).save(kept, "PNG")
    return kept.getvalue()


@pytest.mark.parametrize("words", ["\0", '"', "(((*", 'a" OR "b', "a* NEAR(", "%_", "\ud800", LONG])
def test_no_search_is_read_as_anything_but_words(desk: Desk, words: str) -> None:
    opened(desk)
    before = state(desk)
    for verb in (("case", "list"), ("actor", "list")):
        assert desk(*verb, "--search", words).code == 0
    assert state(desk) == before


def test_a_file_to_keep_that_is_none(desk: Desk, tmp_path: Path) -> None:
    number = opened(desk)
    (tmp_path / "vide.pdf").touch()
    (tmp_path / "texte.png").write_text("rien", encoding="utf-8")
    (tmp_path / "lourd.pdf").write_bytes(b"%PDF-" + bytes(21 * 1024 * 1024))
    (tmp_path / "coupée.png").write_bytes(_photo()[:900])
    before = state(desk)
    for name in ("absent.pdf", ".", "vide.pdf", "texte.png", "lourd.pdf", "coupée.png"):
        refused(desk, "case", "attach", number, str(tmp_path / name), says=(name.strip("."),))
    assert state(desk) == before
