"""The transport voucher: two halves, an amount in figures and words, no matter of a case."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from justice_desk.exports.papers.kit.glyphs import CannotDraw
from justice_desk.exports.papers.voucher import VoucherFacts, render_vouchers
from justice_desk.terms.transport import TravellerRole, TravelMode
from tests.exports.papers import boxes, reading
from tests.exports.papers import transport as made
from tests.exports.papers.samples import OFFICE

LONG = " ".join(["Fatoumatadjènèba"] * 11)


def texts(pdf: bytes) -> list[str]:
    return [re.sub(r"[\s\u00a0\u202f]+", " ", page) for page in reading.pages_text(pdf)]


def text(facts: VoucherFacts | None = None) -> str:
    (page,) = texts(render_vouchers([facts or made.on_paper()]))
    return page


def extremes() -> dict[str, VoucherFacts]:
    far = made.traveller(LONG, place="Hameau inventé très long " * 5)
    long = made.support(2080, far, to="Quartier " * 12, amount=2_080_437, line="DON" * 8,
                        back_on=None, estimated=True)  # fmt: skip
    arabic = made.traveller(made.ARABIC, minor=True, identity="")
    on_foot = made.support(3, arabic, kilometres=None, mode=TravelMode.ON_FOOT, amount=999_999_999)
    name = "Clinique inventée d’aide juridique des cercles de Bourem et d’Ansongo réunis"
    demonstration = replace(OFFICE, demonstration=True, name=name)
    return {
        "ordinary": made.on_paper(),
        "long": made.on_paper(long, leaves_at=None, office=demonstration),
        "one word": made.on_paper(made.support(4, made.traveller("A" * 300, place="B" * 200))),
        "arabic": made.on_paper(on_foot, sheet=""),
        "nothing": made.on_paper(made.support(5, made.traveller("Awa"), amount=0)),
    }


@pytest.mark.parametrize("case", extremes())
def test_a_voucher_is_one_page_and_nothing_runs_over(case: str) -> None:
    pdf = render_vouchers([extremes()[case]])
    assert len(reading.pages_text(pdf)) == 1
    assert boxes.printed_over(pdf) == []
    drawn = boxes.inks(pdf)
    assert max(ink.bottom for ink in drawn) <= 290
    assert max(ink.right for ink in drawn) <= 192.5
    cut = [ink for ink in drawn if ink.top < 148.5 < ink.bottom]
    assert cut == []


def test_both_halves_say_number_code_amount_and_words() -> None:
    told = text()
    for value in ("GAO-B-2026-0117", "K7MW-3PXE", "12 500 F CFA", "Fadimata Maïga",
                  "douze mille cinq cents francs CFA", "Taboye", "Bourem", "16 décembre 2026",
                  "mardi 15 décembre 2026, 5 h 30", "le même jour, vers 13 h 00",
                  "voiture, 48 km par trajet", "pièce n° …4821", "Empreinte"):  # fmt: skip
        assert told.count(value) == 2, value
    assert "Un seul bon par personne et par voyage. Non cessible." in told
    assert "À joindre à l’état de paiement n° GAO-P-2026-014." in told


def test_no_half_tells_of_the_case_or_the_hearing() -> None:
    told = text(made.on_paper(made.support(117, *made.pair(), note="Sentinelle du dossier")))
    for value in ("GAO-2026-0117", "GAO-S-2026-003", "Sentinelle", "audience", "tribunal"):
        assert value not in told


def test_the_transporter_does_not_read_in_what_quality_somebody_travels() -> None:
    guardian = made.traveller("Tutrice Inventée", role=TravellerRole.GUARDIAN)
    told = text(made.on_paper(made.support(1, guardian)))
    assert told.count("tuteur") <= 1
    restricted = made.support(1, *made.pair(), restricted=True)
    assert "accompagnant" not in text(made.on_paper(restricted))
    assert text().count("avec 1 accompagnant") == 1


def test_without_a_trip_the_hour_to_be_there_is_told() -> None:
    told = text(made.on_paper(leaves_at=None))
    assert told.count("Être là avant mardi 15 décembre 2026, 8 h 00") == 2


def test_one_way_has_no_box_for_the_way_back() -> None:
    told = text(made.on_paper(made.support(1, back_on=None, back_at=None)))
    assert told.count("aller simple") == 2
    assert told.count("sans retour") == 2
    assert "☐" not in told
    assert told.count("retour") == 2


def test_twenty_vouchers_are_twenty_pages_in_their_order() -> None:
    pages = texts(render_vouchers([made.on_paper(made.support(n)) for n in range(1, 21)]))
    assert [f"GAO-B-2026-{n:04}" in page for n, page in enumerate(pages, 1)] == [True] * 20


def test_who_has_no_voucher_or_may_not_be_seen_gets_no_paper() -> None:
    for row in (made.support(1, voucher=None), made.hidden(2)):
        with pytest.raises(ValueError, match="No voucher"):
            render_vouchers([made.on_paper(row)])
    with pytest.raises(ValueError, match="No voucher"):
        render_vouchers([])


def test_a_name_that_no_font_can_draw_is_refused() -> None:
    with pytest.raises(CannotDraw):
        render_vouchers([made.on_paper(made.support(1, made.traveller("ߊߥߊ")))])
