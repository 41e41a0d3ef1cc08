"""Finds the row of headings of a sheet, and names each of its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.cells import Broken, letters, written
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from justice_desk.imports.sheets.book import Row
    from justice_desk.imports.sheets.cells import Cell

_LOOKED_AT: Final = 40
"""Rows among which the headings stand."""
_LONG: Final = 60
"""Characters; a heading is shorter."""
_TITLES: Final = 2
"""A row with less texts is a title, no row of groups."""
NUMBERS: Final = frozenset(
    ["n", "n°", "no", "nº", "num", "numero", "number", "date", "ref", "code", "ordre", "id"]
)
"""First words of the headings of a first column that holds no name."""
_TYPICAL: Final = 0.8
_KNOWN: Final = re.compile(
    r"(?:n|no|nb|num|numero|number|ref|reference|code|id|index|uuid|date|jour|annee|an|mois|heure"
    r"|nom|noms|prenom|prenoms|name|names|first|last|surname|age|ages|sexe|sex|genre|gender"
    r"|village|commune|cercle|region|localite|lieu|quartier|site|residence|domicile|adresse"
    r"|provenance|place|address|telephone|tel|contact|contacts|phone|mobile|type|nature"
    r"|categorie|category|objet|subject|motif|litige|conflit|affaire|probleme|cas|case|cause"
    r"|plaignant|plaignants|plaignante|requerant|requerante|demandeur|demanderesse|claimant"
    r"|complainant|victime|victim|survivante|beneficiaire|client|usager|mis|defendeur"
    r"|defenderesse|adverse|partie|parties|respondent|auteur|accuse|temoin|resultat|resultats"
    r"|issue|outcome|result|suite|suites|decision|statut|status|etat|solution|observation"
    r"|observations|obs|remarque|remarques|comments?|note|notes|agent|parajuriste|animateur"
    r"|responsable|enqueteur|ethnie|profession|metier|situation|statuts|dossier|faits|fait|resume"
    r"|recit|description|theme|sujet|conseil|advice|duree|minutes|fonction|titre|langue|langues"
    r"|siege|orientation|oriente|reference|referencement|juridiction|tribunal|structure|service"
    r"|acteur|chef|lien|montant|valeur|prise|accueil|ouverture|cloture|fin|debut|modalite"
    r"|formid|caseid|submission|start|end|today|username|pere|mere|pcode|population)s?"
)
_MARKED: Final = re.compile(r"_+(?:index|id|uuid|parent_\w+|submission_\w+)|\w+__\d+")
"""Headings of KoboToolbox and CommCare."""


@dataclass(frozen=True)
class Headings:
    """The headings of a sheet: where they stand, and what each column is called."""

    rows: tuple[Row, ...]
    """One row, two where groups stand above, none where there are no headings."""
    columns: tuple[tuple[int, str], ...]
    """The index of each column from 0 and its heading, each once."""


def find_headings(sample: Sequence[Row]) -> Headings:
    """Return the headings of a sheet, told from its first rows.

    Headings are a row of short different texts, about as wide as what follows; words that name
    columns in registers (« Plaignant », « Âge ») count most.
    """
    filled = [row for row in sample if filled_of(row[1])]
    at = _best(filled)
    if at is None:
        return Headings((), _named((), filled))
    lines = _lines(filled, at)
    below = [row for row in filled if row[0] > lines[-1][0]]
    return Headings(lines, _named(_texts(lines), below))


def filled_of(cells: Sequence[Cell]) -> list[tuple[int, Cell]]:
    """Return the cells of a row that hold something, each with its column."""
    return [(at, cell) for at, cell in enumerate(cells) if cell is not None]


def is_known(text: str) -> bool:
    """Tell whether a text begins as the heading of a register does."""
    words = fold(text).replace("°", " ").split(" ", 1)
    first = re.split(r"\W", words[0], maxsplit=1)[0] if words else ""
    return bool(_KNOWN.fullmatch(first) or _MARKED.fullmatch(text.strip()))


def _best(filled: Sequence[Row]) -> int | None:
    widths = sorted(len(filled_of(cells)) for _number, cells in filled)
    if not widths:
        return None
    typical = widths[min(len(widths) - 1, int(len(widths) * _TYPICAL))]
    scored = [
        (_score(cells), -at)
        for at, (_number, cells) in enumerate(filled[:_LOOKED_AT])
        if len(filled_of(cells)) * 2 >= typical
    ]
    score, at = max(scored, default=(0, 0))
    return -at if score > 0 else None


def _score(cells: Sequence[Cell]) -> int:
    found = [cell for _at, cell in filled_of(cells)]
    texts = [cell for cell in found if isinstance(cell, str)]
    other = len(found) - len(texts)
    if other * 2 > len(found):
        return 0
    known = sum(map(is_known, texts))
    different = len({fold(text) for text in texts})
    long = sum(len(text) > _LONG for text in texts)
    return 3 * known + different - 3 * other - 2 * long


def _lines(filled: Sequence[Row], at: int) -> tuple[Row, ...]:
    """Return the row of headings, with the one above or below it where those are groups."""
    for first in (at, at - 1):
        pair = filled[max(first, 0) : first + 2]
        if len(pair) == 2 and pair[1][0] == pair[0][0] + 1 and _is_group(pair[0][1], pair[1][1]):  # noqa: PLR2004 - a row and what stands above it
            return tuple(pair)
    return (filled[at],)


def _is_group(top: Sequence[Cell], bottom: Sequence[Cell]) -> bool:
    """Tell whether `top` holds groups (« Plaignant ») over the headings of `bottom`."""
    if not _plain(top) or not _plain(bottom) or len(filled_of(top)) < _TITLES:
        return False
    if _is_title(top, bottom):
        return False
    spans = _spans(top, bottom)
    lower = [text for span in spans for text in span]
    wide = any(len(span) > 1 for span in spans)
    known = sum(map(is_known, lower))
    return wide and (known * 2 >= len(lower) or len(set(lower)) < len(lower))


def _is_title(top: Sequence[Cell], bottom: Sequence[Cell]) -> bool:
    """Tell whether the first text above stands over the number of the rows, as no group does."""
    at, _cell = filled_of(top)[0]
    lower = fold(_text(bottom, at)).split(" ")[0]
    alone = at + 1 < len(top) and top[at + 1] is None and _text(bottom, at + 1)
    return lower in NUMBERS and lower != fold(_text(top, at)).split(" ")[0] and bool(alone)


def _plain(cells: Sequence[Cell]) -> bool:
    return all(isinstance(cell, str) and len(cell) <= _LONG for _at, cell in filled_of(cells))


def _spans(top: Sequence[Cell], bottom: Sequence[Cell]) -> list[list[str]]:
    """Return the lower headings under each upper one, those that only repeat it left out."""
    spans: list[list[str]] = []
    for at in range(max(len(top), len(bottom))):
        upper, lower = _text(top, at), _text(bottom, at)
        if upper or not spans:
            spans.append([])
        if lower and fold(lower) != fold(upper):
            spans[-1].append(lower)
    return [span for span in spans if span]


def _texts(lines: Sequence[Row]) -> list[str]:
    """Return the heading of each column; « Plaignant / Nom » where there are two lines."""
    width = max(len(cells) for _number, cells in lines)
    bottom = lines[-1][1]
    if len(lines) == 1:
        return [_text(bottom, at) for at in range(width)]
    group, texts = "", []
    for at in range(width):
        upper, lower = _text(lines[0][1], at), _text(bottom, at)
        group = upper or group
        joined = lower if fold(lower) == fold(group) else f"{group} / {lower}"
        texts.append((joined if group else lower) if lower else upper)
    return texts


def _named(texts: Sequence[str], below: Iterable[Row]) -> tuple[tuple[int, str], ...]:
    """Return each column that has a heading or a value; a blank heading is its letter."""
    used = {at for _number, cells in below for at, _cell in filled_of(cells)}
    used |= {at for at, text in enumerate(texts) if text}
    seen: dict[str, int] = {}
    return tuple((at, _unique(_heading(texts, at), seen)) for at in sorted(used))


def _heading(texts: Sequence[str], at: int) -> str:
    return (texts[at] if at < len(texts) else "") or lettered(at)


def lettered(at: int) -> str:
    """Return what a column without a heading is called, in any language: mappings are saved."""
    return f"Colonne {letters(at)}"


def _unique(text: str, seen: dict[str, int]) -> str:
    """Return a heading that stands once: the second « Nom » is « Nom (2) »."""
    seen[text] = seen.get(text, 0) + 1
    return text if seen[text] == 1 else _unique(f"{text} ({seen[text]})", seen)


def _text(cells: Sequence[Cell], at: int) -> str:
    cell = cells[at] if at < len(cells) else None
    return "" if isinstance(cell, Broken) else " ".join(written(cell).split())
