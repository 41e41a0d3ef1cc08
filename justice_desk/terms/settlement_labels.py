"""The label of each code of `settlements`; `labels` speaks them with all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    DecisionFor,
    Homologation,
    MediationResult,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

SETTLEMENTS: Final[Mapping[type[StrEnum], Mapping[StrEnum, str]]] = {
    MediationResult: {
        MediationResult.CONTINUES: N_("goes on"),
        MediationResult.AGREEMENT_FULL: N_("full agreement"),
        MediationResult.AGREEMENT_PARTIAL: N_("partial agreement"),
        MediationResult.FAILED: N_("no agreement"),
        MediationResult.NOT_HELD: N_("not held"),
    },
    AgreementKind: {
        AgreementKind.FULL: N_("full agreement"),
        AgreementKind.PARTIAL: N_("partial agreement"),
    },
    AgreementKept: {
        AgreementKept.KEPT: N_("kept"),
        AgreementKept.PARTLY: N_("partly kept"),
        AgreementKept.BROKEN: N_("broken"),
    },
    Homologation: {
        Homologation.NONE: N_("not asked for"),
        Homologation.REQUESTED: N_("asked of the judge"),
        Homologation.GRANTED: N_("homologated"),
        Homologation.REFUSED: N_("refused by the judge"),
    },
    DecisionFor: {
        DecisionFor.GRANTED: N_("request granted"),
        DecisionFor.PARTLY: N_("granted in part"),
        DecisionFor.REJECTED: N_("request rejected"),
    },
}
