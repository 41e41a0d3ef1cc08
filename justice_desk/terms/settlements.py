"""The codes of what ends a quarrel: mediation, agreement, endorsement, judgment."""

from __future__ import annotations

from enum import StrEnum


class MediationResult(StrEnum):
    """How a mediation session ended."""

    CONTINUES = "continues"
    AGREEMENT_FULL = "agreement_full"
    AGREEMENT_PARTIAL = "agreement_partial"
    FAILED = "failed"
    NOT_HELD = "not_held"
    """Somebody was missing, or it was put off."""


class AgreementKind(StrEnum):
    """How far an agreement goes."""

    FULL = "full"
    PARTIAL = "partial"


class AgreementKept(StrEnum):
    """What a follow-up of an agreement found."""

    KEPT = "kept"
    PARTLY = "partly"
    BROKEN = "broken"


class Homologation(StrEnum):
    """Where the endorsement of an agreement by a judge stands."""

    NONE = "none"
    REQUESTED = "requested"
    GRANTED = "granted"
    REFUSED = "refused"


class DecisionFor(StrEnum):
    """How a judgment answers what the person asked."""

    GRANTED = "granted"
    PARTLY = "partly"
    REJECTED = "rejected"
