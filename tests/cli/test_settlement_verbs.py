"""What was typed by mistake is withdrawn from the command line; which one is meant is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.test_case_verbs import opened

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

AGREED = ("--kind", "full", "--terms", "La borne est remise en place.")


@pytest.fixture
def number(desk: Desk) -> str:
    return opened(desk)


def agree(desk: Desk, number: str) -> str:
    made: str = desk.json("agreement", "add", number, *AGREED)["agreement"]
    return made


def error(desk: Desk, *words: str) -> tuple[int, dict[str, Any]]:
    answer = desk(*words, "--json")
    return answer.code, answer.document["error"]


def test_what_is_withdrawn_stays_to_be_read_and_is_recorded_anew(desk: Desk, number: str) -> None:
    made = agree(desk, number)
    said = desk("agreement", "withdraw", number, "--why", "Mauvais dossier.")
    assert (said.code, said.out) == (
        0, f"Retiré de {number}. Enregistrez de nouveau ce qui est exact\u00a0: agreement add.\n",
    )  # fmt: skip
    view = desk.json("case", "show", number)
    (row,) = view["agreements"]
    assert (row["id"], row["withdrawn"]["why"], row["withdrawn"]["by"]) == (
        made, "Mauvais dossier.", "Awa Cissé",
    )  # fmt: skip
    assert (view["status"], view["outcome"]) == ("intake", None)
    shown = desk("case", "show", number).out
    assert "accord retiré  Mauvais dossier." in shown
    again = agree(desk, number)
    desk.json("agreement", "follow", number, "kept", "--agreement", again)


def test_of_several_the_candidates_are_told(desk: Desk, number: str) -> None:
    made = [agree(desk, number), agree(desk, number)]
    for words in (
        ("agreement", "withdraw", number, "--why", "x"),
        ("agreement", "follow", number, "kept"),
    ):
        code, told = error(desk, *words)
        assert (code, told["code"]) == (4, "which_one")
        assert all(one in told["message"] for one in made)
    said = desk.json("agreement", "withdraw", number, made[1], "--why", "Saisi deux fois.")
    assert said == {"number": number, "agreement": made[1], "withdrawn": True}
    code, told = error(desk, "agreement", "follow", number, "kept", "--agreement", made[1])
    assert (code, told["code"]) == (4, "withdrawn_already")
    assert "Saisi deux fois." in told["message"]


def test_a_judge_answers_what_was_asked_and_a_slip_of_the_hand_is_taken_back(
    desk: Desk, number: str
) -> None:
    made = agree(desk, number)
    to = ("--type", "tribunal_instance", "--name", "Tribunal inventé", "--place", "Gao/Gao")
    court = desk.json("actor", "add", *to)["code"]
    code, told = error(desk, "agreement", "homologate", number, "granted", "--by", court)
    assert (code, told["code"]) == (4, "homologation_not_asked")
    assert f"agreement homologate {number} requested" in told["message"]
    consent = ("--purpose", "referral", "--to", court, "--how", "oral")
    desk.json("consent", "record", number, *consent)
    for state in ("requested", "granted"):
        desk.json("agreement", "homologate", number, state, "--by", court)
    code, told = error(desk, "agreement", "withdraw", number, "--why", "x")
    assert (code, told["code"]) == (4, "sent_to_judge")
    assert "withdraw-homologation" in told["message"]
    back = ("agreement", "withdraw-homologation", number, "--why", "Refusée, en fait.")
    assert desk.json(*back) == {"number": number, "agreement": made, "withdrawn": True}
    desk.json("agreement", "homologate", number, "refused", "--by", court)
    (row,) = desk.json("case", "show", number)["agreements"]
    assert row["homologation"] == "refused"
    assert "homologation retirée  Refusée, en fait." in desk("case", "show", number).out


def test_what_moved_on_since_a_version_is_not_withdrawn(desk: Desk, number: str) -> None:
    agree(desk, number)
    seen = str(desk.json("case", "show", number)["version"])
    desk.json("agreement", "follow", number, "kept", "--if-version", seen)
    for words in (("follow", number, "broken"), ("withdraw", number, "--why", "x")):
        code, told = error(desk, "agreement", *words, "--if-version", seen)
        assert (code, told["code"]) == (7, "changed_meanwhile")


def test_a_session_and_a_judgment_are_withdrawn_too(desk: Desk, number: str) -> None:
    desk.json("mediation", "add", number, "--result", "failed")
    desk.json("mediation", "withdraw", number, "--why", "Pas ce jour-là.")
    assert desk.json("case", "show", number)["mediations"][0]["withdrawn"] is not None
    code, told = error(desk, "judgment", "withdraw", number, "--why", "x")
    assert (code, told["code"]) == (4, "no_judgment")


def test_an_end_in_agreement_past_a_safeguard_needs_a_written_reason(desk: Desk) -> None:
    number = opened(desk, case__category="VBG")
    ends = ("case", "close", number, "--outcome", "agreement_full")
    code, told = error(desk, *ends)
    assert (code, told["code"]) == (3, "override_needed")
    desk.json(*ends, "--override", "Elle le demande, loin de lui.")


def test_a_case_is_not_watched_or_in_court_by_word_alone(desk: Desk, number: str) -> None:
    for status, how in (("watch", "notez d’abord l’accord"), ("in_court", "au tribunal")):
        code, told = error(desk, "case", "status", number, status)
        assert (code, told["code"]) == (4, "status_own_verb")
        assert how in told["message"]


def test_a_question_left_for_later_is_answered_without_a_reason(desk: Desk) -> None:
    number = opened(desk, persons__0__disability=[])
    assert "disability" in desk.json("case", "show", number)["later"]
    desk.json("case", "correct", number, "--field", "disability", "--value", "seeing,walking")
    assert "disability" not in desk.json("case", "show", number)["later"]
    code, told = error(desk, "case", "correct", number, "--field", "summary", "--value", "x")
    assert (code, told["details"]["path"]) == (4, "reason")


def test_whether_a_member_is_a_woman_is_said(desk: Desk) -> None:
    assert desk.json("member", "list")["members"][0]["sex"] is None
    assert desk.json("member", "correct", "awa", "--sex", "female")["sex"] == "female"
    assert ", femme" in desk("member", "list").out
    assert desk.json("member", "correct", "awa")["sex"] is None
