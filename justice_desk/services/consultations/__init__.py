"""Consultations: advice given once, in one line and without identity."""

from justice_desk.services.consultations.checking import BANDS, ConsultationTold, HoldsPhone
from justice_desk.services.consultations.journal import ConsultationPage, JournalQuery
from justice_desk.services.consultations.rows import ConsultationRow
from justice_desk.services.consultations.verbs import (
    UnknownConsultation,
    add,
    as_intake,
    became,
    listed,
)

__all__ = [
    "BANDS",
    "ConsultationPage",
    "ConsultationRow",
    "ConsultationTold",
    "HoldsPhone",
    "JournalQuery",
    "UnknownConsultation",
    "add",
    "as_intake",
    "became",
    "listed",
]
