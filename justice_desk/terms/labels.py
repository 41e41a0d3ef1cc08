"""One label for each enum value, in one place: what a person reads instead of a code.

Every enum of `terms.enums` has its table here; those of `terms.settlements` come from
`settlement_labels`. French agrees with the sex of the person where
the word does; English has one word for both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _, pgettext
from justice_desk.terms import enums as e
from justice_desk.terms.settlement_labels import SETTLEMENTS
from justice_desk.terms.sitting_labels import SITTINGS
from justice_desk.terms.transport_labels import TRANSPORT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

MESSAGES: Final[Mapping[type[StrEnum], Mapping[StrEnum, str]]] = {
    e.Role: {
        e.Role.PARALEGAL: N_("paralegal"),
        e.Role.COORDINATOR: N_("coordination"),
        e.Role.VIEWER: N_("reading only"),
    },
    e.PartyRole: {
        e.PartyRole.CLAIMANT: N_("claimant"),
        e.PartyRole.RESPONDENT: N_("other party"),
        e.PartyRole.ACCUSED: N_("accused"),
        e.PartyRole.VICTIM: N_("victim"),
        e.PartyRole.WITNESS: N_("witness"),
        e.PartyRole.GUARDIAN: N_("guardian"),
        e.PartyRole.COMPANION: N_("companion"),
        e.PartyRole.HEIR: N_("heir"),
        e.PartyRole.APPLICANT: N_("applicant"),
    },
    e.Sex: {e.Sex.FEMALE: N_("woman"), e.Sex.MALE: N_("man")},
    e.JusticeOrder: {
        e.JusticeOrder.CUSTOMARY: N_("customary"),
        e.JusticeOrder.RELIGIOUS: N_("religious"),
        e.JusticeOrder.STATUTORY: N_("statutory"),
        e.JusticeOrder.ADMINISTRATION: N_("administration"),
        e.JusticeOrder.CIVIL_SOCIETY: N_("civil society"),
        e.JusticeOrder.SERVICE: N_("service"),
    },
    e.CaseStatus: {
        e.CaseStatus.DRAFT: N_("draft"),
        e.CaseStatus.INTAKE: N_("intake"),
        e.CaseStatus.ASSESSMENT: N_("assessment"),
        e.CaseStatus.ADVICE: N_("advice"),
        e.CaseStatus.MEDIATION: N_("mediation"),
        e.CaseStatus.REFERRED: N_("referred"),
        e.CaseStatus.IN_COURT: N_("in court"),
        e.CaseStatus.FOLLOW_UP: N_("follow-up"),
        e.CaseStatus.WATCH: N_("on watch"),
        e.CaseStatus.CLOSED: N_("closed"),
        e.CaseStatus.REOPENED: N_("reopened"),
    },
    e.Outcome: {
        e.Outcome.AGREEMENT_FULL: N_("full agreement"),
        e.Outcome.AGREEMENT_PARTIAL: N_("partial agreement"),
        e.Outcome.MEDIATION_FAILED: N_("mediation failed"),
        e.Outcome.JUDGMENT_FOR: N_("judgment in favour"),
        e.Outcome.JUDGMENT_AGAINST: N_("judgment against"),
        e.Outcome.DEED_ISSUED: N_("deed issued"),
        e.Outcome.WITHDRAWN: N_("claim withdrawn"),
        e.Outcome.NO_FOLLOW_UP: N_("guided, no follow-up"),
        e.Outcome.LOST_CONTACT: N_("contact lost"),
        e.Outcome.OUT_OF_SCOPE: N_("out of scope"),
        e.Outcome.DECEASED: N_("person deceased"),
        e.Outcome.REFUSED_BY_PERSON: N_("refused by the person"),
    },
    e.Satisfaction: {
        e.Satisfaction.YES: N_("satisfied"),
        e.Satisfaction.NO: N_("not satisfied"),
        e.Satisfaction.NOT_ASKED: N_("not asked"),
    },
    e.HolderKind: {
        e.HolderKind.OFFICE: N_("office"),
        e.HolderKind.ACTOR: N_("justice actor"),
    },
    e.HoldHow: {
        e.HoldHow.OPENED: N_("opened"),
        e.HoldHow.ACCEPTED: N_("accepted"),
        e.HoldHow.FORWARDED: N_("forwarded"),
        e.HoldHow.RETURNED: N_("returned"),
        e.HoldHow.APPEALED: N_("appealed"),
        e.HoldHow.HOMOLOGATED: N_("homologated"),
        e.HoldHow.REASSIGNED: N_("reassigned"),
        e.HoldHow.CLOSED: N_("closed"),
    },
    e.ReferralState: {
        e.ReferralState.DRAFT: N_("draft"),
        e.ReferralState.SENT: N_("sent, no answer yet"),
        e.ReferralState.ACKNOWLEDGED: N_("received, no answer yet"),
        e.ReferralState.ACCEPTED: N_("accepted"),
        e.ReferralState.DECLINED: N_("not accepted"),
        e.ReferralState.COMPLETED: N_("completed"),
        e.ReferralState.RETURNED: N_("taken back by the office"),
        e.ReferralState.CANCELLED: N_("cancelled"),
        e.ReferralState.NO_ANSWER: N_("given up, no answer"),
    },
    e.ReferralKind: {
        e.ReferralKind.HANDOVER: N_("hand-over of the case"),
        e.ReferralKind.SERVICE: N_("support service"),
        e.ReferralKind.FORWARD: N_("sent on by an actor"),
        e.ReferralKind.APPEAL: N_("appeal"),
    },
    **SETTLEMENTS,
    **SITTINGS,
    **TRANSPORT,
    e.ComplaintState: {
        e.ComplaintState.OPEN: N_("open complaint"),
        e.ComplaintState.CLOSED: N_("closed complaint"),
    },
    e.ConsentState: {
        e.ConsentState.IN_FORCE: N_("agreed"),
        e.ConsentState.REFUSED: N_("refused"),
        e.ConsentState.WITHDRAWN: N_("taken back"),
        e.ConsentState.EXPIRED: N_("ended"),
    },
    e.Priority: {
        e.Priority.HOURS_24: N_("emergency, 24 hours"),
        e.Priority.HOURS_72: N_("urgent, 72 hours"),
        e.Priority.WEEKS_2: N_("normal, two weeks"),
    },
    e.ConsentPurpose: {
        e.ConsentPurpose.FILE: N_("keep the file"),
        e.ConsentPurpose.REFERRAL: N_("pass the case on"),
        e.ConsentPurpose.SUMMARY: N_("hand over the summary"),
        e.ConsentPurpose.STATISTICS: N_("count in the statistics, without the name"),
        e.ConsentPurpose.PHOTO: N_("take a photo"),
        e.ConsentPurpose.CONTACT: N_("call on the phone"),
    },
    e.ConsentHow: {
        e.ConsentHow.ORAL: N_("by word of mouth"),
        e.ConsentHow.SIGNATURE: N_("signed"),
        e.ConsentHow.THUMBPRINT: N_("thumbprint"),
    },
    e.ConsentScope: {
        e.ConsentScope.IDENTITY: N_("identity"),
        e.ConsentScope.PHONE: N_("phone"),
        e.ConsentScope.FACTS: N_("facts"),
        e.ConsentScope.PAPERS: N_("papers"),
    },
    e.MaybeCrime: {
        e.MaybeCrime.YES: N_("yes"),
        e.MaybeCrime.NO: N_("no"),
        e.MaybeCrime.TO_CHECK: N_("to check"),
    },
    e.Displacement: {
        e.Displacement.RESIDENT: N_("resident"),
        e.Displacement.DISPLACED: N_("displaced"),
        e.Displacement.REFUGEE: N_("refugee"),
        e.Displacement.RETURNED: N_("returned home"),
    },
    e.FindingKind: {
        e.FindingKind.WARN: N_("to know"),
        e.FindingKind.REQUIRE: N_("override"),
        e.FindingKind.BLOCK: N_("blocks"),
    },
    e.Verdict: {
        e.Verdict.CLEAR: N_("nothing against it"),
        e.Verdict.WARN: N_("to know"),
        e.Verdict.REQUIRE: N_("override"),
        e.Verdict.BLOCK: N_("blocked"),
    },
    e.PlaceLevel: {
        e.PlaceLevel.REGION: N_("region"),
        e.PlaceLevel.CERCLE: N_("cercle"),
        e.PlaceLevel.COMMUNE: N_("commune"),
        e.PlaceLevel.VILLAGE: N_("village or neighbourhood"),
    },
    e.EventKind: {
        e.EventKind.OPENED: N_("case opened"),
        e.EventKind.NOTE: N_("note"),
        e.EventKind.CORRECTION: N_("correction"),
        e.EventKind.CONSENT: N_("consent recorded"),
        e.EventKind.CONSENT_WITHDRAWN: N_("consent withdrawn"),
        e.EventKind.PARTY_ADDED: N_("party added"),
        e.EventKind.ATTACHED: N_("paper added"),
        e.EventKind.ASSIGNED: N_("case entrusted"),
        e.EventKind.REFERRED: N_("referral sent"),
        e.EventKind.REPLIED: N_("answer received"),
        e.EventKind.PRINTED: N_("paper printed"),
        e.EventKind.OVERRIDDEN: N_("override written"),
        e.EventKind.CLOSED: N_("case closed"),
        e.EventKind.REOPENED: N_("case reopened"),
        e.EventKind.STATUS: N_("status changed"),
        e.EventKind.TASK: N_("task dealt with"),
        e.EventKind.FORWARDED: N_("sent on by the actor"),
        e.EventKind.RETURNED: N_("case taken back"),
        e.EventKind.CANCELLED: N_("referral called off"),
        e.EventKind.UNDONE: N_("answer taken back"),
        e.EventKind.MEDIATION: N_("mediation session"),
        e.EventKind.AGREEMENT: N_("agreement made"),
        e.EventKind.HOMOLOGATION: N_("homologation"),
        e.EventKind.FOLLOWED: N_("agreement followed up"),
        e.EventKind.JUDGMENT: N_("judgment given"),
        e.EventKind.EXECUTED: N_("judgment carried out"),
        e.EventKind.CLOSURE_ASKED: N_("closure asked for"),
        e.EventKind.HANDED_OVER: N_("handed to another member"),
        e.EventKind.IMPORTED: N_("taken over from the register"),
        e.EventKind.SCHEDULED: N_("on the docket"),
        e.EventKind.HEARD: N_("called by the court"),
        e.EventKind.MERGED: N_("joined with another"),
    },
    e.AuditAction: {
        e.AuditAction.INSERT: N_("created"),
        e.AuditAction.UPDATE: N_("changed"),
        e.AuditAction.DELETE: N_("deleted"),
        e.AuditAction.BULK: N_("several at once"),
        e.AuditAction.ACCESS: N_("read"),
    },
    e.StatusChip: {
        e.StatusChip.CLOSED: N_("closed"),
        e.StatusChip.WATCH: N_("on watch"),
        e.StatusChip.STUCK: N_("stuck"),
        e.StatusChip.WAITING: N_("waiting"),
        e.StatusChip.AGREEMENT: N_("agreement"),
        e.StatusChip.INTAKE: N_("intake"),
        e.StatusChip.ONGOING: N_("ongoing"),
    },
}

_WOMAN: Final[Mapping[type[StrEnum], Mapping[StrEnum, Callable[[], str]]]] = {
    e.PartyRole: {
        e.PartyRole.CLAIMANT: lambda: pgettext("woman", "claimant"),
        e.PartyRole.ACCUSED: lambda: pgettext("woman", "accused"),
        e.PartyRole.GUARDIAN: lambda: pgettext("woman", "guardian"),
        e.PartyRole.COMPANION: lambda: pgettext("woman", "companion"),
        e.PartyRole.HEIR: lambda: pgettext("woman", "heir"),
        e.PartyRole.APPLICANT: lambda: pgettext("woman", "applicant"),
    },
    e.Displacement: {
        e.Displacement.RESIDENT: lambda: pgettext("woman", "resident"),
        e.Displacement.DISPLACED: lambda: pgettext("woman", "displaced"),
        e.Displacement.REFUGEE: lambda: pgettext("woman", "refugee"),
        e.Displacement.RETURNED: lambda: pgettext("woman", "returned home"),
    },
    e.Satisfaction: {
        e.Satisfaction.YES: lambda: pgettext("woman", "satisfied"),
        e.Satisfaction.NO: lambda: pgettext("woman", "not satisfied"),
    },
}


def label(value: StrEnum, *, sex: e.Sex | None = None) -> str:
    """Return the word for an enum value in the language spoken now.

    Args:
        value: a member of an enum of `terms.enums` or `terms.settlements`.
        sex: the person's, where the word agrees with it: « requérante » for a woman. Without it
            the word is the one of the table, which French reads as general.
    """
    if sex is e.Sex.FEMALE:
        speak = _WOMAN.get(type(value), {}).get(value)
        if speak is not None:
            return speak()
    return _(MESSAGES[type(value)][value])


def said_aloud(purpose: e.ConsentPurpose, receiver: str = "") -> str:
    """Return the sentence that is read to the person before she agrees or refuses.

    Args:
        purpose: what is asked.
        receiver: who would receive, for a referral or a summary; blank when not chosen yet.
    """
    return _(_ALOUD[purpose]).format(receiver=receiver or _("the person in charge"))


_ALOUD: Final[Mapping[e.ConsentPurpose, str]] = {
    e.ConsentPurpose.FILE: N_(
        "We would like to keep what you tell us in a locked register. "
        "You can say no, and you can change your mind at any time."
    ),
    e.ConsentPurpose.REFERRAL: N_(
        "We would like to pass your case on to {receiver}, and to nobody else. "
        "You choose what we say."
    ),
    e.ConsentPurpose.SUMMARY: N_(
        "We would like to hand a summary of your case, with your name, to {receiver}."
    ),
    e.ConsentPurpose.STATISTICS: N_(
        "We would like to count your case in our figures, without your name and your village."
    ),
    e.ConsentPurpose.PHOTO: N_("We would like to keep a photo in your case."),
    e.ConsentPurpose.CONTACT: N_(
        "We would like to call you on the phone. Tell us when, and whether somebody else may hear."
    ),
}
