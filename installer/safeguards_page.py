"""Writes `docs/safeguards.md` and `.fr.md` from the table of safeguards, for a lawyer to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from justice_desk.i18n import messages
from justice_desk.rules.safeguards import Certainty, certainty_label, rows
from justice_desk.rules.safeguards.again import AGAIN
from justice_desk.rules.safeguards.care import CARE
from justice_desk.rules.safeguards.consents import CONSENTS
from justice_desk.rules.safeguards.letters import BEFORE_THE_LETTER, LETTERS
from justice_desk.rules.safeguards.matter import MATTERS
from justice_desk.rules.safeguards.receiver import RECEIVERS
from justice_desk.rules.safeguards.standing import STANDING
from justice_desk.terms.enums import FindingKind
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

DOCS: Final = Path(__file__).parents[1] / "docs"
NAMES: Final[Mapping[str, str]] = {"en": "safeguards.md", "fr": "safeguards.fr.md"}
GROUPS: Final = (
    ("matter", tuple(rule.id for rule in MATTERS)),
    ("receiver", tuple(rule.id for rule in (*RECEIVERS, *STANDING))),
    ("care", tuple(rule.id for rule in CARE)),
    ("consent", tuple(rule.id for rule in CONSENTS)),
    ("letter", (*(rule.id for rule in BEFORE_THE_LETTER), *(rule.id for rule in LETTERS))),
    ("again", tuple(rule.id for rule in AGAIN)),
)
_ENGLISH: Final[Mapping[str, str]] = {
    "head": (
        "# Safeguards\n"
        "\n"
        "This page is made from the rules of the program (`python -m "
        "installer.safeguards_page`); it is not\n"
        "edited by hand. A partner lawyer is asked to confirm or to correct each line.\n"
        "\n"
        "The program finds, a person decides; nothing is sent by itself.\n"
        "\n"
        "- **{block}**: it cannot be done, by anyone, whatever is written.\n"
        "- **{require}**: a coordinator may let it go in writing. Her reason is kept in the "
        "journal, printed\n"
        "  on the summary, counted in the indicators, and never printed on a letter.\n"
        "- **{warn}**: it is shown and recorded; the paralegal goes on.\n"
        "\n"
        "How sure a source is: *{reported}*, *{unverified}*, *{design}*. No text of law was "
        "read article by\n"
        "article: the numbers of articles come from press accounts and from organisations.\n"
        "\n"
        "Once the person has consented to it, no rule closes the way to the prosecutor, "
        "unless the prosecutor\n"
        "is a party, is close family of a party, or holds a mandate that has ended. An "
        "office may add\n"
        "restrictions of its own; it can remove or weaken none of these.\n"
    ),
    "columns": "| | Safeguard | Source | How sure | Code |",
    "matter": (
        "## What the case is about\n"
        "\n"
        "Asked when the receiver would settle the matter outside court: a customary or "
        "religious authority,\n"
        "a receiver whose order is unknown, or a mediation by the office. Civil status and "
        "land are asked of\n"
        "every receiver."
    ),
    "receiver": (
        "## Who receives\n"
        "\n"
        "Asked of whoever holds the seat today, as the directory and the register know it."
    ),
    "care": ("## What the person needs first\n\nAsked before any hand-over."),
    "consent": (
        "## What the person agreed to\n"
        "\n"
        "The last valid word of the person counts, for this receiver or this kind of "
        "receiver. In danger to\n"
        "life only health, police, gendarmerie, prosecutor and child services may receive "
        "without consent."
    ),
    "letter": (
        "## What the letter tells\n"
        "\n"
        "The first two are said when the hand-over is assessed; the others stop the paper "
        "where it is made."
    ),
    "again": ("## What was sent before\n\nAsked when a case goes out a second time."),
}
_FRENCH: Final[Mapping[str, str]] = {
    "head": (
        "# Garde-fous\n"
        "\n"
        "Cette page est tirée des règles du logiciel (`python -m "
        "installer.safeguards_page`)\u202f; elle ne se\n"
        "corrige pas à la main. Un juriste partenaire est invité à confirmer ou à corriger "
        "chaque ligne.\n"
        "\n"
        "Le logiciel relève, une personne décide\u202f; rien ne part de lui-même.\n"
        "\n"
        "- **{block}**\u00a0: personne ne peut le faire, quoi qu’on écrive.\n"
        "- **{require}**\u00a0: la coordination peut passer outre, par écrit. Son motif est "
        "gardé au journal,\n"
        "  imprimé sur la fiche de synthèse, compté dans les indicateurs, et jamais imprimé "
        "sur une lettre.\n"
        "- **{warn}**\u00a0: c’est montré et noté\u202f; le parajuriste continue.\n"
        "\n"
        "Certitude de la source\u00a0: *{reported}*, *{unverified}*, *{design}*. Aucun texte "
        "de loi n’a été lu\n"
        "article par article\u00a0: les numéros d’articles viennent de la presse et "
        "d’organisations.\n"
        "\n"
        "Dès que la personne y consent, aucune règle ne ferme la voie du parquet, sauf si le "
        "procureur est\n"
        "partie au dossier, proche parent d’une partie, ou si son mandat a pris fin. Un "
        "bureau peut ajouter\n"
        "ses propres règles\u202f; il ne peut ni retirer ni affaiblir celles-ci.\n"
    ),
    "columns": "| | Garde-fou | Source | Certitude | Code |",
    "matter": (
        "## L’objet du dossier\n"
        "\n"
        "Examiné quand le destinataire réglerait l’affaire hors du tribunal\u00a0: autorité "
        "coutumière ou\n"
        "religieuse, destinataire d’un ordre inconnu, médiation par le bureau. L’état civil "
        "et le foncier sont\n"
        "examinés pour tout destinataire."
    ),
    "receiver": (
        "## Le destinataire\n"
        "\n"
        "Examiné pour qui occupe le siège aujourd’hui, d’après l’annuaire et le registre."
    ),
    "care": ("## Ce dont la personne a d’abord besoin\n\nExaminé avant tout envoi."),
    "consent": (
        "## Ce que la personne a accepté\n"
        "\n"
        "La dernière parole valable de la personne compte, pour ce destinataire ou ce type "
        "de destinataire. En\n"
        "danger de mort, seuls la santé, la police, la gendarmerie, le parquet et la "
        "protection de l’enfance\n"
        "peuvent recevoir sans consentement."
    ),
    "letter": (
        "## Ce que dit la lettre\n"
        "\n"
        "Les deux premiers se lisent au moment d’examiner l’envoi\u202f; les autres arrêtent "
        "le papier là où il se\n"
        "fait."
    ),
    "again": ("## Ce qui a déjà été envoyé\n\nExaminé quand un dossier repart."),
}
WORDS: Final[Mapping[str, Mapping[str, str]]] = {"en": _ENGLISH, "fr": _FRENCH}


def page(language: str) -> str:
    """Return the page in a language of the product."""
    before = messages.language()
    messages.use(language)
    try:
        return "\n".join(_lines(WORDS[language])) + "\n"
    finally:
        messages.use(before)


def _lines(words: Mapping[str, str]) -> Iterator[str]:
    kinds = {kind.value: label(kind) for kind in FindingKind}
    sure = {one.value: certainty_label(one) for one in Certainty}
    yield words["head"].format(**kinds, **sure)
    table = {row["id"]: row for row in rows()}
    for group, ids in GROUPS:
        yield f"{words[group]}\n"
        yield from (words["columns"], "|---|---|---|---|---|")
        yield from _rows([table[key] for key in ids])
        yield ""


def _rows(found: Iterable[Mapping[str, str]]) -> Iterator[str]:
    for row in found:
        kind = label(FindingKind(row["kind"]))
        sure = certainty_label(Certainty(row["certainty"]))
        yield f"| **{kind}** | {row['title']} | {row['source']} | {sure} | `{row['id']}` |"


def main() -> None:
    """Write both pages."""
    for language, name in NAMES.items():
        (DOCS / name).write_text(page(language), encoding="utf-8")


if __name__ == "__main__":
    main()
