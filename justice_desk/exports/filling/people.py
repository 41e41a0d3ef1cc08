"""Persons in the words of the papers: name, age, role, residence, languages, needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.facts import Needs
from justice_desk.exports.papers.kit.words import _
from justice_desk.rules.reference import languages
from justice_desk.rules.text import without_name
from justice_desk.terms.enums import JusticeOrder, Sex
from justice_desk.terms.fold import fold
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from justice_desk.services.letters.rows import Area, PaperActor, PaperPerson, PlaceNames

_CIVILITY: Final = {Sex.FEMALE: "Mme", Sex.MALE: "M."}
_PRONOUN: Final = {Sex.FEMALE: "Elle", Sex.MALE: "Il"}
_OTHER: Final = "other"
_FRENCH_SPEAKING: Final = {JusticeOrder.STATUTORY, JusticeOrder.ADMINISTRATION}


def full_name(who: PaperPerson) -> str:
    """Return « Mme Fadimata Maïga »; a child has no civility, an unknown name is said so."""
    if not who.name:
        return without_name()
    civility = "" if who.minor or who.sex is None else _CIVILITY[who.sex]
    return f"{civility} {who.name}".strip()


def described(who: PaperPerson) -> str:
    """Return « Mme Fadimata Maïga, 42 ans – requérante »."""
    named = ", ".join(part for part in (full_name(who), age(who)) if part)
    return f"{named} – {roles(who)}"


def age(who: PaperPerson) -> str:
    """Return « 42 ans », « environ 42 ans », or nothing where it is not known."""
    if who.age is None:
        return ""
    if who.age == 0:
        return _("less than a year")
    years = _("1 year") if who.age == 1 else _("{n} years").format(n=who.age)
    return _("about {years}").format(years=years) if who.age_estimated else years


def roles(who: PaperPerson) -> str:
    """Return « requérante, tutrice »."""
    return ", ".join(label(role, sex=who.sex) for role in who.roles)


def pronoun(who: PaperPerson | None) -> str:
    """Return « Elle », « Il », or « La personne » where the sex is not known."""
    return _PRONOUN.get(who.sex, _("The person")) if who and who.sex else _("The person")


def residence(place: PlaceNames) -> str:
    """Return « Bia (Gounzoureye), cercle de Gao »: a village is told by its commune."""
    if not place.cercle:
        return region_words(place.region) if place.region else ""
    wider, commune = cercle_words(place.cercle), place.commune
    if place.village:
        return f"{place.village} ({commune}), {wider}" if commune else f"{place.village}, {wider}"
    return f"{commune}, {wider}" if commune else wider


def area_words(area: Area | None) -> str:
    """Return « cercle de Bourem » or « région de Gao », all that a version without names says."""
    if area is None:
        return _("not known")
    return region_words(area.name) if area.region else cercle_words(area.name)


def cercle_words(name: str) -> str:
    """Return « cercle d’Ansongo »."""
    return _("cercle {of_name}").format(of_name=of(name))


def region_words(name: str) -> str:
    """Return « région de Gao »; the capital is a district."""
    if fold(name) == "bamako":
        return _("district {of_name}").format(of_name=of(name))
    return _("region {of_name}").format(of_name=of(name))


def of(name: str) -> str:
    """Return « d’Ansongo », « de Gao »."""
    return f"d’{name}" if fold(name).startswith(tuple("aeiou")) else f"de {name}"


def spoken(who: PaperPerson) -> str:
    """Return « songhay de Gao, français »; empty where nobody asked."""
    known = languages()
    named = [known[code].label.text() for code in who.languages if code in known and code != _OTHER]
    return ", ".join([*named, *([who.other_language] if who.other_language else [])])


def main_language(who: PaperPerson) -> str:
    """Return « songhay », the first of her languages without its region; or nothing."""
    return spoken(who).partition(",")[0].partition(" de ")[0]


def needs(who: PaperPerson, actor: PaperActor) -> Needs:
    """Return the three cells of needs; what nobody asked is still to be told."""
    return Needs(spoken(who) or _to_tell(), _interpreter(who, actor), _answer(who.transport))


def _interpreter(who: PaperPerson, actor: PaperActor) -> str:
    first = main_language(who)
    if not who.interpreter or not first:
        return _answer(who.interpreter)
    told = _("yes, {language}").format(language=first)
    french = actor.order in _FRENCH_SPEAKING
    return _("{told} – French").format(told=told) if french else told


def _answer(told: bool | None) -> str:
    if told is None:
        return _to_tell()
    return _("yes") if told else _("no")


def _to_tell() -> str:
    return _("to be specified")
