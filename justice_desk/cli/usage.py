"""Turns the library's usage errors, which speak English, into one line of ours."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, get_args

from justice_desk.cli.library_words import slot
from justice_desk.i18n.formats import decimal
from justice_desk.i18n.messages import N_, _
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


class ValueExpected(WrongUsage):
    """A value that this option cannot take, with those that it can."""

    template = N_("{option}: the value does not fit. Expected: {expected}.")


class WordTooMany(WrongUsage):
    """More words than the verb takes."""

    template = N_("There is a word too many: {found}. See --help.")


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
        return _bad_value(parameter, error)
    if kind == "BadOptionUsage":
        return OptionWithoutValue(option=getattr(error, "option_name", ""))
    return _otherwise(error)


def _otherwise(error: typer.TyperException) -> WrongUsage:
    if "No such command" in error.message:
        return UnknownVerb(found=error.message.partition("'")[2].partition("'")[0])
    if "extra argument" in error.message:
        return WordTooMany(found=error.message.rpartition("(")[2].rstrip(")"))
    return NotUnderstood(problem=_line(error.format_message()))


def _bad_value(parameter: Any, error: typer.TyperException) -> WrongUsage:
    expected = _expected(parameter)
    if expected:
        return ValueExpected(option=_name(parameter), expected=expected)
    return BadValue(option=_name(parameter), reason=_line(error.message))


def _expected(parameter: Any) -> str:
    """Return what an option takes, by the type that its verb declares; empty when unknown."""
    kind = parameter.type_descriptor.annotation
    kind = (*get_args(kind), kind)[0]
    if kind is int:
        least, most = getattr(parameter, "min", None), getattr(parameter, "max", None)
        if least is None:
            return _("a whole number")
        if most is None:
            return _("a whole number, {least} or more").format(least=least)
        return _("a whole number from {least} to {most}").format(least=least, most=most)
    if kind is float:
        least, most = decimal(parameter.min), decimal(parameter.max)
        return _("a number from {least} to {most}").format(least=least, most=most)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(str(one.value) for one in kind)
    return _("the name of a file") if kind is Path else ""


def _name(parameter: Any) -> str:
    hint: str = parameter.get_error_hint()
    return slot(hint.replace("'", ""))


def _line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")
