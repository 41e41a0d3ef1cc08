"""The tree of verbs. Help is translated here, once, after the language is known.

Verbs import what they need when they run: `--help` loads neither SQLAlchemy nor ReportLab.
"""

from __future__ import annotations

import gettext
import os
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import typer
import typer.main

from justice_desk import __version__, resources
from justice_desk.cli import globals as global_options
from justice_desk.cli.spoken import SpokenCommand, SpokenFamily, SpokenGroup
from justice_desk.cli.verbs import (
    actors,
    audits,
    backups,
    board,
    calendars,
    cases,
    circuits,
    complaints,
    consents,
    consultations,
    contract,
    demos,
    distances,
    docket_civil,
    docket_civil_lines,
    docket_results,
    dockets,
    funds,
    handovers,
    imports,
    mail,
    members,
    offices,
    papers,
    places,
    rates,
    references,
    referral_moves,
    referrals,
    restrictions,
    safeguards,
    settlements,
    sitting_papers,
    sitting_plan,
    sitting_ready,
    sittings,
    tasks,
    today,
    trainings,
    transport,
    transport_moves,
    transport_papers,
    trip_plan,
    twins,
    vehicles,
)
from justice_desk.i18n.messages import DOMAIN, N_, _, language

if TYPE_CHECKING:
    from typer.core import TyperCommand, TyperGroup

Branch = dict[str, Any]
"""Verbs by name; a group inside stands as its help and its own branch."""

TREE: Branch = {
    **offices.VERBS,
    "member": (N_("the members of the office"), members.VERBS),
    "backup": (N_("copies of the office, encrypted"), backups.VERBS),
    "audit": (N_("who did what"), audits.VERBS),
    "office": (N_("the office itself"), offices.GROUP),
    "case": (
        N_("cases: open, follow, close"),
        {**cases.VERBS, "party": (N_("the persons of a case"), cases.PARTY)},
    ),
    "actor": (N_("the directory of justice actors"), actors.VERBS),
    "training": (N_("what actors were trained in"), trainings.VERBS),
    "complaint": (N_("complaints about actors"), complaints.VERBS),
    "task": (N_("what remains to be done"), tasks.VERBS),
    **today.ROOT,
    **referrals.VERBS,
    **safeguards.VERBS,
    "restriction": (N_("what the office forbids or asks on its own"), restrictions.VERBS),
    "import": (
        N_("registers that come in (import FILE), and what came in"),
        imports.IMPORT,
    ),
    "mapping": (N_("how the columns of registers are read"), imports.MAPPING),
    "duplicates": (N_("who and what stands twice in the register"), twins.VERBS),
    **papers.VERBS,
    "letter": (
        N_("the letter of a referral (letter REFERENCE), or all of a day"),
        {**papers.LETTER, **mail.LETTER},
    ),
    "mail": (N_("the mail that leaves the office"), mail.VERBS),
    "referral": (
        N_("referrals: where they stand, how they move"),
        {**referral_moves.VERBS, **board.REFERRAL},
    ),
    "mediation": (N_("sessions of mediation"), settlements.MEDIATION),
    "agreement": (N_("agreements outside court"), settlements.AGREEMENT),
    "judgment": (N_("what courts decided"), settlements.JUDGMENT),
    "docket": (
        N_("which case is heard when"),
        {
            **dockets.VERBS,
            **docket_results.VERBS,
            "civil": (
                N_("civil-status lists: typed, imported, judged in one go"),
                docket_civil.VERBS | docket_civil_lines.VERBS,
            ),
        },
    ),
    "sitting": (
        N_("courts that sit, at their seat or away from it"),
        sittings.VERBS
        | circuits.VERBS
        | sitting_ready.VERBS
        | sitting_papers.VERBS
        | sitting_plan.VERBS,
    ),
    "trip": (
        N_("support for those who travel: asked for, granted, planned, paid"),
        transport.VERBS | transport_moves.VERBS | trip_plan.TRIP | transport_papers.VERBS,
    ),
    "ride": (N_("trips that take people: accepted, changed by hand"), trip_plan.RIDE),
    "rate": (N_("what transport support is paid at"), rates.RATE),
    "apart": (N_("persons who never ride or wait together"), rates.APART),
    "vehicle": (N_("the vehicles and boats that carry people"), vehicles.VEHICLE),
    "road": (N_("ways that cannot be taken"), vehicles.ROAD),
    "calendar": (N_("calendar files: out to others, in from judges"), calendars.VERBS),
    "fund": (N_("whose money pays for transport, to the franc"), funds.VERBS),
    "distance": (N_("how far places are from each other, as measured"), distances.VERBS),
    "consent": (N_("what a person agreed to"), consents.VERBS),
    "consultation": (N_("advice given once, without identity"), consultations.VERBS),
    "place": (N_("regions, cercles, communes and villages"), places.VERBS),
    "reference": (N_("the codes that verbs take, and what they mean"), references.VERBS),
    **handovers.VERBS,
    **demos.VERBS,
    **contract.VERBS,
}
EPILOG = N_("Without a verb the window opens. Options of every verb:")


def command() -> TyperGroup:
    """Return the whole command line, its help in the language spoken now."""
    _speak_library()
    return _grown(language())


@cache
def _grown(_language: str) -> TyperGroup:
    """Return the same, grown once a language: it takes longer than many a verb."""
    app = _grow(None, TREE)
    root = cast("TyperGroup", typer.main.get_command(app))
    root.help = N_("Follows a person’s case between customary, religious and statutory justice.")
    _speak(root)
    root.epilog = _epilog()
    return root


def _grow(told: str | None, branch: Branch, own: str = "") -> typer.Typer:
    """Return a group; one that holds a verb of its `own` name is that verb too."""
    app = typer.Typer(
        cls=SpokenFamily if own in branch else SpokenGroup,
        help=told,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        no_args_is_help=True,
    )
    for name, grown in branch.items():
        if isinstance(grown, tuple):
            app.add_typer(_grow(grown[0], grown[1], name), name=name)
        else:
            app.command(name, cls=SpokenCommand)(grown)
    return app


def _speak(node: TyperCommand | TyperGroup) -> None:
    """Translate a command, its options and its children."""
    node.help = _(node.help) if node.help else None
    for parameter in node.params:
        told = getattr(parameter, "help", None)
        if told:
            parameter.help = _(told)  # type: ignore[attr-defined]  # arguments of Typer have it too
    for child in getattr(node, "commands", {}).values():
        _speak(child)


def _speak_library() -> None:
    os.environ["LANGUAGE"] = language()
    gettext.bindtextdomain(DOMAIN, str(resources.path("locale")))
    gettext.textdomain(DOMAIN)


def _epilog() -> str:
    told = global_options.VALUED | global_options.FLAG
    options = "  ".join(f"{name}: {_(words)}." for name, words in told.items())
    return f"{_(EPILOG)} {options} ({__version__})"
