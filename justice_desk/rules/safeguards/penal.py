"""Safeguards about what no customary or religious actor may settle, nor a mediation: the blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.reference import Flag
from justice_desk.rules.safeguards.finding import Certainty, Safeguard
from justice_desk.terms.enums import FindingKind, MaybeCrime

if TYPE_CHECKING:
    from justice_desk.rules.safeguards.actor_facts import ActorFacts
    from justice_desk.rules.safeguards.facts import CaseFacts

_PENAL: Final = N_(
    "Code of criminal procedure of 2024, art. 57: no penal mediation for crimes and sexual offences"
)


def _sexual(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not _settled(facts, actor, Flag.SEXUAL):
        return None
    return _(
        "A sexual crime or offence cannot be handed to a customary or religious "
        "authority, nor to a mediation."
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


def _child(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not actor.settles or not facts.child_victim:
        return None
    return _("A child is the victim or is concerned: child services or the judge take the case.")


def _slavery(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not _settled(facts, actor, Flag.SLAVERY):
        return None
    return _("Slavery by descent and similar practices are crimes: they are not conciliated.")


def _trafficking(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not _settled(facts, actor, Flag.TRAFFICKING):
        return None
    return _(
        "Trafficking, forced labour and abduction are crimes: the prosecutor takes the "
        "case, no arrangement is sought."
    )


def _cutting(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not _settled(facts, actor, Flag.FGM):
        return None
    return _(
        "A mutilation is neither conciliated nor forgiven in somebody’s place: care and "
        "protection come first."
    )


def _forced_marriage(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not _settled(facts, actor, Flag.FORCED_MARRIAGE):
        return None
    return _(
        "Nobody consents to a marriage in somebody’s place: a family council or an "
        "authority that settles could press the person."
    )


def _armed_group(facts: CaseFacts, actor: ActorFacts) -> str | None:
    if not _settled(facts, actor, Flag.ARMED_GROUP):
        return None
    return _(
        "An abuse by an armed group is not settled with an authority that the group can "
        "reach: the person’s safety first."
    )


def _settled(facts: CaseFacts, actor: ActorFacts, flag: Flag) -> bool:
    """Return whether somebody would settle outside court what this flag marks."""
    return actor.settles and flag in facts.all_flags


def closed(facts: CaseFacts, actor: ActorFacts) -> bool:
    """Return whether one of these blocks speaks: what asks for less need not be said as well."""
    return any(rule.check(facts, actor) for rule in PENAL)


PENAL: Final = (
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
        "trafficking",
        FindingKind.BLOCK,
        N_("Trafficking, abduction: no mediation"),
        N_("Codes of 2024 as reported by the press: trafficking of persons is a crime"),
        Certainty.REPORTED,
        _trafficking,
        matter=True,
    ),
    Safeguard(
        "female_cutting",
        FindingKind.BLOCK,
        N_("Genital mutilation: no mediation"),
        N_("Case management of survivors, professional practice"),
        Certainty.UNVERIFIED,
        _cutting,
        matter=True,
    ),
    Safeguard(
        "forced_marriage",
        FindingKind.BLOCK,
        N_("Child or forced marriage: no mediation"),
        N_("Protection of the child, professional practice; gravity to be judged by a lawyer"),
        Certainty.UNVERIFIED,
        _forced_marriage,
        matter=True,
    ),
    Safeguard(
        "armed_group",
        FindingKind.BLOCK,
        N_("Abuse by an armed group: no mediation"),
        N_("Customary leaders do not take the crimes of the conflict: study in six cercles, 2017"),
        Certainty.REPORTED,
        _armed_group,
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
)
