"""`contract`: every verb, option and exit code, as this program really has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from justice_desk.cli import globals as global_options
from justice_desk.cli.answer import say
from justice_desk.i18n.messages import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer.core import TyperCommand, TyperGroup

EXIT_CODES = {
    0: N_("done"),
    1: N_("our own mistake: a report number, nothing of the case"),
    2: N_("wrong usage"),
    3: N_("refused by a safeguard, a consent or a permission"),
    4: N_("input that does not fit: file, row, column, what was found and expected"),
    5: N_("the office cannot be opened"),
    6: N_("the machine will not: disk full, read-only, printer"),
    7: N_("changed meanwhile"),
    130: N_("interrupted"),
}


def contract(context: typer.Context) -> None:
    """List every verb, its options and the exit codes."""
    verbs = verbs_of(context.find_root().command)  # type: ignore[arg-type]  # made by tree
    document = {
        "verbs": verbs,
        "options": [*global_options.VALUED, *global_options.FLAG],
        "exit_codes": {str(code): told for code, told in EXIT_CODES.items()},
    }
    lines = [f"{name} {' '.join(_all(verb))}".rstrip() for name, verb in verbs.items()]
    say(context.obj, document, [*lines, *(f"{c:>4}  {_(t)}" for c, t in EXIT_CODES.items())])


def verbs_of(root: TyperCommand | TyperGroup) -> dict[str, dict[str, list[str]]]:
    """Return every verb of a command line with its arguments and options."""
    return dict(_walk(root))


def _walk(
    node: TyperCommand | TyperGroup, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, dict[str, list[str]]]]:
    children = getattr(node, "commands", None)
    if children is None:
        yield " ".join(path), _parameters(node)
        return
    for name, child in sorted(children.items()):
        own = path[-1:] == (name,)  # a verb with a group below it
        yield from _walk(child, path if own else (*path, name))


def _parameters(verb: TyperCommand | TyperGroup) -> dict[str, list[str]]:
    asked: dict[str, list[str]] = {"arguments": [], "options": []}
    for parameter in verb.params:
        if parameter.param_type_name == "argument":
            asked["arguments"].append(_name(parameter))
        else:
            asked["options"].append(max(parameter.opts, key=len))
    return asked


def _name(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name.upper())


def _all(verb: dict[str, list[str]]) -> list[str]:
    return verb["arguments"] + [f"[{name}]" for name in verb["options"]]


VERBS = {"contract": contract}
