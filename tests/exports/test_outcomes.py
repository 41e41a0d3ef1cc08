"""The summary lists what a case reached, and keeps to what may be told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from justice_desk.exports.summaries import render_summary_of
from justice_desk.services.court.judging import JudgmentTold, add_judgment, execute
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.services.outside.following import follow
from justice_desk.services.outside.homologating import HomologationTold, homologate
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.services.referrals.forwarding import SentOn, forward
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralKind, ReferralState
from justice_desk.terms.settlements import (
    AgreementKept,
    AgreementKind,
    DecisionFor,
    Homologation,
    MediationResult,
)
from tests.exports.papers.reading import pages_text
from tests.sending import Desk

if TYPE_CHECKING:
    from tests.offices import Bench

TERMS = "La borne revient au figuier."


def travelled(desk: Desk) -> str:
    """Make a case that was mediated, agreed, endorsed, judged, helped and sent on."""
    court, cadi = desk.court(), desk.actor("cadi", "Cadi inventé de Gao")
    health = desk.actor("centre_sante", "Centre de santé inventé")
    number = desk.case()
    for to in (court, cadi, health):
        desk.agree(number, to)
    reference = desk.refer(number, court)
    desk.refer(number, health, kind=ReferralKind.SERVICE)
    with desk.bench.writing("awa", "test") as session:
        add_mediation(
            session, number, MediationTold(MediationResult.AGREEMENT_FULL, by=cadi, note=TERMS)
        )
        add_agreement(session, number, AgreementTold(AgreementKind.FULL, TERMS))
        homologate(session, number, HomologationTold(Homologation.REQUESTED, court))
        follow(session, number, AgreementKept.KEPT)
        add_judgment(
            session,
            number,
            JudgmentTold(
                court, DecisionFor.GRANTED, number="12", appeal_until=today() + timedelta(days=9)
            ),
        )
        execute(session, number)
        slip = desk.slip(session, reference)
        reply(session, slip, ReferralState.ACCEPTED)
        forward(session, reference, SentOn(cadi, "Question d’héritage."))
    return number


def told(bench: Bench, number: str, *, anonymous: bool) -> str:
    with bench.reading("awa") as session:
        pdf = render_summary_of(session, number, anonymous=anonymous).pdf
    return " ".join(" ".join(pages_text(pdf)).split())


def test_the_summary_lists_sessions_agreements_and_judgments(bench: Bench) -> None:
    number = travelled(Desk.of(bench))
    text = told(bench, number, anonymous=False)
    for words in (
        "Médiations, accords, jugements",
        "cadi inventé de Gao",
        TERMS,
        "en veille jusqu’au",
        "demandée au juge",
        "respecté",
        "demande accueillie",
        "Exécution",
        "jugement exécuté",
        "transmis par l’acteur qui le détenait",
        "à côté, sans le dossier",
    ):
        assert words.lower() in text.lower(), words


def test_without_names_it_tells_kinds_and_no_words(bench: Bench) -> None:
    number = travelled(Desk.of(bench))
    text = told(bench, number, anonymous=True)
    assert "Médiations, accords, jugements" in text
    assert TERMS not in text
    assert "Cadi inventé" not in text
