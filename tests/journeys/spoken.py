"""A story told at the command line: what is typed, and what a reader of its answers sees."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.exports.papers import reading

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Answer, Desk
    from tests.journeys.calendar import Days

PERSON: dict[str, Any] = {
    "ref": "p1", "name": "Zeinabou Exemple", "roles": ["claimant"], "sex": "female", "age": 34,
    "age_estimated": False, "place": "Gao/Gao/Gounzoureye/Kochakarey", "languages": ["ses"],
    "interpreter": False, "can_read": False, "phone": "66 12 38 04", "phone_safe": ["call"],
    "displacement": "resident", "disability": ["none"],
}  # fmt: skip
OTHER: dict[str, Any] = {
    "ref": "p2", "name": "Moussa Exemple", "roles": ["respondent"], "sex": "male",
}  # fmt: skip
MATTER: dict[str, Any] = {
    "category": "FON", "summary": "Une parcelle disputée", "facts": "Les bornes ont bougé.",
    "facts_on": None, "request": "Que la limite soit constatée.", "priority": "2weeks",
    "maybe_crime": "no", "danger_to_life": False,
}  # fmt: skip
REFUSED = 3
"""The exit code of what a safeguard, a consent or a right refuses."""
KEPT: dict[str, Any] = {"purpose": "file", "how": "oral", "refused": False}


@dataclass
class Told:
    """One office, its calendar, and who sits at the keyboard."""

    desk: Desk
    days: Days
    papers: Path
    _seen: dict[str, dict[str, Any]] = field(default_factory=dict)

    def does(self, *words: str) -> dict[str, Any]:
        """Do something that must succeed."""
        self._seen.clear()
        return self.desk.json(*words)

    def does_alone(self, *words: str) -> dict[str, Any]:
        """Do something that needs the office closed everywhere else."""
        return self.does(*words)

    def tries(self, *words: str) -> Answer:
        """Try something that is refused."""
        answer = self.desk(*words, "--json")
        assert answer.code != 0, answer.out
        return answer

    def opens(
        self,
        *persons: dict[str, Any],
        relations: tuple[dict[str, str], ...] = (),
        consents: tuple[dict[str, Any], ...] = (KEPT,),
        **matter: Any,
    ) -> str:
        """Open a case today; the first person is the one who came."""
        intake = {
            "persons": list(persons) or [PERSON, OTHER],
            "relations": list(relations),
            "case": MATTER | matter,
            "consents": list(consents),
        }
        number: str = self.desk.json("case", "open", "-", given=json.dumps(intake))["number"]
        return number

    def agrees(self, number: str, to: str, *more: str) -> str:
        """The person agrees that an actor may have the case."""
        words = ("--purpose", "referral", "--to", to, "--how", "oral")
        consent: str = self.does("consent", "record", number, *words, *more)["id"]
        return consent

    def refers(self, number: str, to: str, reason: str, *more: str) -> str:
        """Hand the case on, and return the code on the slip."""
        sent = self.does("refer", number, "--to", to, "--reason", reason, *more)
        return str(sent["slip_code"])

    def forwards(self, number: str, badge: str, to: str, why: str, *more: str) -> dict[str, Any]:
        """The actor who has the case sent it on to another one."""
        words = ("--to", to, "--why", why, *more)
        return self.does("referral", "forward", f"{number}/{badge}", *words)

    def answers(self, code: str, answer: str, note: str = "", *more: str) -> None:
        """Type a slip that came back."""
        self.does("reply", code, answer, "--note", note, *more)

    def corrects(self, number: str, field: str, value: str, why: str) -> None:
        """Say otherwise what was written; what stood there stays in the history."""
        words = ("--field", field, "--value", value, "--reason", why)
        self.does("case", "correct", number, *words)

    def withdraws(self, number: str, to: str) -> None:
        """The person takes back her consent to an actor."""
        consents = self.does("consent", "list", number)["consents"]
        (one,) = [row["id"] for row in consents if row["to"] == to]
        self.does("consent", "withdraw", number, one, "--why", "Elle a peur.")

    def cancels(self, number: str, badge: str, why: str) -> None:
        """Call off what was sent and not answered."""
        self.does("referral", "cancel", f"{number}/{badge}", "--why", why)

    def undoes(self, number: str, badge: str) -> None:
        """Take back the answer that was typed last."""
        self.does("referral", "undo", f"{number}/{badge}")

    def appeals(self, number: str, to: str, reason: str) -> str:
        """Bring the last judgment before a court of appeal, and return the code on the slip."""
        words = ("referral", "appeal", number, "--to", to, "--reason", reason)
        return str(self.does(*words)["slip_code"])

    def mediates(self, number: str, by: str, result: str, *present: str) -> None:
        """Write down a session of mediation and who came."""
        came = [word for name in present for word in ("--present", name)]
        self.does("mediation", "add", number, "--by", by, "--result", result, *came)

    def settles(self, number: str, before: str, terms: str, on: str) -> None:
        """Write an agreement down that was made before an actor."""
        words = ("--kind", "full", "--terms", terms, "--before", before, "--on", on)
        self.does("agreement", "add", number, *words)

    def endorses(self, number: str, state: str, by: str, note: str = "") -> None:
        """Ask a judge to endorse the agreement, or write down what was answered."""
        self.does("agreement", "homologate", number, state, "--by", by, "--note", note)

    def follows(self, number: str, kept: str, note: str = "") -> None:
        """Write down whether the agreement is kept."""
        self.does("agreement", "follow", number, kept, "--note", note)

    def judges(self, number: str, by: str, decision: str, *more: str) -> None:
        """Write down what a court decided."""
        self.does("judgment", "add", number, "--by", by, "--decision", decision, *more)

    def executes(self, number: str, note: str) -> None:
        """Write down that the last judgment was carried out; there may be two of them."""
        last = str(self.does("case", "show", number)["judgments"][-1]["id"])
        self.does("judgment", "execute", number, "--judgment", last, "--note", note)

    def asks_end(self, number: str, outcome: str) -> None:
        """Ask the coordination to close the case."""
        self.does("case", "ask-close", number, "--outcome", outcome)

    def closes(self, number: str, outcome: str) -> None:
        """Close the case; the person is satisfied."""
        self.does("case", "close", number, "--outcome", outcome, "--satisfied", "yes")

    def turn(self, day: str) -> None:
        """Come to a day of the story."""
        self._seen.clear()
        self.days.turn(day)

    def sits(self, member: str) -> None:
        """Another member sits down at the keyboard."""
        self._seen.clear()
        self.desk.member = member

    def slip(self, number: str, badge: str) -> str:
        """Return the code on the slip of a referral."""
        rows = {row["reference"]: row["slip_code"] for row in self.case(number)["referrals"]}
        return str(rows[f"{number}/{badge}"])

    def finishes(self, number: str, kind: str) -> None:
        """Tick a task of a case off."""
        listed = self.does("task", "list")["tasks"]
        (ref,) = [row["id"] for row in listed if (row["number"], row["kind"]) == (number, kind)]
        self.does("task", "done", ref)

    def case(self, number: str) -> dict[str, Any]:
        """Return the case as it is shown; looked at once between two things that happen."""
        if number not in self._seen:
            self._seen[number] = self.desk.json("case", "show", number)
        return self._seen[number]

    def holder(self, number: str) -> str:
        name: str = self.case(number)["holder"]["name"]
        return name

    def chip(self, number: str) -> str:
        chip: str = self.case(number)["chip"]
        return chip

    def shut(self, number: str) -> str:
        """Return all that is told of a case that is closed to the member."""
        refused = self.tries("case", "show", number)
        assert refused.code == REFUSED
        return refused.out

    def journey(self, number: str) -> list[tuple[str, str, str | None, str]]:
        """Return who had the case, from when to when, and how it came there."""
        rows = self.case(number)["journey"]
        return [(row["holder"], row["from"], row["to"], row["how"]) for row in rows]

    def referrals(self, number: str) -> list[tuple[str, str]]:
        return [(row["to"], row["state"]) for row in self.case(number)["referrals"]]

    def to_do(self, number: str) -> list[tuple[str, str | None]]:
        """Return what remains to be done in a case, and by when."""
        tasks = self.case(number)["tasks"]
        return [(row["kind"], row["due_on"]) for row in tasks if row["done_on"] is None]

    def found(self, number: str, to: str) -> dict[str, str]:
        """Return what the safeguards find against an actor, id to kind."""
        findings = self.does("assess", number, "--to", to)["findings"]
        return {one["id"]: one["kind"] for one in findings}

    def late(self) -> list[str]:
        """Return the cases of which the day says that something is late."""
        return [row["number"] for row in self.does("today")["late"]["tasks"]]

    def owed(self) -> list[tuple[str, str]]:
        """Return the referrals whose answer is overdue, and their state."""
        rows = self.does("referral", "list", "--late", "1")["referrals"]
        return [(row["reference"], row["state"]) for row in rows]

    def letter(self, reference: str, *more: str) -> str:
        """Write the letter of a referral, and return its text."""
        file = self.papers / "lettre.pdf"
        self.does("letter", reference, "-o", str(file), *more)
        return reading.text(file.read_bytes())

    def is_sound(self) -> None:
        """The office and its journal stand, whatever happened."""
        assert self.does("audit", "verify")["sound"]
        assert self.does("office", "check")["sound"]
