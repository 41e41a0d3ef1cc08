"""Summaries drawn from a real register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.summaries import render_summary_of
from justice_desk.i18n import messages
from justice_desk.services.cases.attaching import attach
from justice_desk.services.cases.noting import add_note
from justice_desk.services.cases.working import close
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.enums import (
    ConsentPurpose,
    ConsentScope,
    Outcome,
    ReferralState,
)
from tests.exports.papers import reading
from tests.exports.test_letters import slip_code

if TYPE_CHECKING:
    from tests.sending import Desk

NOTE = "Moussa Exemple a promis de revenir."


@pytest.fixture
def number(desk: Desk) -> str:
    """A case with a refusal, a referral that waits, a note and a paper."""
    cadi, court, number = desk.actor("cadi", "Cadi de Gao"), desk.court(), desk.case()
    desk.agree(number, cadi)
    desk.agree(number, court)
    desk.agree(number, None, purpose=ConsentPurpose.STATISTICS, refused=True)
    first = desk.refer(number, cadi)
    code = slip_code(desk, first)
    with desk.bench.writing("awa", "reply") as session:
        reply(session, code, ReferralState.DECLINED, note="Moussa Exemple est absent.")
        add_note(session, number, NOTE)
        attach(session, number, b"%PDF-1", file="x", kind="scan", title="Plan de Fatoumata")
    desk.refer(number, court)
    return number


def read(desk: Desk, number: str, *, who: str = "awa", anonymous: bool = False) -> str:
    with desk.bench.reading(who) as session:
        pdf = render_summary_of(session, number, anonymous=anonymous).pdf
    text = reading.text(pdf).replace("\u00a0", " ").replace("\u202f", " ")
    return text.replace("’", "'")


def test_the_summary_reports_the_case_in_its_order(desk: Desk, number: str) -> None:
    text = read(desk, number)
    for words in (
        "Litige foncier rural (FON)",
        "référencement en attente",
        "Mme Fatoumata Exemple, environ 41 ans",
        "M. Moussa Exemple",
        "les bornes sont parties en aval",
        "Que la limite soit constatée",
        NOTE,
        "du bureau à l'ordre religieux (cadi de Gao)",
        "siégeant à Gao",
        "Moussa Exemple est absent.",
        "aucune réponse",
        "épuisé",
        "refusé",
        "Aucune dérogation.",
        "Plan de Fatoumata.",
        "Obtenir la réponse du tribunal d'instance de Bourem",
        "Version nominative",
    ):
        assert words in text, words


def test_without_names_nothing_written_by_hand_is_in_it(desk: Desk, number: str) -> None:
    text = read(desk, number, anonymous=True)
    for secret in (
        "Fatoumata", "Moussa", "Exemple", "Hameau", "Taboye", "Bourem", "promis", "absent",
        "bornes", "Que la limite", "Cissé", "Plan", "requérante",
    ):  # fmt: skip
        assert secret not in text, secret
    for words in ("Requérant", "adulte", "région de Gao", "une pièce, gardée au bureau", "cadi"):
        assert words in text, words


def test_a_restricted_case_without_names_tells_neither_category_nor_holder(desk: Desk) -> None:
    reference = desk.sent(desk.actor("centre_sante", "Centre inventé"), category="VBS")
    text = read(desk, reference.partition("/")[0], anonymous=True)
    assert "exuelle" not in text
    assert "VBS" not in text
    assert "santé" not in text
    assert "non précisée" in text


def test_an_override_is_told_with_who_when_and_why(desk: Desk) -> None:
    health, number = desk.actor("centre_sante", "Centre inventé"), desk.case(danger_to_life=True)
    desk.refer(number, health, override="Elle perd du sang.")
    assert "par Awa Cissé (danger pour la vie, sans consentement) : Elle perd du sang." in read(
        desk, number
    )
    nameless = read(desk, number, anonymous=True)
    assert "par la coordination" in nameless
    assert "sang" not in nameless


def test_with_the_identity_alone_a_paralegal_gets_no_fact_and_no_paper(
    desk: Desk, number: str
) -> None:
    desk.agree(number, None, ConsentScope.IDENTITY, purpose=ConsentPurpose.SUMMARY)
    text = read(desk, number, who="ibrahim")
    assert "Fatoumata Exemple" in text
    for kept in ("bornes", NOTE, "absent", "Plan de"):
        assert kept not in text


def test_a_closed_case_says_its_outcome_and_no_next_step(desk: Desk) -> None:
    number = desk.case()
    with desk.bench.writing("awa", "case close") as session:
        close(session, number, Outcome.AGREEMENT_FULL)
    text = read(desk, number)
    assert "accord total" in text
    assert "dossier clôturé" in text
    assert "Prochaine étape" not in text


def test_forty_lines_of_facts_go_on_over_the_pages(desk: Desk) -> None:
    number = desk.case(
        facts="\n".join(f"Fait numéro {n} : la borne {n} manque." for n in range(60))
    )
    with desk.bench.reading("awa") as session:
        paper = render_summary_of(session, number)
    assert paper.pages == len(reading.pages_text(paper.pdf)) > 1
    assert "Fait numéro 59" in reading.text(paper.pdf)


def test_a_summary_is_french_whatever_the_window_speaks(desk: Desk, number: str) -> None:
    messages.use("en")
    text = read(desk, number)
    assert "aucun passage" in text
    assert "no stay" not in text


def test_metadata_holds_no_person(desk: Desk, number: str) -> None:
    with desk.bench.reading("awa") as session:
        paper = render_summary_of(session, number)
    assert b"Fatoumata" not in paper.pdf
