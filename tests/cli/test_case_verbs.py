from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, EventKind, Outcome, ReferralState
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk


def opened(desk: Desk, **changes: Any) -> str:
    """Open the example with some of its fields changed, by dotted path."""
    intake = json.loads(desk("case", "example").out)
    for path, value in changes.items():
        *way, last = path.split("__")
        place = intake
        for step in way:
            place = place[int(step)] if isinstance(place, list) else place[step]
        place[last] = value
    number: str = desk.json("case", "open", "-", given=json.dumps(intake))["number"]
    return number


def test_the_example_opens_and_is_shown_whole(desk: Desk) -> None:
    number = opened(desk)
    view = desk.json("case", "show", number)
    assert view["number"] == number
    assert view["category"] == "FON"
    assert view["holder"] == {"kind": "office", "name": "Bureau d’essai", "order": None}
    assert [(h["holder"], h["order"], h["to"], h["how"]) for h in view["journey"]] == [
        ("Bureau d’essai", None, None, "opened")
    ]
    assert [p["roles"] for p in view["parties"]] == [["claimant"], ["respondent"]]
    assert [c["purpose"] for c in view["consents"]] == ["file"]
    assert {"id", "name", "roles"} <= set(view["parties"][0])


def test_the_list_has_the_keys_of_the_contract(desk: Desk) -> None:
    opened(desk)
    found = desk.json("case", "list")
    assert found["total"] == 1
    assert {
        "number", "status", "category", "opened_on", "claimant", "holder",
        "responsible", "next_task", "restricted",
    } <= set(found["cases"][0])  # fmt: skip


def test_a_restricted_case_shows_its_number_and_day_to_a_member_not_named(desk: Desk) -> None:
    number = opened(desk, case__category="VBS")
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "une pirogue bleue 9")
    desk.json("member", "add", "ibrahim", "--full-name", "Ibrahim Touré")
    desk.member = "ibrahim"
    desk.patch.setenv("JUSTICE_DESK_PASSPHRASE", "une pirogue bleue 9")
    row = desk.json("case", "list")["cases"][0]
    assert row.pop("number") == number
    assert row.pop("opened_on") == today().isoformat()
    assert row.pop("restricted") is True
    assert set(row.values()) == {None}
    assert desk.json("case", "list", "--search", "Exemple")["total"] == 0
    answer = desk("case", "show", number)
    assert answer.code == 3
    assert "Exemple" not in answer.err


def test_a_note_a_correction_and_the_end_are_told_in_the_history(desk: Desk) -> None:
    number = opened(desk)
    desk.json("case", "note", number, "Le voisin a promis de venir.")
    version = desk.json("case", "show", number)["version"]
    fix = ("case", "correct", number, "--field", "summary", "--reason", "mal entendu")
    desk.json(*fix, "--value", "La borne est contestée.", "--if-version", str(version))
    view = desk.json("case", "show", number)
    assert view["summary"] == "La borne est contestée."
    change = next(e for e in view["events"] if e["kind"] == "correction")
    assert change["changes"][0][0] == "summary"
    assert change["changes"][0][1].startswith("La limite")
    stale = desk(*fix, "--value", "Autre chose.", "--if-version", str(version))
    assert stale.code == 7
    assert "La borne est contestée." in stale.err
    desk.json("case", "close", number, "--outcome", "withdrawn", "--satisfied", "yes")
    assert desk("case", "note", number, "Encore").code == 4
    desk.json("case", "reopen", number, "--why", "Elle est revenue.")
    view = desk.json("case", "show", number)
    assert view["status"] == "reopened"
    assert [h["how"] for h in view["journey"]] == ["opened", "reassigned"]


def test_another_field_moving_on_refuses_nothing(desk: Desk) -> None:
    number = opened(desk)
    version = str(desk.json("case", "show", number)["version"])
    for field, value in (("summary", "Une phrase."), ("request", "Une demande.")):
        desk.json(
            "case", "correct", number, "--field", field, "--value", value,
            "--reason", "précision", "--if-version", version,
        )  # fmt: skip


