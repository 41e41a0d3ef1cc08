from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import CaseEvent, Letter, Referral
from justice_desk.services.audit import entries, verify
from justice_desk.services.letters.printing import note_letter, note_summary
from justice_desk.terms.enums import AuditAction, EventKind
from justice_desk.terms.errors import NotAllowed

if TYPE_CHECKING:
    from tests.sending import Desk

HASH = "ab" * 32


def test_a_print_leaves_its_hash_an_event_and_an_access(any_desk: Desk) -> None:
    reference = any_desk.sent(any_desk.court())
    with any_desk.bench.writing("ibrahim", "letter") as session:
        note_letter(session, reference, HASH, anonymous=False, copy="person")
    with any_desk.bench.reading("awa") as session:
        letter = session.scalars(select(Letter)).one()
        referral = session.scalars(select(Referral)).one()
        event = session.scalars(select(CaseEvent).where(CaseEvent.kind == EventKind.PRINTED)).one()
        access = [e for e in entries(session) if e.action is AuditAction.ACCESS]
        assert verify(session).sound
    assert (letter.kind, letter.sha256, letter.referral_id) == ("letter", HASH, referral.id)
    assert event.details == {
        "paper": "letter",
        "reference": reference,
        "copy": "person",
        "anonymous": "no",
    }
    assert [(e.member, e.fields) for e in access] == [("ibrahim", ("letter",))]


def test_a_summary_is_recorded_without_a_referral(desk: Desk) -> None:
    number = desk.case()
    with desk.bench.writing("awa", "summary") as session:
        note_summary(session, number, HASH, anonymous=True)
    with desk.bench.reading("awa") as session:
        letter = session.scalars(select(Letter)).one()
    assert (letter.kind, letter.anonymous, letter.referral_id) == ("summary", True, None)


def test_a_viewer_records_no_print(desk: Desk) -> None:
    reference = desk.sent(desk.court())
    with desk.bench.writing("oumou", "letter") as session, pytest.raises(NotAllowed):
        note_letter(session, reference, HASH, anonymous=False, copy="receiver")
