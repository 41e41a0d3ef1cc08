"""The summary prints nothing as reached that was withdrawn; its steps say that it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.court.judging import JudgmentTold, add_judgment
from justice_desk.services.court.withdrawing import withdraw_judgment
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.services.outside.withdrawing import withdraw_agreement, withdraw_mediation
from justice_desk.terms.settlements import AgreementKind, DecisionFor, MediationResult
from tests.exports.test_outcomes import told
from tests.sending import Desk

if TYPE_CHECKING:
    from tests.offices import Bench

TERMS = "La borne revient au figuier."


@pytest.mark.parametrize("anonymous", [False, True])
def test_the_summary_tells_that_they_were_withdrawn_and_not_what_they_said(
    bench: Bench, *, anonymous: bool
) -> None:
    desk = Desk.of(bench)
    court = desk.court()
    number = desk.case()
    desk.agree(number, court)
    desk.refer(number, court)
    with desk.bench.writing("awa", "test") as session:
        add_mediation(session, number, MediationTold(MediationResult.FAILED, note=TERMS))
        add_agreement(session, number, AgreementTold(AgreementKind.FULL, TERMS))
        add_judgment(session, number, JudgmentTold(court, DecisionFor.GRANTED, number="12/2026"))
    before = told(bench, number, anonymous=anonymous)
    assert "Médiations, accords, jugements" in before
    with desk.bench.writing("awa", "test") as session:
        withdraw_agreement(session, number, None, "Mauvais dossier.")
        withdraw_mediation(session, number, None, "Mauvais dossier.")
        withdraw_judgment(session, number, None, "Mauvais dossier.")
    text = told(bench, number, anonymous=anonymous)
    for gone in ("Médiations, accords, jugements", TERMS, "12/2026", "En veille"):
        assert gone not in text, gone
    for words in ("Accord retiré", "Séance de médiation retirée", "Jugement retiré"):
        assert words in text
