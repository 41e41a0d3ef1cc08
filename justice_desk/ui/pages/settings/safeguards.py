"""The safeguards: how many protect, what the office added, and the way to the whole table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.rules.access import allowed
from justice_desk.rules.reference import actor_types, categories
from justice_desk.rules.safeguards import rows
from justice_desk.services.restrictions.reading import listed
from justice_desk.terms.enums import JusticeOrder
from justice_desk.terms.labels import label
from justice_desk.ui.alive import while_alive
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.flow import FlowLayout
from justice_desk.ui.components.tag import Tag
from justice_desk.ui.components.text import text
from justice_desk.ui.pages.settings.restriction_dialogs import AddRestriction, EndRestriction
from justice_desk.ui.pages.settings.safeguards_dialog import SafeguardsDialog
from justice_desk.ui.referral.findings import kind_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.restrictions.reading import RestrictionRow
    from justice_desk.ui.workspace import Workspace


class SafeguardsCard(Card):
    """Everyone reads it; the coordination adds to it, and ends what it added."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(_("Safeguards"), name="settings-safeguards")
        self._workspace = workspace
        role = workspace.office.acting.role
        self._ends = allowed("restriction end", role)
        built = len(rows())
        words = ngettext(
            "{n} built-in rule protects the person. Nobody can remove it.",
            "{n} built-in rules protect the person. Nobody can remove them.",
            built,
        )
        self.body.addWidget(text(words.format(n=built), "second", "text2", wrap=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(self._lines)
        self.body.addWidget(rule())
        self.body.addLayout(self._verbs(may_add=allowed("restriction add", role)))
        workspace.changed.connect(self._reload)
        self._reload("restrictions")

    def _verbs(self, *, may_add: bool) -> FlowLayout:
        row = FlowLayout()
        table = Button(_("See the table…"), name="safeguards-table", icon="shield-check")
        table.clicked.connect(lambda: SafeguardsDialog(self).open())
        row.addWidget(table)
        if may_add:
            add = Button(_("Add a rule of the office…"), name="safeguards-add", icon="plus")
            add.clicked.connect(lambda: AddRestriction(self, self._workspace).open())
            row.addWidget(add)
        return row

    def _reload(self, topic: str) -> None:
        if topic in {"restrictions", "cases"}:
            self._workspace.read("restriction list", listed, while_alive(self, self._show))

    def _show(self, found: Sequence[RestrictionRow]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if not found:
            words = _("The office has added none.")
            self._lines.addWidget(text(words, "second", "text2", wrap=True))
        for row in found:
            self._lines.addWidget(self._line(row))

    def _line(self, row: RestrictionRow) -> QWidget:
        line = QWidget()
        line.setObjectName(f"restriction-{row.id}")
        line.setAccessibleName(row.title)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 4, 0, 4)
        across.setSpacing(10)
        column = QVBoxLayout()
        column.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Tag(kind_sign(row.kind)))
        head.addWidget(text(row.title, "strong", wrap=True, data=True), 1)
        column.addLayout(head)
        column.addWidget(text(row.reason, "body", wrap=True, data=True))
        column.addWidget(text(facts_of(row), "second", "text2", wrap=True, data=True))
        across.addLayout(column, 1)
        if self._ends:
            words = _("Confirm the end…") if row.end_asked_by else _("End…")
            end = Button(words, Kind.GHOST, name=f"restriction-end-{row.id}")
            end.clicked.connect(partial(self._end, row))
            across.addWidget(end)
        return line

    def _end(self, row: RestrictionRow) -> None:
        EndRestriction(self, self._workspace, row).open()


def facts_of(row: RestrictionRow) -> str:
    """Return what a rule of the office is about, since when, and whether its end was asked for."""
    known = categories().get(row.category or "")
    kind = actor_types().get(row.receiver_type or "")
    order = label(JusticeOrder(row.receiver_order)) if row.receiver_order else ""
    parts = [
        known.short.text() if known else _("every category"),
        kind.label.text() if kind else order or _("every receiver"),
        _("since {day}").format(day=short_date(row.valid_from)),
    ]
    if row.end_asked_by:
        parts.append(_("{who} asked for its end").format(who=row.end_asked_by))
    return " · ".join(parts)
