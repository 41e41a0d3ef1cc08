"""What the form says of itself: a closed category, a refusal to keep the file."""

from __future__ import annotations

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import Mediation, categories
from justice_desk.ui.components.note import Note


class CategoryNote(Note):
    """Says what a category brings with it, as soon as it is chosen."""

    def __init__(self) -> None:
        super().__init__("", "danger", icon="lock-key")
        self.setObjectName("intake-category-note")
        self.hide()

    def show_for(self, code: str) -> None:
        """Show what belongs to a category, or nothing."""
        kind = categories().get(code)
        words = _words(code) if kind is not None else ""
        if kind is not None and kind.restricted:
            self.say(words, "danger", strong=_("Restricted category"))
            self._icon.show_icon("lock-key", "danger")
        elif words:
            self.say(words, "info")
        self.setVisible(bool(words))


def _words(code: str) -> str:
    kind = categories()[code]
    parts = []
    if kind.restricted:
        parts.append(_("Only you and the coordination will see this case."))
        if kind.mediation is Mediation.NO:
            parts.append(_("Mediation is not proposed."))
    if kind.advice is not None:
        parts.append(kind.advice.text())
    return " ".join(parts)


class RefusalNote(Note):
    """Says what a refusal to keep the file means for what is being typed."""

    def __init__(self) -> None:
        words = _(
            "She does not want the office to keep a file: a consultation without her name may "
            "be enough. Her refusal is written down if you open the case."
        )
        super().__init__(words, "warn")
        self.setObjectName("intake-refusal-note")
        self.hide()
