"""Victim and accused never ride together, nor do two whom somebody marked."""

from __future__ import annotations

import uuid

from justice_desk.rules.transport_apart import among, facing, kept_apart, opposed, pair
from justice_desk.terms.enums import PartyRole

A, B, C, D = (uuid.UUID(int=n) for n in (1, 2, 3, 4))


def test_a_pair_is_the_same_from_both_ends() -> None:
    assert pair(A, B) == pair(B, A) == (A, B)


def test_victim_and_accused_are_kept_apart_and_a_witness_from_nobody() -> None:
    roles = {
        A: [PartyRole.VICTIM],
        B: [PartyRole.ACCUSED],
        C: [PartyRole.WITNESS],
        D: [PartyRole.GUARDIAN, PartyRole.RESPONDENT],
    }
    assert opposed(roles) == {(A, B), (A, D)}


def test_a_claimant_is_kept_apart_from_an_accused() -> None:
    assert opposed({A: [PartyRole.CLAIMANT], B: [PartyRole.ACCUSED]}) == {(A, B)}


def test_two_who_quarrel_face_each_other_and_may_share_a_car() -> None:
    roles = {A: [PartyRole.CLAIMANT], B: [PartyRole.RESPONDENT], C: [PartyRole.WITNESS]}
    assert facing(roles) == {(A, B)}
    assert opposed(roles) == frozenset()


def test_who_is_on_both_sides_does_not_face_herself() -> None:
    roles = {A: [PartyRole.VICTIM, PartyRole.RESPONDENT], B: [PartyRole.CLAIMANT]}
    assert facing(roles) == opposed(roles) == {(A, B)}


def test_requests_are_kept_apart_by_anybody_who_rides_on_them() -> None:
    riders = {"1": [A, C], "2": [D, B], "3": [C]}
    assert kept_apart({pair(A, B)}, riders) == {frozenset({"1", "2"})}
    assert kept_apart((), riders) == frozenset()


def test_the_first_two_who_are_kept_apart_are_named_where_both_are_there() -> None:
    pairs = [pair(C, D), pair(A, C), pair(A, B)]
    assert among(pairs, (A, B, C, D)) == (A, B)
    assert among(pairs, iter([D, C])) == (C, D)
    assert among(pairs, [A, D]) is None
    assert among((), [A, B]) is None
