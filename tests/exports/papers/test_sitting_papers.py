"""The papers of a sitting: what each says, what none may say, and values as long as they come."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.papers import sitting_words as words
from justice_desk.exports.papers.attendance import render_attendance
from justice_desk.exports.papers.budget import render_budget
from justice_desk.exports.papers.court_docket import render_court_docket
from justice_desk.exports.papers.docket_rows import parties
from justice_desk.exports.papers.door_docket import render_door_docket
from justice_desk.exports.papers.information import render_information
from justice_desk.exports.papers.minutes import render_minutes
from justice_desk.exports.papers.programme import render_programme
from justice_desk.exports.papers.sealed_docket import render_sealed_docket
from justice_desk.exports.papers.summons import render_summons
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.terms.sittings import DocketResult, ResultCause, SittingKind
from tests.exports.papers import boxes, reading
from tests.exports.papers import sittings as made
from tests.exports.papers.samples import OFFICE

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.exports.papers.sitting_facts import SittingFacts
    from justice_desk.services.dockets.rows import SlotRow

LONG = " ".join(["Fatoumatadjènèba"] * 11)
ARABIC = "مريم بنت احمد"

RENDERED: dict[str, Callable[[SittingFacts], bytes]] = {
    "summons": render_summons,
    "court": render_court_docket,
    "door": render_door_docket,
    "programme": render_programme,
    "attendance": render_attendance,
    "information": render_information,
    "minutes": render_minutes,
    "budget": render_budget,
}


def texts(pdf: bytes) -> list[str]:
    return [re.sub(r"[\s\u00a0\u202f]+", " ", page) for page in reading.pages_text(pdf)]


def text(pdf: bytes) -> str:
    return " ".join(texts(pdf))


def many(count: int) -> tuple[SlotRow, ...]:
    return tuple(made.slot(at, made.called(f"Personne Inventée{at}")) for at in range(1, count + 1))


def extremes() -> dict[str, SittingFacts]:
    other = PartyRole.RESPONDENT
    crowd = [made.called(f"Prénom{n} Inventé{n}", other if n % 2 else PartyRole.CLAIMANT)
             for n in range(30)]  # fmt: skip
    long = made.view(row_court="Tribunal " + "de grande instance inventé " * 4,
                     row_building="Maison des jeunes et de la culture inventée " * 2,
                     authorised_number="Ordonnance inventée 123/2026 du premier président",
                     authorised_on=date(2026, 11, 20))  # fmt: skip
    return {
        "empty": made.facts(slots=()),
        "sixty": made.facts(slots=many(60)),
        "three hundred": made.facts(slots=(), civil=tuple(made.civil(n) for n in range(1, 301))),
        "thirty parties": made.facts(slots=(made.slot(1, *crowd),)),
        "long names": made.facts(
            view=long, slots=(made.slot(1, made.called(LONG), made.called("A" * 200, other)),)
        ),
        "arabic": made.facts(
            slots=(made.slot(1, made.called(ARABIC), made.called("Awa Test", name_arabic=ARABIC)),)
        ),
        "two days": made.facts(
            view=made.view(made.day(), made.day(date(2026, 12, 16))),
            slots=(made.slot(1, made.called("Un Jour")),
                   made.slot(1, made.called("Deux Jours"), of=made.day(date(2026, 12, 16)))),
        ),
        "demonstration": replace(
            made.facts(), office=replace(OFFICE, demonstration=True, phone="")
        ),
    }  # fmt: skip


@pytest.mark.parametrize("case", extremes())
@pytest.mark.parametrize("paper", RENDERED)
def test_nothing_is_printed_over_anything_nor_in_the_last_seven_millimetres(
    paper: str, case: str
) -> None:
    if paper == "summons" and case in {"empty", "three hundred"}:
        pytest.skip("nobody is called, so there is no paper")
    facts = extremes()[case]
    pdf = RENDERED[paper](facts)
    for page in (0, len(reading.pages_text(pdf)) - 1):
        assert boxes.printed_over(pdf, page) == []
        picture = reading.image(pdf, page, 100)
        edge = round(7 / 25.4 * 100) - 1
        wide, high = picture.size
        assert picture.crop((0, high - edge, wide, high)).getextrema() == (255, 255)
        assert picture.crop((wide - edge, 0, wide, high)).getextrema() == (255, 255)
        assert all(ink.right <= wide / 100 * 25.4 - 15 for ink in boxes.inks(pdf, page))


@pytest.mark.parametrize("paper", RENDERED)
def test_a_case_that_is_closed_to_the_reader_leaves_no_name_on_any_paper(paper: str) -> None:
    secret = replace(made.hidden(1), called=(made.called("Nana Cachée"),), subject="Violence")
    facts = made.facts(slots=(secret, made.slot(2, made.called("Awa Ouverte"))))
    told = text(RENDERED[paper](facts))
    assert "Cachée" not in told
    assert "Violence" not in told


@pytest.mark.parametrize("paper", set(RENDERED) - {"summons", "attendance", "court"})
def test_papers_that_travel_or_hang_name_no_party(paper: str) -> None:
    told = text(RENDERED[paper](made.full()))
    for name in ("Maïga", "Traoré", "Cissé", "Exemple", "Inventée 3"):
        assert name not in told


@pytest.mark.parametrize("paper", set(RENDERED) - {"summons", "budget"})
def test_an_invented_office_says_so_on_every_paper(paper: str) -> None:
    assert "DÉMONSTRATION" in text(RENDERED[paper](extremes()["demonstration"]))


class TestSummons:
    def test_each_person_has_one_page_in_the_order_of_the_docket(self) -> None:
        pages = texts(render_summons(made.facts()))
        called = [who.name for slot in made.docket() for who in slot.called]
        assert len(pages) == len(called)
        for name, page in zip(called, pages, strict=True):
            assert name in page
            assert "Page 1 / 1" in page

    def test_it_never_tells_the_matter_or_another_person(self) -> None:
        people = {who.name for slot in made.docket() for who in slot.called}
        subjects = {slot.subject for slot in made.docket()}
        for page in texts(render_summons(made.facts())):
            assert sum(f"{name} " in page for name in people) == 1
            assert not [subject for subject in subjects if subject in page]
            assert not re.search(r"civil|pénal|victime|mis en cause", page)

    def test_it_says_day_hour_place_and_what_to_bring(self) -> None:
        page = texts(render_summons(made.facts()))[8]
        for told in ("CONVOCATION", "MARDI", "15", "DÉCEMBRE", "2026", "MATIN", "8 h 00",
                     "être là à 7 h 30", "Mairie de Bourem, grande salle", "ce papier",
                     "pièce d’identité", "Transport par le bureau", "Expliqué oralement en",
                     "Vous ne payez rien", "n° 4 au rôle", "requérante", "Empreinte",
                     "Ce papier ne remplace pas l’acte officiel", "à la demande du greffe",
                     "le quinze décembre deux mille vingt-six", "Audience publique"):  # fmt: skip
            assert told in page, told

    def test_a_restricted_one_tells_no_role_and_is_handed_over_to_nobody_else(self) -> None:
        (page,) = texts(render_summons(made.facts(slots=(made.docket()[4],))))
        assert "n° 5 au rôle" in page
        assert "partie – n°" not in page
        assert "Audience publique" not in page
        assert "huis clos" not in page
        assert "jamais à une autre personne" in page

    @pytest.mark.parametrize(
        ("minutes", "word"), [(479, "MATIN"), (720, "APRÈS-MIDI"), (1080, "SOIR")]
    )
    def test_half_of_the_day_follows_the_hour(self, minutes: int, word: str) -> None:
        who = made.called("Awa Test", comes_at=minutes)
        assert word in text(render_summons(made.facts(slots=(made.slot(1, who),))))

    def test_the_first_of_a_month_is_written_as_one_reads_it(self) -> None:
        on = made.day(date(2027, 9, 1))
        facts = made.facts(view=made.view(on), slots=(made.slot(1, made.called("A B"), of=on),))
        told = text(render_summons(facts))
        assert "premier septembre deux mille vingt-sept" in told
        assert "01 / 09 / 2027" in told

    def test_nobody_called_makes_no_paper(self) -> None:
        with pytest.raises(ValueError, match="Nobody"):
            render_summons(made.facts(slots=()))


class TestCourtDocket:
    def test_eight_rows_a_page_with_repeated_headings_and_signatures_on_the_last(self) -> None:
        pages = texts(render_court_docket(made.facts(slots=many(60))))
        assert len(pages) == 8
        assert all("Parties Objet Nature" in page for page in pages)
        assert [page.count("GAO-2026-0") for page in pages] == [8] * 7 + [4]
        assert ["Vu, signature et cachet" in page for page in pages] == [False] * 7 + [True]

    def test_a_closed_hearing_prints_dashes_and_no_name(self) -> None:
        told = text(render_court_docket(made.facts(slots=made.docket()[4:5])))
        assert "affaire à huis clos – noms au pli séparé" in told
        assert "Cachée" not in told
        assert "pénal" not in told
        assert "1, dont 1 à huis clos" in told

    def test_family_names_come_first_and_others_are_counted(self) -> None:
        told = text(render_court_docket(made.facts()))
        for pair in ("Maïga Aïssata c/ Touré Issa", "Ag Alhassane Moussa c/ Walet Ibrahim Fatma",
                     "Ould Cheikh Mohamed"):  # fmt: skip
            assert pair in told
        crowd = [made.called(f"Prénom Fort-Long-Nom-Inventé{n}") for n in range(4)]
        assert parties(made.slot(1, *crowd)).endswith("et trois autres")

    def test_a_list_of_three_hundred_follows_with_its_headings_on_every_page(self) -> None:
        pages = texts(render_court_docket(extremes()["three hundred"]))
        lists = [page for page in pages if "Personne concernée" in page]
        assert lists == pages[1:]
        assert "300 requérants, liste jointe" in pages[0]
        assert "liste de 300" in pages[0]
        assert "Requérant Inventé 300" in pages[-1]

    def test_a_court_at_its_seat_is_no_mobile_one(self) -> None:
        told = text(render_court_docket(made.facts(view=made.view(row_kind=SittingKind.SEAT))))
        assert "Projet de rôle d’audience" in told
        assert "foraine" not in told


class TestDoorDocket:
    def test_it_shows_numbers_without_the_office_and_initials(self) -> None:
        told = text(render_door_docket(made.facts()))
        assert "A. M. – I. T." in told
        assert "2026-0031" in told
        assert "GAO-2026" not in told
        assert "huis clos" in told
        assert "Dette" not in told

    def test_initials_can_be_left_out(self) -> None:
        told = text(render_door_docket(made.facts(), initials=False))
        assert "A. M." not in told
        assert "Initiales" not in told
        assert "huis clos" in told

    def test_a_civil_status_list_is_one_block_with_its_count(self) -> None:
        told = text(render_door_docket(made.full()))
        assert "Liste d’état civil 40 requérants : numéros 1 à 40" in told

    def test_a_sitting_behind_closed_doors_shows_no_initials_at_all(self) -> None:
        told = text(render_door_docket(made.facts(view=made.view(row_closed_doors=True))))
        assert told.count("huis clos") == 8


class TestSeparateFold:
    def test_each_closed_case_has_its_sheet_with_names_and_true_roles(self) -> None:
        slots = (*made.docket(), made.hidden(9))
        (page,) = texts(render_sealed_docket(made.facts(slots=slots)))
        for told in ("GAO-2026-0035", "Mme Nana Cachée", "victime", "sous enveloppe fermée"):
            assert told in page, told
        assert "Maïga" not in page

    def test_a_sitting_behind_closed_doors_has_one_for_each_case(self) -> None:
        pages = texts(render_sealed_docket(made.facts(view=made.view(row_closed_doors=True))))
        assert len(pages) == len(made.docket())


class TestOthers:
    def test_who_is_called_behind_closed_doors_signs_on_a_sheet_of_her_own(self) -> None:
        pages = texts(render_attendance(made.facts()))
        own = [page for page in pages if "Nana Cachée" in page]
        assert len(own) == 1
        assert "Aïssata" not in own[0]
        assert not re.search("victime", own[0], re.IGNORECASE)

    def test_minutes_before_any_result_are_left_to_be_filled_in(self) -> None:
        told = text(render_minutes(made.facts()))
        assert "à remplir à la main" in told
        assert "Civil 5" in told

    def test_minutes_count_results_and_causes_and_hide_what_is_closed(self) -> None:
        slots = (
            made.slot(1, made.called("A B", came=True), result=DocketResult.JUDGED),
            made.slot(2, made.called("C D", came=False), result=DocketResult.ADJOURNED,
                      cause=ResultCause.ABSENT_PARTY, until_on=date(2027, 1, 12)),
            made.hidden(3),
        )  # fmt: skip
        told = text(render_minutes(made.facts(slots=slots)))
        for figure in ("Civil 2 1 0 1 0", "Huis clos 1 n. c. n. c. n. c. n. c.", "Total 3 1 0 1 0",
                       "Une partie était absente 1", "Requérant 2 1 1 0",
                       "Renvoyé, le 12 janv. 2027, une partie était absente"):  # fmt: skip
            assert figure in told, figure

    def test_the_budget_totals_and_says_it_in_words(self) -> None:
        told = text(render_budget(made.facts()))
        assert "Total 195 000 75 000 0" in told
        assert "cent quatre-vingt-quinze mille francs CFA (195 000 F CFA)" in told
        assert "Interprètes 30 000 35 000 – 5 000" in told

    def test_a_programme_tells_every_day_on_its_own_pages(self) -> None:
        pages = texts(render_programme(extremes()["two days"]))
        assert ["15 décembre" in pages[0], "16 décembre" in pages[1]] == [True, True]
        assert "12 h 30 Pause 1 h 30" in pages[0]


@pytest.mark.parametrize(
    ("name", "first", "letters"),
    [
        ("Fadimata Maïga", "Maïga Fadimata", "F. M."),
        ("Moussa Ag Alhassane", "Ag Alhassane Moussa", "M. A."),
        ("Fatma Walet Ibrahim", "Walet Ibrahim Fatma", "F. W."),
        ("Aminata", "Aminata", "A."),
        ("", "", "–"),
    ],
)
def test_a_name_is_listed_family_first_and_has_two_initials(
    name: str, first: str, letters: str
) -> None:
    assert words.listed(name) == first
    assert words.initials(name) == letters


def test_an_arabic_name_keeps_its_order() -> None:
    assert words.listed(ARABIC) == ARABIC
    assert words.initials(ARABIC) == " ".join(f"{ARABIC.split()[at][0]}." for at in (0, -1))


def test_roles_that_tell_of_a_crime_are_parties_on_paper() -> None:
    she = Sex.FEMALE
    assert words.shown_role(made.called("A B", PartyRole.CLAIMANT, sex=she)) == "requérante"
    assert words.shown_role(made.called("A B", PartyRole.VICTIM, sex=she)) == "partie"
    assert words.shown_role(made.called("A B", PartyRole.ACCUSED)) == "partie"
