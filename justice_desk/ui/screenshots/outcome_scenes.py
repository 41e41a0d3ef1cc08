"""Scenes of what a case reaches: moves of a referral, mediation, agreements, judgments, closing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractButton, QScrollArea

from justice_desk.services.cases.rows import (
    AgreementRow,
    CheckRow,
    EventRow,
    JudgmentRow,
    MediationRow,
    TaskRow,
    Withdrawn,
)
from justice_desk.terms.enums import (
    CaseStatus,
    EventKind,
    HoldHow,
    JusticeOrder,
    MaybeCrime,
    Outcome,
    ReferralKind,
    StatusChip,
)
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    DecisionFor,
    Homologation,
    MediationResult,
)
from justice_desk.ui.case.closing_forms import CloseDialog
from justice_desk.ui.case.outcome_cards import SettledCard
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.referral.picker import ActorPicker
from justice_desk.ui.screenshots import case_samples as samples
from justice_desk.ui.screenshots.case_scenes import window_on
from justice_desk.ui.screenshots.referral_scenes import open_one, taken_one
from justice_desk.ui.screenshots.scene import dialogs_over
from justice_desk.ui.shell import MainWindow

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.ui.screenshots.stage import Stage

NUMBER: Final = "GAO-2026-0147"


def reached() -> CaseView:
    """Return a case with sessions, an agreement that is watched, and a judgment under appeal."""
    view = samples.long_case()
    court = samples.TRIBUNAL
    session = MediationRow(
        samples.made(600), samples.ago(20), "COFO inventée", "cofo", "Mairie d’essai",
        ("Safiatou Exemple", "Moussa Exemple"), ("Hamidou Exemple",),
        MediationResult.AGREEMENT_PARTIAL, None, "Les bornes sont posées le matin même.",
    )  # fmt: skip
    before = replace(
        session, id=samples.made(601), on=samples.ago(34), result=MediationResult.CONTINUES,
        next_on=samples.ago(20), note="",
    )  # fmt: skip
    agreement = AgreementRow(
        samples.made(610), AgreementKind.PARTIAL, samples.ago(20), "COFO inventée", "cofo",
        "Le bas du champ revient à la requérante ; la récolte de cette année est partagée.",
        samples.ago(-3), Homologation.REQUESTED, court, samples.ago(12), None, "",
        (CheckRow(samples.ago(6), AgreementKept.PARTLY, "La récolte reste à peser"),),
    )  # fmt: skip
    judgment = JudgmentRow(
        samples.made(620), samples.ago(8), court, "tribunal_instance", "12/2026",
        DecisionFor.PARTLY, "Le bornage est ordonné ; les dommages sont rejetés.",
        f"{NUMBER}/R5", samples.ago(-9), None, None, "",
    )  # fmt: skip
    mistaken = replace(
        agreement, id=samples.made(611), on=samples.ago(19), homologation=Homologation.NONE,
        checks=(), withdrawn=Withdrawn(samples.ago(18), "Awa Cissé", "Saisi deux fois"),
    )  # fmt: skip
    return replace(
        view,
        mediations=(before, session),
        agreements=(agreement, mistaken),
        judgments=(judgment,),
        events=(*view.events, *_told()),
        tasks=(_task("watch_end", samples.ago(-3)),),
        chip=StatusChip.WATCH,
        status=CaseStatus.WATCH,
    )


def winding() -> CaseView:
    """Return a case with services and a letter beside, sent on, judged and brought to appeal."""
    number = "GAO-2026-0188"
    chief, cadi = "Chef de village inventé", "Cadi inventé de Gao"
    health, shelter = "Centre de santé inventé", "Abri inventé de Gao"
    court, higher, land = samples.TRIBUNAL, "Cour d’appel inventée", "COFO inventée"
    told = (
        (1, chief, JusticeOrder.CUSTOMARY, ReferralKind.HANDOVER, (214, 210), "completed"),
        (2, health, JusticeOrder.SERVICE, ReferralKind.SERVICE, (208, 206), "completed"),
        (3, shelter, JusticeOrder.SERVICE, ReferralKind.SERVICE, (205, 201), "accepted"),
        (4, cadi, JusticeOrder.RELIGIOUS, ReferralKind.FORWARD, (168, 165), "completed"),
        (5, court, JusticeOrder.STATUTORY, ReferralKind.HANDOVER, (121, 114), "completed"),
        (6, higher, JusticeOrder.STATUTORY, ReferralKind.APPEAL, (31, 25), "accepted"),
        (7, land, JusticeOrder.CUSTOMARY, ReferralKind.HANDOVER, (150, None), "sent"),
    )
    rows = [
        samples.referral(f"{number}/R{place}", name, order, kind, days, state)
        for place, name, order, kind, days, state in told
    ]
    rows[3] = replace(rows[3], origin=chief)
    rows[1] = replace(rows[1], completed_on=samples.ago(180))
    stays = ((0, 165), (3, 128), (4, 25), (5, 0))
    took = (210, 165, 114, 25)
    holds = [samples.office_hold(222, 210)]
    for (place, left), since in zip(stays, took, strict=True):
        row = rows[place]
        holds.append(samples.stay(row.to, row.order, since, left, row.reference))
    holds[2] = replace(holds[2], how=HoldHow.FORWARDED)
    holds[4] = replace(holds[4], how=HoldHow.APPEALED)
    holds.insert(3, samples.office_hold(128, 114, HoldHow.HOMOLOGATED))
    return replace(
        samples.waiting_case(),
        number=number,
        summary="Héritage disputé entre deux frères",
        journey=tuple(holds),
        referrals=tuple(rows),
        tasks=(),
        later=(),
        chip=StatusChip.ONGOING,
        status=CaseStatus.IN_COURT,
    )


def journey(stage: Stage, many: int = 0) -> QWidget:
    """Return the winding journey, or one of many hops."""
    view = samples.very_long_case(many) if many else winding()
    return window_on(stage, view)[0]


def outcomes(stage: Stage) -> QWidget:
    """Return the page of that case, scrolled to what it reached."""
    window, page = window_on(stage, reached())
    stage.settle()
    card = page.findChild(SettledCard)
    area = page.findChild(QScrollArea)
    if card is not None and area is not None:
        area.ensureWidgetVisible(card, 0, 60)
    stage.settle()
    return window


def strip(stage: Stage, kind: str) -> QWidget:
    """Return the page with a task of a kind standing first."""
    view = reached()
    about = f"{NUMBER}/R5"
    made = _task(kind, samples.ago(-2), about)
    return window_on(stage, replace(view, tasks=(made,)))[0]


def draft(stage: Stage) -> QWidget:
    """Return a case whose referral was written and never sent."""
    view = samples.waiting_case()
    row = replace(view.referrals[0], state="draft", reply_by=None, gone=False)
    task = _task("draft_referral", samples.ago(-1), row.reference)
    return window_on(stage, replace(view, referrals=(row,), tasks=(task,), later=()))[0]


def verb(stage: Stage, does: str) -> QWidget:
    """Return what a verb opens on that case."""
    window, page = window_on(stage, reached())
    page.do(does)
    stage.settle()
    return window


def withdrawal(stage: Stage) -> QWidget:
    """Return the form that withdraws a judgment, its reason missing."""
    window = verb(stage, f"withdraw-judgment:{samples.made(620)}")
    _press(window, "withdraw-outcome-verb")
    return window


def withdrawable(stage: Stage) -> QWidget:
    """Return what is known of a judgment, with the quiet way to withdraw it."""
    return verb(stage, f"decision:{samples.made(620)}")


def withdrawn(stage: Stage) -> QWidget:
    """Return what stays to be read of an agreement that was withdrawn."""
    return verb(stage, f"terms:{samples.made(611)}")


def close_settled(stage: Stage) -> QWidget:
    """Return a closure with an agreement that a safeguard asks about."""
    window = _on(stage, open_one(stage, "VBG", "Aminata Exemple", MaybeCrime.NO), "close")
    for dialog in dialogs_over(window):
        if isinstance(dialog, CloseDialog):
            place = dialog.outcome.findData(Outcome.AGREEMENT_FULL.value)
            dialog.outcome.setCurrentIndex(place)
    _press(window, "close-dialog-verb")
    stage.settle()
    return window


def menu(stage: Stage) -> QWidget:
    """Return a referral with what may be done with it."""
    return verb(stage, f"referral:{NUMBER}/R5")


def ending(stage: Stage) -> QWidget:
    """Return the form that takes a case back, its reason missing."""
    window, page = window_on(stage, reached())
    page.do(f"take-back:{NUMBER}/R5")
    stage.settle()
    _press(window, "take-back-dialog-verb")
    return window


def answer(stage: Stage) -> QWidget:
    """Return the form of an answer with its result."""
    window, page = window_on(stage, reached())
    page.do(f"answer:{NUMBER}/R5")
    stage.settle()
    _press(window, "answer-choice-completed")
    stage.settle()
    return window


def mediation_blocked(stage: Stage) -> QWidget:
    """Return why a matter is not mediated, and what can be done instead."""
    number = open_one(stage, "VBS", "Aminata Exemple", MaybeCrime.YES)
    return _on(stage, number, "mediation")


def mediation(stage: Stage) -> QWidget:
    """Return the form of a session."""
    return _on(stage, open_one(stage, "FON", "Zeinabou Exemple", MaybeCrime.NO), "mediation")


def agreement(stage: Stage) -> QWidget:
    """Return the form of an agreement."""
    return _on(stage, open_one(stage, "FON", "Zeinabou Exemple", MaybeCrime.NO), "agreement")


def judgment(stage: Stage) -> QWidget:
    """Return the form of a judgment, its decision missing."""
    number = open_one(stage, "FON", "Zeinabou Exemple", MaybeCrime.NO)
    window = _on(stage, number, "judgment")
    _press(window, "judgment-dialog-verb")
    return window


def forward(stage: Stage) -> QWidget:
    """Return an unsafe hand-over that an actor made by itself."""
    number = taken_one(stage)
    window = _on(stage, number, f"forward:{number}/R1")
    for dialog in dialogs_over(window):
        for picker in dialog.findChildren(ActorPicker):
            picker.search.setText("Cadi")
    stage.settle()
    return window


def ask_close(stage: Stage) -> QWidget:
    """Return the form in which a closure is asked for."""
    return verb(stage, "ask-close")


def close_early(stage: Stage) -> QWidget:
    """Return a closure before the watch has ended, asked for by a paralegal."""
    view = reached()
    asked = EventRow(
        samples.made(640), EventKind.CLOSURE_ASKED, samples.ago(1),
        "Les deux familles ont quitté le cercle.", {"outcome": "agreement_partial"},
        "Ibrahim Exemple", (),
    )  # fmt: skip
    task = _task("approve_closure", samples.ago(-6))
    view = replace(view, events=(*view.events, asked), tasks=(task,))
    window, page = window_on(stage, view)
    page.do("close")
    stage.settle()
    return window


def _told() -> tuple[EventRow, ...]:
    def event(place: int, kind: EventKind, days: int, note: str = "", **told: str) -> EventRow:
        return EventRow(samples.made(650 + place), kind, samples.ago(days), note, told,
                        "Awa Exemple", ())  # fmt: skip

    return (
        event(1, EventKind.MEDIATION, 20, result="agreement_partial"),
        event(2, EventKind.AGREEMENT, 20, agreed="partial"),
        event(3, EventKind.HOMOLOGATION, 12, state="requested"),
        event(4, EventKind.JUDGMENT, 8, "Le bornage est ordonné.", decision="partly"),
        event(5, EventKind.FOLLOWED, 6, "La récolte reste à peser", kept="partly"),
    )


def _task(kind: str, due: date, about: str | None = None) -> TaskRow:
    return TaskRow(samples.made(660), kind, "", due, None, "Awa Exemple", about)


def _press(window: QWidget, name: str) -> None:
    """Press a button of the dialog in front."""
    for dialog in dialogs_over(window):
        button = dialog.findChild(QAbstractButton, name)
        if button is not None:
            button.click()


def _on(stage: Stage, number: str, does: str) -> QWidget:
    window = MainWindow(stage.workspace())
    window.show()
    window.go(f"case:{number}")
    stage.settle()
    page = window.stack.currentWidget()
    if isinstance(page, CasePage):
        page.do(does)
    stage.settle()
    return window
