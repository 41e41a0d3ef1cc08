"""Safeguards about what the case is about: who may settle it, and who must decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import Flag, Mediation
from justice_desk.rules.safeguards.finding import Certainty, Safeguard
from justice_desk.rules.safeguards.penal import PENAL, closed
from justice_desk.terms.enums import FindingKind, JusticeOrder, ReferralState

if TYPE_CHECKING:
    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts

_COURT_DECIDES: Final = frozenset({Mediation.NA, Mediation.CONCILIATION, Mediation.PARTLY})
REGISTRARS: Final = frozenset(
    {
        "jpce",
        "tribunal_instance",
        "tribunal_grande_instance",
        "juridiction_mineurs",
        "cour_appel",
        "parquet",
        "greffe",
        "mairie",
        "etat_civil",
    }
)
"""Who decides or writes down civil status: the court with its prosecutor and registry, the town
hall and the civil registry."""
FIRST_COURTS: Final = frozenset({"jpce", "tribunal_instance", "tribunal_grande_instance"})
"""Courts to which a land dispute is brought first."""
LAND: Final = frozenset({"FON"})
"""Categories that a land commission hears."""
COMMISSION: Final = "cofo"
_NOT_HEARD: Final = frozenset(
    {
        ReferralState.DRAFT,
        ReferralState.SENT,
        ReferralState.ACKNOWLEDGED,
        ReferralState.CANCELLED,
    }
)


def _partner_violence(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or Flag.GBV not in facts.all_flags or closed(facts, actor):
        return None
    return _(
        "Violence in a couple or because of gender is not mediated in practice: the person may be "
        "pressed or put in danger. The coordination decides, in writing."
    )


def _excluded(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or facts.row.mediation is not Mediation.NO:
        return None
    if Flag.GBV in facts.all_flags or closed(facts, actor):
        return None
    return _(
        "This matter is not conciliated in practice: the person may be pressed or put in danger. "
        "The coordination decides, in writing."
    )


def _penal(facts: CaseFacts, actor: ActorFacts) -> str | None:
    limited = facts.row.mediation is Mediation.LIMITED or Flag.PENAL in facts.all_flags
    if not actor.settles or not limited or closed(facts, actor):
        return None
    return _(
        "This matter is penal too: a conciliation does not replace a complaint, which stays open."
    )


def _check_first(facts: CaseFacts, actor: ActorFacts) -> str | None:
    doubtful = facts.all_flags & {Flag.CHECK_VIOLENCE, Flag.CHECK_PENAL}
    if not actor.settles or not doubtful or closed(facts, actor):
        return None
    return _("With violence, threat or fraud, the conciliation stops and the category changes.")


def _court_decides(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or facts.row.mediation not in _COURT_DECIDES:
        return None
    if Flag.CIVIL_STATUS in facts.all_flags or closed(facts, actor):
        return None
    return _("An agreement is not enough here: a court or an office must still decide.")


def _civil_status(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if Flag.CIVIL_STATUS not in facts.all_flags or actor.order is JusticeOrder.SERVICE:
        return None
    if actor.type in REGISTRARS and not actor.mediation:
        return None
    return _(
        "Only a court or a registrar decides on civil status: nobody else can give or change it."
    )


def _land_first(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if facts.category not in LAND or actor.type not in FIRST_COURTS:
        return None
    if any(one.actor_type == COMMISSION and one.state not in _NOT_HEARD for one in facts.earlier):
        return None
    return _(
        "The land commission has not heard this dispute; a court may ask for its report first. "
        "This rule is not verified: ask the partner lawyer."
    )


MATTERS: Final = (
    *PENAL,
    Safeguard(
        "partner_violence",
        FindingKind.REQUIRE,
        N_("Partner or gender-based violence: no mediation"),
        N_("Inter-agency case management of gender-based violence, 2017: do not mediate"),
        Certainty.UNVERIFIED,
        _partner_violence,
        matter=True,
    ),
    Safeguard(
        "mediation_excluded",
        FindingKind.REQUIRE,
        N_("Mediation is not offered for this matter"),
        N_("Case management of survivors and people at risk, professional practice"),
        Certainty.UNVERIFIED,
        _excluded,
        matter=True,
    ),
    Safeguard(
        "civil_status",
        FindingKind.REQUIRE,
        N_("Civil status: a court or a registrar"),
        N_("Civil status directorate: supplementary judgments; law 2011-087, art. 133"),
        Certainty.REPORTED,
        _civil_status,
        matter=True,
    ),
    Safeguard(
        "land_commission_first",
        FindingKind.WARN,
        N_("Land: the land commission first"),
        N_("Rural land law 2017-001, conciliation before the court (to be confirmed)"),
        Certainty.UNVERIFIED,
        _land_first,
        matter=True,
    ),
    Safeguard(
        "penal_matter",
        FindingKind.WARN,
        N_("A penal side"),
        N_("No penal competence of traditional judges: draft law of 2019, statement of the cadis"),
        Certainty.REPORTED,
        _penal,
        matter=True,
    ),
    Safeguard(
        "check_first",
        FindingKind.WARN,
        N_("Only without violence and fraud"),
        N_("Penal matters are not conciliated; professional practice"),
        Certainty.UNVERIFIED,
        _check_first,
        matter=True,
    ),
    Safeguard(
        "court_decides",
        FindingKind.WARN,
        N_("A decision is needed as well"),
        N_("Civil status, nationality, divorce, title: decided by a court or an office"),
        Certainty.UNVERIFIED,
        _court_decides,
        matter=True,
    ),
)
