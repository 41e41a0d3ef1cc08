"""Takes a planned file in: everything that is decided in one transaction, and nothing else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from justice_desk.models.all import ImportBatch
from justice_desk.services.importing.case_apply import CaseTaker
from justice_desk.services.importing.deciding import Act, acts_of
from justice_desk.services.importing.list_apply import ActorTaker, ConsultationTaker
from justice_desk.services.importing.planning import Progress, silent
from justice_desk.services.importing.rows import ActorAnswer, Applied, Decision, Plan
from justice_desk.services.rights import require
from justice_desk.storage.resting import collector_at_rest
from justice_desk.terms.importing import ImportKind, RowOutcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

_WORK: Final = frozenset({Act.ADD, Act.UPDATE, Act.LINK, Act.MERGE})


def apply(
    session: Session,
    plan: Plan,
    decisions: Mapping[int, Decision] | None = None,
    actors: Mapping[str, ActorAnswer] | None = None,
    *,
    told: Progress = silent,
) -> Applied:
    """Take in what is new, changed or decided; a doubtful row without a decision stays outside.

    What changed in the office since the plan was made is looked at again: a row that came in
    meanwhile is not taken in twice.

    Args:
        session: a writing one; the caller's transaction is the import's.
        plan: of this file.
        decisions: by `RowPlan.index`.
        actors: who the unknown actors of the plan are, by `UnknownActor.key`; one that is not
            answered is kept in words.
        told: is called with the rows done so far; what it raises leaves nothing behind, as long
            as the caller lets it end the transaction.

    Raises:
        NotAllowed: the member's role does not hold this verb.
        NoSuchCandidate: a decision means a candidate that the row does not have.
        BadInput: an answer about an actor that cannot be.
    """
    require(session, "import")
    acts = acts_of(plan, decisions or {})
    if not _WORK.intersection(act for act, _decision in acts):
        return Applied(None, len(plan.rows), plan.outcomes)
    batch = _begun(session, plan)
    taker = _TAKERS[plan.kind](session, plan, batch, actors or {})
    done: Counter[RowOutcome] = Counter()
    with collector_at_rest():
        for kept in plan.packed.chunks():
            first = sum(done.values())
            here = slice(first, first + len(kept))
            done += taker.take(plan.rows[here], kept, acts[here])
            told(sum(done.values()))
    outcomes = {outcome: done[outcome] for outcome in RowOutcome}
    batch.outcomes = {outcome.value: count for outcome, count in outcomes.items()}
    session.flush()
    return Applied(batch.id, len(plan.rows), outcomes)


def _begun(session: Session, plan: Plan) -> ImportBatch:
    how = plan.reading
    batch = ImportBatch(
        kind=plan.kind,
        file_name=plan.file_name[:200],
        sha256=plan.sha256,
        rows=len(plan.rows),
        outcomes={},
        settings={"columns": dict(how.columns), "settings": dict(how.settings)},
    )
    session.add(batch)
    session.flush()
    return batch


_TAKERS: Final[dict[ImportKind, type[CaseTaker | ConsultationTaker | ActorTaker]]] = {
    ImportKind.CASES: CaseTaker,
    ImportKind.CONSULTATIONS: ConsultationTaker,
    ImportKind.ACTORS: ActorTaker,
}
