"""Keeps what is typed into a form: two seconds after a change at the latest, encrypted.

What was left half typed comes back when the same form of the same case is opened again, by the
same member, also after a lock or a power cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.search_box import SearchBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.storage.drafts import Draft
    from justice_desk.ui.workspace import Workspace

EVERY_MS: Final = 2000
"""Milliseconds of typing that a power cut may take."""
_LEFT: Final[WeakKeyDictionary[QObject, dict[tuple[str, str], dict[str, str]]]] = (
    WeakKeyDictionary()
)
"""The same, at hand at once: the drafts are written on another thread."""


class FormKeeper(QObject):
    """Watches the text fields of one form, told by its name and the case that it is about."""

    def __init__(self, form: QWidget, workspace: Workspace, about: str) -> None:
        super().__init__(form)
        self._form, self._workspace = form, workspace
        self._key = (form.objectName(), about)
        self._gone = True
        self._blank: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.save)

    def begin(self) -> None:
        """Put in what was left the last time, and watch from now on."""
        self._gone, self._blank = False, self._words()
        kept = self._at_hand().get(self._key)
        if kept is not None:
            self._put(kept)
        else:
            office = self._workspace.office
            self._workspace.jobs.reader.submit(office.drafts.mine, while_alive(self, self._found))
        for editor in self._editors():
            editor.textChanged.connect(self._touch)

    def save(self) -> None:
        """Keep what is typed now; a form that is as it was opened keeps nothing."""
        self._timer.stop()
        typed = self._words()
        if self._gone or typed == self._blank:
            return
        self._at_hand()[self._key] = typed
        drafts, (form, about) = self._workspace.office.drafts, self._key
        self._workspace.jobs.writer.submit(
            lambda: drafts.save(form, about, typed), lambda _none: None
        )

    def forget(self) -> None:
        """Let go of what was typed: it is done."""
        self._gone = True
        self._timer.stop()
        self._at_hand().pop(self._key, None)
        drafts, (form, about) = self._workspace.office.drafts, self._key
        self._workspace.jobs.writer.submit(lambda: drafts.drop(form, about), lambda _none: None)

    def _touch(self) -> None:
        if not self._timer.isActive() and not self._gone:
            self._timer.start()

    def _found(self, drafts: Sequence[Draft]) -> None:
        kept = next((d.payload for d in drafts if (d.form, d.key) == self._key), None)
        if kept is not None:
            self._put({str(name): str(words) for name, words in kept.items()})

    def _put(self, kept: dict[str, str]) -> None:
        """Fill what is blank still; what was typed meanwhile stays."""
        for editor in self._editors():
            words = kept.get(editor.objectName(), "")
            if words and not _typed(editor):
                if isinstance(editor, QLineEdit):
                    editor.setText(words)
                else:
                    editor.setPlainText(words)

    def _words(self) -> dict[str, str]:
        return {editor.objectName(): _typed(editor) for editor in self._editors()}

    def _at_hand(self) -> dict[tuple[str, str], dict[str, str]]:
        return _LEFT.setdefault(self._workspace, {})

    def _editors(self) -> list[QLineEdit | QPlainTextEdit]:
        found: list[QLineEdit | QPlainTextEdit] = [*self._form.findChildren(QLineEdit)]
        found += self._form.findChildren(QPlainTextEdit)
        return [e for e in found if e.objectName() and not isinstance(e, SearchBox)]


def _typed(editor: QLineEdit | QPlainTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
