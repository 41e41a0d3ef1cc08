"""Making an office, first step: what it is called and where it lies."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms.fold import fold
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.field import Field
from justice_desk.ui.gate.view import GateView, demo_link, link, restore_link

REGIONS: Final = ("Bamako", "Gao", "Mopti", "Tombouctou")
"""Regions of the programme, offered while typing; any other may be typed."""
_CODE: Final = re.compile(r"[A-Z]{2,6}")


def folder_name(office: str) -> str:
    """Return the name of an office as every system takes it for a folder."""
    return re.sub(r'[\\/:*?"<>|.]', " ", office).strip() or _("Office")


class OfficeForm(GateView):
    """Name, region, code and folder; `done` when they fit."""

    done = Signal()

    def __init__(self, home: Path) -> None:
        facts = _("Step {n} of 4: the office").format(n=1)
        super().__init__(_("Make an office"), facts, name="gate-office")
        self._home, self._code_typed, self._folder_chosen = home, False, False
        self.name = QLineEdit()
        self._name_field = Field(_("Name of the office"), self.name, name="office-name")
        self.form.addWidget(self._name_field)
        self.region, self.code = QLineEdit(), QLineEdit()
        self.form.addLayout(self._pair())
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.folder.setObjectName("office-folder-line")
        self.folder.setAccessibleName(_("Folder"))
        self.choose = Button(_("Choose…"), name="office-choose")
        self.form.addWidget(self._place())
        self.button = self.verb(_("Continue"), name="office-next")
        self.back = link(_("Open an office that exists"), name="office-back", icon="folder-open")
        self.restore, self.demo = restore_link(), demo_link()
        self.links(self.back, self.restore, self.demo)
        self._wire()
        self._propose()
        self.setFocusProxy(self.name)

    def _pair(self) -> QHBoxLayout:
        completer = QCompleter(list(REGIONS), self.region)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.region.setCompleter(completer)
        self._region_field = Field(_("Region"), self.region, name="office-region")
        self.code.setMaxLength(5)
        self._code_field = Field(_("Code of the numbers"), self.code, name="office-code")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._region_field, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._code_field, 2, Qt.AlignmentFlag.AlignTop)
        return row

    def _place(self) -> Field:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        self._place_field = Field(_("Folder"), holder, name="office-folder")
        return self._place_field

    def _wire(self) -> None:
        self.name.textEdited.connect(self._propose)
        self.region.textChanged.connect(self._propose)
        self.code.textEdited.connect(self._own_code)
        self.choose.clicked.connect(self._choose)
        self.button.clicked.connect(self._check)
        for line in (self.name, self.region, self.code):
            line.returnPressed.connect(self._check)

    def place(self) -> Path:
        """Return the folder that was chosen or proposed."""
        return Path(self.folder.text())

    def _own_code(self) -> None:
        self._code_typed = bool(self.code.text())
        self.code.setText(self.code.text().upper())
        self._propose()

    def _propose(self) -> None:
        if not self._code_typed:
            self.code.setText(fold(self.region.text()).replace(" ", "")[:3].upper())
        if not self._folder_chosen:
            self.folder.setText(str(self._home / folder_name(self.name.text())))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Folder"), str(self._home))
        if chosen:
            self._folder_chosen = True
            self.folder.setText(chosen)

    def _check(self) -> None:
        self.quiet()
        if not self.name.text().strip():
            self._name_field.show_error(_("Give the office a name, such as Bureau de Gao."))
            self.name.setFocus()
        elif not self.region.text().strip():
            self._region_field.show_error(_("In which region is it?"))
            self.region.setFocus()
        elif not _CODE.fullmatch(self.code.text()):
            self._code_field.show_error(_("2 to 6 letters, such as GAO"))
            self.code.setFocus()
        else:
            self.done.emit()
