"""Words of the register of mail, on screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import category

if TYPE_CHECKING:
    from justice_desk.services.mail.listing import MailRow


def object_words(row: MailRow) -> str:
    """Return what a letter is about, without a name; a restricted case asks for an opinion."""
    if row.category is None:
        return _("Request for an opinion")
    short = category(row.category).short.text()
    return _("{matter}, without the name").format(matter=short) if row.anonymous else short