def test_consents_are_recorded_listed_and_withdrawn(desk: Desk) -> None:
    number = opened(desk)
    desk.json("consent", "record", number, "--purpose", "statistics", "--how", "oral", "--refused")
    until = (today() + timedelta(days=30)).isoformat()
    told = desk.json(
        "consent", "record", number, "--purpose", "contact", "--how", "thumbprint",
        "--scope", "identity,phone", "--until", until, "--witness", "Aïssata Exemple",
    )  # fmt: skip
    assert told["scope"] == ["identity", "phone"]
    assert "couvre\u00a0: identité, téléphone\n" in desk("consent", "list", number).out
    states = {c["purpose"]: c["state"] for c in desk.json("consent", "list", number)["consents"]}
    assert states == {"file": "in_force", "statistics": "refused", "contact": "in_force"}
    taken = desk.json(
        "consent", "withdraw", number, "--purpose", "contact", "--why", "Elle a peur."
    )
    assert [c["purpose"] for c in taken["withdrawn"]] == ["contact"]
    assert desk("consent", "withdraw", number, "--purpose", "contact", "--why", "encore").code == 4


def test_a_consent_without_a_scope_says_that_it_covers_the_phone_too(desk: Desk) -> None:
    number = opened(desk)
    words = ("consent", "record", number, "--purpose", "contact", "--how", "oral")
    said = desk(*words).out
    assert "couvre\u00a0: identité, téléphone, faits, pièces (--scope n’a pas été donné)" in said
    assert desk.json(*words)["scope"] == ["identity", "phone", "facts", "papers"]
    assert "couvre" not in desk(*words, "--refused").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("consent", "record", "{n}", "--purpose", "referral", "--how", "oral"), "--to"),
        (
            ("consent", "record", "{n}", "--purpose", "file", "--how", "oral", "--by", "Personne"),
            "Personne",
        ),
        (
            ("consent", "record", "{n}", "--purpose", "file", "--how", "oral", "--scope", "tout"),
            "tout",
        ),
        (
            (
                "consent",
                "record",
                "{n}",
                "--purpose",
                "file",
                "--how",
                "oral",
                "--on",
                "2999-01-01",
            ),
            "2999",
        ),
        (
            (
                "consent",
                "record",
                "{n}",
                "--purpose",
                "referral",
                "--how",
                "oral",
                "--to",
                "Cadi inconnu",
            ),
            "Cadi inconnu",
        ),
        (("consent", "withdraw", "{n}", "x", "--why", "y"), "x"),
        (
            ("case", "correct", "{n}", "--field", "number", "--value", "1", "--reason", "r"),
            "number",
        ),
        (
            ("case", "correct", "{n}", "--field", "facts_on", "--value", "hier", "--reason", "r"),
            "hier",
        ),
        (("case", "show", "GAO-2026-9999"), "GAO-2026-9999"),
        (("case", "assign", "{n}", "personne"), "personne"),
        (
            ("case", "party", "add", "{n}", "--name", "X1", "--role", "witness", "--age", "200"),
            "200",
        ),
    ],
)
def test_input_that_does_not_fit_says_what_was_found(
    desk: Desk, words: tuple[str, ...], says: str
) -> None:
    number = opened(desk)
    answer = desk(*(word.format(n=number) for word in words))
    assert answer.code == 4, answer
    assert says in answer.err
    assert answer.err.count("\n") == 1


def test_a_status_is_decided_and_what_cannot_follow_is_refused_in_words(desk: Desk) -> None:
    number = opened(desk)
    words = ("case", "status", number, "mediation", "--reason", "Les deux y consentent.")
    assert desk.json(*words) == {"number": number}
    shown = desk.json("case", "show", number)
    assert shown["status"] == "mediation"
    assert shown["events"][-1]["kind"] == "status"
    for status, says in (
        ("closed", "clôturez-le"),
        ("referred", "référez-le"),
        ("intake", "accueil"),
    ):
        answer = desk("case", "status", number, status)
        assert answer.code == 4, answer
        assert says in answer.err
    stale = desk("case", "status", number, "advice", "--if-version", "1")
    assert stale.code == 7, stale


def test_a_case_is_entrusted_as_it_is_opened_and_nothing_is_opened_for_nobody(
    desk: Desk, tmp_path: Path
) -> None:
    intake = tmp_path / "accueil.json"
    intake.write_text(desk("case", "example").out, encoding="utf-8")
    member = ("member", "add", "salif", "--full-name", "Salif Exemple")
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "une pirogue bleue 9")
    assert desk(*member).code == 0
    number = desk.json("case", "open", str(intake), "--responsible", "salif")["number"]
    assert desk.json("case", "show", number)["responsible"] == "Salif Exemple"
    refused = desk("case", "open", str(intake), "--responsible", "personne")
    assert refused.code == 4
    assert "personne" in refused.err
    assert desk.json("case", "list")["total"] == 1


