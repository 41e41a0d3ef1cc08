"""Reads how columns are read from a file, as `mapping show --json` writes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import _
from justice_desk.imports.problems import FileMissing, FileUnreadable
from justice_desk.services.importing.told import Reading

if TYPE_CHECKING:
    from pathlib import Path


def read_mapping(path: Path) -> Reading:
    """Return the mapping of a file: `{"columns": {heading: field}, "settings": {…}}`.

    Raises:
        FileMissing, FileUnreadable: there is none, or it says something else.
        OSError: the machine will not read it.
    """
    if not path.is_file():
        raise FileMissing(file=path)
    expected = _('a mapping as JSON: {"columns": {heading: field}}')
    try:
        read: Any = json.loads(path.read_text(encoding="utf-8-sig"))
        columns, settings = read["columns"], read.get("settings") or {}
        return Reading({str(h): str(f or "") for h, f in columns.items()}, dict(settings))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise FileUnreadable(file=path.name, found=str(error)[:80], expected=expected) from error
