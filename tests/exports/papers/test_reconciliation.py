"""The reconciliation: every figure comes from the ledger, and a difference is told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.papers.reconciliation import render_reconciliation
from justice_desk.terms.transport import BookedAs, SupportState
from tests.exports.papers import boxes, reading
from tests.exports.papers import transport as made

if TYPE_CHECKING:
    from justice_desk.exports.papers.balance_facts import BalanceFacts


def texts(facts: BalanceFacts) -> list[str]:
    pages = reading.pages_text(render_reconciliation(facts))
    return [re.sub(r"[\s\u00a0\u202f]+", " ", page) for page in pages]


def many(count: int) -> BalanceFacts:
    rows = tuple(
        made.support(n, state=SupportState.PAID, paid=1_000 * n, paid_on=made.HELD)
        for n in range(1, count + 1)
    )
    entries = tuple(made.entry(n, BookedAs.PAYMENT, n, 1_000 * n) for n in range(1, count + 1))
    advances = tuple(
        made.advance(n, holder="Porteur inventé au nom long " * 4) for n in range(1, 9)
    )
    return replace(made.accounts(), rows=rows, entries=entries, advances=advances)


def test_payments_returns_and_what_is_open_are_told() -> None:
    (told,) = texts(made.accounts())
    for value in ("Accordé 30 000 F CFA", "Payé 28 000 F CFA", "Rendu 9 500 F CFA",
                  "Coût net 18 500 F CFA", "Accordé, non payé 1 (2 000 F CFA)", "Absents 1 ",
                  "Sans reçu 1 (6 000 F CFA)", "À justifier 1 (6 000 F CFA)",
                  "Reste en main 20 000 F CFA", "V-2026-001 Point focal inventé",
                  "Total 200 000 150 000 30 000 20 000",
                  "Total (4 demandes) 30 000 28 000 9 500 1",
                  "dix-huit mille cinq cents francs CFA",
                  "Le total des demandes et le grand livre sont égaux."):  # fmt: skip
        assert value in told, value


def test_a_reversed_entry_counts_no_more_and_refused_ones_are_not_there() -> None:
    facts = made.accounts()
    assert facts.paid_out("GAO-A-2026-0003") == 6_000
    assert facts.net == sum(row.paid for row in facts.rows)
    (told,) = texts(facts)
    assert "A-2026-0005" not in told
    assert "A-2026-0006" not in told


def test_a_cancelled_request_that_money_moved_for_is_there() -> None:
    facts = made.accounts()
    late = made.entry(9, BookedAs.PAYMENT, 5, 4_000)
    (told,) = texts(replace(facts, entries=(*facts.entries, late)))
    assert "A-2026-0005" in told
    assert "Écart de – 4 000 F CFA" in told


def test_it_names_no_beneficiary() -> None:
    (told,) = texts(made.accounts())
    assert "Fadimata" not in told
    assert "A-2026-0004" in told


def test_totals_of_two_hundred_requests_equal_the_sum_of_the_rows_on_the_pages() -> None:
    pages = reading.pages_text(render_reconciliation(many(200)))
    lines = [re.sub(r"[ \u00a0\u202f]+", " ", line) for line in "\n".join(pages).splitlines()]
    found = re.compile(r"appui payé 12 500 (\d+ 000) 0 0$")
    paid = [int(row[1].replace(" ", "")) for line in lines if (row := found.search(line))]
    assert paid == [1_000 * number for number in range(1, 201)]
    (total,) = (line for line in lines if line.startswith("Total (200 demandes)"))
    assert total == "Total (200 demandes) 2 500 000 20 100 000 0 0"
    assert sum(paid) == 20_100_000
    assert len(pages) > 4


@pytest.mark.parametrize("count", [0, 1, 60])
def test_nothing_runs_over(count: int) -> None:
    pdf = render_reconciliation(many(count))
    for page in range(len(reading.pages_text(pdf))):
        assert boxes.printed_over(pdf, page) == []
        drawn = boxes.inks(pdf, page)
        assert max(ink.right for ink in drawn) <= 192.5
        assert max(ink.bottom for ink in drawn) <= 290


def test_without_advances_there_is_no_table_of_them() -> None:
    (told,) = texts(replace(made.accounts(), advances=()))
    assert "Détenteur" not in told
    assert "Reste en main 0 F CFA" in told


def test_the_numbers_of_an_office_with_a_long_code_are_whole() -> None:
    facts = made.accounts()
    rows = tuple(replace(row, number=row.number.replace("GAO", "TOMBOU")) for row in facts.rows)
    advances = tuple(
        replace(row, number=row.number.replace("GAO", "TOMB")) for row in facts.advances
    )
    (told,) = texts(replace(facts, rows=rows, advances=advances, entries=()))
    assert "A-2026-0001 0001 justifié" in told
    assert "V-2026-001 Point focal" in told
