"""The cases of one bench on one day, as a list that may be put in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from justice_desk.i18n.messages import _
from justice_desk.ui.components.tag import tag_width
from justice_desk.ui.sittings.words import hour, length, of_entry, slot_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.dockets.rows import ClashRow, SlotRow
    from justice_desk.ui.components.tag import Sign

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
CLASH_ROLE: Final = ROW_ROLE + 1
MIME: Final = "application/x-justice-desk-docket-row"
_SAID: Final = {
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
}


class DocketModel(QAbstractListModel):
    """`dropped` carries the row that was dragged and its new place; `tags` is the widest tag."""

    dropped = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.slots: Sequence[SlotRow] = ()
        self.clashes: Sequence[ClashRow] = ()
        self.movable = False
        self.tags = 0

    def sign(self, slot: SlotRow) -> Sign:
        """Return what is most worth knowing of a case."""
        return slot_sign(slot, of_entry(self.clashes, slot.id))

    def show(self, slots: Sequence[SlotRow], clashes: Sequence[ClashRow]) -> None:
        """Show other cases."""
        self.beginResetModel()
        self.slots, self.clashes = slots, clashes
        self.tags = max((tag_width(self.sign(slot).words) for slot in slots), default=0)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many cases there are."""
        return 0 if parent.isValid() else len(self.slots)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the slot, its clashes, or the words that a screen reader says."""
        slot = self.slots[index.row()]
        if role == ROW_ROLE:
            return slot
        if role == CLASH_ROLE:
            return of_entry(self.clashes, slot.id)
        return self._spoken(slot) if role in _SAID else None

    def _spoken(self, slot: SlotRow) -> str:
        clashes = of_entry(self.clashes, slot.id)
        told = _("No. {place}, {hour}, {number}, {subject}, {length}, {state}").format(
            place=slot.position,
            hour=hour(slot.starts),
            number=slot.number,
            subject=slot.subject or _("closed doors"),
            length=length(slot.minutes),
            state=self.sign(slot).words,
        )
        return "\n".join([told, *(clash.told for clash in clashes)])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A case can be dragged where the docket may be changed, and let go between two others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsDragEnabled if self.movable else plain

    def supportedDropActions(self) -> Qt.DropAction:
        """A case is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Name the one kind of thing that may be let go here."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the place of the dragged case, and nothing that another program could read."""
        data = QMimeData()
        data.setData(MIME, str(indexes[0].row()).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Take what came from here, between two rows."""
        return data.hasFormat(MIME) and not parent.isValid()

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell where the case was let go; False keeps Qt from taking a row away itself."""
        if self.canDropMimeData(data, action, row, column, parent):
            moved = int(bytes(data.data(MIME).data()))
            target = len(self.slots) if row < 0 else row
            self.dropped.emit(moved, target - 1 if target > moved else target)
        return False
