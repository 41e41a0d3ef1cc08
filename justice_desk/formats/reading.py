"""Reads plain JSON values one by one; every complaint names the path and what was expected."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.clock import day_written
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from enum import StrEnum

    Reader = Callable[[str, Any], Any]

SHOWN = 60
"""So many characters of what was found are shown back."""


class FieldDoesNotFit(BadInput):
    """One value of a document; `path` leads to it, such as `persons[0].age`."""

    code = "does_not_fit"
    template = N_("{path}: found {found}. Expected: {expected}.")


class FieldUnknown(BadInput):
    """A field that the document does not have."""

    code = "unknown_field"
    template = N_("{path}: this field is not known. Known here: {expected}.")


class FieldMissing(BadInput):
    """A field that the document needs."""

    code = "incomplete"
    template = N_("{path}: missing. Expected: {expected}.")


def misfit(path: str, found: object, expected: str) -> FieldDoesNotFit:
    """Return the complaint about one value, what was found cut to a line."""
    shown = _cut(found if isinstance(found, str) else json.dumps(found, ensure_ascii=False))
    told = _("“{found}”").format(found=shown) if isinstance(found, str) else shown
    return FieldDoesNotFit(path=path or _("the document"), found=told, expected=expected)


def _cut(shown: str) -> str:
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"


def record(path: str, value: object, table: Mapping[str, Reader]) -> dict[str, Any]:
    """Return the fields of an object that are there, read by their readers.

    Raises:
        FieldUnknown, FieldDoesNotFit: the first one that does not fit.
    """
    if not isinstance(value, dict):
        raise misfit(path, value, _("an object"))
    for name in value:
        if name not in table:
            raise FieldUnknown(path=_join(path, str(name)[:SHOWN]), expected=", ".join(table))
    return {name: table[name](_join(path, name), told) for name, told in value.items()}


def text(path: str, value: object) -> str:
    """Return a text."""
    if not isinstance(value, str):
        raise misfit(path, value, _("a text"))
    return value


def whole(path: str, value: object) -> int:
    """Return a whole number; true and false are none."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise misfit(path, value, _("a whole number"))
    return value


def truth(path: str, value: object) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise misfit(path, value, _("true or false"))
    return value


def day(path: str, value: object) -> date:
    """Return a day written 2026-11-24."""
    try:
        return day_written(text(path, value))
    except ValueError as error:
        raise misfit(path, value, _("a day such as 2026-11-24")) from error


def one_of(kind: type[StrEnum]) -> Reader:
    """Return a reader of one code of an enum."""

    def read(path: str, value: object) -> StrEnum:
        if not isinstance(value, str) or value not in {str(code) for code in kind}:
            raise misfit(path, value, ", ".join(kind))
        return kind(value)

    return read


def maybe(reader: Reader) -> Reader:
    """Return a reader that lets null through."""
    return lambda path, value: None if value is None else reader(path, value)


def listed(reader: Reader) -> Reader:
    """Return a reader of a list, each element by `reader`."""

    def read(path: str, value: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise misfit(path, value, _("a list"))
        return tuple(reader(f"{path}[{n}]", one) for n, one in enumerate(value))

    return read


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
