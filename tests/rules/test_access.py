"""The table of rights: deny by default, and nothing of a closed case for those not named."""

from __future__ import annotations

import itertools

import pytest

from justice_desk.rules.access import CASE_VERBS, OFFICE_VERBS, CaseKind, allowed
from justice_desk.terms.enums import Role

ROLES = tuple(Role)
KINDS = tuple(CaseKind)


@pytest.mark.parametrize(("role", "kind"), [*itertools.product(ROLES, (None, *KINDS))])
def test_a_verb_that_nobody_listed_is_allowed_to_nobody(role: Role, kind: CaseKind | None) -> None:
    assert not allowed("invented verb", role, kind)


@pytest.mark.parametrize("verb", CASE_VERBS)
def test_a_closed_case_opens_to_the_coordination_alone(verb: str) -> None:
    assert [role for role in ROLES if allowed(verb, role, CaseKind.CLOSED)] == [Role.COORDINATOR]


@pytest.mark.parametrize("verb", CASE_VERBS)
def test_each_verb_on_a_case_is_judged_for_each_kind_of_case(verb: str) -> None:
    assert set(CASE_VERBS[verb]) == set(KINDS)
    assert not any(allowed(verb, role) for role in ROLES)


@pytest.mark.parametrize("verb", OFFICE_VERBS)
def test_a_verb_of_the_office_says_nothing_of_a_case(verb: str) -> None:
    assert not any(allowed(verb, role, kind) for role, kind in itertools.product(ROLES, KINDS))


@pytest.mark.parametrize("verb", sorted(OFFICE_VERBS | CASE_VERBS))
def test_the_coordination_may_do_what_any_other_role_may(verb: str) -> None:
    for kind in (None, *KINDS):
        others = any(allowed(verb, role, kind) for role in ROLES)
        assert allowed(verb, Role.COORDINATOR, kind) == others


def test_the_verbs_of_the_office_are_open_to_those_who_are_named() -> None:
    assert all(allowed(verb, Role.COORDINATOR) for verb in OFFICE_VERBS)
    assert allowed("case list", Role.VIEWER)
    assert not allowed("fund add", Role.VIEWER)


def test_a_viewer_reads_and_changes_nothing() -> None:
    seen = {verb for verb in CASE_VERBS if allowed(verb, Role.VIEWER, CaseKind.OPEN)}
    assert seen == {"case show", "consent list"}
