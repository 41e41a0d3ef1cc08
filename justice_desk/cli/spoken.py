"""Commands whose frame (usage, the help option) speaks our language too, not the library's."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from justice_desk.i18n.messages import _


def _spoken_help(option: Any) -> Any:
    if option is not None:
        option.help = _("Show this message and exit.")
    return option


def _spoken_usage(command: TyperCommand | TyperGroup, context: Any, formatter: Any) -> None:
    pieces = " ".join(command.collect_usage_pieces(context))
    formatter.write_usage(context.command_path, pieces, prefix=f"{_('Usage:')} ")


class SpokenCommand(TyperCommand):
    """A verb."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option in the language spoken now."""
        return _spoken_help(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line in the language spoken now."""
        _spoken_usage(self, ctx, formatter)


class SpokenGroup(TyperGroup):
    """A group of verbs."""

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
