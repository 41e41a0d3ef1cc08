"""Tales that are settled outside court, or nearly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.services.demo.tales_court import ACCEPTED, BOUREM, CADI, CHIEF, COMPLETED, COURT
from justice_desk.services.outside.following import follow
from justice_desk.services.outside.homologating import HomologationTold, homologate
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    Homologation,
    MediationResult,
)

if TYPE_CHECKING:
    from justice_desk.services.demo.teller import Teller

HERE: Final = "Bureau de démonstration"


def endorsed(told: Teller) -> None:
    """Tell a widow's share: the chief sends her to the cadi, a judge endorses what was agreed."""
    first = told.taken(186, 180, CHIEF)
    second = told.sent_on(160, first, CADI, "Les partages d’héritage vont au cadi.")
    told.answer(155, second, ACCEPTED)
    told.meet(120, MediationResult.CONTINUES, by=CADI, place="Cour du cadi")
    told.meet(87, MediationResult.AGREEMENT_FULL, by=CADI, place="Cour du cadi")
    terms = "La part de la veuve et celle des enfants sont remises devant témoins."
    told.settle(87, AgreementKind.FULL, terms, CADI)
    told.answer(80, second, COMPLETED, "Accord écrit, lu aux deux familles.")
    told.agree(70, COURT)
    with told.at(70):
        asked = HomologationTold(Homologation.REQUESTED, COURT)
        homologate(told.session, told.number, asked)
    with told.at(33):
        granted = HomologationTold(Homologation.GRANTED, COURT, note="Ordonnance ESSAI-5.")
        homologate(told.session, told.number, granted)
    with told.at(15):
        note = "La part a été remise."
        follow(told.session, told.number, AgreementKept.KEPT, note=note)


def to_endorse(told: Teller) -> None:
    """Tell a corridor of cattle: a partial agreement, whose endorsement is awaited."""
    land = "COFO de Gounzoureye"
    sent = told.taken(97, 90, land)
    told.meet(50, MediationResult.AGREEMENT_PARTIAL, by=land, place="Place du village d’essai")
    terms = "Le passage est ouvert jusqu’aux semis ; sa largeur reste à fixer."
    told.settle(50, AgreementKind.PARTIAL, terms, land)
    told.answer(45, sent, COMPLETED, "PV de conciliation partiel.")
    told.agree(27, BOUREM)
    with told.at(27):
        homologate(told.session, told.number, HomologationTold(Homologation.REQUESTED, BOUREM))


def kept(told: Teller) -> None:
    """Tell a herd in a field: agreed at the office, kept so far, the watch ends in two days."""
    told.meet(88, MediationResult.AGREEMENT_FULL, place=HERE)
    terms = "Quatre sacs de mil sont rendus en deux fois."
    told.settle(88, AgreementKind.FULL, terms)
    with told.at(41):
        note = "Deux sacs rendus."
        follow(told.session, told.number, AgreementKept.PARTLY, note=note)
    with told.at(12):
        follow(told.session, told.number, AgreementKept.KEPT, note="Les quatre sacs sont rendus.")


def broken(told: Teller) -> None:
    """Tell a well: a partial agreement that was broken three days ago."""
    told.meet(75, MediationResult.AGREEMENT_PARTIAL, place=HERE)
    terms = "Chaque famille puise un jour sur deux ; la réparation reste à partager."
    told.settle(75, AgreementKind.PARTIAL, terms)
    with told.at(3):
        note = "Le puits a été fermé avec une chaîne."
        follow(told.session, told.number, AgreementKept.BROKEN, note=note)


def talks(told: Teller) -> None:
    """Tell a debt: one session in vain, one that goes on in two days."""
    told.meet(26, MediationResult.NOT_HELD, absent=True, place=HERE)
    told.meet(12, MediationResult.CONTINUES, place=HERE, next_on=told.day(-2))
