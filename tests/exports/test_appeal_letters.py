"""The letter to a court of appeal says which judgment it is about, and no more than it may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.exports.letters import render_letter_of
from justice_desk.exports.papers.kit.words import plain_day
from justice_desk.i18n.messages import speaking
from justice_desk.services.court.appealing import appeal
from justice_desk.services.court.judging import JudgmentTold, add_judgment
from justice_desk.services.referrals.referring import Request
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentScope, ReferralKind
from justice_desk.terms.settlements import DecisionFor
from tests.exports.papers import boxes, reading

if TYPE_CHECKING:
    from tests.sending import Desk

WHOLE = tuple(ConsentScope)


def appealed(
    desk: Desk, number: str = "12/2026", scope: tuple[ConsentScope, ...] = WHOLE, **case: Any
) -> str:
    """Bring the judgment of a court before a court of appeal; return the reference."""
    court, above = desk.court(), desk.actor("cour_appel", "Cour d’appel inventée", "Mopti")
    of = desk.case(**case)
    desk.agree(of, court)
    desk.agree(of, above, *scope)
    desk.refer(of, court)
    asked = Request(above, "de réformer le jugement", kind=ReferralKind.APPEAL)
    with desk.bench.writing("awa", "test") as session:
        add_judgment(session, of, JudgmentTold(court, DecisionFor.REJECTED, number=number))
        return appeal(session, of, asked).reference


def drawn(desk: Desk, reference: str, **asked: Any) -> bytes:
    with desk.bench.reading("awa") as session:
        return render_letter_of(session, reference, **asked).pdf


def read(desk: Desk, reference: str, **asked: Any) -> str:
    text = reading.text(drawn(desk, reference, **asked))
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")
    return " ".join(plain.split())


def test_the_object_and_the_request_name_the_judgment(desk: Desk) -> None:
    reference = appealed(desk)
    text = read(desk, reference)
    with speaking("fr"):
        when = plain_day(today()).replace("\u00a0", " ")
    assert f"Objet : Appel du jugement n° 12/2026 du {when} (tribunal d'instance de" in text
    assert f"qui fait appel du jugement n° 12/2026 rendu le {when} par le tribunal" in text
    assert "Ce que la personne demande. Réformer le jugement." in text
    assert "Référencement du dossier" not in text
    assert boxes.printed_over(drawn(desk, reference)) == []


@pytest.mark.parametrize("number", ["", "N° 12"])
def test_a_judgment_is_named_once_with_or_without_a_number(desk: Desk, number: str) -> None:
    text = read(desk, appealed(desk, number))
    assert f"Appel du jugement {number} du".replace("  ", " ") in text


def test_without_the_facts_the_judgment_stays_at_the_office(desk: Desk) -> None:
    text = read(desk, appealed(desk, scope=(ConsentScope.IDENTITY,)))
    assert "Objet : Appel d'un jugement – dossier" in text
    assert "qui fait appel d'un jugement." in text
    assert "12/2026" not in text


def test_a_restricted_case_keeps_its_object(desk: Desk) -> None:
    text = read(desk, appealed(desk, category="VBG"))
    assert "Objet : Référencement d'un dossier – demande d'avis" in text


def test_the_version_without_a_name_names_no_judgment(desk: Desk) -> None:
    text = read(desk, appealed(desk), anonymous=True)
    assert "12/2026" not in text
    assert "demande d'avis sur la compétence" in text
