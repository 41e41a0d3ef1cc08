from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from justice_desk.models.all import Referral
from justice_desk.services import actors
from justice_desk.services.actors.complaints import (
    ComplaintClosed,
    ComplaintNamesCase,
    SeveralComplaints,
    UnknownComplaint,
)
from justice_desk.services.actors.correcting import NothingToCorrect
from justice_desk.services.actors.seats import BeginsBeforeTheLast, EndsBeforeItBegan, NobodyHolds
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralState
from justice_desk.terms.errors import ChangedMeanwhile, NotAllowed
from tests.services.referrals.conftest import agreed, directory, opened

if TYPE_CHECKING:
    from justice_desk.services.actors import ActorRow
    from tests.offices import Bench

__all__ = ["directory"]

CADI = "Cadi inventé de Gao"
COURT = "Tribunal d’instance inventé de Bourem"


def corrected(bench: Bench, seen: int | None = None, **told: object) -> ActorRow:
    with bench.writing("ibrahim", "actor correct") as session:
        change = actors.ActorCorrection(**told)  # type: ignore[arg-type]  # fields by name
        return actors.correct(session, CADI, change, seen=seen)


def test_an_actor_is_corrected_and_found_by_its_new_name(directory: Bench) -> None:
    row = corrected(directory, phone="66 12 38 04", seat="Bourem", languages=("ses", "fr"))
    assert (row.phone, row.seat, row.languages) == (
        "+22366123804", "Gao/Bourem", ("ses", "fr"),
    )  # fmt: skip
    row = corrected(directory, name="Cadi inventé de Bourem", phone="", seat="")
    assert (row.phone, row.seat, row.code) == (None, None, "cadi-invente-gao")
    with directory.reading("oumou") as session:
        assert actors.show(session, "cadi invente de bourem").id == row.id


def test_a_correction_of_nothing_is_refused_and_a_reader_corrects_nothing(
    directory: Bench,
) -> None:
    with pytest.raises(NothingToCorrect):
        corrected(directory, name=CADI)
    with pytest.raises(NotAllowed), directory.writing("oumou") as session:
        actors.correct(session, CADI, actors.ActorCorrection(name="X"))


def test_what_another_corrected_meanwhile_is_not_written_over(directory: Bench) -> None:
    with directory.reading("awa") as session:
        seen = actors.show(session, CADI).version
    corrected(directory, phone="66 12 38 04", seen=seen)
    with pytest.raises(ChangedMeanwhile) as refused:
        corrected(directory, phone="76 44 10 02", seen=seen)
    assert refused.value.details["theirs"] == "+22366123804"


def test_the_list_asks_the_database_as_often_for_many_actors_as_for_one(
    directory: Bench,
) -> None:
    before = asked_for_the_list(directory)
    for n in range(6):
        with directory.writing("awa", "actor add") as session:
            told = actors.ActorTold("imam", f"Imam inventé {n}", "Gao", holder=f"Moussa {n}")
            actors.add(session, told)
    assert asked_for_the_list(directory) == before


def asked_for_the_list(bench: Bench) -> int:
    """Return how many statements the list sends."""
    sent: list[str] = []
    with bench.reading("awa") as session:
        event.listen(
            session.connection(),
            "before_cursor_execute",
            lambda _c, _u, said, *_m: sent.append(said),
        )
        actors.listed(session)
    return len(sent)


def test_a_mandate_ends_and_the_next_one_begins(directory: Bench) -> None:
    begins = today() - timedelta(days=100)
    with directory.writing("awa", "actor correct") as session:
        actors.seat_holder(session, CADI, "Moussa Exemple", since=begins)
    for on, error in ((begins - timedelta(days=1), EndsBeforeItBegan),):
        with pytest.raises(error), directory.writing("awa", "actor correct") as session:
            actors.end_mandate(session, CADI, on=on)
    with directory.writing("awa", "actor correct") as session:
        row = actors.end_mandate(session, CADI)
    assert [m.until_on for m in row.mandates] == [today()]
    with pytest.raises(NobodyHolds), directory.writing("awa", "actor correct") as session:
        actors.end_mandate(session, CADI)


def test_a_mandate_never_begins_before_the_one_that_it_follows(directory: Bench) -> None:
    begins = today() - timedelta(days=100)
    with directory.writing("ibrahim", "actor correct") as session:
        actors.seat_holder(session, CADI, "Moussa Exemple", since=begins)
    with (
        directory.writing("ibrahim", "actor correct") as session,
        pytest.raises(BeginsBeforeTheLast) as caught,
    ):
        actors.seat_holder(session, CADI, "Issa Exemple", since=begins - timedelta(days=1))
    assert "Moussa Exemple" in caught.value.message()
    with directory.writing("ibrahim", "actor correct") as session:
        row = actors.seat_holder(session, CADI, "Issa Exemple", since=begins)
    assert row.name == CADI


def test_a_training_is_kept_whole(directory: Bench) -> None:
    told = actors.TrainingTold("Droits des femmes", today(), norms=True, hours=16, organiser="CSO")
    with directory.writing("ibrahim", "training add") as session:
        row = actors.train(session, CADI, told)
    kept = row.trainings[0]
    assert (kept.title, kept.followed_on, kept.norms, kept.hours, kept.organiser) == (
        "Droits des femmes", today(), True, 16, "CSO",
    )  # fmt: skip
    with pytest.raises(DoesNotFit), directory.writing("ibrahim", "training add") as session:
        actors.train(session, CADI, actors.TrainingTold("X", hours=0))


