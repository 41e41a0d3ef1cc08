"""The usual hearing of every category protects, and hangs together with the categories."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.rules import reference
from justice_desk.rules.reference import Flag, Need, ReferenceBroken, UnknownCode
from justice_desk.rules.reference.hearings import UsualHearing, read_hearing
from justice_desk.rules.reference.reader import Reader
from justice_desk.terms.enums import MaybeCrime
from justice_desk.terms.sittings import HearingKind

GOOD: dict[str, object] = {
    "code": "FON",
    "kind": "civil",
    "minutes": 40,
    "closed_doors": False,
    "needs": ["paper"],
}


def read(**changes: object) -> UsualHearing:
    return read_hearing(Reader("x.toml", 3, {**GOOD, **changes}))


def test_every_category_has_its_usual_hearing_in_the_same_order() -> None:
    assert [*reference.usual_hearings()] == [*reference.categories()]


def test_what_the_office_keeps_closed_is_proposed_behind_closed_doors() -> None:
    kept = {code for code, row in reference.categories().items() if row.restricted}
    assert all(reference.usual_hearing(code).closed_doors for code in kept)


def test_minors_and_violence_are_proposed_behind_closed_doors() -> None:
    spared = {Flag.SEXUAL, Flag.GBV, Flag.CHILD, Flag.CHILD_LIKELY}
    for code, row in reference.categories().items():
        if row.flags & spared:
            assert reference.usual_hearing(code).closed_doors, code


def test_a_crime_by_nature_is_penal_and_civil_status_its_own_kind() -> None:
    for code, row in reference.categories().items():
        kind = reference.usual_hearing(code).kind
        if row.may_be_crime is MaybeCrime.YES:
            assert kind is HearingKind.PENAL, code
        if row.may_be_crime is MaybeCrime.NO:
            assert kind is not HearingKind.PENAL, code
        assert (kind is HearingKind.CIVIL_STATUS) == (Flag.CIVIL_STATUS in row.flags)


def test_no_paper_is_asked_for_where_somebody_was_harmed() -> None:
    for row in reference.usual_hearings().values():
        if row.kind is HearingKind.PENAL:
            assert not row.needs, row.code


def test_a_civil_status_list_has_its_birth_facts_and_ten_minutes_at_most() -> None:
    row = reference.usual_hearing("ECI")
    assert row.needs == {Need.BIRTH}
    assert row.minutes <= 10


def test_a_row_is_read_whole() -> None:
    row = read()
    assert (row.code, row.kind, row.minutes) == ("FON", HearingKind.CIVIL, 40)
    assert not row.closed_doors
    assert row.needs == {Need.PAPER}
    assert (row.valid_from, row.valid_to) == (None, None)
    dated = read(minutes=1, valid_from=date(2026, 1, 1), valid_to=date(2026, 12, 31))
    assert (dated.minutes, dated.valid_from) == (1, date(2026, 1, 1))
    assert dated.valid_to == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("code", "ZZZ", "un code de la table"),
        ("kind", "religious", ", ".join(HearingKind)),
        ("minutes", 0, "> 0"),
        ("minutes", "40", "int"),
        ("closed_doors", "no", "bool"),
        ("needs", ["stamp"], ", ".join(Need)),
    ],
)
def test_a_row_that_does_not_fit_names_its_field(field: str, value: object, expected: str) -> None:
    with pytest.raises(ReferenceBroken) as caught:
        read(**{field: value})
    assert caught.value.details["field"] == field
    found = value[0] if isinstance(value, list) else value
    assert caught.value.details["found"] == repr(found)
    assert caught.value.details["expected"] == expected


def test_an_unknown_category_is_told_with_the_known_ones() -> None:
    with pytest.raises(UnknownCode) as caught:
        reference.usual_hearing("ZZZ")
    assert "«\u00a0ZZZ\u00a0»" in caught.value.message()
    assert "FON" in caught.value.message()
