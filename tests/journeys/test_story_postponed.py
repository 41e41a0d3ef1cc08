"""A mobile court that security stops: everything moves, nothing is lost, the minutes follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.exports.papers import reading
from tests.journeys.directory import DISPLACED

if TYPE_CHECKING:
    from tests.journeys.spoken import Told

OPENED, PLANNED, SUMMONED = "2027-01-11", "2027-02-01", "2027-02-20"
STOPPED, FIRST, SECOND = "2027-03-08", "2027-03-09", "2027-04-06"
LEAVES, WRITTEN = "2027-04-05", "2027-04-12"
WHERE = ("--place", "Gao/Bourem", "--building", "Mairie inventée")


def test_a_court_that_cannot_leave_sits_four_weeks_later(told: Told) -> None:
    told.turn(OPENED)
    debt, share, wages = (before_court(told, category) for category in ("DET", "DIV", "PAT"))
    told.turn(PLANNED)
    number = the_court_will_come(told, (debt, share, wages))
    told.turn(SUMMONED)
    everybody_is_summoned(told, number, (debt, share, wages))
    told.turn(STOPPED)
    the_road_is_cut(told, number)
    all_moved(told, number, (debt, share, wages))
    told.turn(LEAVES)
    told.does("sitting", "security", number, "--go", "--by", "Adjudant Inventé")
    told.turn(SECOND)
    the_court_sits(told, number, debt, share, wages)
    told.turn(WRITTEN)
    the_minutes_follow(told, number)
    told.is_sound()


def before_court(told: Told, category: str) -> str:
    """Open a case that lacks nothing to be heard, and bring it before the court."""
    number = told.opens(category=category, summary="Une affaire inventée")
    told.agrees(number, DISPLACED)
    told.refers(number, DISPLACED, "Juger")
    return number


def the_court_will_come(told: Told, cases: tuple[str, ...]) -> str:
    number = str(told.does("sitting", "add", "--court", DISPLACED, *WHERE, "--on", FIRST)["number"])
    offered = told.does("sitting", "ready", "--site", number, "--all")["cases"]
    assert set(cases) <= {case["number"] for case in offered}
    for case in cases:
        told.does("docket", "add", case, "--sitting", number)
    entries = docket(told, number)
    assert [entry["number"] for entry in entries] == list(cases)
    assert [entry["start"][:10] for entry in entries] == [FIRST] * 3
    told.does("sitting", "confirm", number, "--order", "41", "--order-on", PLANNED)
    return number


def everybody_is_summoned(told: Told, number: str, cases: tuple[str, ...]) -> None:
    made = told.does("sitting", "papers", number, "-o", str(told.papers / "avant"))
    printed = {paper["paper"]: paper["file"] for paper in made["papers"]}
    assert {"programme", "summonses", "court_docket", "door_docket"} <= printed.keys()
    summons = reading.text((told.papers / "avant" / printed["summonses"]).read_bytes())
    assert "9 mars 2027" in " ".join(summons.split()).lower()
    for case in cases:
        told.does("docket", "summon", case, "--sitting", number, "--handed", SUMMONED)


def the_road_is_cut(told: Told, number: str) -> None:
    """A no-go asks for its reason, and keeps the court from being written down as having sat."""
    told.tries("sitting", "security", number, "--no-go", "--by", "Adjudant Inventé")
    why = ("--reason", "Route coupée, incident inventé")
    told.does("sitting", "security", number, "--no-go", "--by", "Adjudant Inventé", *why)
    moved = told.does("sitting", "postpone", number, "--to", SECOND, *why)
    assert {"summonses", "programme", "court_docket"} <= set(moved["print_again"])
    assert moved["state"] == "postponed"


def all_moved(told: Told, number: str, cases: tuple[str, ...]) -> None:
    """The docket hangs on its day; whoever holds a summons must get another one."""
    entries = docket(told, number)
    assert [entry["number"] for entry in entries] == list(cases)
    assert [entry["start"][:10] for entry in entries] == [SECOND] * 3
    ready = told.does("sitting", "ready")["cases"]
    assert not {case["number"] for case in ready} & set(cases)
    made = told.does("sitting", "papers", number, "-o", str(told.papers / "après"))
    again = {paper["paper"]: paper["file"] for paper in made["papers"]}
    summons = reading.text((told.papers / "après" / again["summonses"]).read_bytes())
    assert "6 avril 2027" in " ".join(summons.split()).lower()
    assert "9 mars 2027" not in " ".join(summons.split()).lower()
    told.does("sitting", "confirm", number)
    shown = told.does("sitting", "show", number)
    assert shown["to_reprint"] == []
    assert [move["after"] for move in shown["moves"]] == [
        "proposed",
        "confirmed",
        "postponed",
        "confirmed",
    ]


def the_court_sits(told: Told, number: str, debt: str, share: str, wages: str) -> None:
    told.does("sitting", "hold", number)
    here = ("--sitting", number)
    judged = ("--decision", "granted", "--number", "112/2027", "--terms", "La dette est due.")
    told.does("docket", "result", debt, "judged", *here, *judged)
    told.does("docket", "result", share, "adjourned", *here, "--cause", "absent_party")
    told.does("docket", "result", wages, "struck-out", *here, "--cause", "settled")
    assert told.case(debt)["status"] != "closed"
    heard = {case: heard_of(told, case) for case in (debt, share, wages)}
    assert heard == {debt: ["judged"], share: ["adjourned"], wages: ["struck_out"]}
    rows = told.does("sitting", "ready", "--all")["cases"]
    missing = {case["number"]: " ".join(case["missing"]) for case in rows}
    assert "a jugé" in missing[debt]
    assert "radié" in missing[wages]
    # It was put off: the court may hear it again as soon as the absent man can be found.
    assert missing[share].startswith("Aucun moyen de joindre Moussa Exemple")


def the_minutes_follow(told: Told, number: str) -> None:
    made = told.does(
        "sitting", "papers", number, "-o", str(told.papers / "fin"), "--paper", "minutes"
    )
    (paper,) = made["papers"]
    text = " ".join(reading.text((told.papers / "fin" / paper["file"]).read_bytes()).split())
    for shown in ("Compte rendu", number, "6 avril 2027"):
        assert shown in text, shown


def docket(told: Told, number: str) -> list[dict[str, Any]]:
    """Return the docket as the command line tells it."""
    entries: list[dict[str, Any]] = told.does("docket", "list", number)["entries"]
    return entries


def heard_of(told: Told, case: str) -> list[str]:
    """Return what the court did with a case, as its own history tells it."""
    events = told.case(case)["events"]
    return [event["details"]["result"] for event in events if event["kind"] == "heard"]
