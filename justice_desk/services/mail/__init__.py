"""The outgoing mail: its numbers, and the register of a month."""

from justice_desk.services.mail.listing import MailRow, Month, listed, months
from justice_desk.services.mail.numbers import ExpectedNumbers, mail_number
from justice_desk.services.mail.printing import note_register

__all__ = [
    "ExpectedNumbers",
    "MailRow",
    "Month",
    "listed",
    "mail_number",
    "months",
    "note_register",
]
