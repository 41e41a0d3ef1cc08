"""The whole journey through the command line: what is said, what is refused, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.terms.clock import today
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import CADI, COURT, HEALTH
from tests.exports.papers.reading import pages_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk

COFO = ("--type", "cofo", "--name", "COFO d’essai", "--place", "Gao/Gao")
APPEALS = (
    "--type", "cour_appel", "--name", "Cour d’appel de Mopti", "--place", "Mopti",
    "--seat", "Gao/Gao",
)  # fmt: skip


@pytest.fixture
def actors(desk: Desk) -> dict[str, str]:
    told = {"cofo": COFO, "cadi": CADI, "court": COURT, "appeals": APPEALS, "health": HEALTH}
    return {name: desk.json("actor", "add", *words)["code"] for name, words in told.items()}


@pytest.fixture
def number(desk: Desk, actors: dict[str, str]) -> str:
    number = opened(desk)
    for to in actors.values():
        desk.json("consent", "record", number, "--purpose", "referral", "--to", to, "--how", "oral")
    return number


def refer(desk: Desk, number: str, to: str, *more: str) -> dict[str, Any]:
    said = ("--to", to, "--reason", "Entendre.", "--override", "La coordination décide.", *more)
    return desk.json("refer", number, *said)


def test_a_land_quarrel_goes_up_to_the_court_of_appeal(
    desk: Desk, actors: dict[str, str], number: str, tmp_path: Path
) -> None:
    cofo = refer(desk, number, actors["cofo"])
    desk.json("reply", cofo["slip_code"], "acknowledged")
    desk.json("reply", cofo["slip_code"], "accepted")
    desk.json("mediation", "add", number, "--result", "failed", "--by", actors["cofo"])
    done = ("completed", "--outcome", "mediation_failed")
    desk.json("reply", cofo["slip_code"], *done)
    court = refer(desk, number, actors["court"])
    desk.json("reply", court["slip_code"], "accepted")
    last = (today() + timedelta(days=15)).isoformat()
    judged = ("--by", actors["court"], "--decision", "rejected", "--number", "12/2026")
    desk.json("judgment", "add", number, *judged, "--appeal-until", last)
    up = desk.json(
        "referral", "appeal", court["reference"], "--to", actors["appeals"], "--reason", "Réformer."
    )
    desk.json("reply", up["slip_code"], "accepted")
    desk.json("judgment", "execute", number, "--note", "Sans attendre.")
    view = desk.json("case", "show", number)
    assert [hold["how"] for hold in view["journey"]] == [
        "opened", "accepted", "returned", "accepted", "appealed",
    ]  # fmt: skip
    assert view["judgments"][0]["appeal"] == up["reference"]
    assert view["mediations"][0]["result"] == "failed"
    assert desk.json("office", "check")["sound"]
    letter = desk.json("letter", up["reference"], "-o", str(tmp_path / "appel.pdf"))
    assert letter["pages"] >= 1


def test_an_agreement_is_endorsed_followed_and_closed_after_its_watch(
    desk: Desk, actors: dict[str, str], number: str
) -> None:
    desk.json("agreement", "add", number, "--kind", "full", "--terms", "La borne revient.")
    desk.json("agreement", "homologate", number, "requested", "--by", actors["court"])
    desk.json("agreement", "homologate", number, "granted", "--by", actors["court"])
    desk.json("agreement", "follow", number, "kept", "--note", "Vu sur place.")
    (agreed,) = desk.json("case", "show", number)["agreements"]
    assert (agreed["homologation"], agreed["checks"][0]["kept"]) == ("granted", "kept")
    desk.json("case", "ask-close", number, "--outcome", "agreement_full")
    refused = desk("case", "close", number, "--outcome", "agreement_full")
    assert refused.code == 3
    assert "en veille jusqu’au" in refused.err
    why = ("--before-watch-ends", "Elle est partie.")
    desk.json("case", "close", number, "--outcome", "agreement_full", *why)


def test_referrals_are_listed_by_who_hands_on_and_who_receives(
    desk: Desk, actors: dict[str, str], number: str
) -> None:
    cofo = refer(desk, number, actors["cofo"])
    desk.json("reply", cofo["slip_code"], "accepted")
    on = desk.json(
        "referral", "forward", cofo["reference"], "--to", actors["cadi"], "--why", "Héritage."
    )
    refer(desk, number, actors["health"], "--kind", "service")
    draft = refer(desk, number, actors["court"], "--draft")
    every = desk.json("referral", "list")
    assert every["total"] == 4
    keys = {"number", "reference", "to", "order", "from", "state", "sent_on", "reply_by"}
    assert all(keys <= set(row) for row in every["referrals"])
    crossed = desk.json("referral", "list", "--from-order", "customary", "--to-order", "religious")
    assert [row["reference"] for row in crossed["referrals"]] == [on["reference"]]
    assert crossed["referrals"][0]["from"]["name"] == "COFO d’essai"
    for words, found in (
        (("--state", "draft"), [draft["reference"]]),
        (("--kind", "service", "--from-order", "office"), [f"{number}/R3"]),
        (("--actor", actors["cofo"]), [cofo["reference"]]),
        (("--late", "1"), []),
    ):
        rows = desk.json("referral", "list", *words)["referrals"]
        assert [row["reference"] for row in rows] == found, words


def test_a_referral_is_sent_called_off_taken_back_given_up_and_undone(
    desk: Desk, actors: dict[str, str], number: str
) -> None:
    draft = refer(desk, number, actors["court"], "--draft")
    assert draft["state"] == "draft"
    sent = desk.json("referral", "send", draft["reference"])
    assert desk.json("referral", "no-answer", sent["reference"])["state"] == "no_answer"
    assert desk.json("reply", sent["slip_code"], "accepted")["state"] == "accepted"
    assert desk.json("referral", "undo", sent["reference"])["state"] == "no_answer"
    desk.json("reply", sent["slip_code"], "accepted")
    back = desk.json("referral", "return", sent["reference"], "--why", "Trop long.")
    assert back["state"] == "returned"
    other = refer(desk, number, actors["cofo"])
    ended = desk.json("referral", "cancel", other["reference"], "--why", "Erreur.")
    assert ended["state"] == "cancelled"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("referral", "send", "{r}"), "n’est pas un brouillon"),
        (("referral", "return", "{r}", "--why", "x"), "il ne peut pas passer à"),
        (("referral", "undo", "{r}"), "aucune réponse à retirer"),
        (("referral", "undo", "GAO-2026-9999/R1"), "GAO-2026-9999/R1"),
        (("referral", "forward", "{r}", "--to", "{cadi}", "--why", "x"), "ne détient pas ce"),
        (("referral", "appeal", "{n}", "--to", "{court}", "--reason", "x"), "cour d’appel"),
        (("referral", "appeal", "{n}", "--to", "{appeals}", "--reason", "x"), "Aucun jugement"),
        (("judgment", "add", "{n}", "--by", "{cadi}", "--decision", "granted"), "juridiction"),
        (("judgment", "execute", "{n}"), "Aucun jugement"),
        (("agreement", "follow", "{n}", "kept"), "Aucun accord"),
        (("agreement", "homologate", "{n}", "granted", "--by", "{court}"), "Aucun accord"),
        (("agreement", "add", "{n}", "--kind", "full", "--terms", " "), "terms"),
        (("mediation", "add", "{n}", "--result", "failed", "--present", "Zorro"), "Zorro"),
        (("refer", "{n}", "--to", "{cadi}", "--reason", "x", "--kind", "service"), "autorité"),
        (("handover", "--from", "awa", "--to", "awa"), "un autre membre"),
        (("handover", "--from", "personne", "--to", "awa"), "personne"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    desk: Desk, actors: dict[str, str], number: str, words: tuple[str, ...], says: str
) -> None:
    made = refer(desk, number, actors["cofo"])
    answer = desk(*(word.format(n=number, r=made["reference"], **actors) for word in words))
    assert answer.code == 4, answer
    assert says in answer.err


@pytest.mark.parametrize("kind", ["appeal", "forward"])
def test_a_letter_goes_where_the_court_sits_now_and_says_so(
    desk: Desk, actors: dict[str, str], number: str, tmp_path: Path, kind: str
) -> None:
    first = refer(desk, number, actors["court" if kind == "appeal" else "cofo"])
    desk.json("reply", first["slip_code"], "accepted")
    if kind == "appeal":
        judged = ("--by", actors["court"], "--decision", "rejected")
        desk.json("judgment", "add", number, *judged)
        up = ("--to", actors["appeals"], "--reason", "Réformer.")
        made = desk.json("referral", "appeal", number, *up)
    else:
        on = ("--to", actors["court"], "--why", "Hors de sa compétence.")
        made = desk.json("referral", "forward", first["reference"], *on)
        assert made["letter"] is True
    where = tmp_path / "lettre.pdf"
    desk.json("letter", made["reference"], "-o", str(where))
    text = " ".join(" ".join(pages_text(where.read_bytes())).split())
    assert "siégeant actuellement à Gao" in text
