"""A form row: label above, editor, then help or the sentence that mends what was typed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from justice_desk.ui.components.icon_view import IconView
from justice_desk.ui.components.text import restyle, text


class Field(QWidget):
    """Label, editor and message; an error goes while typing and is told to a screen reader."""

    def __init__(self, label: str, editor: QWidget, *, name: str, help_text: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._help = help_text
        editor.setObjectName(name)
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(help_text)
        self._label = text(label, "label", "text2")
        self._label.setBuddy(editor)
        self._sign = IconView("warning-circle-fill", "danger", 14)
        self._message = text(help_text, "second", "text2", wrap=True)
        self._lay_out()
        self.clear_error()
        line = self.line()
        if line is not None:
            line.textEdited.connect(self.clear_error)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._label)
        column.addWidget(self.editor)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._message, 1)
        column.addLayout(row)

    def line(self) -> QLineEdit | None:
        """Return the text line that is typed in, when there is one."""
        if isinstance(self.editor, QLineEdit):
            return self.editor
        return self.editor.findChild(QLineEdit)

    def label(self) -> QLabel:
        """Return the label above."""
        return self._label

    def error(self) -> str:
        """Return the sentence on screen, empty when nothing is wrong."""
        return self._message.text() if self._sign.isVisibleTo(self) else ""

    def show_error(self, sentence: str) -> None:
        """Say what is wrong and how to mend it."""
        self._say(sentence, wrong=True)

    def clear_error(self) -> None:
        """Take the error away; the help comes back."""
        self._say(self._help, wrong=False)

    def _say(self, sentence: str, *, wrong: bool) -> None:
        target = self.line() or self.editor
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))
        self._message.setProperty("ink", "danger" if wrong else "text2")
        self._sign.setVisible(wrong)
        target.setProperty("error", wrong)
        target.setAccessibleDescription(sentence)
        restyle(self._message)
        restyle(target)
