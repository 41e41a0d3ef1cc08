from __future__ import annotations

import pytest

from justice_desk.imports.values.actors import Whom, read_actor
from justice_desk.imports.values.outcomes import Ending, read_outcome
from justice_desk.imports.values.words import shipped
from justice_desk.terms.enums import CaseStatus, Outcome

WORDS = shipped()
OPEN = Ending()


def _closed(outcome: Outcome | None) -> Ending:
    judged = outcome in {Outcome.JUDGMENT_FOR, Outcome.JUDGMENT_AGAINST}
    return Ending(CaseStatus.CLOSED, outcome, judged=judged)


@pytest.mark.parametrize(
    ("cell", "ending"),
    [
        ("réglé", _closed(Outcome.AGREEMENT_FULL)),
        ("Réglée à l'amiable", _closed(Outcome.AGREEMENT_FULL)),
        ("Conciliation", _closed(Outcome.AGREEMENT_FULL)),
        ("concilliation", _closed(Outcome.AGREEMENT_FULL)),
        ("PV de conciliation", _closed(Outcome.AGREEMENT_FULL)),
        ("clos - accord trouvé", _closed(Outcome.AGREEMENT_FULL)),
        ("Accord partiel", _closed(Outcome.AGREEMENT_PARTIAL)),
        ("non-conciliation", _closed(Outcome.MEDIATION_FAILED)),
        ("PV de non conciliation", _closed(Outcome.MEDIATION_FAILED)),
        ("pas d'accord", _closed(Outcome.MEDIATION_FAILED)),
        ("Échec", _closed(Outcome.MEDIATION_FAILED)),
        ("jugé en faveur de la plaignante", _closed(Outcome.JUDGMENT_FOR)),
        ("débouté", _closed(Outcome.JUDGMENT_AGAINST)),
        ("acte délivré", _closed(Outcome.DEED_ISSUED)),
        ("Reçu acte", _closed(Outcome.DEED_ISSUED)),
        ("désistement", _closed(Outcome.WITHDRAWN)),
        ("a retiré sa plainte", _closed(Outcome.WITHDRAWN)),
        ("classé sans suite", _closed(Outcome.NO_FOLLOW_UP)),
        ("perdue de vue", _closed(Outcome.LOST_CONTACT)),
        ("hors compétence", _closed(Outcome.OUT_OF_SCOPE)),
        ("Décédé", _closed(Outcome.DECEASED)),
        ("refus de la victime", _closed(Outcome.REFUSED_BY_PERSON)),
        ("clos", _closed(None)),
        ("Terminé", _closed(None)),
        ("jugé", Ending(CaseStatus.CLOSED, judged=True)),
        ("condamné", Ending(CaseStatus.CLOSED, judged=True)),
        ("en cours", OPEN),
        ("Encours", OPEN),
        ("non réglé", OPEN),
        ("Pas encore réglé", OPEN),
        ("En attente", OPEN),
        ("en médiation", Ending(CaseStatus.MEDIATION)),
        ("en cours de conciliation", Ending(CaseStatus.MEDIATION)),
        ("affaire en cours au tribunal", Ending(CaseStatus.IN_COURT)),
        ("suivi", Ending(CaseStatus.FOLLOW_UP)),
        ("conseil donné", Ending(CaseStatus.ADVICE)),
        ("chez le juge", Ending(CaseStatus.IN_COURT)),
        ("transmis", Ending(CaseStatus.REFERRED)),
    ],
)
def test_an_issue_is_read_from_the_words_of_registers(cell: str, ending: Ending) -> None:
    assert read_outcome(cell, WORDS).value == ending


