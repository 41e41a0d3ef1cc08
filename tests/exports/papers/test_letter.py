"""The letter with names: wording, order, and what it does when the text is long."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date

import pytest

from justice_desk.exports.papers.facts import DangerToLife, GivenConsent, LetterFacts
from justice_desk.exports.papers.letter import facts_lines, render_letter, too_long_a_title
from justice_desk.rules.reference.rows import Closing
from justice_desk.terms.enums import JusticeOrder
from tests.exports.papers import conftest, reading, samples

LINE = "La demanderesse dit que la borne a été déplacée pendant la nuit par un voisin du hameau. "


def text_of(facts: LetterFacts) -> str:
    """Return the letter's text with ordinary spaces."""
    return plain(reading.text(render_letter(facts)))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def with_lines(count: int) -> LetterFacts:
    """Return a letter whose facts take exactly `count` lines."""
    words = (LINE * count).split()
    taken = bisect_right(
        range(len(words)), count, key=lambda number: facts_lines(" ".join(words[: number + 1]))
    )
    return replace(samples.letter(), facts=" ".join(words[:taken]))


def test_it_reads_like_the_page_from_top_to_bottom() -> None:
    order = [
        "BUREAU DE GAO",
        "Référence",
        "GAO-2026-0042/R2",
        "Exemplaire du destinataire",
        "Urgent – sous 72 heures",
        "mardi 8 décembre 2026",
        "Gao, le vingt-quatre novembre deux mille vingt-six",
        "Monsieur le Président",
        "du tribunal d’instance de Bourem",
        "siégeant actuellement à Gao",
        "Objet : Référencement du dossier GAO-2026-0042 – litige foncier rural",
        "J’ai l’honneur de vous transmettre, pour compétence et suite à donner",
        "Personne concernée",
        "Mme Fadimata Maïga, 42 ans – demanderesse",
        "Résidence",
        "Taboye, cercle de Bourem",
        "Faits et demande",
        "CE QUI EST TRANSMIS",
        "3 pièces jointes : PV de non-conciliation",
        "CE QUI N’EST PAS TRANSMIS",
        "son téléphone (la joindre par le bureau)",
        "Le 18 novembre 2026, après lecture à haute voix en songhay, Mme Maïga a consenti",
        "au seul tribunal d’instance de Bourem. Elle peut retirer cet accord à tout moment",
        "coupon ci-dessous",
        "l’expression de ma haute considération",
        "La personne concernée ou son représentant",
        "Empreinte",
        "La coordinatrice du bureau",
        "Document confidentiel – à remettre en main propre",
        "COUPON-RETOUR",
        "K7MW-3PXE",
        "Reçu le :",
        "Non accepté :",
        "Terminé le :",
        "Nom et fonction :",
    ]
    text = plain(reading.text(conftest.draw("letter")))
    at = 0
    for part in order:
        found = text.find(part, at)
        assert found >= 0, f"{part!r} is missing or out of order after {text[:at][-60:]!r}"
        at = found + len(part)


def test_the_object_holds_no_name_of_a_person() -> None:
    text = plain(reading.text(conftest.draw("letter")))
    subject = text[text.index("Objet :") : text.index("Monsieur le Président,")]
    assert "Maïga" not in subject


def test_a_restricted_object_says_nothing_not_even_the_number() -> None:
    text = text_of(replace(samples.letter(), restricted=True))
    subject = text[text.index("Objet :") : text.index("Monsieur le Président,")]
    assert subject.strip() == "Objet : Référencement d’un dossier – demande d’avis"
    assert "litige foncier" not in text


def test_danger_to_life_says_so_without_its_reason_and_asks_nothing_of_the_person() -> None:
    text = text_of(replace(samples.letter(), consent=DangerToLife(date(2026, 11, 24))))
    assert "Transmis sans accord recueilli, en raison d’un danger pour la vie." in text
    assert "a consenti" not in text
    assert "La personne concernée ou son représentant" not in text
    assert "Cachet du bureau" in text


def test_a_witness_and_an_unread_consent_are_reported_as_they_were() -> None:
    given = GivenConsent(date(2026, 11, 18), "Mme Maïga", read_aloud=False, witness=True)
    text = text_of(replace(samples.letter(), consent=given))
    assert "Le 18 novembre 2026, devant témoin, Mme Maïga a consenti" in text
    assert "lecture" not in text
    assert "La personne peut retirer cet accord" in text


def test_a_cadi_reads_that_no_penal_fact_is_sent_and_that_the_court_stays_open() -> None:
    text = plain(reading.text(conftest.draw("letter to the cadi")))
    assert "Le présent envoi ne concerne aucun fait pénal." in text
    assert "La voie du tribunal lui reste ouverte." in text
    assert "considération respectueuse" in text
    assert "Nom en arabe" in text


def test_a_title_that_is_missing_is_greeted_with_madame_monsieur() -> None:
    sending = samples.sending(replace(samples.COURT, salutation=""))
    assert "Madame, Monsieur, J’ai l’honneur" in text_of(replace(samples.letter(), sending=sending))


