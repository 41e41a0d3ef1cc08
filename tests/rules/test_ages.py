"""Ages known and estimated, majority, bands, years that no living person was born in."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.rules.ages import (
    AgeBand,
    Birth,
    BornLater,
    ImpossibleAge,
    ImpossibleBirthYear,
    age_on,
    band_label,
    band_of,
    band_on,
    birth_of_age,
    birth_of_day,
    birth_of_year,
    is_minor,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("year", [1850, 1905, 2027, 0, -5, 99999])
def test_an_impossible_year_of_birth_is_refused_with_the_years_that_fit(year: int) -> None:
    with pytest.raises(ImpossibleBirthYear) as caught:
        birth_of_year(year, TODAY)
    assert caught.value.exit_code == 4
    assert caught.value.message() == (
        f"{year} ne peut pas être une année de naissance\u00a0: elle est entre 1906 et 2026."
    )


@pytest.mark.parametrize("year", [1906, 1980, 2026])
def test_a_possible_year_is_kept(year: int) -> None:
    assert birth_of_year(year, TODAY, estimated=True) == Birth(year, estimated=True)


@pytest.mark.parametrize("age", [-1, 121, 1850])
def test_an_impossible_age_is_refused(age: int) -> None:
    with pytest.raises(ImpossibleAge) as caught:
        birth_of_age(age, TODAY)
    assert caught.value.message().startswith(f"{age} ")
    assert "entre 0 et 120 ans" in caught.value.message()


@pytest.mark.parametrize("estimated", [True, False])
def test_what_was_estimated_stays_so(*, estimated: bool) -> None:
    assert birth_of_age(30, TODAY, estimated=estimated) == Birth(1996, estimated=estimated)
    assert birth_of_year(1996, TODAY, estimated=estimated) == Birth(1996, estimated=estimated)


def test_nothing_is_estimated_that_was_not_said_to_be() -> None:
    assert not birth_of_age(30, TODAY).estimated
    assert not birth_of_year(1996, TODAY).estimated


def test_the_age_that_was_said_comes_back_the_same_day() -> None:
    for age in range(121):
        assert age_on(birth_of_age(age, TODAY), TODAY) == age


def test_a_person_who_says_18_is_an_adult_and_17_a_minor() -> None:
    assert not is_minor(birth_of_age(18, TODAY), TODAY)
    assert is_minor(birth_of_age(17, TODAY), TODAY)
    assert not is_minor(None, TODAY)


def test_a_full_date_counts_to_the_day() -> None:
    birth = birth_of_day(date(2008, 11, 25), TODAY)
    assert is_minor(birth, date(2026, 11, 24))
    assert not is_minor(birth, date(2026, 11, 25))
    assert age_on(birth, date(2026, 11, 24)) == 17
    assert age_on(birth, date(2026, 11, 25)) == 18
    assert age_on(birth, date(2001, 1, 1)) == 0
    assert birth_of_day(TODAY, TODAY) == Birth(2026, TODAY)


def test_a_date_of_birth_in_the_future_or_too_far_back_is_refused() -> None:
    with pytest.raises(BornLater) as caught:
        birth_of_day(date(2026, 11, 25), TODAY)
    assert caught.value.message() == "Une date de naissance ne peut pas être dans le futur."
    with pytest.raises(ImpossibleBirthYear):
        birth_of_day(date(1850, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (0, AgeBand.CHILD),
        (17, AgeBand.CHILD),
        (18, AgeBand.YOUNG),
        (35, AgeBand.YOUNG),
        (36, AgeBand.ADULT),
        (59, AgeBand.ADULT),
        (60, AgeBand.ELDER),
        (120, AgeBand.ELDER),
    ],
)
def test_bands_meet_without_gap_or_overlap(age: int, band: AgeBand) -> None:
    assert band_of(age) is band
    assert band_on(birth_of_age(age, TODAY), TODAY) is band


def test_an_unknown_age_has_its_own_band() -> None:
    assert band_on(None, TODAY) is AgeBand.UNKNOWN
    assert [band_label(band) for band in AgeBand] == [
        "0 à 17 ans",
        "18 à 35 ans",
        "36 à 59 ans",
        "60 ans et plus",
        "âge non renseigné",
    ]
