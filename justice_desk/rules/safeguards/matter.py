"""Safeguards about what the case is about: what no customary or religious actor may settle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import Flag, Mediation
from justice_desk.rules.safeguards.finding import Certainty, Safeguard
from justice_desk.terms.enums import FindingKind, MaybeCrime

if TYPE_CHECKING:
    from justice_desk.rules.safeguards.facts import ActorFacts, CaseFacts

_PENAL: Final = N_(
    "Code of criminal procedure of 2024, art. 57: no penal mediation for crimes and sexual offences"
)
_COURT_DECIDES: Final = frozenset({Mediation.NA, Mediation.CONCILIATION, Mediation.PARTLY})


def _sexual(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or Flag.SEXUAL not in facts.all_flags:
        return None
    return _(
        "A sexual crime or offence cannot be handed to a customary or religious authority, nor to "
        "a mediation."
    )


def _crime(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or not facts.counts_as_crime:
        return None
    if MaybeCrime.YES in {facts.maybe_crime, facts.row.may_be_crime}:
        return _("The facts may be a crime: the prosecutor and the court alone decide.")
    return _(
        "“May it be a crime” is still to check, which counts as yes. Have it checked, then write "
        "the answer on the case."
    )


def _slavery(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or not facts.all_flags & {Flag.SLAVERY, Flag.TRAFFICKING}:
        return None
    return _("Slavery, trafficking and similar practices are crimes: they are not conciliated.")


def _child(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or not facts.child_victim:
        return None
    return _("A child is the victim or is concerned: child services or the judge take the case.")


def _closed(facts: CaseFacts, actor: ActorFacts) -> bool:
    """Return whether one of the blocks above already speaks."""
    return any(check(facts, actor) for check in (_sexual, _crime, _slavery, _child))


def _excluded(facts: CaseFacts, actor: ActorFacts) -> str | None:
    closed = facts.row.mediation is Mediation.NO or Flag.GBV in facts.all_flags
    if not actor.settles or not closed or _closed(facts, actor):
        return None
    return _(
        "This matter is not conciliated in practice: the person may be pressed or put in danger. "
        "The coordination decides, in writing."
    )


def _penal(facts: CaseFacts, actor: ActorFacts) -> str | None:
    limited = facts.row.mediation is Mediation.LIMITED or Flag.PENAL in facts.all_flags
    if not actor.settles or not limited or _closed(facts, actor):
        return None
    return _(
        "This matter is penal too: a conciliation does not replace a complaint, which stays open."
    )


def _check_first(facts: CaseFacts, actor: ActorFacts) -> str | None:
    doubtful = facts.all_flags & {Flag.CHECK_VIOLENCE, Flag.CHECK_PENAL}
    if not actor.settles or not doubtful or _closed(facts, actor):
        return None
    return _("With violence, threat or fraud, the conciliation stops and the category changes.")


def _court_decides(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or facts.row.mediation not in _COURT_DECIDES or _closed(facts, actor):
        return None
    return _("An agreement is not enough here: a court or an office must still decide.")


MATTERS: Final = (
    Safeguard(
        "sexual_offence",
        FindingKind.BLOCK,
        N_("Sexual violence: no mediation"),
        _PENAL,
        Certainty.REPORTED,
        _sexual,
        matter=True,
    ),
    Safeguard(
        "crime",
        FindingKind.BLOCK,
        N_("Possible crime: no mediation"),
        _PENAL,
        Certainty.REPORTED,
        _crime,
        matter=True,
    ),
    Safeguard(
        "slavery",
        FindingKind.BLOCK,
        N_("Slavery: no mediation"),
        N_("Penal code of 2024, art. 324-11 and following"),
        Certainty.REPORTED,
        _slavery,
        matter=True,
    ),
    Safeguard(
        "child_victim",
        FindingKind.BLOCK,
        N_("Child victim: no mediation"),
        N_("Protection of the child: a child does not negotiate with her offender"),
        Certainty.DESIGN,
        _child,
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
