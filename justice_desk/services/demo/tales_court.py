"""Tales that end before a court, or are on their way to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.services.cases.closing import ask_close
from justice_desk.services.cases.working import close, reopen
from justice_desk.services.court.appealing import appeal
from justice_desk.services.court.judging import JudgmentTold, add_judgment, execute
from justice_desk.services.referrals.referring import Request
from justice_desk.services.tasks import doing
from justice_desk.terms.enums import (
    Outcome,
    ReferralKind,
    ReferralState,
    Satisfaction,
)
from justice_desk.terms.settlements import DecisionFor

if TYPE_CHECKING:
    from justice_desk.services.demo.teller import Teller

ACCEPTED, DECLINED, COMPLETED = (
    ReferralState.ACCEPTED,
    ReferralState.DECLINED,
    ReferralState.COMPLETED,
)
CHIEF: Final = "Chef du village d’essai nord"
CADI: Final = "Cadi de Gao"
COFO: Final = "COFO de Gounzoureye"
COURT: Final = "Tribunal de grande instance de Gao"
BOUREM: Final = "Tribunal d’instance de Bourem"


def six_hops(told: Teller) -> None:
    """Tell a quarrel of land: chief, cadi, land commission, and up to a court that is silent."""
    first = told.taken(237, 232, CHIEF)
    second = told.sent_on(189, first, CADI, "La conciliation a échoué ; le cadi est demandé.")
    told.answer(183, second, ACCEPTED)
    third = told.sent_on(137, second, COFO, "Se déclare hors compétence pour les terres.")
    told.answer(131, third, ACCEPTED)
    told.answer(81, third, COMPLETED, "PV de conciliation partiel.")
    fourth = told.taken(75, 72, "Service domanial de Gao")
    told.answer(56, fourth, COMPLETED, "Plan de la parcelle remis.")
    fifth = told.send(54, "Mairie de Gounzoureye")
    told.answer(50, fifth, DECLINED, "La commune n’a pas de conseil en ce moment.")
    told.taken(48, 40, BOUREM)
    with told.at(38):
        doing.add(told.session, told.number, "Demander des nouvelles au greffe", told.day(12))


def appealed(told: Teller) -> None:
    """Tell a plot given twice: a judgment, and an appeal against it."""
    first = told.send(256, "Mairie de Gounzoureye")
    told.answer(240, first, DECLINED, "Renvoie au tribunal.")
    told.taken(230, 219, COURT)
    judgment = JudgmentTold(
        COURT,
        DecisionFor.REJECTED,
        number="ESSAI-41",
        terms="La demande est rejetée, faute de titre.",
        appeal_until=told.day(12),
    )
    with told.at(42):
        add_judgment(told.session, told.number, judgment)
    appeals = "Cour d’appel de Mopti"
    told.agree(30, appeals)
    with told.at(30):
        asked = Request(appeals, "Revoir le jugement.", kind=ReferralKind.APPEAL)
        sent = appeal(told.session, told.number, asked)
        told.sign(sent.reference)
    told.answer(11, sent.reference, ACCEPTED)


def executed(told: Teller) -> None:
    """Tell a pension for children: judged, paid, and the closure asked for."""
    court = "Tribunal d’instance de Gourma-Rharous"
    sent = told.taken(194, 180, court)
    with told.at(64):
        told_of = JudgmentTold(
            court, DecisionFor.GRANTED, number="ESSAI-17", terms="Pension fixée chaque mois."
        )
        add_judgment(told.session, told.number, told_of)
    with told.at(31):
        execute(told.session, told.number, note="Le premier mois a été versé.")
    told.answer(20, sent, COMPLETED, "Jugement remis aux parties.")
    with told.at(3):
        note = "Tout est versé ; la personne est d’accord."
        ask_close(told.session, told.number, Outcome.JUDGMENT_FOR, note=note)


def decided(told: Teller) -> None:
    """Tell unpaid wages: declined once, then judged; the judgment is not carried out yet."""
    first = told.send(149, "Inspection du travail de Gao")
    told.answer(141, first, DECLINED, "Le travail a cessé depuis trop longtemps.")
    told.taken(130, 118, COURT)
    judgment = JudgmentTold(
        COURT,
        DecisionFor.PARTLY,
        number="ESSAI-88",
        terms="Trois mois de salaire sont dus.",
        appeal_until=told.day(-5),
    )
    with told.at(10):
        add_judgment(told.session, told.number, judgment)


def again(told: Teller) -> None:
    """Tell a case that was closed and is taken up again."""
    first = told.taken(320, 311, "Association d’essai pour l’accès au droit")
    told.answer(250, first, COMPLETED, "Conseil donné, la personne réfléchit.")
    with told.at(229):
        satisfied = Satisfaction.NOT_ASKED
        close(told.session, told.number, Outcome.LOST_CONTACT, satisfied=satisfied)
    with told.at(6):
        reopen(told.session, told.number, "La personne est revenue au bureau.")
        doing.add(told.session, told.number, "Fixer un rendez-vous", told.day(0))
