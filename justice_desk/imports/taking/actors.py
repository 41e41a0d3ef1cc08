"""Who the unknown actors of a register are: the list that goes out, and the answers that come in.

A line for each: as written, its type, then the code of an actor of the directory, or « create »
with a name and a place; a name and a place alone say the same. A blank line leaves it in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.taking.filled import filled_lines, unread
from justice_desk.services.actors import ActorTold
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from justice_desk.services.importing.rows import ActorAnswer, Plan, UnknownActor

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "written": ("as written", "tel quecrit", "ecrit"),
    "type": ("type",),
    "actor": ("actor", "acteur"),
    "name": ("name", "nom"),
    "place": ("place", "lieu"),
}
"""The headings of the list, folded, in both languages."""
CREATE: Final = frozenset({"create", "creer", "nouveau", "new"})


def read_actors(path: Path, plan: Plan) -> dict[str, ActorAnswer]:
    """Return the answers of a list by the key of the unknown actor.

    Raises:
        FileMissing, FileUnreadable: the file as a whole will not do.
        DecisionUnread: a line names nobody unknown, or creates one without a place.
        OSError: the machine will not read it.
    """
    answers: dict[str, ActorAnswer] = {}
    for line, told in filled_lines(path, COLUMNS, "actor"):
        if any(told.get(key, "").strip() for key in ("actor", "name", "place")):
            unknown = _meant(path, line, told, plan)
            answers[unknown.key] = _answer(path, line, told, unknown)
    return answers


def _answer(path: Path, line: int, told: Mapping[str, str], unknown: UnknownActor) -> ActorAnswer:
    said = fold(told["actor"])
    if said and said not in CREATE:
        return told["actor"].strip()
    kind = told.get("type", "").strip() or unknown.type or ""
    name = told.get("name", "").strip() or unknown.written
    for column, said, expected in (
        ("type", kind, _("the code of a type of actor")),
        ("name", name, _("a name")),
        ("place", told.get("place", "").strip(), _("a cercle, a commune or a village")),
    ):
        if not said:
            raise unread(path, line, column, told, expected)
    return ActorTold(kind, name, told["place"].strip())


def _meant(path: Path, line: int, told: Mapping[str, str], plan: Plan) -> UnknownActor:
    wanted, kind = fold(told.get("written", "")), told.get("type", "").strip()
    named = [one for one in plan.unknown_actors if fold(one.written) == wanted]
    found = [one for one in named if (one.type or "") == kind] or named
    if len(found) == 1:
        return found[0]
    known = ", ".join(one.written or (one.type or "") for one in plan.unknown_actors[:10]) or "–"
    raise unread(path, line, "written", told, _("one of {known}").format(known=known))
