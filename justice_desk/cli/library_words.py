"""The words that the command line library puts around our help, so that they are translated too."""

from justice_desk.i18n.messages import N_

WORDS = (
    N_("Usage:"),
    N_("Options"),
    N_("Arguments"),
    N_("Commands"),
    N_("Show this message and exit."),
    N_("default: {default}"),
    N_("required"),
)
