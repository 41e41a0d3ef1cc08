"""The letter as it would go, drawn in memory: the referral is made, drawn, and undone at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from justice_desk.services.referrals.referring import refer
from justice_desk.ui.paper_loading import page_image, render_letter_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from justice_desk.services.referrals.referring import Request
    from justice_desk.storage.office import Office


class _UndoneError(Exception):
    """Leaves the transaction with the picture; nothing of it stays in the register."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.image = image


def letter_image(
    office: Office, number: str, asked: Request, *, anonymous: bool, height: int
) -> QImage:
    """Return the first page of the letter that a referral would send, `height` pixels high.

    Nothing is kept: the transaction is rolled back, so that the code on the slip is another one
    when the case is really referred.

    Raises:
        DeskError: why no letter may go, as `refer` and `render_letter_of` say it.
    """
    try:
        with office.writing("letter") as session:
            reference = refer(session, number, asked).reference
            made = render_letter_of(session, reference, anonymous=anonymous)
            _undo(page_image(made.pdf, 0, height))
    except _UndoneError as drawn:
        return drawn.image


def _undo(image: QImage) -> NoReturn:
    raise _UndoneError(image)
