"""Bad input, line by line: an exit code, the field, what was found and expected; nothing lost."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.formats.intake_json import CONSENT, MATTER, PERSON, RELATION
from justice_desk.terms.clock import today
from tests.cli.refusals import example, refused, state
from tests.cli.test_case_verbs import opened

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

TOMORROW = (today() + timedelta(days=1)).isoformat()
LONG = "a" * 200_000
COURT = ("--type", "tribunal_instance", "--name", "Tribunal d’instance d’essai",
         "--place", "Gao/Gao")  # fmt: skip
SCRIPTS = {
    "Arabic": "فاطمة بنت المثال",
    "N'Ko": "ߝߊ߬ߕߎߡߊ߬ߕߊ ߡߌ߬ߛߊ",
    "Tifinagh": "ⵜⴰⵎⴻⵏⵓⴽⴰⵍⵜ ⴰⵎⴻⴷⵢⴰ",
    "Bambara": "Ɲamɔkɔ Ŋɛlɛn-Ƴɔrɔ",
}


@pytest.fixture
def number(desk: Desk) -> str:
    return opened(desk)


def test_what_is_compared_notices_any_change(desk: Desk, number: str) -> None:
    before = state(desk)
    assert state(desk) == before
    desk.json("case", "correct", number, "--field", "facts", "--value", "x", "--reason", "r")
    assert state(desk) != before


def test_an_unknown_actor_is_told_with_the_nearest_and_before_anything_else(
    desk: Desk, number: str
) -> None:
    desk.json("actor", "add", *COURT)
    before = state(desk)
    says = ("Tribunal d’instence d’essay", "Tribunal d’instance d’essai (tribunal_instance-")
    to = ("--to", says[0])
    for verb in (
        ("refer", number, *to, "--reason", ""),
        ("assess", number, *to),
        ("consent", "record", number, "--purpose", "referral", "--how", "oral", *to),
        ("actor", "show", says[0]),
    ):
        refused(desk, *verb, says=says)
    assert state(desk) == before


def test_an_unknown_place_is_told_with_the_nearest(desk: Desk, number: str) -> None:
    before = state(desk)
    says = ("« Goa »".replace(" ", "\u00a0"), "Gao/Gao")
    given = example(desk, "persons[0].place", "Goa")
    refused(desk, "case", "open", "-", given=given, says=("persons[0].place", *says))
    given = example(desk, "case.facts_place", "Goa")
    refused(desk, "case", "open", "-", given=given, says=("case.facts_place", *says))
    for verb in (
        ("case", "party", "add", number, "--name", "Issa", "--role", "witness", "--place", "Goa"),
        ("case", "correct", number, "--field", "place", "--value", "Goa", "--reason", "r"),
        ("actor", "add", *COURT[:-1], "Goa"),
        ("actor", "add", *COURT, "--seat", "Goa"),
        ("place", "find", "Goa"),
        ("place", "list", "--under", "Goa"),
    ):
        refused(desk, *verb, says=says)
    refused(desk, "place", "find", "Xqzwv", says=("Xqzwv",))
    assert state(desk) == before


def test_an_ambiguous_name_gets_its_candidates(desk: Desk, number: str) -> None:
    for town in ("Gao", "Ansongo"):
        desk.json("actor", "add", "--type", "cadi", "--name", f"Cadi de {town}",
                  "--place", f"Gao/{town}")  # fmt: skip
    before = state(desk)
    refused(desk, "assess", number, "--to", "Cadi", says=("Cadi de Gao", "Cadi de Ansongo"))
    both = ("Fatoumata Exemple", "Moussa Exemple")
    fix = ("case", "correct", number, "--field", "phone", "--value", "66 00 00 00")
    refused(desk, *fix, "--reason", "r", "--person", "Exemple", says=both)
    by = ("consent", "record", number, "--purpose", "file", "--how", "oral", "--by", "Exemple")
    refused(desk, *by, says=both)
    assert state(desk) == before


@pytest.mark.parametrize(
    ("day", "read"),
    [
        ("2026-02-30", "2026-02-30"),
        ("2999-01-01", "01/01/2999"),
        ("1850-01-01", "01/01/1850"),
        ("hier", "hier"),
        ("20260101", "20260101"),
    ],
)
def test_an_impossible_or_future_day_is_refused_wherever_it_stands(
    desk: Desk, number: str, day: str, read: str
) -> None:
    before = state(desk)
    for path in ("opened_on", "case.facts_on", "consents[0].given_on"):
        refused(desk, "case", "open", "-", given=example(desk, path, day), says=(path, read))
    record = ("consent", "record", number, "--purpose", "contact", "--how", "oral", "--on")
    for verb in (
        ("case", "note", number, "Une note.", "--on", day),
        ("case", "correct", number, "--field", "facts_on", "--value", day, "--reason", "r"),
        (*record, day),
        ("actor", "add", *COURT, "--holder", "Issa Exemple", "--since", day),
    ):
        refused(desk, *verb, says=(day if "correct" in verb else read,))
    assert state(desk) == before


def test_a_consent_that_ends_before_it_begins_is_refused(desk: Desk) -> None:
    given = example(desk, "consents[0].until", "2020-01-01")
    refused(desk, "case", "open", "-", given=given, says=("consents[0].until", "01/01/2020"))


@pytest.mark.parametrize(
    ("field", "found"),
    [("birth_year", 1850), ("birth_year", 2999), ("age", -1), ("age", 121), ("age", 10**30)],
)
def test_a_birth_year_of_1850_and_an_age_that_cannot_be(desk: Desk, field: str, found: int) -> None:
    before = state(desk)
    path = f"persons[0].{field}"
    told = example(desk, path, found)
    refused(desk, "case", "open", "-", given=told, says=(path, str(found)))
    assert state(desk) == before


def test_a_birth_year_is_corrected_to_nothing_impossible(desk: Desk, number: str) -> None:
    fix = ("case", "correct", number, "--field", "birth_year", "--reason", "r",
           "--person", "Moussa Exemple", "--value")  # fmt: skip
    for found in ("1850", "2999", "²", "quarante", "1" * 50):
        refused(desk, *fix, found, says=("birth_year", found))


@pytest.mark.parametrize(
    ("phone", "says"),
    [("soixante-six", "« s »"), ("66 12 38 O4", "« O »"), ("66 12 38", "66 12 38 __"), ("☎", "☎")],
)
def test_a_phone_of_letters_says_which_letter(
    desk: Desk, number: str, phone: str, says: str
) -> None:
    before = state(desk)
    says = says.replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    given = example(desk, "persons[0].phone", phone)
    refused(desk, "case", "open", "-", given=given, says=("persons[0].phone", says))
    party = ("case", "party", "add", number, "--name", "Issa", "--role", "witness")
    refused(desk, *party, "--phone", phone, says=("phone", says))
    refused(desk, "actor", "add", *COURT, "--phone", phone, says=("phone", says))
    fix = ("case", "correct", number, "--field", "phone", "--reason", "r")
    refused(desk, *fix, "--person", "Moussa Exemple", "--value", phone, says=("phone", says))
    assert state(desk) == before


@pytest.mark.parametrize(("summary", "says"), [("", "manquante"), ("  \n", ""), (LONG, "200")])
def test_an_empty_or_endless_summary(desk: Desk, number: str, summary: str, says: str) -> None:
    before = state(desk)
    given = example(desk, "case.summary", summary)
    refused(desk, "case", "open", "-", given=given, says=("case.summary", says))
    fix = ("case", "correct", number, "--field", "summary", "--reason", "r", "--value")
    refused(desk, *fix, summary, says=("summary",))
    refused(desk, "case", "note", number, summary)
    assert state(desk) == before


def test_no_text_of_an_intake_takes_a_control_character_or_has_no_end(desk: Desk) -> None:
    before = state(desk)
    tables = {"persons[0].": PERSON, "case.": MATTER, "relations[0].": RELATION,
              "consents[0].": CONSENT}  # fmt: skip
    paths = [f"{head}{name}" for head, table in tables.items() for name in table]
    for path in [*paths, "written_by", "old_number"]:
        for bad in ("a\x1b[31mb", LONG):
            told = _as_it_takes(desk, path, bad)
            answer = desk("case", "open", "-", given=told)
            assert answer.code == 4, (path, answer)
            top = "relations" if path == "persons[0].ref" else path.split("[")[0].split(".")[0]
            assert answer.err.startswith(top)
            assert "\x1b" not in answer.err
            assert answer.err.count("\n") == 1
    assert state(desk) == before


def _as_it_takes(desk: Desk, path: str, text: str) -> str:
    """Return the example with a text where a text, or a list of texts, is taken."""
    lists = {"roles", "phone_safe", "languages", "disability", "identity_paper", "danger",
             "already_seized", "scope"}  # fmt: skip
    return example(desk, path, [text] if path.rpartition(".")[2] in lists else text)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Awa \x07 Exemple", "U+0007"),
        ("Awa\x00", "U+0000"),
        ("Awa\nExemple", "U+000A"),
        ("Awa \u202eelpmexE", "U+202E"),
        ("Awa \ud800", "U+D800"),
        ("Awa 😀", "😀"),
        ("❤️", "❤"),
        ("A" * 201, "201"),
        ("123", "123"),
    ],
)
def test_a_name_with_a_control_or_a_pictogram_is_refused_and_shown_harmless(
    desk: Desk, number: str, name: str, says: str
) -> None:
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "une pirogue bleue 9")
    before = state(desk)
    told = json.loads(example(desk)) | {"persons": [_person(name)], "relations": []}
    given = json.dumps(told)
    refused(desk, "case", "open", "-", given=given, says=("persons[0].name", says))
    if not any(0xD800 <= ord(c) < 0xE000 or c == "\0" for c in name):  # no shell passes these
        party = ("case", "party", "add", number, "--role", "witness", "--name", name)
        refused(desk, *party, says=("name", says))
        refused(desk, "actor", "add", *COURT[:3], name, *COURT[4:], says=("name", says))
        refused(desk, "member", "add", "issa", "--full-name", name, says=("full_name", says))
    assert state(desk) == before


def _person(name: str) -> dict[str, object]:
    return {"name": name, "roles": ["claimant"], "sex": "female", "age": 30, "place": "Gao/Gao"}


def test_a_pictogram_in_a_text_is_kept_and_shown_back(desk: Desk) -> None:
    number = opened(desk, case__summary="Elle dit « ça va » 🙂, mais pleure.")
    assert desk.json("case", "show", number)["summary"].endswith("🙂, mais pleure.")


@pytest.mark.parametrize("script", SCRIPTS)
def test_names_of_every_script_are_kept_shown_back_and_found(desk: Desk, script: str) -> None:
    name = SCRIPTS[script]
    number = opened(desk, persons__0__name=name)
    assert desk.json("case", "show", number)["parties"][0]["name"] == name
    assert name in desk("case", "show", number).out
    found = desk.json("case", "list", "--search", name.split()[0])
    assert [(c["number"], c["claimant"]) for c in found["cases"]] == [(number, name)]


def test_what_an_option_takes_is_said_in_french(desk: Desk, number: str) -> None:
    for words, says in (
        (("case", "close", number, "--outcome", "zzz"), "agreement_full, agreement_partial"),
        (("case", "list", "--limit", "0"), "1 à"),
        (("case", "list", "--limit", "9" * 30), "1 à"),
        (("case", "correct", number, "--field", "summary", "--value", "x", "--reason", "r",
          "--if-version", "-1"), "1 à"),
        (("letter", number, "-o", "\0"), "fichier"),
        (("case", "show", number, "encore"), "encore"),
    ):  # fmt: skip
        refused(desk, *words, code=2, says=(says,))


def test_an_office_is_not_made_with_what_no_paper_could_bear(no_office: Desk) -> None:
    whole = {"--name": "Bureau", "--code": "GAO", "--region": "Gao", "--member": "awa",
             "--full-name": "Awa"}  # fmt: skip
    bad = (("--name", "B\x07"), ("--name", " "), ("--code", "é1"), ("--code", "A"),
           ("--region", "\x1b"), ("--full-name", "😀"), ("--member", "a b"))  # fmt: skip
    for option, said in bad:
        told = [word for pair in (whole | {option: said}).items() for word in pair]
        refused(no_office, "init", str(no_office.office), *told, "--no-sheet")
        assert not no_office.office.exists()
