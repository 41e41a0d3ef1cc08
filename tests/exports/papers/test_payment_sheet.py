"""The payment sheet: each page adds up, is carried forward, and names nobody who signs alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.exports.papers.kit.words import francs_in_words
from justice_desk.exports.papers.payment_sheet import (
    PaymentFacts,
    render_payment_sheet,
    render_single_sheets,
)
from justice_desk.terms.transport import SupportState, TravellerRole
from tests.exports.papers import boxes, reading
from tests.exports.papers import transport as made
from tests.exports.papers.samples import DAY, OFFICE

if TYPE_CHECKING:
    from justice_desk.services.transport.rows import SupportRow

LONG = " ".join(["Fatoumatadjènèba"] * 11)
_AMOUNT = r"(\d{1,3}(?: \d{3})*)"


def texts(pdf: bytes) -> list[str]:
    return [re.sub(r"[ \u00a0\u202f]+", " ", page) for page in reading.pages_text(pdf)]


def facts(*rows: SupportRow, **told: Any) -> PaymentFacts:
    of = "audience foraine de Bourem, 15 décembre 2026"
    apart = frozenset(told.get("apart", ()))
    return PaymentFacts(OFFICE, "GAO-P-2026-014", of, rows, apart, DAY)


def many(count: int) -> tuple[SupportRow, ...]:
    return tuple(
        made.support(n, made.traveller(f"Prénom{n:03} Inventé"), amount=1_000 + 137 * n)
        for n in range(1, count + 1)
    )


def figures(page: str, before: str) -> int:
    found = re.search(before + r"[^\n]*?\s" + _AMOUNT + r"\s*$", page, re.MULTILINE)
    assert found, (before, page)
    return int(found[1].replace(" ", ""))


def amounts(page: str) -> list[int]:
    """Return the amounts of the rows of a page, as a reader finds them."""
    pattern = r"^\d+ Prénom.*?(?=^\d+ Prénom|^Total de la page)"
    rows = re.findall(pattern, page, re.MULTILINE | re.DOTALL)
    last = (re.findall(_AMOUNT + r"$", row, re.MULTILINE)[-1] for row in rows)
    return [int(amount.replace(" ", "")) for amount in last]


@pytest.mark.parametrize("count", [1, 12, 13, 120, 121])
def test_every_page_adds_up_and_is_carried_forward(count: int) -> None:
    rows = many(count)
    pages = texts(render_payment_sheet(facts(*rows)))
    assert len(pages) == -(-count // 12)
    brought = 0
    for number, page in enumerate(pages, 1):
        own = [row.amount for row in rows[(number - 1) * 12 : number * 12]]
        assert figures(page, f"Total de la page {number}") == sum(own)
        if number > 1:
            assert figures(page, rf"Report de la page {number - 1} \(\d+ paiements?\)") == brought
        brought += sum(own)
        if number < len(pages):
            assert figures(page, f"À reporter page {number + 1}") == brought
        assert f"Page {number} / {len(pages)}" in page
    plural = "s" if count > 1 else ""
    assert figures(pages[-1], rf"Total général \({count} paiement{plural}\)") == brought
    total = sum(row.amount for row in rows)
    assert brought == total
    assert francs_in_words(total) in " ".join(pages[-1].split())


def test_each_amount_stands_beside_its_name_in_order() -> None:
    rows = many(40)
    pages = texts(render_payment_sheet(facts(*reversed(rows))))
    read = [amount for page in pages for amount in amounts(page)]
    assert read == [row.amount for row in rows]


def test_signatures_stand_on_the_last_page_and_initials_on_the_others() -> None:
    pages = texts(render_payment_sheet(facts(*many(30))))
    assert ["Service fait" in page for page in pages] == [False, False, True]
    assert ["Paraphe" in page for page in pages] == [True, True, False]
    assert ["Arrêté le présent" in page for page in pages] == [False, False, True]


def test_a_sheet_without_a_payment_is_one_page_of_nothing() -> None:
    (page,) = texts(render_payment_sheet(facts()))
    assert "Total général (0 paiement)" in page
    assert "zéro franc CFA" in " ".join(page.split())


def test_who_signs_alone_is_a_number_on_the_list_and_the_total_still_holds() -> None:
    restricted = made.support(50, made.traveller("Nana Cachée"), restricted=True, amount=5_000)
    apart = made.support(51, made.traveller("Adversaire Inventé"), amount=3_000)
    rows = (*many(3), restricted, apart, made.hidden(52, amount=7_000))
    told = facts(*rows, apart=[apart.number])
    (page,) = texts(render_payment_sheet(told))
    assert "Cachée" not in page
    assert "Adversaire" not in page
    assert page.count("feuille séparée") == 3
    assert figures(page, "Total général") == sum(row.amount for row in rows) == told.total
    alone = texts(render_single_sheets(told))
    assert ["Cachée" in one for one in alone] == [True, False]
    assert ["Adversaire" in one for one in alone] == [False, True]
    assert all("Prénom" not in one and "audience" not in one for one in alone)
    assert "GAO-P-2026-014 / 4" in alone[0]
    assert "cinq mille francs CFA" in " ".join(alone[0].split())


def test_nobody_who_signs_alone_is_no_paper() -> None:
    with pytest.raises(ValueError, match="alone"):
        render_single_sheets(facts(*many(2), made.hidden(9)))


def test_only_money_that_is_due_or_was_paid_stands_on_it() -> None:
    state = SupportState
    rows = (
        made.support(1, made.traveller("A Due"), amount=1_000, state=state.APPROVED),
        made.support(2, made.traveller("B Payée"), amount=9, state=state.PAID, paid=2_000,
                     paid_on=made.HELD),
        made.support(3, made.traveller("C Rendue"), amount=4_000, state=state.NO_SHOW, paid=0,
                     paid_on=made.HELD),
        made.support(4, made.traveller("D Gardée"), state=state.NO_SHOW, paid=500,
                     paid_on=made.HELD),
        made.support(5, made.traveller("E Absente"), state=state.NO_SHOW),
        made.support(6, made.traveller("F Refusée"), state=state.REFUSED),
        made.support(7, made.traveller("G Annulée"), state=state.CANCELLED),
        made.support(8, made.traveller("H Demandée"), state=state.REQUESTED),
        made.support(9, made.traveller("I Close"), state=state.RECONCILED, paid=0),
    )  # fmt: skip
    (page,) = texts(render_payment_sheet(facts(*rows)))
    assert all(name in page for name in ("A Due", "B Payée", "D Gardée"))
    left_out = ("C Rendue", "E Absente", "F Refusée", "G Annulée", "H Demandée", "I Close")
    assert not any(name in page for name in left_out)
    assert figures(page, "Total général") == 3_500


def test_a_guardian_signs_for_a_minor_with_her_own_document() -> None:
    child = made.traveller("Enfant Inventée", minor=True, identity="0001")
    guardian = made.traveller("Tutrice Inventée", role=TravellerRole.GUARDIAN, identity="9911")
    (page,) = texts(render_payment_sheet(facts(made.support(1, child, guardian))))
    assert "mineur, signe : Tutrice Inventée" in page
    assert "9911" in page
    assert "0001" not in page.replace("bon 0001", "")


@pytest.mark.parametrize("page", [0, 1])
def test_nothing_runs_over_whatever_the_names(page: int) -> None:
    odd = [
        made.support(900, made.traveller(LONG, place="Hameau inventé " * 6), to="Quartier " * 9),
        made.support(901, made.traveller("A" * 200, place="B" * 90)),
        made.support(902, made.traveller("Mohamed Ould Cheikh " + made.ARABIC), *made.pair()),
        made.support(903, made.traveller(made.ARABIC, minor=True),
                     made.traveller(LONG, role=TravellerRole.GUARDIAN), amount=999_999_999),
        made.support(904, made.traveller("Sur Place", place="Bourem")),
    ]  # fmt: skip
    pdf = render_payment_sheet(facts(*odd, *many(19)))
    assert boxes.printed_over(pdf, page) == []
    drawn = boxes.inks(pdf, page)
    assert max(ink.right for ink in drawn) <= 192.5
    assert max(ink.bottom for ink in drawn) <= 290
    named = [ink for ink in drawn if 51 < ink.top < 230 and 33 < ink.left < 83]
    assert max(ink.right for ink in named) <= 83.2, "no name runs into the journey"
