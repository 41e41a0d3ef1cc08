"""The codes that the product speaks, in English and never changing; labels stand in `labels`.

Those of what ends a quarrel stand in `settlements`, those of a register taken in in `importing`.
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a member of the office may do."""

    PARALEGAL = "paralegal"
    COORDINATOR = "coordinator"
    VIEWER = "viewer"


class PartyRole(StrEnum):
    """Why a person is in a case; one person may be there in several roles."""

    CLAIMANT = "claimant"
    RESPONDENT = "respondent"
    ACCUSED = "accused"
    VICTIM = "victim"
    WITNESS = "witness"
    GUARDIAN = "guardian"
    COMPANION = "companion"
    HEIR = "heir"
    APPLICANT = "applicant"


class Sex(StrEnum):
    """Sex as the person says it."""

    FEMALE = "female"
    MALE = "male"


class JusticeOrder(StrEnum):
    """The order that an actor belongs to; the last three stand beside the orders of justice."""

    CUSTOMARY = "customary"
    RELIGIOUS = "religious"
    STATUTORY = "statutory"
    ADMINISTRATION = "administration"
    CIVIL_SOCIETY = "civil_society"
    SERVICE = "service"


class CaseStatus(StrEnum):
    """Where the work on a case stands."""

    DRAFT = "draft"
    INTAKE = "intake"
    ASSESSMENT = "assessment"
    ADVICE = "advice"
    MEDIATION = "mediation"
    REFERRED = "referred"
    IN_COURT = "in_court"
    FOLLOW_UP = "follow_up"
    WATCH = "watch"
    CLOSED = "closed"
    REOPENED = "reopened"


class Outcome(StrEnum):
    """How a case ended."""

    AGREEMENT_FULL = "agreement_full"
    AGREEMENT_PARTIAL = "agreement_partial"
    MEDIATION_FAILED = "mediation_failed"
    JUDGMENT_FOR = "judgment_for"
    JUDGMENT_AGAINST = "judgment_against"
    DEED_ISSUED = "deed_issued"
    WITHDRAWN = "withdrawn"
    NO_FOLLOW_UP = "no_follow_up"
    LOST_CONTACT = "lost_contact"
    OUT_OF_SCOPE = "out_of_scope"
    DECEASED = "deceased"
    REFUSED_BY_PERSON = "refused_by_person"


