"""One question of the form: its label, its editor, and the sentence under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import Signal

from justice_desk.formats.intake import Kind
from justice_desk.i18n.messages import N_, _
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake import plan
from justice_desk.ui.intake.categories import CategoryLine
from justice_desk.ui.intake.editors import Choice, Line, LineAndCheck, Paragraph, Ticks
from justice_desk.ui.intake.suggesting import Suggesting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.formats import intake as form
    from justice_desk.ui.intake.editors import Editor

AGE_DIGITS: Final = 4
HELP: Final = {
    "case.opened_on": N_("A past day, as on the paper: 24/11/2026"),
    "case.maybe_crime": N_("“To check” counts as yes"),
}


def name_of(key: str) -> str:
    """Return the object name of a question's editor."""
    return f"intake-{key}"


class Question(Field):
    """A question with its answer; `left` says that the focus went on."""

    answered = Signal(str)

    def __init__(self, field: form.Field) -> None:
        self.key = field.key
        label, name = capital(_(field.label)), name_of(field.key)
        made = _BY_KEY.get(field.key) or _BY_KIND[field.kind]
        editor = made(field, name, label)
        help_text = _(HELP[field.key]) if field.key in HELP else ""
        super().__init__(label, editor, name=name, help_text=help_text)
        self.label().setWordWrap(True)
        self._answer = cast("Editor", editor)
        self._answer.changed.connect(self._changed)
        if isinstance(editor, LineAndCheck):
            editor.line.setObjectName(f"{name}-line")
            editor.line.setAccessibleName(label)

    def value(self) -> Any:
        """Return the answer as a draft keeps it."""
        return self._answer.value()

    def put(self, value: Any) -> None:
        """Show an answer."""
        self._answer.put(value)

    def go_there(self) -> None:
        """Give the focus to the editor."""
        self.editor.setFocus()

    def _changed(self) -> None:
        self.clear_error()
        self.answered.emit(self.key)


def _choices(field: form.Field) -> list[tuple[str, str]]:
    return [(choice.code, capital(_(choice.label))) for choice in field.choices]


def _line(_field: form.Field, _name: str, _label: str) -> QWidget:
    return Line()


def _day(_field: form.Field, _name: str, _label: str) -> QWidget:
    return Line(limit=10)


def _paragraph(_field: form.Field, _name: str, _label: str) -> QWidget:
    return Paragraph()


def _choice(field: form.Field, name: str, label: str) -> QWidget:
    return Choice(_choices(field), name=name, label=label)


def _ticks(field: form.Field, name: str, label: str) -> QWidget:
    return Ticks(_choices(field), name=name, label=label)


def _place(field: form.Field, name: str, _label: str) -> QWidget:
    return Suggesting(name=name, blank=field.key.endswith(".village"))


def _category(_field: form.Field, name: str, _label: str) -> QWidget:
    return CategoryLine(name=name)


def _name(_field: form.Field, name: str, _label: str) -> QWidget:
    return LineAndCheck(Line(), _("without a name"), name=f"{name}-without")


def _age(_field: form.Field, name: str, _label: str) -> QWidget:
    line = Line(limit=AGE_DIGITS)
    return LineAndCheck(line, _("estimated"), name=f"{name}-estimated", narrow=64)


if TYPE_CHECKING:
    Maker = Callable[[form.Field, str, str], QWidget]

_BY_KEY: Final[dict[str, Maker]] = {"person.name": _name, plan.AGE.key: _age}
_BY_KIND: Final[dict[Kind, Maker]] = {
    Kind.TEXT: _line,
    Kind.LONG_TEXT: _paragraph,
    Kind.NUMBER: _line,
    Kind.YEAR: _line,
    Kind.DATE: _day,
    Kind.PHONE: _line,
    Kind.PLACE: _place,
    Kind.CASE_NUMBER: _line,
    Kind.CATEGORY: _category,
    Kind.ONE_OF: _choice,
    Kind.SOME_OF: _ticks,
}
