"""The verbs under a pair, each with its key; who may only look reads why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import N_, _
from justice_desk.terms.importing import TwinKind
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from justice_desk.services.twins.rows import Pair

KEYS: Final = {"same": "M", "two": "D", "before": "Alt+Up", "after": "Alt+Down"}
_SAME: Final = {
    TwinKind.PERSON: N_("It is the same person…"),
    TwinKind.CASE: N_("It is the same case…"),
}


class PairFoot(QWidget):
    """Previous, next, these are two, the same; `decides` is for the coordination alone."""

    def __init__(self, *, decides: bool) -> None:
        super().__init__()
        self.before = _turn(_("Previous"), "before", "caret-left")
        self.after = _turn(_("Next"), "after", "caret-right")
        self.two = Button(_("They are two"), name="twins-two", icon="users", key=KEYS["two"])
        self.same = Button(
            _(_SAME[TwinKind.PERSON]),
            Kind.FILLED,
            name="twins-same",
            icon="check",
            key=KEYS["same"],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        if not decides:
            words = _(
                "You may look. Whether they are one or two is for the coordination to decide: "
                "tell her the numbers."
            )
            column.addWidget(text(words, "second", "text2", wrap=True, name="twins-only-look"))
        verbs = (self.before, self.after, *((self.two, self.same) if decides else ()))
        column.addWidget(FlowBox(verbs))
        if not decides:
            for verb in (self.two, self.same):
                verb.setParent(self)
                verb.hide()

    def show_pair(self, pair: Pair | None, place: int, count: int) -> None:
        """Name the verb after what the pair is, and say where one can go from here."""
        self.before.setEnabled(place > 0)
        self.after.setEnabled(0 <= place < count - 1)
        for verb in (self.two, self.same):
            verb.setEnabled(pair is not None)
        if pair is not None:
            self.same.say(_(_SAME[pair.kind]))


def _turn(words: str, name: str, icon: str) -> Button:
    """Return a sign with its key; there is no room for the words, the tooltip has them."""
    button = Button("", Kind.GHOST, name=f"twins-{name}", icon=icon, key=KEYS[name])
    button.setAccessibleName(words)
    button.setToolTip(words)
    return button
