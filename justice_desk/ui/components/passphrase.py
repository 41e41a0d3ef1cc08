"""The line a passphrase is typed in: an eye to see it, and a word when Caps Lock seems on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.theme.current import scaled


class PassphraseLine(QWidget):
    """A hidden text line with an eye at its right end."""

    returned = Signal()
    edited = Signal(str)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}-line")
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.returnPressed.connect(self.returned)
        self.line.textEdited.connect(self.edited)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self.caps = False
        self._eye = Button("", Kind.GHOST, name=f"{name}-eye", icon="eye")
        self._eye.setAccessibleName(_("Show the passphrase"))
        self._eye.setToolTip(_("Show the passphrase"))
        self._eye.setCheckable(True)
        self._eye.setProperty("floats", True)
        self._eye.toggled.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self._eye.setParent(self)
        self._eye.raise_()
        QWidget.setTabOrder(self.line, self._eye)

    def setAccessibleName(self, name: str) -> None:
        """Name the line itself: it is what has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye inside the right end of the line."""
        super().resizeEvent(event)
        side = min(self.height() - 4, scaled(30))
        self._eye.setGeometry(self.width() - side - 3, (self.height() - side) // 2, side, side)
        self.line.setTextMargins(0, 0, side, 0)

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed and hide again."""
        self.line.clear()
        self._eye.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a capital typed without Shift, or a small letter typed with it: Caps Lock.

        Qt does not tell the state of the lock; this needs nothing of the system.
        """
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            typed = event.text()
            if typed.isalpha():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.caps = typed.isupper() != shift and typed.upper() != typed.lower()
        return super().eventFilter(watched, event)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self._eye.say("", "eye-slash" if shown else "eye")
        words = _("Hide the passphrase") if shown else _("Show the passphrase")
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)
