"""Keeps the catalogues of messages: gathers the strings of the code, checks and compiles them.

Run it as `python -m installer.messages extract|check|compile`. The source strings are English;
reference data in TOML carries its own labels and is not gathered.
"""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Message

DOMAIN: Final = "justice_desk"
LANGUAGES: Final = ("fr", "en")
SOURCE_LANGUAGE: Final = "en"
PROJECT: Final = Path(__file__).resolve().parents[1]
KEYWORDS: Final = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
WIDTH: Final = 100


@dataclass(frozen=True)
class Catalogues:
    """The folder of the code and the folder of its translations."""

    code: Path = PROJECT / DOMAIN
    locale: Path = PROJECT / "resources" / "locale"

    def file(self, language: str) -> Path:
        """Return the path of one language's catalogue."""
        return self.locale / language / "LC_MESSAGES" / f"{DOMAIN}.po"

    def read(self, language: str) -> Catalog:
        """Return one language's catalogue; an empty one where the file is not there yet."""
        path = self.file(language)
        if not path.exists():
            return Catalog(locale=language, domain=DOMAIN, project="Justice Desk", fuzzy=False)
        with path.open("rb") as source:
            return read_po(source, locale=language, domain=DOMAIN)

    def write(self, language: str, catalogue: Catalog) -> None:
        """Write one language's catalogue, sorted and without places, so that it merges well."""
        path = self.file(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".po.part")
        with half.open("wb") as target:
            write_po(target, catalogue, width=WIDTH, sort_output=True, no_location=True)
        half.replace(path)


def gather(code: Path) -> Catalog:
    """Return every string that the code marks for translation."""
    found = Catalog(domain=DOMAIN, fuzzy=False)
    options = {"**.py": {"encoding": "utf-8"}}
    for name, line, message, _comments, context in extract_from_dir(
        code, options_map=options, keywords=KEYWORDS
    ):
        found.add(message, locations=[(name, line)], context=context)
    for name, line, message in _help_of_verbs(code):
        found.add(message, locations=[(name, line)])
    return found


def _help_of_verbs(code: Path) -> Iterator[tuple[str, int, str]]:
    """Yield the docstrings that the command line shows: those of the verbs a module lists."""
    for path in sorted((code / "cli" / "verbs").glob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        listed = _listed(module)
        for verb in module.body:
            if isinstance(verb, ast.FunctionDef) and verb.name in listed:
                yield path.name, verb.lineno, ast.get_docstring(verb) or ""


def _listed(module: ast.Module) -> set[str]:
    """Return the names that stand as values in the tables of a module."""
    tables = [node.value for node in module.body if isinstance(node, ast.Assign)]
    held = [value for table in tables if isinstance(table, ast.Dict) for value in table.values]
    return {value.id for value in held if isinstance(value, ast.Name)}


def extract(where: Catalogues) -> None:
    """Bring the catalogues up to the code; what is translated stays, what is unused goes."""
    found = gather(where.code)
    for language in LANGUAGES:
        catalogue = where.read(language)
        catalogue.update(found, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        if language == SOURCE_LANGUAGE:
            _repeat_the_source(catalogue)
        where.write(language, catalogue)


def _repeat_the_source(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id:
            message.string = message.id


def compile_all(where: Catalogues) -> None:
    """Write the compiled catalogue of each language beside its source."""
    for language in LANGUAGES:
        path = where.file(language).with_suffix(".mo")
        half = path.with_suffix(".mo.part")
        with half.open("wb") as target:
            write_mo(target, where.read(language))
        half.replace(path)


def faults(where: Catalogues) -> Iterator[str]:
    """Tell each string of the code that a language lacks, leaves doubtful or fills in otherwise."""
    wanted = [message for message in gather(where.code) if message.id]
    for language in LANGUAGES:
        catalogue = where.read(language)
        for message in wanted:
            fault = _fault(message, catalogue.get(_singular(message), message.context))
            if fault:
                yield f"{language}: {fault}: {_singular(message)!r} ({_place(message)})"


def _fault(wanted: Message, held: Message | None) -> str:
    if held is None or not held.string or not all(_forms(held.string)):
        return "not translated"
    if held.fuzzy:
        return "fuzzy"
    if len(_forms(wanted.id)) > len(_forms(held.id)):
        return "translated without its plural"
    sources = _forms(wanted.id)
    for number, form in enumerate(_forms(held.string)):
        if _fields(form) != _fields(sources[min(number, len(sources) - 1)]):
            return "other fields than the source"
    return ""


def _forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _singular(message: Message) -> str:
    return _forms(message.id)[0]


def _place(message: Message) -> str:
    name, line = message.locations[0]
    return f"{name}:{line}"


def _fields(text: str) -> set[str]:
    try:
        return {name for _text, name, _format, _turn in Formatter().parse(text) if name is not None}
    except ValueError:  # a lone brace: a template of nothing
        return set()


def main(verb: str, where: Catalogues) -> int:
    """Run one verb and return the exit code of the process."""
    if verb == "extract":
        extract(where)
    elif verb == "compile":
        compile_all(where)
    elif verb == "check":
        found = list(faults(where))
        print("\n".join(found) or "catalogues: complete")
        return int(bool(found))
    else:
        print("usage: python -m installer.messages extract|check|compile")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:]), Catalogues()))
