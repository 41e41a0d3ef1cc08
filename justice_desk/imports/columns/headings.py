"""Brings the headings of sheets and of forms to one form, so that they can be compared.

« N° d'ordre », « Num. ordre » and `group_identite/numero_ordre` meet; so do « Plaignant(e) » and
« plaignants ». Exports of KoboToolbox put the groups before a slash, those of CommCare before dots.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from justice_desk.imports.values.lexicon import phrase_key

_ENDINGS: Final = re.compile(
    r"[(\[](?:e|s|es|ne|nes|se|trice|ère|ve|x)[)\]]|(?<=\w)[.·•](?:e|s|es)\b"
)
_PATH: Final = re.compile(r"[\w@-]+(?:[/.][\w@#-]+)+")
_CAMEL: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_NUMBERING: Final = re.compile(
    r"^\(?[A-Z]?\d{1,2}(?:\.\d{1,2})*\s*[.):–-]+\s*(?=\D)", re.IGNORECASE
)
_ASKING: Final = frozenset(
    {"quel", "quelle", "est", "sont", "etai", "veuillez", "indiquer", "preciser", "avez", "vou"}
    | {"votre", "vo", "what", "is", "enter", "your"}
)
_AGAIN: Final = re.compile(r"\s*[(_ .]\s*\d{1,2}\s*\)?$")
_BORN: Final = (
    (re.compile(r"\bn[ée]e?\s+(?:le|en)\b", re.IGNORECASE), "date naissance"),
    (re.compile(r"\bn[ée]e?\s+[àa]\b", re.IGNORECASE), "lieu naissance"),
)
"""Small words are left aside elsewhere; here they tell a day from a place."""
_WHOLE: Final = {
    word: full
    for full, words in {
        "numero": "n no num nu nbr numer nr",
        "date": "dte dt dat",
        "telephone": "tel telf telephon cel tele phone",
        "village": "vill vil vge vlge",
        "quartier": "qtier qrt qt quart",
        "observation": "obs observ observat",
        "reception": "recep recept receptn",
        "nature": "nat natur",
        "plaignant": "plaign plgt plt plaignante plaingnant",
        "requerant": "requerante req requer",
        "demandeur": "demandeuse demanderesse dem demand",
        "defendeur": "defenderesse def defend",
        "nom": "nm noms nomm",
        "prenom": "prenoms pren prnom",
        "transmission": "trans transm",
        "naissance": "naiss nais",
        "categorie": "cat categ catego",
        "resultat": "resul result res",
        "reference": "ref refer",
        "enregistrement": "enreg enregist",
        "ouverture": "ouv ouvert",
        "cloture": "clot clo",
        "responsable": "resp respons",
        "decision": "dec decis",
        "jugement": "jug jugt jgt",
        "litige": "litig lit",
        "dossier": "doss dos",
        "commune": "com comm",
        "cercle": "cer cerc",
        "region": "reg",
        "adresse": "adr adress",
        "conciliation": "conc concil",
    }.items()
    for typed in words.split()
    for word in (typed, phrase_key(typed))
}


@lru_cache(maxsize=2048)
def heading_key(text: str) -> str:
    """Return the form under which a heading is compared."""
    plain = _CAMEL.sub(" ", _ENDINGS.sub("", text)).replace("_", " ").replace("°", " ")
    for pattern, said in _BORN:
        plain = pattern.sub(said, plain)
    words = [word for word in phrase_key(plain).split() if word != "e" and word not in _ASKING]
    return " ".join(_WHOLE.get(word, word) for word in words)


def _bare(heading: str) -> str:
    """Return a heading without « 3. » before it and without « (2) » after it."""
    stripped = heading.strip()
    return _AGAIN.sub("", _NUMBERING.sub("", stripped)) or stripped


def heading_keys(heading: str) -> tuple[str, ...]:
    """Return the forms of a heading, the whole one first: with and without its groups."""
    bare = _bare(heading)
    forms = [heading_key(bare)]
    if _PATH.fullmatch(bare):
        forms.append(heading_key(re.split(r"[/.]", bare)[-1]))
    return tuple(dict.fromkeys(form for form in forms if form))
