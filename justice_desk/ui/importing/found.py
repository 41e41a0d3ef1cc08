"""What was found in a file, one line a sheet: read, or set aside and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.imports.columns.wording import KINDS, seems_text
from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import text
from justice_desk.ui.importing.words import rows_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.imports.taking.looking import Look, SheetLook
    from justice_desk.imports.taking.preparing import Prepared


def found_lines(ready: Prepared) -> Iterator[QWidget]:
    """Yield the rows in all, then a line for each sheet."""
    look = ready.look
    if look.taken:
        columns = sum(1 for field in look.mapping.values() if field)
        told = ngettext("{n} column recognised", "{n} columns recognised", columns)
        words = f"{rows_words(ready.survey.rows)} · {told.format(n=columns)}"
        yield _line(words, "check-circle", "ok", strong=True)
    else:
        words = _("No column was recognised. Say in the next step what each one holds.")
        yield _line(words, "warning", "warn", strong=True)
    for sheet in look.sheets:
        if sheet.seems is not None:
            words = seems_text(sheet.name, sheet.seems, look.kind)
            hint = _("If it is one, choose “{kind}” above.").format(kind=_(KINDS[sheet.seems]))
            yield _line(f"{words} {hint}", "warning", "warn", strong=True)
    known = {sheet.name: sheet for sheet in look.sheets}
    for info in look.book.sheets:
        one = known.get(info.name)
        if one is not None and one.fits:
            hidden = _("hidden sheet, read too") if info.hidden else _("read as a list")
            yield _line(f"{info.name} · {hidden}", "file-text", "text2")
        else:
            yield _line(f"{info.name} · {_why(look, one, info.name)}", "x-circle", "text2")


def _why(look: Look, sheet: SheetLook | None, name: str) -> str:
    child = look.children.get(name)
    if child is not None:
        return _("its rows are told with those of {sheet}").format(sheet=child.parent)
    if sheet is None:
        return _("set aside: the list of a marked copy")
    if not any(sheet.samples.values()):
        return _("set aside: no rows")
    return _("set aside: no date, name or category in it")


def _line(words: str, icon: str, ink: str, *, strong: bool = False) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconView(icon, ink, 16))
    role = "strong" if strong else "body"
    row.addWidget(text(words, role, wrap=True, data=not strong), 1)
    return line
