from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.terms.clock import today
from tests.cli.test_case_verbs import opened

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

COURT = (
    "--type", "tribunal_instance", "--name", "Tribunal d’instance de Bourem",
    "--place", "Gao/Bourem", "--seat", "Gao/Gao",
)  # fmt: skip
CADI = (
    "--type", "cadi", "--name", "Cadi de Gao", "--place", "Gao/Gao",
    "--holder", "Moussa Exemple",
)  # fmt: skip
HEALTH = ("--type", "centre_sante", "--name", "Centre de santé d’essai", "--place", "Gao/Gao")


@pytest.fixture
def court(desk: Desk) -> str:
    code: str = desk.json("actor", "add", *COURT)["code"]
    return code


def consented(desk: Desk, to: str, **changes: Any) -> str:
    number = opened(desk, **changes)
    desk.json("consent", "record", number, "--purpose", "referral", "--to", to, "--how", "oral")
    return number


def referred(desk: Desk, to: str, **changes: Any) -> tuple[str, str]:
    number = consented(desk, to, **changes)
    sent = desk.json("refer", number, "--to", to, "--reason", "Constater la limite.")
    return number, sent["slip_code"]


def test_a_case_goes_to_the_court_and_comes_back_with_its_result(desk: Desk, court: str) -> None:
    number, code = referred(desk, court)
    view = desk.json("case", "show", number)
    assert view["holder"]["kind"] == "office"
    assert [(r["to"], r["state"]) for r in view["referrals"]] == [
        ("Tribunal d’instance de Bourem", "sent")
    ]
    desk.json("reply", code, "accepted")
    view = desk.json("case", "show", number)
    assert view["holder"] == {
        "kind": "actor",
        "name": "Tribunal d’instance de Bourem",
        "order": "statutory",
    }
    assert view["status"] == "in_court"
    desk.json("reply", code, "completed", "--note", "Jugement rendu.")
    view = desk.json("case", "show", number)
    assert [h["how"] for h in view["journey"]] == ["opened", "accepted", "returned"]
    assert view["journey"][1]["to"] == today().isoformat()
    assert desk.json("office", "check")["sound"]


def test_a_refusal_leaves_the_case_with_the_office_and_its_reason(desk: Desk, court: str) -> None:
    number, code = referred(desk, court)
    desk.json("reply", code, "declined", "--note", "Hors compétence.")
    view = desk.json("case", "show", number)
    assert [h["how"] for h in view["journey"]] == ["opened"]
    assert view["referrals"][0]["note"] == "Hors compétence."
    assert desk("reply", code, "accepted").code == 4


def test_the_same_answer_again_changes_nothing_and_says_so(desk: Desk, court: str) -> None:
    number, code = referred(desk, court)
    desk.json("reply", code, "accepted")
    before = desk.json("case", "show", number)
    again = desk.json("reply", code.lower().replace("-", " "), "accepted")
    assert again["changed"] is False
    assert desk.json("case", "show", number)["events"] == before["events"]


@pytest.mark.parametrize("code", ["K7MW-3PXA", "K7MW", "0000-0000", ""])
def test_a_slip_code_with_a_mistake_is_never_guessed(desk: Desk, court: str, code: str) -> None:
    referred(desk, court)
    answer = desk("reply", code, "accepted")
    assert answer.code == 4
    assert "GAO-" not in answer.err


def test_no_consent_no_referral(desk: Desk, court: str) -> None:
    number = opened(desk)
    found = desk.json("assess", number, "--to", court)
    assert found["verdict"] == "block"
    assert {"id", "kind", "title", "reason", "source"} <= set(found["findings"][0])
    answer = desk("refer", number, "--to", court, "--reason", "x", "--json")
    assert answer.code == 3
    assert answer.document["error"]["code"] == "blocked"
    assert desk.json("case", "show", number)["referrals"] == []


def test_a_withdrawn_or_refused_consent_blocks_again(desk: Desk, court: str) -> None:
    number = consented(desk, court)
    assert desk.json("assess", number, "--to", court)["verdict"] == "warn"
    desk.json("consent", "withdraw", number, "--purpose", "referral", "--why", "Elle a peur.")
    assert desk.json("assess", number, "--to", court)["verdict"] == "block"


def test_rape_never_goes_to_the_cadi_whatever_is_consented(desk: Desk) -> None:
    cadi = desk.json("actor", "add", *CADI)["code"]
    number = consented(desk, cadi, case__category="VBS")
    answer = desk("refer", number, "--to", cadi, "--reason", "x", "--override", "y")
    assert answer.code == 3
    assert desk.json("case", "show", number)["referrals"] == []


def test_the_receiver_who_is_a_party_is_blocked(desk: Desk) -> None:
    cadi = desk.json("actor", "add", *CADI)["code"]
    number = consented(desk, cadi)
    found = desk.json("assess", number, "--to", cadi)
    assert found["verdict"] in {"block", "require"}