def complained(bench: Bench, subject: str = "Demande de l’argent.") -> actors.ComplaintRow:
    with bench.writing("ibrahim", "complaint add") as session:
        return actors.add_complaint(session, CADI, subject)


def test_a_complaint_is_closed_by_its_reference_or_by_its_actor(directory: Bench) -> None:
    first, second = complained(directory), complained(directory, "Ne reçoit pas les femmes.")
    assert (first.ref, second.ref) == ("cadi-invente-gao/P1", "cadi-invente-gao/P2")
    with pytest.raises(SeveralComplaints), directory.writing("awa") as session:
        actors.close_complaint(session, CADI, "Entendu.")
    with directory.writing("awa", "complaint close") as session:
        assert actors.close_complaint(session, second.ref, "Entendu.").closed_on == today()
    with directory.writing("awa", "complaint close") as session:
        assert actors.close_complaint(session, CADI, "Sans suite.").id == first.id
    with pytest.raises(ComplaintClosed), directory.writing("awa") as session:
        actors.close_complaint(session, str(first.id), "Encore.")
    for named in (CADI, "cadi-invente-gao/P9"):
        with pytest.raises(UnknownComplaint), directory.writing("awa") as session:
            actors.close_complaint(session, named, "Encore.")
    with directory.reading("oumou") as session:
        assert [row.ref for row in actors.complaints(session)] == [second.ref, first.ref]
        assert actors.complaints(session, CADI, open_only=True) == ()


def test_only_the_coordination_closes_a_complaint(directory: Bench) -> None:
    complained(directory)
    with pytest.raises(NotAllowed), directory.writing("ibrahim") as session:
        actors.close_complaint(session, CADI, "Sans suite.")


def sent(bench: Bench, days: int, answer: ReferralState | None, note: str = "") -> str:
    """Refer a case so many days ago, answered today when there is an answer."""
    number = opened(bench)
    agreed(bench, number, COURT)
    with bench.writing("awa", "refer") as session:
        told = refer(session, number, Request(COURT, "Constater."))
    with bench.writing("awa") as session:
        row = session.query(Referral).filter(Referral.reference == told.reference).one()
        row.sent_on = today() - timedelta(days=days)
        row.reply_by = today() - timedelta(days=1)
    if answer:
        with bench.writing("awa", "reply") as session:
            reply(session, told.slip_code, answer, note=note)
    return number


def test_the_record_tells_how_an_actor_answers(directory: Bench) -> None:
    sent(directory, 4, ReferralState.DECLINED, "Hors compétence.")
    held = sent(directory, 10, ReferralState.ACCEPTED)
    sent(directory, 20, None)
    with directory.reading("ibrahim") as session:
        record = actors.record_of(session, COURT, today())
    assert (record.received, record.answered, record.overdue) == (3, 2, 1)
    assert record.median_days == 7
    assert [one.reason for one in record.declines] == ["Hors compétence."]
    assert [one.number for one in record.held] == [held]


def test_what_is_closed_to_a_member_stands_in_no_record(directory: Bench) -> None:
    health = "Centre de santé inventé"
    number = opened(directory, category="VBS")
    agreed(directory, number, health)
    with directory.writing("awa", "refer") as session:
        refer(session, number, Request(health, "Soins."))
    for who, known in (("awa", 1), ("ibrahim", 0)):
        with directory.reading(who) as session:
            assert actors.record_of(session, health, today()).received == known


def test_the_code_of_a_new_actor_leaves_the_particles_of_its_name_out(directory: Bench) -> None:
    named = {
        "Centre de santé de l’inventé de Gao": "centre_sante-invente-gao",
        "Centre de santé du Point d'eau": "centre_sante-point-eau",
        "La": "centre_sante",
    }
    for name, code in named.items():
        with directory.writing("awa", "actor add") as session:
            assert actors.add(session, actors.ActorTold("centre_sante", name, "Gao")).code == code


def test_a_code_that_another_actor_bears_is_never_given_again(directory: Bench) -> None:
    codes = []
    for name in ("Imam 2", "Imam", "Imam de la", "Imam"):
        with directory.writing("awa", "actor add") as session:
            codes.append(actors.add(session, actors.ActorTold("imam", name, "Gao")).code)
    assert len(set(codes)) == 4


def test_an_unknown_actor_is_refused_without_a_list_of_nobody(directory: Bench) -> None:
    with directory.reading("oumou") as session:
        with pytest.raises(actors.UnknownActor) as nobody:
            actors.show(session, "3")
        with pytest.raises(actors.UnknownActor) as near:
            actors.show(session, "Cadi inventé de Bao")
    assert nobody.value.message() == "Aucun acteur de justice ne correspond à «\u00a03\u00a0»."
    assert CADI in near.value.message()


def test_a_complaint_bears_no_number_of_a_case(directory: Bench) -> None:
    with directory.writing("awa", "complaint add") as session, pytest.raises(ComplaintNamesCase):
        actors.add_complaint(session, CADI, "A insulté la partie de gao-2026-0002 en public.")
