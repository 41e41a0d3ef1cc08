"""The label of each code of `sittings`; `labels` speaks them with all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.terms import sittings as s

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

SITTINGS: Final[Mapping[type[StrEnum], Mapping[StrEnum, str]]] = {
    s.SittingKind: {
        s.SittingKind.MOBILE: N_("mobile court"),
        s.SittingKind.SEAT: N_("hearing at the seat"),
    },
    s.SittingState: {
        s.SittingState.PROPOSED: N_("proposed sitting"),
        s.SittingState.CONFIRMED: N_("confirmed sitting"),
        s.SittingState.READY: N_("sitting ready"),
        s.SittingState.HELD: N_("sitting held"),
        s.SittingState.POSTPONED: N_("sitting postponed"),
        s.SittingState.CANCELLED: N_("sitting cancelled"),
    },
    s.OfficerRole: {
        s.OfficerRole.JUDGE: N_("judge"),
        s.OfficerRole.PROSECUTOR: N_("prosecutor"),
        s.OfficerRole.REGISTRAR: N_("court registrar"),
        s.OfficerRole.INTERPRETER: N_("interpreter"),
        s.OfficerRole.BAILIFF: N_("bailiff"),
        s.OfficerRole.LAWYER: N_("lawyer"),
        s.OfficerRole.ESCORT: N_("escort"),
    },
    s.HearingKind: {
        s.HearingKind.CIVIL: N_("civil"),
        s.HearingKind.PENAL: N_("penal"),
        s.HearingKind.CIVIL_STATUS: N_("civil status"),
    },
    s.DocketResult: {
        s.DocketResult.JUDGED: N_("judged"),
        s.DocketResult.RESERVED: N_("judgment reserved"),
        s.DocketResult.ADJOURNED: N_("adjourned"),
        s.DocketResult.STRUCK_OUT: N_("struck out"),
    },
    s.ResultCause: {
        s.ResultCause.SETTLED: N_("the parties settled"),
        s.ResultCause.ABSENT_PARTY: N_("a party was absent"),
        s.ResultCause.ABSENT_WITNESS: N_("a witness was absent"),
        s.ResultCause.NOT_SUMMONED: N_("somebody had not been summoned"),
        s.ResultCause.PAPERS_MISSING: N_("papers were missing"),
        s.ResultCause.NO_INTERPRETER: N_("there was no interpreter"),
        s.ResultCause.NO_TIME: N_("there was no time left"),
        s.ResultCause.OTHER: N_("another cause"),
    },
    s.SiteSecurity: {
        s.SiteSecurity.OPEN: N_("can be reached"),
        s.SiteSecurity.CAUTION: N_("with caution"),
        s.SiteSecurity.CLOSED: N_("closed for security"),
    },
    s.SittingPaper: {
        s.SittingPaper.PROGRAMME: N_("programme of the day"),
        s.SittingPaper.BUDGET: N_("budget"),
        s.SittingPaper.INFORMATION: N_("information session sheet"),
        s.SittingPaper.SUMMONSES: N_("summonses"),
        s.SittingPaper.COURT_DOCKET: N_("docket for the court"),
        s.SittingPaper.SEALED_DOCKET: N_("separate fold for the judge"),
        s.SittingPaper.DOOR_DOCKET: N_("docket for the door"),
        s.SittingPaper.ATTENDANCE: N_("attendance sheet"),
        s.SittingPaper.MINUTES: N_("minutes and statistics"),
    },
    s.StepKind: {
        s.StepKind.ORDER: N_("order of the court"),
        s.StepKind.RECON: N_("reconnaissance"),
        s.StepKind.AUTHORITIES: N_("authorities told"),
        s.StepKind.INFORMATION: N_("information session"),
        s.StepKind.OFFICERS: N_("judge and registrar named"),
        s.StepKind.INTERPRETERS: N_("interpreters"),
        s.StepKind.SUMMONSES: N_("summonses handed over"),
        s.StepKind.ESCORT: N_("escort confirmed"),
        s.StepKind.SECURITY: N_("go of security"),
    },
    s.StepState: {
        s.StepState.DONE: N_("there"),
        s.StepState.TO_DO: N_("to come"),
        s.StepState.LATE: N_("missing, and late"),
    },
}
