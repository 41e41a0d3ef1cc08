"""Who is called to a hearing: whether she holds her summons, in which language, how she comes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.rules.reference import languages
from justice_desk.services.dockets.summoning import mark_handed, set_transport
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.labels import label
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QCheckBox

    from justice_desk.services.dockets.rows import CalledRow

UNSAID: Final = ""


class CalledRows(QWidget):
    """A row a person: name and roles, summons handed over, language, transport."""

    def __init__(self, called: Sequence[CalledRow]) -> None:
        super().__init__()
        self.setObjectName("entry-called")
        self.setAccessibleName(_("Summoned persons"))
        self._called = called
        self.handed: dict[str, QCheckBox] = {}
        self.spoken: dict[str, QComboBox] = {}
        self.brought: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(text(_("Summoned persons"), "label", "text2"), 0, 0)
        for place, who in enumerate(called, start=1):
            self._add(place, who)

    def _add(self, place: int, who: CalledRow) -> None:
        key = str(who.id)
        name = text(_told(who), wrap=True, data=True)
        handed = check_box(_("summons handed over"), name=f"called-handed-{place}")
        handed.setAccessibleDescription(who.name)
        handed.setChecked(who.handed_on is not None)
        if who.handed_on is not None:
            handed.setToolTip(short_date(who.handed_on))
        brought = check_box(_("to be fetched"), name=f"called-transport-{place}")
        brought.setAccessibleDescription(who.name)
        brought.setChecked(bool(who.transport))
        self.handed[key], self.spoken[key], self.brought[key] = handed, _spoken(who, place), brought
        handed.toggled.connect(self.spoken[key].setEnabled)
        self.spoken[key].setEnabled(handed.isChecked())
        self._grid.addWidget(name, place, 0)
        self._grid.addWidget(handed, place, 1)
        self._grid.addWidget(self.spoken[key], place, 2)
        self._grid.addWidget(brought, place, 3)

    def changes(self) -> list[Callable[[Any], None]]:
        """Return what to write, each given a session; nothing where nothing was changed."""
        told: list[Callable[[Any], None]] = []
        for who in self._called:
            key = str(who.id)
            language = str(self.spoken[key].currentData() or "") or None
            newly = who.handed_on is None or language != who.explained_in
            if self.handed[key].isChecked() and newly:
                told.append(partial(_hand, who, language))
            if self.brought[key].isChecked() != bool(who.transport):
                told.append(partial(_bring, who, self.brought[key].isChecked()))
        return told


def _hand(who: CalledRow, language: str | None, session: Any) -> None:
    mark_handed(session, who.id, on=who.handed_on, explained_in=language)


def _bring(who: CalledRow, wanted: bool, session: Any) -> None:
    set_transport(session, who.id, wanted)


def _spoken(who: CalledRow, place: int) -> QComboBox:
    box = QComboBox()
    box.setObjectName(f"called-language-{place}")
    box.setAccessibleName(_("Explained in"))
    box.setAccessibleDescription(who.name)
    box.setProperty("data", True)
    box.addItem(_("explained in…"), UNSAID)
    for code, language in languages().items():
        box.addItem(language.label.text(), code)
    first = who.explained_in or (who.languages[0] if who.languages else UNSAID)
    box.setCurrentIndex(max(box.findData(first), 0))
    return box


def _told(who: CalledRow) -> str:
    roles = ", ".join(label(PartyRole(role), sex=who.sex) for role in who.roles)
    place = who.place.rpartition("/")[2].strip()
    return " · ".join(part for part in (who.name, roles, place) if part)