def test_a_person_joins_with_her_place_and_her_tie(desk: Desk) -> None:
    number = opened(desk)
    desk.json(
        "case", "party", "add", number, "--name", "Hawa Exemple", "--role", "witness",
        "--place", "Gao/Gao/Gounzoureye", "--tie", "tante",
    )  # fmt: skip
    first, *_others, added = desk.json("case", "show", number)["parties"]
    assert added["place"] == "Gao/Gao/Gounzoureye"
    assert added["ties"] == [{"tie": "tante", "of_id": first["id"], "of": first["name"]}]


def test_the_day_of_a_paper_intake_is_kept(desk: Desk) -> None:
    number = opened(desk, opened_on="2025-02-03", written_by="Ibrahim Touré")
    assert number == "GAO-2025-0001"
    assert desk.json("case", "show", number)["opened_on"] == date(2025, 2, 3).isoformat()


def test_what_is_sent_and_what_remains_stand_in_the_lines_too(desk: Desk) -> None:
    number = opened(desk)
    court = desk.json(
        "actor", "add", "--type", "cadi", "--name", "Cadi de Gao", "--place", "Gao/Gao"
    )["code"]
    desk.json("consent", "record", number, "--purpose", "referral", "--to", court, "--how", "oral")
    sent = desk.json("refer", number, "--to", court, "--reason", "Partager.")
    told = desk("case", "show", number).out
    assert f"Cadi de Gao\u00a0: {label(ReferralState.SENT)}  {sent['slip_code']}" in told
    assert "À faire\u00a0: Réponse attendue" in told


def test_the_lines_say_what_each_event_was_about_and_nothing_trails(desk: Desk) -> None:
    number = opened(desk)
    to = ("--type", "cadi", "--name", "Cadi de Gao", "--place", "Gao/Gao")
    cadi = desk.json("actor", "add", *to)["code"]
    desk.json("consent", "record", number, "--purpose", "referral", "--to", cadi, "--how", "oral")
    slip = desk.json("refer", number, "--to", cadi, "--reason", "Partager.")["slip_code"]
    desk.json("reply", slip, "declined", "--note", "Hors compétence.")
    desk.json("case", "correct", number, "--field", "summary", "--value", "X.", "--reason", "mal")
    desk.json("case", "close", number, "--outcome", "withdrawn")
    lines = desk("case", "show", number).out.splitlines()
    assert [line for line in lines if line != line.rstrip()] == []
    said = "\n".join(lines)
    assert f"{label(EventKind.CONSENT)}\u00a0: {label(ConsentPurpose.REFERRAL)}" in said
    declined = label(ReferralState.DECLINED)
    assert f"\u00a0: R1, Cadi de Gao, {declined}  Hors compétence." in said
    assert f"{label(EventKind.CLOSED)}\u00a0: {label(Outcome.WITHDRAWN)}" in said


def test_a_stuck_case_says_so_with_the_day_that_was_missed(desk: Desk) -> None:
    past = (today() - timedelta(days=60)).isoformat()
    number = opened(desk, opened_on=past, persons__0__phone=None)
    to = ("--type", "cadi", "--name", "Cadi de Gao", "--place", "Gao/Gao")
    cadi = desk.json("actor", "add", *to)["code"]
    desk.json("consent", "record", number, "--purpose", "referral", "--to", cadi, "--how", "oral")
    handed = today() - timedelta(days=20)
    desk.json("refer", number, "--to", cadi, "--reason", "Partager.", "--on", handed.isoformat())
    lines = desk("case", "show", number).out.splitlines()
    due = handed + timedelta(days=14)
    assert lines[1].startswith("Bloqué\u00a0: R1 Cadi de Gao, attendu le ")
    assert f"{due:%d/%m/%Y}" in lines[1]
    assert any(line.startswith("  Questions à poser encore\u00a0: ") for line in lines)


def test_the_field_of_a_person_asks_whose_it_is_and_says_who_is_there(desk: Desk) -> None:
    number = opened(desk)
    fix = ("case", "correct", number, "--field", "landmark", "--value", "Puits", "--reason", "r")
    answer = desk(*fix)
    assert answer.code == 4
    assert "--person" in answer.err
    for party in desk.json("case", "show", number)["parties"]:
        assert party["id"] in answer.err
    second = desk.json("case", "show", number)["parties"][1]["id"]
    desk.json(*fix, "--person", second)
    event = desk.json("case", "show", number)["events"][-1]
    assert "Puits" in event["changes"][0]


def test_a_question_left_for_later_is_answered_for_who_came(desk: Desk) -> None:
    number = opened(desk)
    desk.json("case", "correct", number, "--field", "phone", "--value", "66 12 38 04")
    phones = [party["phone"] for party in desk.json("case", "show", number)["parties"]]
    assert phones == ["+22366123804", None]