class Satisfaction(StrEnum):
    """What the person said of the office's work when the case closed."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


class HolderKind(StrEnum):
    """Who has a case: the office or a justice actor."""

    OFFICE = "office"
    ACTOR = "actor"


class HoldHow(StrEnum):
    """How a hold began or ended."""

    OPENED = "opened"
    ACCEPTED = "accepted"
    FORWARDED = "forwarded"
    RETURNED = "returned"
    APPEALED = "appealed"
    HOMOLOGATED = "homologated"
    REASSIGNED = "reassigned"
    CLOSED = "closed"


class ReferralState(StrEnum):
    """Where a referral stands."""

    DRAFT = "draft"
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    """The actor has the letter and has not answered yet."""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    COMPLETED = "completed"
    RETURNED = "returned"
    """The office took the case back from an actor who had it, without a result."""
    CANCELLED = "cancelled"
    NO_ANSWER = "no_answer"
    """The office stopped waiting; a slip that comes later still counts."""


class ReferralKind(StrEnum):
    """What a referral asks for."""

    HANDOVER = "handover"
    """The office hands the case to an actor, who holds it once it accepts."""
    SERVICE = "service"
    """A support service helps the person; the case stays where it is."""
    FORWARD = "forward"
    """An actor who holds the case sends it on to another one; the office records it."""
    APPEAL = "appeal"
    """A decision is brought before a higher court."""


class ComplaintState(StrEnum):
    """Where a complaint about an actor stands."""

    OPEN = "open"
    CLOSED = "closed"


class Priority(StrEnum):
    """How soon the receiver is asked to act; from the inter-agency referral form."""

    HOURS_24 = "24h"
    HOURS_72 = "72h"
    WEEKS_2 = "2weeks"


class ConsentPurpose(StrEnum):
    """What a person agrees to, one record for each."""

    FILE = "file"
    REFERRAL = "referral"
    SUMMARY = "summary"
    STATISTICS = "statistics"
    PHOTO = "photo"
    CONTACT = "contact"


class ConsentHow(StrEnum):
    """How a consent was given."""

    ORAL = "oral"
    SIGNATURE = "signature"
    THUMBPRINT = "thumbprint"


class ConsentScope(StrEnum):
    """What a consent covers."""

    IDENTITY = "identity"
    PHONE = "phone"
    FACTS = "facts"
    PAPERS = "papers"


class ConsentState(StrEnum):
    """What became of an answer."""

    IN_FORCE = "in_force"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class MaybeCrime(StrEnum):
    """Whether the facts may be a crime; `to_check` counts as yes."""

    YES = "yes"
    NO = "no"
    TO_CHECK = "to_check"


class Displacement(StrEnum):
    """Whether the person lives where she belongs."""

    RESIDENT = "resident"
    DISPLACED = "displaced"
    REFUGEE = "refugee"
    RETURNED = "returned"


class FindingKind(StrEnum):
    """What a safeguard demands."""

    WARN = "warn"
    REQUIRE = "require"
    BLOCK = "block"


class Verdict(StrEnum):
    """The strongest of a list of findings."""

    CLEAR = "clear"
    WARN = "warn"
    REQUIRE = "require"
    BLOCK = "block"


class PlaceLevel(StrEnum):
    """The level of a place in the administrative cut."""

    REGION = "region"
    CERCLE = "cercle"
    COMMUNE = "commune"
    VILLAGE = "village"


class EventKind(StrEnum):
    """What happened to a case."""

    OPENED = "opened"
    NOTE = "note"
    CORRECTION = "correction"
    CONSENT = "consent"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    PARTY_ADDED = "party_added"
    ATTACHED = "attached"
    ASSIGNED = "assigned"
    REFERRED = "referred"
    REPLIED = "replied"
    PRINTED = "printed"
    OVERRIDDEN = "overridden"
    CLOSED = "closed"
    REOPENED = "reopened"
    STATUS = "status"
    """Where the work stands was decided by hand."""
    TASK = "task"
    """Something that was to be done was done, or put off."""
    FORWARDED = "forwarded"
    """The actor who held the case sent it on to another."""
    RETURNED = "returned"
    """The office took the case back."""
    CANCELLED = "cancelled"
    """A referral was called off, or given up for want of an answer."""
    UNDONE = "undone"
    """The last answer was typed by mistake and taken back."""
    MEDIATION = "mediation"
    AGREEMENT = "agreement"
    HOMOLOGATION = "homologation"
    FOLLOWED = "followed"
    """Whether an agreement is kept was asked."""
    JUDGMENT = "judgment"
    EXECUTED = "executed"
    """A judgment was carried out."""
    CLOSURE_ASKED = "closure_asked"
    HANDED_OVER = "handed_over"
    """The case went to another member with a whole caseload."""
    IMPORTED = "imported"
    """The case was taken over from a register, or a later copy of it changed it."""
    SCHEDULED = "scheduled"
    """The case was put on the docket of a sitting, moved on it, or taken off."""
    HEARD = "heard"
    """The court called the case; what it did is the result of its hearing."""
    MERGED = "merged"
    """The same case stood here under another number, or a person stood here twice."""


class AuditAction(StrEnum):
    """What an audit entry tells of a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
    BULK = "bulk"
    ACCESS = "access"


class StatusChip(StrEnum):
    """The derived status on the register's chip."""

    CLOSED = "closed"
    WATCH = "watch"
    STUCK = "stuck"
    WAITING = "waiting"
    AGREEMENT = "agreement"
    INTAKE = "intake"
    ONGOING = "ongoing"
