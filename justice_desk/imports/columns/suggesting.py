"""Suggests which column holds what, from its heading and its content.

The heading weighs most: the same words are sure, typing errors and abbreviations a little less.
Content adds or takes away up to fifteen points, which decides between near headings. Attributes
that come again after the other party (a second « Sexe », « Contact ») are hers.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from rapidfuzz import fuzz

from justice_desk import resources
from justice_desk.imports.columns.fields import WENT, Sort, column, columns_of
from justice_desk.imports.columns.fitting import fit
from justice_desk.imports.columns.headings import heading_key, heading_keys
from justice_desk.imports.values.words import FILE
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.values.words import Words

ENOUGH: Final = 72
"""Points from which a column is mapped; below, « Date de réunion » would pass for « Date »."""
_ALIKE: Final = 82
"""Percent of letters alike; « Signature » resembles « nature » with 80."""
_INSIDE: Final = (55, 40)
_ORDER: Final = 0.1
"""What a word loses for each one that stands before it in the list of its field."""
_CONTENT: Final = 30
_SECOND: Final = 85
"""Points that a heading needs to get a field that is not its best one."""
_AGREES: Final = 0.6
_FEW: Final = 3
_SURELY: Final = 0.9
_GUESSED: Final = 60.0
"""What is told by content alone: few cells, a large part of which agrees, and how sure that is."""
_FORM, _FORM_ROW = "formid", "number"
"""CommCare counts the rows of an export from 0: the form has a number of its own."""
_SEIZED: Final = frozenset(
    [
        "saisi",
        "saisine",
        "saisie",
        "date",
        "transmi",
        "transmis",
        "transmission",
        "envoye",
        "refere",
    ]
)


class Suggestion(NamedTuple):
    """A field for a column, blank for none, and how sure that is, 0 to 100."""

    field: str
    sure: int


class _Candidate(NamedTuple):
    points: float
    heading: str
    field: str


def suggest(
    headings: Sequence[str],
    sample: Mapping[str, Sequence[Cell]],
    kind: ImportKind,
    words: Words,
    today: date,
) -> dict[str, Suggestion]:
    """Return a field for each heading, each field once unless it joins.

    Args:
        headings: in the order of the sheet.
        sample: some cells of each column, by heading.
        kind: what the rows are.
        words: the words in force, the office's own among them.
        today: days after it do not count as days.
    """
    candidates = [
        candidate
        for heading in headings
        if not (heading == _FORM_ROW and _FORM in headings)
        for candidate in _candidates(heading, sample.get(heading, ()), kind, words, today)
    ]
    taken = _shared_out(headings, candidates, kind)
    _give_to_other_party(headings, candidates, taken)
    _give_to_child(headings, taken)
    _tell_by_content(headings, sample, kind, words, today, taken)
    return {
        heading: Suggestion(field, min(100, max(0, round(points))))
        for heading in headings
        for field, points in [taken.get(heading, ("", 0.0))]
    }


def _candidates(
    heading: str, cells: Sequence[Cell], kind: ImportKind, words: Words, today: date
) -> Iterator[_Candidate]:
    """Yield the fields that a heading may stand for, with their points, content included."""
    forms = heading_keys(heading)
    for key, synonyms in _synonyms(kind).items():
        points = max((_points(form, synonyms) for form in forms), default=0.0)
        if points < ENOUGH - _CONTENT / 2:
            continue
        found = column(key, kind)
        agrees = fit(found.sort, cells, words, today) if found else None
        yield _Candidate(points + _weight(agrees), heading, key)
    if kind is ImportKind.CASES:
        yield from _seized(heading, forms, fit(Sort.DAY, cells, words, today), words)


def _weight(agrees: float | None) -> float:
    return 0.0 if agrees is None else (agrees - 0.5) * _CONTENT


def _points(form: str, synonyms: Sequence[str]) -> float:
    best = 0.0
    tokens = set(form.split())
    for place, synonym in enumerate(synonyms):
        if form == synonym:
            return 100 - place * _ORDER
        alike = max(fuzz.ratio(form, synonym), fuzz.token_sort_ratio(form, synonym) - 2)
        points = alike if alike >= _ALIKE else 0.0
        if tokens.issuperset(synonym.split()):
            floor, rest = _INSIDE
            points = max(points, floor + rest * len(synonym) / len(form))
        best = max(best, points - place * _ORDER)
    return best


def _seized(
    heading: str, forms: Sequence[str], days: float | None, words: Words
) -> Iterator[_Candidate]:
    """Yield the step that « Chef saisi le », « Date TI » or « Cadi » over days stands for."""
    mentions = words.actor_type.mentions(heading)
    if not mentions or (days is not None and days < _AGREES):
        return
    says_so = any(not _SEIZED.isdisjoint(form.split()) for form in forms)
    alone = words.actor_type.whole(heading) is not None and days is not None
    if says_so or alone:
        yield _Candidate(95.0 + _weight(days), heading, WENT + mentions[0].code)


def _shared_out(
    headings: Sequence[str], candidates: Sequence[_Candidate], kind: ImportKind
) -> dict[str, tuple[str, float]]:
    """Give each heading the best field that is still free, the surest first."""
    place = {heading: at for at, heading in enumerate(headings)}
    best = _best(candidates)
    taken: dict[str, tuple[str, float]] = {}
    used: set[str] = set()
    for points, heading, field in sorted(candidates, key=lambda c: (-c.points, place[c.heading])):
        if heading in taken or points < (ENOUGH if field == best[heading] else _SECOND):
            continue
        found = column(field, kind)
        if field in used and not (found and found.joins):
            continue
        taken[heading] = (field, points)
        used.add(field)
    return taken


def _best(candidates: Sequence[_Candidate]) -> dict[str, str]:
    best: dict[str, _Candidate] = {}
    for candidate in candidates:
        held = best.get(candidate.heading)
        if held is None or candidate.points > held.points:
            best[candidate.heading] = candidate
    return {heading: candidate.field for heading, candidate in best.items()}


_OF_CHILD: Final = {
    "person.birth_year": "birth.on",
    "person.sex": "birth.sex",
    "person.age": "birth.age",
}


def _give_to_child(headings: Sequence[str], taken: dict[str, tuple[str, float]]) -> None:
    """Map what stands after the child to be declared to that child."""
    held = {field: heading for heading, (field, _points) in taken.items()}
    child = held.get("birth.child")
    if child is None:
        return
    for field, of_child in _OF_CHILD.items():
        heading = held.get(field)
        after = heading is not None and headings.index(heading) > headings.index(child)
        if heading and after and of_child not in held:
            taken[heading] = (of_child, taken[heading][1])


_BY_CONTENT: Final[Mapping[ImportKind, tuple[str, ...]]] = {
    ImportKind.CASES: ("person.sex", "case.opened_on", "person.phone", "case.category"),
    ImportKind.CONSULTATIONS: ("consultation.sex", "consultation.on", "consultation.theme"),
    ImportKind.ACTORS: ("actor.phone", "actor.type"),
}
"""Fields whose cells look like nothing else, so that a heading may say nothing."""


def _tell_by_content(
    headings: Sequence[str],
    sample: Mapping[str, Sequence[Cell]],
    kind: ImportKind,
    words: Words,
    today: date,
    taken: dict[str, tuple[str, float]],
) -> None:
    """Map columns whose heading says nothing, where their cells leave no doubt."""
    used = {field for field, _points in taken.values()}
    for heading in headings:
        cells = [cell for cell in sample.get(heading, ()) if isinstance(cell, (str, date))]
        if heading in taken or len(cells) < _FEW:
            continue
        for field in _BY_CONTENT[kind]:
            found = column(field, kind)
            agrees = fit(found.sort, cells, words, today) if found and field not in used else None
            if agrees is not None and agrees >= _SURELY:
                taken[heading] = (field, _GUESSED)
                used.add(field)
                break


_HERS: Final = {
    f"person.{name}": f"respondent.{name}"
    for name in ("sex", "age", "phone", "village", "first_name")
}


def _give_to_other_party(
    headings: Sequence[str],
    candidates: Sequence[_Candidate],
    taken: dict[str, tuple[str, float]],
) -> None:
    """Map what comes again after the other party's name to the other party."""
    place = {heading: at for at, heading in enumerate(headings)}
    used = {field for field, _points in taken.values()}
    names = [place[h] for h, (field, _p) in taken.items() if field == "respondent.name"]
    for points, heading, field in candidates:
        hers = _HERS.get(field)
        after = bool(names) and place[heading] > names[0]
        if heading in taken or hers is None or hers in used or not after or points < _SECOND:
            continue
        taken[heading] = (hers, points - 10)
        used.add(hers)


@cache
def _synonyms(kind: ImportKind) -> Mapping[str, tuple[str, ...]]:
    """Return the headings of each field, in the form under which headings are compared."""
    read = tomllib.loads(resources.text("reference", FILE))["columns"][kind.value]
    known = {one.key for one in columns_of(kind)}
    return {
        key: tuple(dict.fromkeys(heading_key(word) for word in words))
        for key, words in read.items()
        if key in known
    }
