"""Step 2: what each column holds, beside some of its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.imports.columns.errors import FieldTwice, UnknownField
from justice_desk.imports.columns.fields import column, columns_of
from justice_desk.imports.columns.mapping import knows_nothing, missing_essentials
from justice_desk.imports.taking.errors import NoSuchList
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import capital, set_ink, text
from justice_desk.ui.importing.offered import offered
from justice_desk.ui.importing.words import ESSENTIAL
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtGui import QWheelEvent

    from justice_desk.terms.errors import DeskError
    from justice_desk.terms.importing import ImportKind
    from justice_desk.ui.importing.offered import Offered
    from justice_desk.ui.importing.taking import Taking

SURE: Final = 95
LIKELY: Final = 75


class FieldBox(QComboBox):
    """The fields in words; a wheel that passes over it changes nothing."""

    def __init__(self, kind: ImportKind, key: str, *, name: str, heading: str) -> None:
        super().__init__()
        self.setObjectName(name)
        told = _("What the column {heading} holds").format(heading=heading)
        self.setAccessibleName(told)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self.addItem(_("ignore"), "")
        for one in columns_of(kind):
            self.addItem(capital(one.text()), one.key)
        if key and self.findData(key) < 0:
            found = column(key, kind)
            self.addItem(found.text() if found else key, key)
        self.setCurrentIndex(max(self.findData(key), 0))

    def key(self) -> str:
        """Return the field that is chosen, blank for none."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class ColumnsStep(QWidget):
    """A row for each column; `changed` says that one was said differently."""

    changed = Signal()

    def __init__(self, taking: Taking) -> None:
        super().__init__()
        self.setObjectName("import-columns")
        self._taking = taking
        self.boxes: dict[str, FieldBox] = {}
        self.note = Note("", "warn")
        self.note.hide()
        self.name = QLineEdit()
        self.name.setObjectName("import-keep-name")
        self.name.setAccessibleName(_("Name of these columns"))
        self.name.setPlaceholderText(_("Name, such as “Register of Gao”"))
        self.name.setProperty("data", True)
        self.keep = Button(_("Keep these columns"), name="import-keep", icon="bookmark-simple")
        self.keep.setEnabled(False)
        self.said = text("", "second", "text2", wrap=True, name="import-kept")
        self._card = Card(name="import-columns-card")
        self._grid = QWidget()
        self._lay_out()
        self.name.textChanged.connect(lambda words: self.keep.setEnabled(bool(words.strip())))
        self.name.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)

    def ready(self) -> bool:
        """Return whether rows can be read with these columns."""
        return bool(self.boxes) and not self._wrong()

    def show_state(self) -> None:
        """Lay out the columns of the file that was looked into."""
        seen = self._taking.ready
        if seen is None:
            return
        held = self._taking.held.columns
        columns = offered(seen.look)
        fresh = QWidget()
        self.boxes = {}
        self._fill(fresh, columns.values(), held or {})
        self._card.body.replaceWidget(self._grid, fresh)
        self._grid.hide()
        self._grid.deleteLater()
        self._grid = fresh
        self._tell()

    def columns(self) -> dict[str, str]:
        """Return the field of each column, as a mapping names them."""
        return {heading: box.key() for heading, box in self.boxes.items()}

    def refuse(self, error: DeskError) -> None:
        """Say why these columns cannot be."""
        self.note.say(error.message(), "danger")
        self.note.show()

    def _lay_out(self) -> None:
        told = _("Look at the values: does each column hold what is written at its right?")
        self._card.body.addWidget(text(told, ink="text2", wrap=True))
        self._card.body.addWidget(self._grid)
        self._card.body.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(10)
        self.name.setFixedWidth(scaled(336))
        row.addWidget(self.name)
        row.addWidget(self.keep)
        row.addWidget(self.said, 1)
        self._card.body.addLayout(row)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(28, 18, 28, 18)
        column_.setSpacing(14)
        column_.addWidget(self.note)
        column_.addWidget(self._card)
        column_.addStretch(1)

    def _fill(
        self,
        fresh: QWidget,
        columns: Collection[Offered],
        held: Mapping[str, str],
    ) -> None:
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        heads = (_("Column of the file"), _("Values"), _("What it holds"), _("How sure"))
        for place, words in enumerate(heads):
            grid.addWidget(text(words, "label", "text2"), 0, place)
        kind = self._taking.held.kind
        for place, one in enumerate(columns, start=1):
            said = held.get(one.key, one.field)
            box = FieldBox(kind, said, name=f"import-field-{place}", heading=one.label)
            self.boxes[one.key] = box
            how = text("", "second", "text2")
            _say_sure(how, box.key(), one.field, one.sure)
            grid.addWidget(text(one.label, "strong", wrap=True, data=True), place, 0)
            values = " · ".join(one.values) or "–"
            grid.addWidget(text(values, "second", "text2", wrap=True, data=True), place, 1)
            grid.addWidget(box, place, 2)
            grid.addWidget(how, place, 3)
            box.activated.connect(
                lambda _i, h=how, b=box, k=one.field, s=one.sure: self._said(
                    lambda: _say_sure(h, b.key(), k, s)
                )
            )
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 5)
        for place, wide in ((2, 260), (3, 110)):
            grid.setColumnMinimumWidth(place, scaled(wide))

    def _said(self, tell: object) -> None:
        if callable(tell):
            tell()
        self._taking.held.columns = self.columns()
        self._taking.forget()
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        kind, columns = self._taking.held.kind, self.columns()
        wrong, missing = self._wrong(), missing_essentials(columns, kind)
        for box in self.boxes.values():
            box.setProperty("error", False)
        if wrong:
            self.note.say(wrong, "danger")
        elif missing:
            words = ", ".join(_(ESSENTIAL[name]) for name in missing)
            told = _("No column holds {words}. It will be asked later, case by case.")
            self.note.say(told.format(words=words), "warn")
        self.note.setVisible(bool(wrong or missing))

    def _wrong(self) -> str:
        """Return why the rows cannot be read so; blank when they can."""
        kind, columns, seen = self._taking.held.kind, self.columns(), self._taking.ready
        if knows_nothing(columns, kind):
            words = ", ".join(_(ESSENTIAL[name]) for name in missing_essentials(columns, kind))
            return _("Say at least which column holds one of: {words}.").format(words=words)
        try:
            if seen is not None:
                seen.look.with_mapping(columns)
        except (FieldTwice, UnknownField, NoSuchList) as error:
            return error.message()
        return ""

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self._taking.keep_columns(name, lambda: self._kept(name), self._not_kept)

    def _kept(self, name: str) -> None:
        self.said.setText(_("Kept as “{name}”").format(name=name))
        set_ink(self.said, "ok")

    def _not_kept(self, error: DeskError) -> None:
        self.said.setText(error.message())
        set_ink(self.said, "danger")


def _say_sure(label: object, key: str, suggested: str, sure: int) -> None:
    words, ink = "", "text2"
    if key != suggested:
        words, ink = _("chosen by you"), "accent"
    elif key and sure >= SURE:
        words, ink = _("sure"), "ok"
    elif key and sure >= LIKELY:
        words = _("likely")
    elif key:
        words, ink = _("to be checked"), "warn"
    label.setText(words)  # type: ignore[attr-defined]  # a QLabel
    set_ink(label, ink)  # type: ignore[arg-type]  # a QLabel
