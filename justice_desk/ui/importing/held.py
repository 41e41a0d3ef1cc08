"""What a member said of one import: kept as a draft, taken up again where she was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from justice_desk.services.actors import ActorTold as NewActor
from justice_desk.services.importing.rows import Decision
from justice_desk.terms.importing import DayOrder, ImportKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.services.importing.rows import ActorAnswer, Candidate, Plan, RowPlan

FORM = "import"
"""The kind of draft; each member has one at a time."""


@dataclass(frozen=True)
class Said:
    """What was decided of a row, of which candidate by its name, not by its place.

    The plan is made anew when something else is said, and likelier cases may come before it.
    """

    verdict: Verdict
    meant: str
    take: frozenset[str] = frozenset()


@dataclass
class Held:
    """What was said so far.

    Attributes:
        path: of the file; blank until one is chosen.
        kind: what its rows are.
        mapping: name of the kept columns that are used; blank for none.
        columns: the field of each heading, once the member changed one.
        order: how 03/04/2021 is read, once she said it.
        file: the kind and the digest of the file that decisions, answers and order are about.
        decisions: by sheet and row.
        actors: who the unknown actors are, by their key.
        step: from 0.
    """

    path: str = ""
    kind: ImportKind = ImportKind.CASES
    mapping: str = ""
    columns: dict[str, str] | None = None
    order: DayOrder | None = None
    file: str = ""
    decisions: dict[str, Said] = field(default_factory=dict)
    actors: dict[str, ActorAnswer] = field(default_factory=dict)
    step: int = 0

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Held:
        """Return what a draft holds."""
        order = kept.get("order")
        return cls(
            path=str(kept.get("path", "")),
            kind=ImportKind(kept.get("kind", ImportKind.CASES)),
            mapping=str(kept.get("mapping", "")),
            columns=kept.get("columns"),
            order=DayOrder(order) if order else None,
            file=str(kept.get("file", "")),
            decisions={k: _said(v) for k, v in kept.get("decisions", {}).items()},
            actors={k: _answer(v) for k, v in kept.get("actors", {}).items()},
            step=int(kept.get("step", 0)),
        )

    def payload(self) -> dict[str, Any]:
        """Return what a draft keeps."""
        return {
            "path": self.path,
            "kind": self.kind.value,
            "mapping": self.mapping,
            "columns": self.columns,
            "order": self.order.value if self.order else None,
            "file": self.file,
            "decisions": {
                k: [d.verdict.value, d.meant, sorted(d.take)] for k, d in self.decisions.items()
            },
            "actors": {k: _written(a) for k, a in self.actors.items()},
            "step": self.step,
        }

    def about(self, sha256: str) -> None:
        """Forget what was decided of another file, or of this one as another kind of list."""
        file = f"{self.kind.value} {sha256}"
        if self.file != file:
            self.decisions.clear()
            self.actors.clear()
            self.file = file

    def decide(self, row: RowPlan, decision: Decision) -> None:
        """Keep what was decided of a row."""
        meant = name_of(row.candidates[decision.candidate])
        self.decisions[place_of(row)] = Said(decision.verdict, meant, decision.take)

    def decision(self, row: RowPlan) -> Decision | None:
        """Return what was decided of a row, if what was meant is still among its candidates."""
        said = self.decisions.get(place_of(row))
        names = [name_of(candidate) for candidate in row.candidates]
        if said is None or said.meant not in names:
            return None
        return Decision(said.verdict, names.index(said.meant), said.take)

    def decided(self, plan: Plan) -> dict[int, Decision]:
        """Return the decisions by the index of their row, as `apply` takes them."""
        found = ((row, self.decision(row)) for row in plan.duplicates)
        return {row.index: said for row, said in found if said is not None}

    def who(self, plan: Plan) -> dict[str, ActorAnswer]:
        """Return the answers that `apply` can use; one that is not whole stays in words."""
        asked = {one.key for one in plan.unknown_actors}
        return {k: a for k, a in self.actors.items() if k in asked and _whole(a)}


def place_of(row: RowPlan) -> str:
    """Return where a row stands, as the key of its decision."""
    return f"{row.sheet}\n{row.row}"


def name_of(candidate: Candidate) -> str:
    """Return what tells a candidate from the others: its number, else its row in the file."""
    return candidate.number or f"{candidate.sheet}\n{candidate.row}"


def _said(kept: Any) -> Said:
    verdict, meant, take = kept
    return Said(Verdict(verdict), str(meant), frozenset(take))


def _answer(kept: Any) -> ActorAnswer:
    if isinstance(kept, list):
        kind, name, place = kept
        return NewActor(kind, name, place)
    return kept if isinstance(kept, str) else None


def _written(answer: ActorAnswer) -> Any:
    if isinstance(answer, NewActor):
        return [answer.type, answer.name, answer.place]
    return answer


def _whole(answer: ActorAnswer) -> bool:
    if isinstance(answer, NewActor):
        return bool(answer.name.strip() and answer.place.strip())
    return answer is not None
