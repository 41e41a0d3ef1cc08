"""Every table, imported once, so that the metadata is whole."""

from justice_desk.models.actor import ActorComplaint, ActorTraining, JusticeActor, Mandate
from justice_desk.models.attachment import Attachment, AttachmentContent
from justice_desk.models.audit import AuditEntry
from justice_desk.models.base import Base, Record
from justice_desk.models.case import Case, CaseAccess, CaseStub, Party
from justice_desk.models.caseload import Handover, Visit
from justice_desk.models.circuit import BusyTime, Distance, SittingSite
from justice_desk.models.consent import Consent
from justice_desk.models.consultation import Consultation, SavedFilter
from justice_desk.models.court import Judgment
from justice_desk.models.docket import CivilStatusLine, DocketEntry, Hearing, Summons
from justice_desk.models.importing import ImportBatch, ImportedCase, ImportedItem, ImportMapping
from justice_desk.models.journey import CaseEvent, FieldChange, Hold, Task
from justice_desk.models.money import Advance, Fund, FundLine, LedgerEntry, Posting, Receipt
from justice_desk.models.office import Counter, Member, Office
from justice_desk.models.outside import Agreement, AgreementCheck, Mediation
from justice_desk.models.person import Person, Relation
from justice_desk.models.place import Place
from justice_desk.models.referral import Letter, Referral
from justice_desk.models.restriction import Restriction
from justice_desk.models.scope import MaybeOfCase, OfCase
from justice_desk.models.search import SearchDocument
from justice_desk.models.sitting import (
    BudgetLine,
    Sitting,
    SittingDay,
    SittingMove,
    SittingOfficer,
    SittingPrint,
    SittingSecurity,
)
from justice_desk.models.transport import (
    ClosedRoad,
    KeepApart,
    RateBand,
    RateTable,
    TransportPrint,
    TransportRequest,
    Traveller,
    Trip,
    TripSeat,
    TripStop,
    Vehicle,
    Voucher,
)
from justice_desk.models.twins import CaseMerge, PersonMerge, TwinAnswer

__all__ = [
    "ActorComplaint",
    "ActorTraining",
    "Advance",
    "Agreement",
    "AgreementCheck",
    "Attachment",
    "AttachmentContent",
    "AuditEntry",
    "Base",
    "BudgetLine",
    "BusyTime",
    "Case",
    "CaseAccess",
    "CaseEvent",
    "CaseMerge",
    "CaseStub",
    "CivilStatusLine",
    "ClosedRoad",
    "Consent",
    "Consultation",
    "Counter",
    "Distance",
    "DocketEntry",
    "FieldChange",
    "Fund",
    "FundLine",
    "Handover",
    "Hearing",
    "Hold",
    "ImportBatch",
    "ImportMapping",
    "ImportedCase",
    "ImportedItem",
    "Judgment",
    "JusticeActor",
    "KeepApart",
    "LedgerEntry",
    "Letter",
    "Mandate",
    "MaybeOfCase",
    "Mediation",
    "Member",
    "OfCase",
    "Office",
    "Party",
    "Person",
    "PersonMerge",
    "Place",
    "Posting",
    "RateBand",
    "RateTable",
    "Receipt",
    "Record",
    "Referral",
    "Relation",
    "Restriction",
    "SavedFilter",
    "SearchDocument",
    "Sitting",
    "SittingDay",
    "SittingMove",
    "SittingOfficer",
    "SittingPrint",
    "SittingSecurity",
    "SittingSite",
    "Summons",
    "Task",
    "TransportPrint",
    "TransportRequest",
    "Traveller",
    "Trip",
    "TripSeat",
    "TripStop",
    "TwinAnswer",
    "Vehicle",
    "Visit",
    "Voucher",
]