def test_greetings_end_with_a_sentence_of_their_own() -> None:
    receiver = replace(samples.COURT, closing=Closing.GREETINGS, order=JusticeOrder.CUSTOMARY)
    text = text_of(replace(samples.letter(), sending=samples.sending(receiver)))
    assert "coupon ci-dessous. Recevez nos salutations respectueuses." in text


@pytest.mark.parametrize(("lines", "pages"), [(1, 1), (6, 2), (12, 2), (40, 2)])
def test_long_facts_take_more_pages_and_lose_no_word(lines: int, pages: int) -> None:
    facts = with_lines(lines)
    assert facts_lines(facts.facts) == lines
    drawn = reading.pages_text(render_letter(facts))
    assert len(drawn) == pages
    assert plain(facts.facts) in re.sub(r"\s+", " ", " ".join(drawn)) or lines == 40
    found = re.sub(r"\s+", "", "".join(drawn)).count("hameau")
    assert found == facts.facts.count("hameau")


def test_six_lines_of_facts_stay_on_one_page_where_little_else_is_said() -> None:
    short = replace(with_lines(6), steps="", attachments=())
    assert len(reading.pages_text(render_letter(short))) == 1


@pytest.mark.parametrize("count", [0, 1, 3])
def test_up_to_three_attachments_are_named_beside_what_is_transmitted(count: int) -> None:
    text = text_of(replace(samples.letter(), attachments=samples.PAPERS[:count]))
    assert "dont la liste suit" not in text
    assert "Pièces jointes (" not in text
    assert text.count("pièces jointes :") + text.count("pièce jointe :") == bool(count)


@pytest.mark.parametrize("count", [4, 12, 21, 60])
def test_more_attachments_are_counted_then_listed(count: int) -> None:
    papers = tuple(f"pièce inventée de rang {number}" for number in range(1, count + 1))
    facts = replace(samples.letter(), attachments=papers)
    pages = [plain(page) for page in reading.pages_text(render_letter(facts))]
    text = " ".join(pages)
    assert f"les {count} pièces dont la liste suit" in text
    assert f"{count} pièces, liste en fin de lettre" in text
    assert all(paper in text for paper in papers)
    if count <= 20:
        assert any(f"Pièces jointes ({count})" in page and papers[-1] in page for page in pages)


def test_the_closing_names_the_page_of_the_slip_when_it_is_another_one() -> None:
    pages = [plain(page) for page in reading.pages_text(conftest.draw("long letter"))]
    assert "coupon de la page 2" in pages[0]
    assert "COUPON-RETOUR" in pages[1]


@pytest.mark.parametrize("lines", range(1, 41, 3))
def test_the_slip_never_stands_without_signatures_text_and_reference(lines: int) -> None:
    pages = [plain(page) for page in reading.pages_text(render_letter(with_lines(lines)))]
    assert not any("COUPON-RETOUR" in page for page in pages[:-1])
    last = pages[-1]
    assert "COUPON-RETOUR" in last
    assert "La coordinatrice du bureau" in last
    assert "GAO-2026-0042/R2" in last[: last.index("COUPON-RETOUR")]
    assert "prie d’agréer" in last or "Pièces jointes (" in last
    here = "coupon ci-dessous" in last
    assert here or f"coupon de la page {len(pages)}" in " ".join(pages)


def test_nothing_of_the_person_or_the_case_stands_on_the_slip() -> None:
    text = plain(reading.text(conftest.draw("letter")))
    slip = text[text.index("COUPON-RETOUR") :]
    for forbidden in ("GAO-2026", "Maïga", "Bourem", "Taboye", "foncier", "dossier"):
        assert forbidden not in slip


def test_a_title_of_six_lines_moves_the_object_down_and_a_longer_one_is_noticed() -> None:
    words = samples.PRESIDENT.title.split()
    six = samples.PRESIDENT.title + " et des affaires foncières"
    assert not too_long_a_title(six)
    assert too_long_a_title(" ".join(words * 2))
    receiver = replace(samples.PRESIDENT, title=six)
    text = text_of(replace(samples.letter(), sending=samples.sending(receiver)))
    assert text.index("affaires foncières") < text.index("Objet :")


def test_a_long_object_is_cut_at_a_word_after_two_lines() -> None:
    text = text_of(replace(samples.letter(), subject=" ".join(["succession indivise"] * 30)))
    subject = text[text.index("Objet :") : text.index("Monsieur le Président,")].strip()
    assert subject.endswith(("succession …", "indivise …"))


def test_a_long_name_wraps_in_its_cell() -> None:
    long = "Mme Fadimata Maïga dite Haïdara Cissé Touré Coulibaly Diallo, 42 ans – demanderesse"
    person = replace(samples.letter().persons[0], text=long)
    assert long in text_of(replace(samples.letter(), persons=(person,)))


def test_an_invented_office_says_so_on_each_page_and_on_the_slip() -> None:
    office = replace(samples.OFFICE, demonstration=True)
    facts = samples.long_letter()
    facts = replace(facts, sending=replace(facts.sending, office=office))
    pages = reading.pages_text(render_letter(facts))
    assert all("DÉMONSTRATION" in page for page in pages)
    assert "DÉMONSTRATION" in pages[-1][pages[-1].index("COUPON-RETOUR") :]
