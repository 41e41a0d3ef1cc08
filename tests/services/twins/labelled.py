"""An invented but hard set of labelled pairs: the same person twice, or two who look alike.

Every pair is made from one invented person. The pairs that are the same carry what happens to a
name between two clerks: another spelling, a typing error, the names in the other order, a title, an
age a few years off, a village forgotten or spelled otherwise, a new phone. The pairs that are not
are those a register is full of: sisters and brothers of one compound, a son who bears his
grandfather's name, namesakes of another commune, a household with one telephone, a father and his
Ag, a husband and wife. The spellings come from well-known variants, not from `terms.spelling`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from justice_desk.rules.ages import Birth
from justice_desk.rules.likeness import PersonFacts
from justice_desk.terms.enums import Sex
from tests.services.twins.invented_names import FAMILIES, MEN, PLACES, SPELLED, WOMEN

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = 20261125
EACH = 75
"""Pairs of one kind; with 16 kinds of either label this makes 2,400."""


@dataclass(frozen=True)
class Labelled:
    """Two persons, whether they are one, and which kind of difficulty this is."""

    one: PersonFacts
    other: PersonFacts
    same: bool
    kind: str


def pairs(seed: int = SEED, each: int = EACH) -> list[Labelled]:
    """Return the whole set, the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - no secret hangs on it
    return [
        Labelled(*make(chance), same, make.__name__.strip("_"))
        for same, kinds in ((True, SAME), (False, DIFFERENT))
        for make in kinds
        for _ in range(each)
    ]


def person(chance: Random) -> PersonFacts:
    """Return one invented person with everything said."""
    sex = chance.choice((Sex.FEMALE, Sex.MALE))
    first = chance.choice(WOMEN if sex is Sex.FEMALE else MEN)
    village, commune = chance.choice(PLACES)
    return PersonFacts(
        f"{first} {chance.choice(FAMILIES)}",
        sex,
        Birth(chance.randint(1945, 2006), estimated=chance.random() < 0.6),
        village,
        commune,
        f"+223{chance.choice('679')}{chance.randint(0, 9_999_999):07}",
    )


def _respelled(chance: Random, name: str) -> str:
    words = [chance.choice((*SPELLED.get(w, ()), w)) for w in name.split()]
    return " ".join(words)


def _mistyped(chance: Random, name: str) -> str:
    at = chance.randrange(1, len(name) - 2)
    if chance.random() < 0.5:
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _off(chance: Random, years: int) -> Callable[[PersonFacts], PersonFacts]:
    def moved(one: PersonFacts) -> PersonFacts:
        assert one.birth is not None
        year = one.birth.year + chance.randint(-years, years)
        return replace(one, birth=Birth(year, estimated=True))

    return moved


# The same person, written down twice.


