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
