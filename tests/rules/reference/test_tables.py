"""The shipped tables say what the domain facts say, and hang together."""

from __future__ import annotations

import re
from datetime import date

import pytest

from justice_desk.rules import reference
from justice_desk.rules.reference import Closing, Cut, Flag, Mediation
from justice_desk.terms.enums import JusticeOrder, MaybeCrime, Outcome

CODES = (
    *("FON", "FOU", "PAT", "DIV", "EAU", "SUC", "MAR", "DVC", "GAR", "MPF", "ECI", "NAT"),
    *("DET", "TRA", "VOL", "CBV", "VBS", "VBG", "EXC", "ENF", "ESC", "TRT", "DEN", "ADM"),
    *("ATT", "SOR", "DEP", "AUT"),
)


def test_the_28_categories_stand_in_the_order_of_the_intake_form() -> None:
    assert tuple(reference.categories()) == CODES


def test_the_restricted_categories_are_those_of_the_domain() -> None:
    restricted = {code for code, row in reference.categories().items() if row.restricted}
    assert restricted == {"VBS", "VBG", "EXC", "ENF", "ESC", "ATT"}


def test_mediation_is_closed_where_the_domain_closes_it() -> None:
    closed = {c for c, row in reference.categories().items() if row.mediation is Mediation.NO}
    assert closed == {"MPF", "VBS", "VBG", "EXC", "ENF", "ESC", "TRT", "ATT", "SOR"}


def test_crimes_by_nature_are_proposed_as_crimes() -> None:
    crimes = {
        code for code, row in reference.categories().items() if row.may_be_crime is MaybeCrime.YES
    }
    assert crimes == {"VBS", "ESC", "TRT", "ATT"}


def test_no_category_closed_to_mediation_proposes_a_customary_or_religious_actor() -> None:
    for row in reference.categories().values():
        orders = {reference.actor_type(code).order for code in row.referral}
        if row.mediation is Mediation.NO:
            assert not orders & {JusticeOrder.CUSTOMARY, JusticeOrder.RELIGIOUS}, row.code


def test_sexual_violence_comes_with_care_first() -> None:
    row = reference.category("VBS")
    assert Flag.SEXUAL in row.flags
    assert row.advice is not None
    assert row.advice.text() == "Les soins d’abord, sous 72 heures."
    assert row.referral[0] == "centre_sante"


def test_labels_are_short_on_the_form_and_long_in_the_register() -> None:
    row = reference.category("PAT")
    assert row.short.text("fr") == "Pâturage, couloir"
    assert row.label.text("en") == "Pasture, flooded pasture, herding corridor"
    assert all(len(row.short.fr) <= 20 for row in reference.categories().values())


def test_every_order_has_actor_types_and_the_order_follows_from_the_type() -> None:
    orders = {row.order for row in reference.actor_types().values()}
    assert orders == set(JusticeOrder)
    assert reference.actor_type("cofo").order is JusticeOrder.CUSTOMARY
    assert reference.actor_type("cadi").order is JusticeOrder.RELIGIOUS
    assert reference.actor_type("jpce").legacy


def test_heads_are_read_to_in_large_type() -> None:
    for code in ("chef_village", "chef_quartier", "chef_fraction"):
        row = reference.actor_type(code)
        assert row.large_type
        assert row.closing is Closing.GREETINGS
    assert not reference.actor_type("tribunal_instance").large_type


def test_codes_are_ascii_and_lower_case() -> None:
    for code in reference.actor_types():
        assert code.isascii()
        assert code == code.lower()


def test_every_outcome_of_the_product_has_its_row() -> None:
    assert list(reference.outcomes()) == [outcome.value for outcome in Outcome]
    assert [row.outcome for row in reference.outcomes().values()] == list(Outcome)
    assert reference.outcomes()["agreement_full"].resolved
    assert not reference.outcomes()["lost_contact"].resolved


def test_common_languages_come_first() -> None:
    common = [row.common for row in reference.languages().values()]
    assert common == sorted(common, reverse=True)
    assert reference.languages()["taq"].label.text() == "tamasheq"


def test_the_old_cut_has_the_p_codes_of_the_programme() -> None:
    old = [code for code, row in reference.cercles().items() if row.cut is Cut.OLD]
    assert [code for code in old if code.startswith("ML05")] == [f"ML05{n:02}" for n in range(1, 9)]
    assert [code for code in old if code.startswith("ML06")] == [f"ML06{n:02}" for n in range(1, 6)]
    assert [code for code in old if code.startswith("ML07")] == [f"ML07{n:02}" for n in range(1, 5)]
    assert len(old) == 18