def _spelled_otherwise(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    return one, replace(one, name=_respelled(chance, one.name), phone=None)


def _spelled_otherwise_age_off(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    return one, _off(chance, 5)(replace(one, name=_respelled(chance, one.name), phone=None))


def _other_order(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    return one, replace(one, name=" ".join(reversed(one.name.split())), phone=None)


def _with_a_title(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    titles = ("Mme", "Vve", "Mme.") if one.sex is Sex.FEMALE else ("M.", "Elhadj", "El Hadji")
    return one, replace(one, name=f"{chance.choice(titles)} {one.name}", birth=None)


def _mistyped_same_phone(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    return one, replace(one, name=_mistyped(chance, one.name), village=None, birth=None)


def _mistyped_same_village(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    return one, replace(one, name=_mistyped(chance, one.name), phone=None)


def _only_phone_and_name(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    bare = PersonFacts(_respelled(chance, one.name), phone=one.phone)
    return one, bare


def _moved_away(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    village, commune = chance.choice(PLACES)
    return one, replace(one, village=village, commune=commune)


def _new_phone(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one, two = person(chance), person(chance)
    return one, replace(one, phone=two.phone)


def _commune_only(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    return one, replace(one, village=None, phone=None)


def _sex_forgotten(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    return one, replace(one, sex=None, name=_respelled(chance, one.name), phone=None)


def _second_name_added(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    first, family = one.name.split()
    middle = chance.choice(MEN)
    return one, replace(one, name=f"{first} {middle} {family}", birth=None)


def _capitals_and_accents_lost(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    plain = one.name.upper().translate(str.maketrans("ÏÉÈ", "IEE"))
    return one, replace(one, name=plain, phone=None)


def _initial_only(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    first, family = one.name.split()
    return one, replace(one, name=f"{first[0]}. {family}")


def _filiation_respelled(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = _tamasheq(chance)
    name = one.name.replace("Walet", "Oualet").replace("Ould", "Oul").replace("Mohamed", "Mahamed")
    return one, replace(one, name=name, phone=None)


def _married_name_added(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = replace(person(chance), sex=Sex.FEMALE)
    husband = chance.choice(FAMILIES)
    return one, replace(one, name=f"{one.name} épse {husband}")


# Two persons who look alike.


def _siblings(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    first, family = one.name.split()
    others = [n for n in (WOMEN if one.sex is Sex.FEMALE else MEN) if n != first]
    name = f"{chance.choice(others)} {family}"
    return one, _off(chance, 6)(replace(one, name=name, phone=None))


def _siblings_one_phone(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one, other = _siblings(chance)
    return one, replace(other, phone=one.phone)


def _near_first_names(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    near = (
        ("Fanta", "Fatoumata"), ("Hawa", "Nana"), ("Aminata", "Alimata"), ("Salimata", "Alimata"),
        ("Amadou", "Adama"), ("Oumar", "Oumou"), ("Mamadou", "Modibo"), ("Issa", "Moussa"),
        ("Idrissa", "Drissa"), ("Ramata", "Salimata"), ("Moussa", "Mousso"), ("Bakary", "Boubacar"),
    )  # fmt: skip
    first, second = chance.choice(near)
    family = chance.choice(FAMILIES)
    one = replace(person(chance), name=f"{first} {family}", sex=None)
    return one, _off(chance, 5)(replace(one, name=f"{second} {family}", phone=None))


def _namesakes_of_other_communes(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one, two = person(chance), person(chance)
    return one, replace(two, name=one.name, sex=one.sex)


def _namesakes_little_known(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one, two = person(chance), person(chance)
    return (
        replace(one, village=None, phone=None, birth=None),
        replace(two, name=one.name, sex=one.sex, village=None, birth=None),
    )


def _grandfather_and_grandson(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    old = Birth(chance.randint(1940, 1960), estimated=True)
    young = Birth(chance.randint(1990, 2010), estimated=False)
    return replace(one, birth=old), replace(one, birth=young, phone=None)


def _grandparent_one_phone(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one, other = _grandfather_and_grandson(chance)
    return one, replace(other, phone=one.phone)


def _brother_and_sister(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    family = chance.choice(FAMILIES)
    one = replace(person(chance), name=f"Adama {family}", sex=Sex.MALE)
    return one, replace(one, sex=Sex.FEMALE, phone=None)


def _husband_and_wife(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = replace(person(chance), name=f"{chance.choice(MEN)} Touré", sex=Sex.MALE)
    two = replace(one, name=f"{chance.choice(WOMEN)} Touré", sex=Sex.FEMALE)
    return one, two


def _one_phone_of_the_village(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one, two = person(chance), person(chance)
    return one, replace(two, phone=one.phone, village=one.village, commune=one.commune)


def _father_and_son_by_ag(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = _tamasheq(chance)
    first, link, father = one.name.split()
    reverse = f"{father} {link} {first}"
    return one, replace(one, name=reverse, birth=Birth(1950, estimated=True), phone=None)


def _brothers_by_ag(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = _tamasheq(chance)
    _first, link, father = one.name.split()
    other = chance.choice([n for n in MEN if n not in one.name])
    return one, _off(chance, 8)(replace(one, name=f"{other} {link} {father}", phone=None))


def _near_families(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    near = (("Koné", "Konaté"), ("Cissé", "Cissoko"), ("Diarra", "Diallo"), ("Sacko", "Dicko"))
    one, two = chance.choice(near)
    first = chance.choice(MEN)
    a = replace(person(chance), name=f"{first} {one}", sex=Sex.MALE)
    return a, _off(chance, 5)(replace(a, name=f"{first} {two}", phone=None))


def _same_family_same_village(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one, two = person(chance), person(chance)
    first, _family = two.name.split()
    name = f"{first} {one.name.split()[1]}"
    if name == one.name:
        name = f"Sidi {one.name.split()[1]}"
    return one, replace(two, name=name, village=one.village, commune=one.commune)


def _namesakes_of_one_commune(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one = person(chance)
    assert one.village is not None
    assert one.birth is not None
    far = one.birth.year + chance.choice((-22, -18, 18, 22))
    return one, replace(
        one, village=f"{one.village}-bis", birth=Birth(far, estimated=True), phone=None
    )


def _strangers(chance: Random) -> tuple[PersonFacts, PersonFacts]:
    one, two = person(chance), person(chance)
    if one.name == two.name:
        two = replace(two, name="Wangara Togo")
    return one, two


def _tamasheq(chance: Random) -> PersonFacts:
    first, father = chance.sample(MEN, 2)
    link = chance.choice(("Ag", "Ould"))
    return replace(person(chance), name=f"{first} {link} {father}", sex=Sex.MALE)


SAME = (
    _spelled_otherwise,
    _spelled_otherwise_age_off,
    _other_order,
    _with_a_title,
    _mistyped_same_phone,
    _mistyped_same_village,
    _only_phone_and_name,
    _moved_away,
    _new_phone,
    _commune_only,
    _sex_forgotten,
    _second_name_added,
    _capitals_and_accents_lost,
    _initial_only,
    _filiation_respelled,
    _married_name_added,
)
DIFFERENT = (
    _siblings,
    _siblings_one_phone,
    _near_first_names,
    _namesakes_of_other_communes,
    _namesakes_little_known,
    _grandfather_and_grandson,
    _grandparent_one_phone,
    _brother_and_sister,
    _husband_and_wife,
    _one_phone_of_the_village,
    _father_and_son_by_ag,
    _brothers_by_ag,
    _near_families,
    _same_family_same_village,
    _namesakes_of_one_commune,
    _strangers,
)
