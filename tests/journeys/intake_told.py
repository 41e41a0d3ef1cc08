"""An intake of a story typed into the form of the window, question by question."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.ui.intake.editors import Choice, Ticks
from justice_desk.ui.intake.page import IntakePage
from justice_desk.ui.intake.question import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.seat import Seat

SAME = ("phone", "phone_safe", "displacement", "disability", "interpreter", "can_read", "sex")
"""What a person's record and the form call by one name."""
_NAMED = {"guardian_informed": "guardian.informed", "tie": "respondent.tie"}


def type_intake(seat: Seat, persons: list[dict[str, Any]], matter: dict[str, Any]) -> str:
    """Open a case from the form, by its keys, and return its number."""
    opened: list[str] = []
    seat.workspace.wanted.connect(opened.append)
    seat.front(seat.window)
    seat.window.new_intake()
    seat.settle()
    page = seat.window.cover
    assert isinstance(page, IntakePage)
    for body in page.form.folds():
        body.open()
    for key, value in answers(persons, matter):
        _answer(seat, page, key, value)
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.qtbot.waitUntil(lambda: bool(opened))
    seat.settle()
    seat.workspace.wanted.disconnect(opened.append)
    return opened[0].removeprefix("case:")


def answers(persons: list[dict[str, Any]], matter: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the questions of the form with what a story answers."""
    lead, *others = persons
    yield "person.name", lead["name"]
    yield "person.age", str(lead["age"])
    yield from _place(lead.get("place", ""))
    for name in SAME:
        yield f"person.{name}", lead.get(name)
    yield "person.languages", lead["languages"]
    yield "person.role", lead["roles"][0]
    for one in others:
        whose = "guardian" if "guardian" in one["roles"] else "respondent"
        yield f"{whose}.name", one["name"]
    for key, value in matter.items():
        yield _NAMED.get(key, f"case.{key}"), value
    yield "consent.file", True


def _place(path: str) -> Iterator[tuple[str, str]]:
    steps = path.split("/")[1:]
    yield "person.commune", steps[1] if len(steps) > 1 else ""
    yield "person.village", "/".join(steps[2:])
    yield "person.cercle", steps[0]


def _answer(seat: Seat, page: IntakePage, key: str, value: Any) -> None:
    """Answer one question; what the form does not ask now, or nobody said, is passed over."""
    question = page.form.questions.get(key)
    if question is None or not question.isVisible() or value is None or value in ("", []):
        return
    question.go_there()
    seat.settle()
    if isinstance(question.editor, (Choice, Ticks)):
        for code in value if isinstance(value, list) else [_code(value)]:
            button = question.editor.findChild(QWidget, f"{name_of(key)}-{code}")
            assert button is not None, (key, code)
            button.click()  # type: ignore[attr-defined]  # a toggle
        seat.settle()
        return
    focused = QApplication.focusWidget()
    assert focused is not None, key
    seat.write(focused, _written(value))
    if key in {"case.category", "person.commune", "person.village"}:
        seat.press(Qt.Key.Key_Return)


def _code(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _written(value: Any) -> str:
    """Return a day as it is typed, other words as they are."""
    try:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    except ValueError:
        return str(value)
