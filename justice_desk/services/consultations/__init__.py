"""Consultations: advice given once, in one line and without identity."""

from justice_desk.services.consultations.checking import BANDS, ConsultationTold, HoldsPhone
from justice_desk.services.consultations.rows import ConsultationPage, ConsultationRow
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
    "UnknownConsultation",
    "add",
    "as_intake",
    "became",
    "listed",
]
