"""Turns the library's usage errors, which speak English, into one line of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import WrongUsage

if TYPE_CHECKING:
    import typer


class UnknownOption(WrongUsage):
    """An option that this verb does not have."""

    template = N_("This verb has no option {option}. See --help.")


class MissingArgument(WrongUsage):
    """Something that this verb needs was left out."""

    template = N_("{missing} is missing. See --help.")


class UnknownVerb(WrongUsage):
    """A verb that does not exist."""

    template = N_("There is no such verb: {found}. See justice-desk --help.")


class BadValue(WrongUsage):
    """A value that this option cannot take."""

    template = N_("{option}: the value does not fit ({reason}).")


class OptionWithoutValue(WrongUsage):
    """An option at the end of the line that wants a value."""

    template = N_("{option} needs a value.")


class NotUnderstood(WrongUsage):
    """Anything else that the command line did not understand."""

    template: ClassVar[str] = N_("This command line is not understood ({problem}). See --help.")


def as_wrong_usage(error: typer.TyperException) -> WrongUsage:
    """Return our error for one of the library's, recognised by its class and public attributes."""
    kind, parameter = type(error).__name__, getattr(error, "param", None)
    if kind == "NoSuchOption":
        return UnknownOption(option=getattr(error, "option_name", ""))
    if kind == "MissingParameter" and parameter is not None:
        return MissingArgument(missing=_name(parameter))
    if kind == "BadParameter" and parameter is not None:
        return BadValue(option=_name(parameter), reason=_line(error.message))
    if kind == "BadOptionUsage":
        return OptionWithoutValue(option=getattr(error, "option_name", ""))
    if "No such command" in error.message:
        return UnknownVerb(found=error.message.partition("'")[2].partition("'")[0])
    return NotUnderstood(problem=_line(error.format_message()))


def _name(parameter: Any) -> str:
    hint: str = parameter.get_error_hint()
    return hint.replace("'", "")


def _line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")
