"""Reads one row of a TOML table field by field, each with its type, and leaves none unread."""

from __future__ import annotations

import tomllib
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from justice_desk import resources
from justice_desk.i18n.messages import _
from justice_desk.rules.reference.errors import ReferenceBroken
from justice_desk.rules.reference.rows import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class Reader:
    """One row being read; every wrong field is a `ReferenceBroken` that names it."""

    def __init__(self, file: str, row: int, fields: Mapping[str, object]) -> None:
        self.file = file
        self.row = row
        self._left = dict(fields)

    def broken(self, field: str, found: object, expected: str) -> ReferenceBroken:
        """Return the error that names this file, row and field."""
        return ReferenceBroken(
            file=self.file, row=self.row, field=field, found=repr(found), expected=expected
        )

    def take(self, field: str, kind: type[T]) -> T:
        """Return a field that must be there with this very type."""
        value = self._left.pop(field, None)
        if type(value) is not kind:
            raise self.broken(field, value, kind.__name__)
        return value

    def optional(self, field: str, kind: type[T]) -> T | None:
        """Return a field that may be left out."""
        return self.take(field, kind) if field in self._left else None

    def text(self, field: str) -> str:
        """Return a text that is not blank."""
        value = self.take(field, str)
        if not value.strip():
            raise self.broken(field, value, _("text"))
        return value

    def choice(self, field: str, kind: type[E]) -> E:
        """Return a member of an enum."""
        value = self.take(field, str)
        if value not in set(kind):
            raise self.broken(field, value, ", ".join(kind))
        return kind(value)

    def choices(self, field: str, kind: type[E]) -> frozenset[E]:
        """Return members of an enum, from a list of codes."""
        values = self.texts(field)
        for value in values:
            if value not in set(kind):
                raise self.broken(field, value, ", ".join(kind))
        return frozenset(map(kind, values))

    def texts(self, field: str) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self.take(field, list)
        if not all(isinstance(value, str) for value in values):
            raise self.broken(field, values, _("a list of texts"))
        return tuple(values)

    def words(self, prefix: str = "", *, blank: bool = False) -> Words:
        """Return the two words of `prefix_fr` and `prefix_en`."""
        read = (lambda field: self.take(field, str)) if blank else self.text
        start = f"{prefix}_" if prefix else ""
        return Words(read(f"{start}fr"), read(f"{start}en"))

    def optional_words(self, prefix: str) -> Words | None:
        """Return two words that may be left out together."""
        return self.words(prefix) if f"{prefix}_fr" in self._left else None

    def days(self) -> dict[str, date | None]:
        """Return the two ends of validity."""
        since = self.optional("valid_from", date)
        until = self.optional("valid_to", date)
        if since and until and until < since:
            raise self.broken("valid_to", until.isoformat(), f">= {since.isoformat()}")
        return {"valid_from": since, "valid_to": until}

    def finish(self) -> None:
        """Refuse a field that nothing read: a typing error must not pass silently."""
        for field, value in self._left.items():
            raise self.broken(field, value, _("no such field"))


def rows(file: str, table: str) -> Iterator[Reader]:
    """Yield a reader for each row of `table` in a file of `resources/reference`."""
    found = tomllib.loads(resources.text("reference", file))
    for number, fields in enumerate(found.get(table, []), start=1):
        yield Reader(file, number, fields)