def test_danger_to_life_needs_a_coordinators_written_reason(desk: Desk) -> None:
    health = desk.json("actor", "add", *HEALTH)["code"]
    number = opened(desk, case__category="VBS", case__danger_to_life=True)
    assert desk.json("assess", number, "--to", health)["verdict"] == "require"
    ask = ("refer", number, "--to", health, "--reason", "Soins", "--priority", "24h")
    assert desk(*ask).code == 3
    sent = desk.json(*ask, "--override", "Elle perd du sang.")
    assert sent["reply_by"] == (today() + timedelta(days=1)).isoformat()
    events = desk.json("case", "show", number)["events"]
    assert [e["note"] for e in events if e["kind"] == "overridden"] == ["Elle perd du sang."]


def test_a_paralegal_cannot_override(desk: Desk) -> None:
    health = desk.json("actor", "add", *HEALTH)["code"]
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "une pirogue bleue 9")
    desk.json("member", "add", "ibrahim", "--full-name", "Ibrahim Touré")
    desk.member = "ibrahim"
    desk.patch.setenv("JUSTICE_DESK_PASSPHRASE", "une pirogue bleue 9")
    number = opened(desk, case__danger_to_life=True)
    answer = desk(
        "refer", number, "--to", health, "--reason", "x", "--override", "urgent", "--json"
    )
    assert answer.document["error"]["code"] == "override_not_yours"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("refer", "{n}", "--to", "Cadi de Tombouctou", "--reason", "x"), "Cadi de Tombouctou"),
        (("refer", "{n}", "--to", "Tribunal", "--reason", "x"), "Tribunal"),
        (("assess", "{n}", "--to", "zzz"), "zzz"),
        (("refer", "{n}", "--to", "{court}", "--reason", "x", "--reply-by", "2020-01-01"), "2020"),
        (("actor", "add", "--type", "sorcier", "--name", "X", "--place", "Gao"), "sorcier"),
        (("actor", "add", "--type", "cadi", "--name", "X", "--place", "Nulle part"), "Nulle part"),
    ],
)
def test_bad_input_says_what_was_found(
    desk: Desk, court: str, words: tuple[str, ...], says: str
) -> None:
    desk.json("actor", "add", *COURT[:3], "Tribunal d’instance de Gao", *COURT[4:])
    number = consented(desk, court)
    answer = desk(*(word.format(n=number, court=court) for word in words))
    assert answer.code == 4, answer
    assert says in answer.err


def test_an_answer_of_tomorrow_or_before_the_letter_is_refused(desk: Desk, court: str) -> None:
    _, code = referred(desk, court)
    for day in (today() + timedelta(days=1), today() - timedelta(days=1)):
        assert desk("reply", code, "accepted", "--on", day.isoformat()).code == 4


def test_the_safeguards_are_listed_with_source_and_certainty(desk: Desk) -> None:
    for row in desk.json("safeguards")["safeguards"]:
        assert set(row) == {"id", "title", "kind", "source", "certainty"}
        assert all(row.values())


def test_the_example_reads_back_as_the_shape_that_open_takes(desk: Desk) -> None:
    intake = json.loads(desk("case", "example").out)
    assert intake["case"]["category"] == "FON"
    assert all(person["name"] for person in intake["persons"])
    assert [c["purpose"] for c in intake["consents"]] == ["file"]


def test_the_code_of_a_slip_is_typed_as_it_stands_on_the_paper(desk: Desk, court: str) -> None:
    number, code = referred(desk, court)
    words = code.lower().replace("-", " ").split()
    assert len(words) == 2
    assert desk.json("reply", *words, "accepted", "--note", "Reçu.")["state"] == "accepted"
    assert desk.json("case", "show", number)["holder"]["kind"] == "actor"
    assert desk("reply", "accepted").code == 2


def test_a_result_in_words_alone_is_taken_and_the_code_is_told_of(desk: Desk, court: str) -> None:
    _, code = referred(desk, court)
    desk.json("reply", code, "accepted")
    said = desk("reply", code, "completed", "--note", "Jugement rendu.")
    assert (said.code, len(said.out.splitlines())) == (0, 2)
    assert "--outcome" in said.out
    assert "reference list" in said.out


def test_a_result_as_a_code_is_told_of_no_more(desk: Desk, court: str) -> None:
    _, code = referred(desk, court)
    desk.json("reply", code, "accepted")
    assert "--outcome" not in desk("reply", code, "completed", "--outcome", "judgment_for").out


def test_a_letter_of_some_days_ago_is_written_down_and_answered(desk: Desk, court: str) -> None:
    handed, answered = today() - timedelta(days=4), today() - timedelta(days=2)
    number = consented(desk, court, opened_on=(today() - timedelta(days=9)).isoformat())
    asked = ("refer", number, "--to", court, "--reason", "Constater la limite.")
    sent = desk.json(*asked, "--on", handed.isoformat())
    assert sent["reply_by"] == (handed + timedelta(days=14)).isoformat()
    desk.json("reply", sent["slip_code"], "accepted", "--on", answered.isoformat())
    assert desk.json("case", "show", number)["journey"][1]["from"] == answered.isoformat()