def test_a_cercle_lies_in_the_region_of_its_p_code() -> None:
    for code, row in reference.cercles().items():
        if row.cut is Cut.OLD:
            assert row.region == code[:4]
        else:
            assert row.made_from in reference.cercles()
            assert row.lists in {1, 2}


def test_a_new_region_says_which_older_one_it_was_made_from() -> None:
    for row in reference.regions().values():
        assert (row.made_from in reference.regions()) == (row.cut is Cut.Y2023)


def test_coordinates_lie_in_mali_and_are_rough() -> None:
    points = [(r.latitude, r.longitude) for r in reference.regions().values()]
    points += [(c.latitude, c.longitude) for c in reference.cercles().values()]
    for latitude, longitude in points:
        assert 10 <= latitude <= 25
        assert -12.5 <= longitude <= 4.5
        assert round(latitude, 1) == latitude


def test_two_places_of_one_level_never_share_a_name() -> None:
    names = [row.name for row in reference.cercles().values()]
    assert len(set(names)) == len(names)


def test_a_code_is_offered_between_its_days() -> None:
    judge = reference.actor_type("juge_application_peines")
    assert not judge.in_force(date(2024, 12, 12))
    assert judge.in_force(date(2024, 12, 13))
    assert reference.category("FON").in_force(date(1990, 1, 1))


def test_an_unknown_code_is_refused_with_the_codes_that_exist() -> None:
    with pytest.raises(reference.UnknownCode) as caught:
        reference.category("XYZ")
    assert caught.value.exit_code == 4
    assert "«\u00a0XYZ\u00a0» n’est pas un code connu" in caught.value.message()
    assert "FON" in caught.value.message()
    assert "FON (Foncier rural), FOU (Parcelle urbaine), PAT" in caught.value.message()
    with pytest.raises(reference.UnknownCode) as caught:
        reference.actor_type("sorcier")
    assert "chef_village, chef_quartier, chef_fraction" in caught.value.message()


def test_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        reference.categories()["FON"] = reference.category("FOU")  # type: ignore[index]  # the point


@pytest.mark.parametrize(
    ("code", "spoken", "envelope"),
    [
        (
            "tribunal_instance",
            "Madame la Présidente",
            "Madame la Présidente du tribunal d’instance",
        ),
        ("jpce", "Madame la Juge", "Madame la Juge de paix à compétence étendue"),
        ("parquet", "Madame la Procureure", "Madame la Procureure de la République"),
        ("prefet", "Madame la Préfète", "Madame la Préfète du cercle"),
        ("mairie", "Madame la Maire", "Madame la Maire de la commune"),
        ("chef_village", "Madame la Cheffe de village", "Madame la Cheffe du village"),
        ("osc", "Madame", "Organisation"),
    ],
)
def test_a_woman_who_holds_the_seat_is_addressed_as_one(
    code: str, spoken: str, envelope: str
) -> None:
    titles = reference.actor_type(code).titles("Madame")
    assert titles.spoken == spoken
    assert titles.envelope.startswith(envelope)


def test_no_title_mixes_the_two() -> None:
    masculine = re.compile(r"\b(Monsieur|le (?!tribunal)|Président|Juge de la paix|Chef|Préfet)\b")
    feminine = re.compile(r"\b(Madame|la (?:Cheffe|Présidente|Juge|Responsable)|Cheffe)\b")
    for row in reference.actor_types().values():
        for wrong, told in ((masculine, row.madame), (feminine, row.monsieur)):
            if told is not None and row.envelope != told.envelope:
                first = " ".join(told.envelope.split()[:3])
                assert not wrong.search(told.spoken), row.code
                assert not wrong.search(first), row.code


def test_every_office_that_a_woman_may_hold_has_her_title() -> None:
    """Cadi, imam, marabout, abbé, dioro and master of waters are held by men alone."""
    men = {"cadi", "imam", "marabout", "pretre", "dioro", "maitre_eaux", "conseil_village"}
    for row in reference.actor_types().values():
        her = row.madame or row.titles()
        if row.code not in men:
            assert not her.spoken.startswith("Monsieur"), row.code
            assert not her.envelope.startswith("Monsieur"), row.code


def test_another_civility_takes_the_titles_of_the_type() -> None:
    row = reference.actor_type("mairie")
    for civility in (None, "", "Maître", "Monsieur"):
        assert row.titles(civility) == (row.spoken, row.envelope)
