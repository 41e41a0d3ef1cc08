"""The catalogues: gathering keeps translations, and a hole in them is noticed."""

from __future__ import annotations

import gettext
import re
from typing import TYPE_CHECKING

import pytest

from installer import messages

if TYPE_CHECKING:
    from pathlib import Path

CODE = """
from justice_desk.i18n.messages import N_, _, ngettext, pgettext

TITLE = N_("Register")
def show(n: int) -> str:
    ngettext("{n} day", "{n} days", n)
    pgettext("mail", "Letter")
    return _("Hello {name}")
"""
FRENCH: dict[str, str | tuple[str, ...]] = {
    "Register": "Registre",
    "Hello {name}": "Bonjour {name}",
    "{n} day": ("{n} jour", "{n} jours"),
    "Letter": "Lettre",
}


@pytest.fixture
def catalogues(tmp_path: Path) -> messages.Catalogues:
    """Return a small program whose strings are all translated."""
    where = messages.Catalogues(tmp_path / "code", tmp_path / "locale")
    where.code.mkdir()
    (where.code / "page.py").write_text(CODE, encoding="utf-8")
    messages.extract(where)
    french = where.read("fr")
    for message in french:
        if message.id:
            message.string = FRENCH[message.id if isinstance(message.id, str) else message.id[0]]
    where.write("fr", french)
    return where


def set_french(where: messages.Catalogues, source: str, text: str | tuple[str, ...]) -> None:
    french = where.read("fr")
    message = french.get(source)
    assert message is not None
    message.string = text
    where.write("fr", french)


def test_a_whole_catalogue_has_no_fault(catalogues: messages.Catalogues) -> None:
    assert list(messages.faults(catalogues)) == []


def test_gathering_again_keeps_translations_and_the_file_as_it_is(
    catalogues: messages.Catalogues,
) -> None:
    path = catalogues.file("fr")
    before = re.sub(r"Date: 20\d\d", "Date: 2020", path.read_text(encoding="utf-8"))
    path.write_text(before, encoding="utf-8")
    messages.extract(catalogues)
    assert path.read_text(encoding="utf-8") == before


def test_a_string_that_left_the_code_leaves_the_catalogue(catalogues: messages.Catalogues) -> None:
    (catalogues.code / "page.py").write_text('_("Register")\n', encoding="utf-8")
    messages.extract(catalogues)
    text = catalogues.file("fr").read_text(encoding="utf-8")
    assert "Registre" in text
    assert "Bonjour" not in text


def test_the_help_of_a_listed_verb_is_gathered(catalogues: messages.Catalogues) -> None:
    verbs = catalogues.code / "cli" / "verbs"
    verbs.mkdir(parents=True)
    functions = 'def show():\n    """Show it."""\n\ndef inner():\n    """Hidden."""\n'
    source = functions + '\nVERBS = {"show": show}\n'
    (verbs / "cases.py").write_text(source, encoding="utf-8")
    gathered = [message.id for message in messages.gather(catalogues.code)]
    assert "Show it." in gathered
    assert "Hidden." not in gathered


def test_a_string_without_french_is_a_fault(catalogues: messages.Catalogues) -> None:
    with (catalogues.code / "page.py").open("a", encoding="utf-8") as page:
        page.write('_("A new string")\n')
    found = list(messages.faults(catalogues))
    assert len(found) == len(messages.LANGUAGES)
    assert found[0].startswith("fr: not translated: 'A new string'")
    messages.extract(catalogues)
    assert [fault[:2] for fault in messages.faults(catalogues)] == ["fr"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Hello {name}", "Bonjour"),
        ("Hello {name}", "Bonjour {nom}"),
        ("Hello {name}", "Bonjour {name"),
        ("Register", "Registre {name}"),
        ("{n} day", ("{n} jour", "jours")),
    ],
)
def test_a_translation_with_other_fields_is_a_fault(
    catalogues: messages.Catalogues, source: str, text: str | tuple[str, ...]
) -> None:
    set_french(catalogues, source, text)
    assert [fault.split(": ")[1] for fault in messages.faults(catalogues)] == [
        "other fields than the source"
    ]


def test_a_plural_left_empty_is_a_fault(catalogues: messages.Catalogues) -> None:
    set_french(catalogues, "{n} day", ("{n} jour", ""))
    assert len(list(messages.faults(catalogues))) == 1


def test_a_doubtful_translation_is_a_fault(catalogues: messages.Catalogues) -> None:
    french = catalogues.read("fr")
    message = french.get("Register")
    assert message is not None
    message.flags.add("fuzzy")
    catalogues.write("fr", french)
    assert [fault.split(": ")[1] for fault in messages.faults(catalogues)] == ["fuzzy"]


def test_checking_a_hole_exits_1(
    catalogues: messages.Catalogues, capsys: pytest.CaptureFixture[str]
) -> None:
    assert messages.main("check", catalogues) == 0
    assert capsys.readouterr().out == "catalogues: complete\n"
    set_french(catalogues, "Register", "")
    assert messages.main("check", catalogues) == 1
    assert "page.py:4" in capsys.readouterr().out


def test_a_compiled_catalogue_speaks_french(catalogues: messages.Catalogues) -> None:
    messages.compile_all(catalogues)
    french = gettext.translation(messages.DOMAIN, catalogues.locale, languages=["fr"])
    assert french.gettext("Register") == "Registre"
    assert french.ngettext("{n} day", "{n} days", 2) == "{n} jours"
    assert french.pgettext("mail", "Letter") == "Lettre"