@pytest.mark.parametrize(
    ("cell", "whom"),
    [
        ("transmis au TI", Whom("TI", "tribunal_instance")),
        ("Référé à la gendarmerie", Whom("gendarmerie", "gendarmerie")),
        ("orienté vers le CSCOM", Whom("CSCOM", "centre_sante")),
        ("Renvoyé devant le TGI", Whom("TGI", "tribunal_grande_instance")),
        ("TI Gao", Whom("TI Gao", "tribunal_instance")),
        ("transmis au juge", Whom("juge", "tribunal_instance")),
    ],
)
def test_a_case_that_was_sent_on_names_to_whom(cell: str, whom: Whom) -> None:
    assert read_outcome(cell, WORDS).value == Ending(CaseStatus.REFERRED, None, whom)


@pytest.mark.parametrize(
    ("cell", "ending"),
    [
        ("pas encore totalement réglé", OPEN),
        ("pas encore obtenu son acte", OPEN),
        ("en attente d’accord", OPEN),
        ("conciliation non aboutie", OPEN),
        ("réglé sans problème", _closed(Outcome.AGREEMENT_FULL)),
        ("n’a pas comparu, réglé ensuite", _closed(Outcome.AGREEMENT_FULL)),
        ("la victime refuse la conciliation", _closed(Outcome.REFUSED_BY_PERSON)),
    ],
)
def test_a_negation_holds_to_the_end_of_its_clause(cell: str, ending: Ending) -> None:
    assert read_outcome(cell, WORDS).value == ending


@pytest.mark.parametrize(
    "cell",
    [
        "n’a pas été réglé",
        "ne sont pas arrivés à un accord",
        "jamais été payé",
        "refuse la conciliation",
        "refuse la concilliation",
        "has not been settled",
        "conciliation refusée",
        "accord non trouvé",
        "la conciliation n’a pas abouti",
    ],
)
def test_what_is_taken_back_is_kept_as_written(cell: str) -> None:
    said = read_outcome(cell, WORDS)

    assert (said.value, said.later, said.note) == (None, True, cell)


def test_the_same_words_are_read_once() -> None:
    assert read_outcome("réglé au village", WORDS) is read_outcome("réglé au village", WORDS)


@pytest.mark.parametrize("cell", ["bla bla", "non payé"])
def test_unknown_words_on_the_issue_are_kept(cell: str) -> None:
    said = read_outcome(cell, WORDS)

    assert (said.value, said.later, said.note) == (None, True, cell)


@pytest.mark.parametrize("cell", [None, "", "RAS", "néant", "-"])
def test_no_issue_is_no_fault(cell: str | None) -> None:
    assert read_outcome(cell, WORDS).value is None


@pytest.mark.parametrize(
    ("cell", "who", "code"),
    [
        ("chef de village de Tartempion", "chef de village de Tartempion", "chef_village"),
        ("CV", "CV", "chef_village"),
        ("Chef de quartier", "Chef de quartier", "chef_quartier"),
        ("le cadi", "cadi", "cadi"),
        ("Khadi de Gao", "Khadi de Gao", "cadi"),
        ("TI Gao", "TI Gao", "tribunal_instance"),
        ("Tribunal de Grande Instance", "Tribunal de Grande Instance", "tribunal_grande_instance"),
        ("JPCE", "JPCE", "jpce"),
        ("brigade", "brigade", "gendarmerie"),
        ("gendarmrie", "gendarmrie", "gendarmerie"),
        ("mairie", "mairie", "mairie"),
        ("Maire de Tartempion", "Maire de Tartempion", "mairie"),
        ("imam", "imam", "imam"),
        ("CSCOM", "CSCOM", "centre_sante"),
        ("sous-préfet", "sous-préfet", "sous_prefet"),
        ("COFO", "COFO", "cofo"),
        ("transmis au TI de Gao", "TI de Gao", "tribunal_instance"),
        ("à l’imam", "imam", "imam"),
        ("Moussa Inventé", "Moussa Inventé", None),
    ],
)
def test_an_actor_is_known_by_the_words_for_it(cell: str, who: str, code: str | None) -> None:
    assert read_actor(cell, WORDS).value == Whom(who, code)
