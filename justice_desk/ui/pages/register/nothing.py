"""What stands in place of the list: an empty register, or filters that leave nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.services.register.words import filter_words
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.services.register import RegisterQuery
    from justice_desk.ui.workspace import Workspace


def empty_register(workspace: Workspace) -> EmptyState:
    """Return the first sight of a new office (look 12)."""
    title = _("No case yet")
    if not allowed("case open", workspace.office.acting.role):
        return EmptyState(title, _("The cases that the office opens will stand here."))
    verb = Button(_("New intake"), Kind.FILLED, name="empty-intake", icon="plus", key="Ctrl+N")
    verb.clicked.connect(lambda: workspace.wanted.emit("intake"))
    words = _(
        "Open the first case while the person talks to you. What you type is kept at once: "
        "nothing is lost when the power fails."
    )
    trial = Button(
        _("To practise without risk: the demonstration office"), Kind.LINK, name="empty-trial"
    )
    trial.clicked.connect(workspace.trying)
    old = Button(_("Take in an old register…"), name="empty-import", icon="upload-simple")
    old.clicked.connect(lambda: workspace.wanted.emit("import"))
    return EmptyState(title, words, (verb, old), third=trial)


class NothingFound(QWidget):
    """Says which filter hides everything, and lifts it."""

    def __init__(self, lift: Callable[[tuple[str, ...]], None]) -> None:
        super().__init__()
        self.setObjectName("register-nothing")
        self._lift = lift
        self.verb: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_lifting(self, asked: RegisterQuery, found: Sequence[tuple[str, int]]) -> None:
        """Offer to lift the filter that hides most, else all of them."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if found:
            name, count = found[0]
            words = _lifted_words(asked, name, count)
            self.verb = _verb(asked, name)
            lifted: tuple[str, ...] = (name,)
        else:
            words = _("No single filter hides them: several are too narrow together.")
            self.verb = Button(_("Lift all filters"), Kind.FILLED, name="lift-all", icon="x")
            lifted = ()
        self.verb.clicked.connect(lambda: self._lift(lifted))
        title = _("No case answers to these filters")
        self._column.addWidget(
            EmptyState(title, words, (self.verb,), icon="funnel-simple", plus=False)
        )


def _lifted_words(asked: RegisterQuery, name: str, count: int) -> str:
    if name == "search":
        words = ngettext(
            "Without the search for {filter} there is {n} case.",
            "Without the search for {filter} there are {n} cases.",
            count,
        )
    else:
        words = ngettext(
            "Without the filter {filter} there is {n} case.",
            "Without the filter {filter} there are {n} cases.",
            count,
        )
    said = filter_words(name, asked)
    quoted = said if name == "search" else _("“{words}”").format(words=said)
    return words.format(filter=quoted, n=count)


def _verb(asked: RegisterQuery, name: str) -> Button:
    if name == "search":
        return Button(_("Clear the search"), Kind.FILLED, name="lift", icon="x")
    words = _("Lift “{filter}”").format(filter=filter_words(name, asked))
    return Button(words, Kind.FILLED, name="lift", icon="x")
