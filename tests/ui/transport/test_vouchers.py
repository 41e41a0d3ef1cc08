"""A voucher alone is cancelled, and another one is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from justice_desk.terms.transport import SupportState
from justice_desk.ui.transport.deciding_forms import UnvoucherForm
from justice_desk.ui.transport.lanes import Lane
from justice_desk.ui.transport.support_verbs import UNVOUCHER, possible
from tests.ui.transport.seen import keep, opened, press
from tests.ui.transport.test_requests import approved, on_board, shown

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting


def test_the_voucher_alone_is_cancelled_and_another_one_is_given(
    awa: Acting, siaka: Acting
) -> None:
    number = approved(awa)
    on_board(awa, number, Lane.GROUP)
    press(awa, Qt.Key.Key_B)
    first = shown(awa, number).voucher
    page = opened(awa)
    assert UNVOUCHER not in possible(shown(awa, number), siaka.office.acting.role)
    page.support_verbs.do("unvoucher", [shown(awa, number)])
    form = awa.dialog(UnvoucherForm)
    keep(awa)
    assert form.why.error()
    form.why.words.setText("Perdu en route")
    keep(awa)
    row = shown(awa, number)
    assert (row.state, row.amount) == (SupportState.APPROVED, 8_500)
    on_board(awa, number, Lane.GROUP)
    press(awa, Qt.Key.Key_B)
    second = shown(awa, number).voucher
    assert first is not None
    assert second is not None
    assert second.number != first.number
