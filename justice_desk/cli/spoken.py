"""Commands whose frame (usage, the help option) speaks our language too, not the library's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from justice_desk.cli.library_words import slot, slots
from justice_desk.i18n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence


def _spoken_help(option: Any) -> Any:
    if option is not None:
        option.help = _("Show this message and exit.")
    return option


def _spoken_usage(command: TyperCommand | TyperGroup, context: Any, formatter: Any) -> None:
    pieces = " ".join(map(_spoken_piece, command.collect_usage_pieces(context)))
    formatter.write_usage(context.command_path, pieces, prefix=f"{_('Usage:')} ")


def _spoken_piece(piece: str) -> str:
    """Return `{FICHIER}` for `{file}`."""
    inner = piece.strip("{}[]")
    return piece.replace(inner, slot(inner)) if inner.isalpha() else slots(piece)


def _spoken_row(row: tuple[str, str]) -> tuple[str, str]:
    """Return the row of an option or an argument with its value told in our language."""
    head, told = row
    name, blank, kind = head.partition(" ")
    if head.startswith("-"):
        return slots(head), told
    return (f"{slot(name)}{blank}{slots(kind)}", told) if kind.startswith("<") else row


class _SpokenFormatter:
    """Hands everything on to the library's formatter, the rows translated."""

    def __init__(self, formatter: Any) -> None:
        self._formatter = formatter

    def __getattr__(self, name: str) -> Any:
        return getattr(self._formatter, name)

    def write_dl(self, rows: Sequence[tuple[str, str]], *more: Any, **named: Any) -> None:
        """Write rows of what may be said and what it means."""
        self._formatter.write_dl([_spoken_row(row) for row in rows], *more, **named)


class SpokenCommand(TyperCommand):
    """A verb."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write options and arguments in the language spoken now."""
        super().format_options(ctx, _SpokenFormatter(formatter))  # type: ignore[arg-type]  # acts as one

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option in the language spoken now."""
        return _spoken_help(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line in the language spoken now."""
        _spoken_usage(self, ctx, formatter)


class SpokenGroup(TyperGroup):
    """A group of verbs."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write options and verbs in the language spoken now."""
        super().format_options(ctx, _SpokenFormatter(formatter))  # type: ignore[arg-type]  # acts as one

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option in the language spoken now."""
        return _spoken_help(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line in the language spoken now."""
        _spoken_usage(self, ctx, formatter)


class SpokenFamily(SpokenGroup):
    """A verb with a group below it: `letter REFERENCE` and `letter day`.

    The verb stands in the group under the group's own name; what is none of the others goes to it.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Hand the line to the verb unless it names another one, or asks for help."""
        other = bool(args) and (
            args[0] in self.commands or args[0] in self.get_help_option_names(ctx)
        )
        return super().parse_args(ctx, args if other else [str(self.name), *args])

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the verb, then the verbs below it."""
        own = self.commands[str(self.name)]
        inside = own.make_context(str(self.name), [], parent=ctx.parent, resilient_parsing=True)
        own.format_help(inside, formatter)
        others = {name: verb for name, verb in self.commands.items() if verb is not own}
        with formatter.section(_("Below it")):
            formatter.write_dl(
                [
                    (f"{self.name} {name}", verb.get_short_help_str())
                    for name, verb in others.items()
                ]
            )
