"""Whether a member is a woman: asked where she is added, since some persons ask for one."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.enums import Sex
from justice_desk.terms.labels import label
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import capital, text


class SexChoice(QWidget):
    """Woman, man, or not said, which is what stands there at first."""

    def __init__(self, *, name: str, now: Sex | None = None) -> None:
        super().__init__()
        words = _("Woman or man: some persons ask for a woman")
        choices = [(one.value, capital(label(one))) for one in Sex]
        self.choice = Segmented([*choices, ("", _("Not said"))], name=name, label=words)
        self.choice.choose(now.value if now else "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(text(words, "label", "text2", wrap=True))
        column.addWidget(self.choice)

    def value(self) -> Sex | None:
        """Return what was said, None where nobody said."""
        told = self.choice.value()
        return Sex(told) if told else None
