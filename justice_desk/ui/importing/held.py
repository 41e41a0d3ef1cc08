"""What a member said of one import: kept as a draft, taken up again where she was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from justice_desk.services.actors import ActorTold as NewActor
from justice_desk.services.importing.rows import Decision
from justice_desk.terms.importing import DayOrder, ImportKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.services.importing.rows import ActorAnswer, Plan, RowPlan

FORM = "import"
"""The kind of draft; each member has one at a time."""


@dataclass
class Held:
    """What was said so far.

    Attributes:
        path: of the file; blank until one is chosen.
        kind: what its rows are.
        mapping: name of the kept columns that are used; blank for none.
        columns: the field of each heading, once the member changed one.
        order: how 03/04/2021 is read, once she said it.
        sha256: of the file that decisions and answers are about.
        decisions: by sheet and row.
        actors: who the unknown actors are, by their key.
        step: from 0.
    """

    path: str = ""
    kind: ImportKind = ImportKind.CASES
    mapping: str = ""
    columns: dict[str, str] | None = None
    order: DayOrder | None = None
    sha256: str = ""
    decisions: dict[str, Decision] = field(default_factory=dict)
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
            sha256=str(kept.get("sha256", "")),
            decisions={k: _decision(v) for k, v in kept.get("decisions", {}).items()},
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
            "sha256": self.sha256,
            "decisions": {
                k: [d.verdict.value, d.candidate, sorted(d.take)] for k, d in self.decisions.items()
            },
            "actors": {k: _written(a) for k, a in self.actors.items()},
            "step": self.step,
        }

    def about(self, sha256: str) -> None:
        """Forget what was decided of another file."""
        if self.sha256 != sha256:
            self.decisions.clear()
            self.actors.clear()
            self.sha256 = sha256

    def decided(self, plan: Plan) -> dict[int, Decision]:
        """Return the decisions by the index of their row, as `apply` takes them."""
        found = ((row, self.decisions.get(place_of(row))) for row in plan.duplicates)
        return {
            row.index: said
            for row, said in found
            if said is not None and said.candidate < len(row.candidates)
        }

    def who(self, plan: Plan) -> dict[str, ActorAnswer]:
        """Return the answers that `apply` can use; one that is not whole stays in words."""
        asked = {one.key for one in plan.unknown_actors}
        return {k: a for k, a in self.actors.items() if k in asked and _whole(a)}


def place_of(row: RowPlan) -> str:
    """Return where a row stands, as the key of its decision."""
    return f"{row.sheet}\n{row.row}"


def _decision(kept: Any) -> Decision:
    verdict, candidate, take = kept
    return Decision(Verdict(verdict), int(candidate), frozenset(take))


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
