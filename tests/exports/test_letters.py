"""Letters drawn from a real register: what stands on them, and what never does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.exports.filling.sending import as_sentence
from justice_desk.exports.letters import FactsTooLong, TitleTooLong, render_letter_of
from justice_desk.exports.papers.facts import Copy
from justice_desk.exports.papers.kit.glyphs import CannotDraw
from justice_desk.i18n import messages
from justice_desk.services.cases.attaching import attach
from justice_desk.services.letters.errors import IdentityNotCovered
from justice_desk.services.letters.printing import note_letter
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentHow, ConsentScope, PartyRole, ReferralState
from tests.exports.papers import reading
from tests.sending import FACTS, PHONE, REASON, told

if TYPE_CHECKING:
    from justice_desk.exports.rendered import RenderedPaper
    from tests.sending import Desk

IDENTITY, FACTS_PART = ConsentScope.IDENTITY, ConsentScope.FACTS


def drawn(desk: Desk, reference: str, **asked: Any) -> RenderedPaper:
    with desk.bench.reading("awa") as session:
        return render_letter_of(session, reference, **asked)


def read(desk: Desk, reference: str, **asked: Any) -> str:
    """Return the text of a letter with plain spaces and apostrophes."""
    text = reading.text(drawn(desk, reference, **asked).pdf)
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


def test_the_court_reads_who_where_what_and_by_which_consent(desk: Desk) -> None:
    number = desk.case()
    court = desk.court()
    desk.agree(number, court, IDENTITY, FACTS_PART, how=ConsentHow.THUMBPRINT, witness="Aïda")
    reference = desk.refer(number, court)
    text = read(desk, reference)
    for words in (
        "Monsieur le Président du tribunal d'instance de Bourem",
        "siégeant actuellement à Gao",
        "Mme Fatoumata Exemple, environ 41 ans – requérante",
        "Hameau inventé (Taboye), cercle de Bourem",
        "oui, songhay – français",
        "Constater la limite du champ.",
        "litige foncier rural",
        "après lecture à haute voix en songhay, devant témoin, Mme Fatoumata Exemple a consenti",
        "au seul tribunal d'instance de Bourem. Elle peut retirer cet accord",
        "Exemplaire du destinataire",
        "DÉMONSTRATION",
    ):
        assert words in text, words
    assert FACTS.replace("’", "'") in text
    assert PHONE not in text
    assert "son téléphone (la joindre par le bureau)" in text
    assert drawn(desk, reference).pages == 1


@pytest.mark.parametrize("kind", ["tribunal_instance", "chef_village"])
def test_every_copy_bears_the_number_of_the_outgoing_mail(desk: Desk, kind: str) -> None:
    reference = desk.sent(desk.actor(kind, "Destinataire inventé"))
    told = f"Courrier départ n° 0001/{today().year}"
    for copy in Copy:
        assert told in read(desk, reference, copy=copy)
    assert told in read(desk, reference, anonymous=True)
    with desk.bench.writing("awa", "letter") as session:
        note_letter(session, reference, "a" * 64, anonymous=False, copy="receiver")
    assert told in read(desk, reference)
    assert told.replace("0001", "0002") in read(desk, desk.sent(desk.court()))


@pytest.mark.parametrize("kind", ["tribunal_instance", "chef_village"])
def test_the_copy_of_the_person_has_no_slip(desk: Desk, kind: str) -> None:
    reference = desk.sent(desk.actor(kind, "Destinataire inventé"))
    for copy in Copy:
        text = read(desk, reference, copy=copy)
        assert ("COUPON-RETOUR" in text) is (copy is not Copy.PERSON)
        assert ("ci-dessous" in text) is (copy is not Copy.PERSON and kind != "chef_village")
    mine = read(desk, reference, copy=Copy.PERSON)
    assert "Signature et cachet" in mine
    assert ("joint à votre exemplaire" in mine) is (kind != "chef_village")


def test_a_phone_that_is_covered_is_told_and_one_that_is_not_is_kept(desk: Desk) -> None:
    court = desk.court()
    covered = read(desk, desk.sent(court))
    kept = read(desk, desk.sent(court, IDENTITY, FACTS_PART))
    assert "son téléphone : " in covered
    assert "(la joindre par le bureau)" not in covered
    assert "son téléphone : " not in kept


def test_without_the_facts_the_letter_states_none(desk: Desk) -> None:
    text = read(desk, desk.sent(desk.court(), IDENTITY))
    assert "bornes" not in text
    assert REASON not in text
    assert "La personne exposera elle-même les faits" in text
    assert "les faits et le détail de la demande" in text


def test_papers_go_along_by_title_or_are_counted_as_kept(desk: Desk) -> None:
    court, number = desk.court(), desk.case()
    with desk.bench.writing("awa", "case attach") as session:
        for title in ("croquis", "acte de décès"):
            attach(session, number, f"%PDF-{title}".encode(), file="x", kind="scan", title=title)
    desk.agree(number, court, IDENTITY, FACTS_PART, ConsentScope.PAPERS)
    reference = desk.refer(number, court)
    assert "2 pièces jointes : croquis, acte de décès" in read(desk, reference)
    desk.agree(number, court, ConsentScope.PAPERS, refused=True)
    assert "les pièces du dossier, gardées au bureau" in read(desk, reference)
    assert "croquis" not in read(desk, reference)


def test_an_override_is_told_without_its_reason(desk: Desk) -> None:
    health = desk.actor("centre_sante", "Centre de santé inventé")
    number = desk.case(danger_to_life=True)
    text = read(desk, desk.refer(number, health, override="Elle perd du sang."))
    assert "Transmis sans accord recueilli, en raison d'un danger pour la vie." in text
    assert "sang" not in text
    assert "Empreinte" not in text.partition("COUPON-RETOUR")[0]


def test_a_village_head_hears_short_sentences_in_large_type(desk: Desk) -> None:
    head = desk.actor("chef_village", "Chef du hameau inventé")
    reference = desk.sent(head)
    text = read(desk, reference)
    for words in (
        "Ce papier vous est lu par le parajuriste",
        "Mme Fatoumata Exemple et M. Moussa Exemple ne sont pas d'accord sur une terre de culture",
        "1. d'entendre les deux personnes",
        "Ce que la personne demande. Constater la limite du champ.",
        "et à ses conseillers",
        "La voie du tribunal reste ouverte à tous",
        "J'accepte. Rendez-vous le",
    ):
        assert words in text, words
    assert drawn(desk, reference).pages == 1
    assert PHONE not in text


@pytest.mark.parametrize(
    "typed",
    [
        "de dire à qui revient le champ",
        "Dire à qui revient le champ.",
        "dire à qui revient le champ ;",
    ],
)
@pytest.mark.parametrize("head", [False, True])
def test_one_request_reads_as_a_sentence_in_every_letter(
    desk: Desk, typed: str, head: bool
) -> None:
    to = desk.actor("chef_village", "Chef du hameau inventé") if head else desk.court()
    number = desk.case(facts="Vente d’une parcelle deux fois")
    desk.agree(number, to)
    text = " ".join(read(desk, desk.refer(number, to, typed)).split())
    assert "Ce que la personne demande. Dire à qui revient le champ. " in text
    assert "fois de" not in text
    assert "fois. de" not in text


def test_a_word_that_only_looks_like_de_stays() -> None:
    assert as_sentence("deux bornes à remettre") == "Deux bornes à remettre."
    assert as_sentence("d’entendre les voisins") == "Entendre les voisins."
    assert as_sentence("  ") == ""


def test_a_cadi_reads_both_names_and_the_arabic_one_in_its_own_cell(desk: Desk) -> None:
    lead = replace(told().persons[0], name="Maryam Exemple", name_arabic="مريم", age=40)
    reference = desk.sent(
        desk.actor("cadi", "Cadi de Gao"), persons=(lead, told().persons[1]), relations=()
    )
    text = read(desk, reference)
    assert "Nom en arabe" in text
    assert "Mme Maryam Exemple" in text
    assert "Partie adverse M. Moussa Exemple" in text
    assert "ne concerne aucun fait pénal" in text
    assert "La voie du tribunal lui reste ouverte" in text


def test_what_was_tried_before_is_told_once_it_ended(desk: Desk) -> None:
    cadi, court, number = desk.actor("cadi", "Cadi de Gao"), desk.court(), desk.case()
    desk.agree(number, cadi)
    desk.agree(number, court)
    first = desk.refer(number, cadi)
    second = desk.refer(number, court)
    assert "cadi" not in read(desk, second)
    code = slip_code(desk, first)
    with desk.bench.writing("awa", "reply") as session:
        reply(session, code, ReferralState.DECLINED)
    assert "Une demande adressée au cadi de Gao n'a pas été acceptée" in read(desk, second)


def slip_code(desk: Desk, reference: str) -> str:
    text = reading.text(drawn(desk, reference).pdf)
    return text.partition("Code à rappeler")[2].split()[0]


def test_a_restricted_case_says_nothing_in_its_object(desk: Desk) -> None:
    reference = desk.sent(desk.actor("police", "Commissariat inventé"), category="VBS")
    text = read(desk, reference)
    assert "Référencement d'un dossier – demande d'avis" in text
    assert "exuel" not in text


@pytest.mark.parametrize("text", ["", "Une limite de champ est contestée."])
def test_the_letter_without_a_name_has_none_and_no_fact_of_the_case(desk: Desk, text: str) -> None:
    paper = drawn(desk, desk.sent(desk.court()), anonymous=True, text=text)
    said = reading.text(paper.pdf)
    for secret in ("Fatoumata", "Exemple", "Moussa", "Hameau", "Taboye", "bornes", "Constater"):
        assert secret not in said
        assert secret.encode() not in paper.pdf
    assert text in said
    assert "Version sans nom" in said
    assert "Empreinte" not in said.partition("COUPON")[0]
    assert paper.anonymous


def test_needs_that_nobody_asked_are_not_said_to_be_none(desk: Desk) -> None:
    reference = desk.sent(desk.court(), lead={"transport": None, "interpreter": None})
    assert read(desk, reference).count("à préciser") == 2
    assert read(desk, reference, anonymous=True).count("à préciser par le bureau") == 3


@pytest.mark.parametrize("copy", list(Copy))
def test_each_of_the_three_copies_says_whose_it_is(desk: Desk, copy: Copy) -> None:
    whose = {
        Copy.RECEIVER: "Exemplaire du destinataire",
        Copy.PERSON: "Exemplaire de la personne",
        Copy.OFFICE: "Exemplaire du bureau",
    }
    assert whose[copy] in read(desk, desk.sent(desk.court()), copy=copy)


def test_facts_beyond_twelve_lines_are_asked_to_be_shorter(desk: Desk) -> None:
    reference = desk.sent(desk.court(), facts="Les bornes ont été déplacées. " * 60)
    with pytest.raises(FactsTooLong) as refused:
        drawn(desk, reference)
    assert "la fiche de synthèse" in refused.value.message()


def test_a_postal_title_of_seven_lines_is_asked_to_be_shorter(desk: Desk) -> None:
    reference = desk.sent(desk.court(title_envelope="Monsieur le Président " * 20))
    with pytest.raises(TitleTooLong):
        drawn(desk, reference)


@pytest.mark.parametrize("name", ["ߊߡߊ", "ⵜⴰⵎⴰⵏⴰ"])
def test_a_name_that_no_font_draws_asks_for_its_latin_spelling(desk: Desk, name: str) -> None:
    reference = desk.sent(desk.court(), lead={"name": name})
    with pytest.raises(CannotDraw):
        drawn(desk, reference)


def test_a_person_without_a_name_is_said_so(desk: Desk) -> None:
    text = read(desk, desk.sent(desk.court(), lead={"name": ""}))
    assert "sans nom, environ 41 ans – requérante" in text
    assert "la personne a consenti" in text


def test_a_guardian_consents_in_the_name_of_the_child(desk: Desk) -> None:
    court = desk.court()
    child = replace(told().persons[0], age=14)
    father = replace(told().persons[1], name="Oumar Exemple", roles=(PartyRole.GUARDIAN,), age=50)
    number = desk.case(persons=(child, father), relations=())
    desk.agree(number, court, by="Oumar Exemple", guardian_of="Fatoumata Exemple")
    text = read(desk, desk.refer(number, court))
    assert "M. Oumar Exemple, qui représente la personne, a consenti" in text
    assert "Personne concernée Fatoumata Exemple, environ 14 ans" in text


def test_a_letter_is_french_whatever_the_window_speaks(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    messages.use("en")
    assert "requérante" in read(desk, reference)
    assert messages.language() == "en"


def test_metadata_holds_no_person(desk: Desk) -> None:
    paper = drawn(desk, desk.sent(desk.court()))
    assert b"Fatoumata" not in paper.pdf
    assert len(paper.sha256) == 64


def test_the_same_letter_is_the_same_file(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    assert drawn(desk, reference).sha256 == drawn(desk, reference).sha256


def test_no_identity_no_letter_with_a_name(desk: Desk) -> None:
    reference = desk.sent(desk.court(), FACTS_PART)
    with pytest.raises(IdentityNotCovered):
        drawn(desk, reference)
