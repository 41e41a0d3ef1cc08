"""Invented cases for the scenes of the case page: short, long and very long journeys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from justice_desk.services.cases.rows import (
    CaseView,
    EventRow,
    HoldRow,
    PaperRow,
    PartyRow,
    ReferralRow,
    TaskRow,
    TieRow,
)
from justice_desk.services.consents.views import ConsentRow
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    CaseStatus,
    ConsentHow,
    ConsentPurpose,
    ConsentScope,
    ConsentState,
    EventKind,
    HolderKind,
    HoldHow,
    JusticeOrder,
    MaybeCrime,
    PartyRole,
    Priority,
    ReferralKind,
    Sex,
    StatusChip,
)

OFFICE: Final = "Bureau de Gao"
TRIBUNAL: Final = "TI inventé de Bourem"
_MANY: Final = 18
"""Referrals from which each of an invented journey is short."""
_CUSTOMARY, _RELIGIOUS = JusticeOrder.CUSTOMARY, JusticeOrder.RELIGIOUS
_STATUTORY, _SERVICE = JusticeOrder.STATUTORY, JusticeOrder.SERVICE
_ACTORS: Final = (
    ("Chef de village inventé", _CUSTOMARY),
    ("Cadi inventé de Gao", _RELIGIOUS),
    ("COFO inventée", _CUSTOMARY),
    ("Service domanial inventé", _SERVICE),
    (TRIBUNAL, _STATUTORY),
)
_STAYS: Final = (
    (0, 257, 253, 204, "échec de conciliation"),
    (1, 210, 204, 152, "se déclare hors compétence"),
    (2, 158, 152, 102, "PV de conciliation partiel"),
    (3, 96, 92, 67, "bornage remis"),
    (4, 74, 67, 0, ""),
)
"""Actor, then days before today: sent, accepted, left; what came of it."""


def ago(days: int) -> date:
    """Return a day so many days before today."""
    return today() - timedelta(days=days)


def made(number: int) -> UUID:
    """Return an invented id that stays the same."""
    return UUID(int=number)


def long_case() -> CaseView:
    """Return the case of look 03: five referrals, three orders, an answer overdue."""
    number = "GAO-2026-0147"
    holds, referrals = [office_hold(260, 253)], []
    for place, (actor, sent, took, left, note) in enumerate(_STAYS, start=1):
        name, order = _ACTORS[actor]
        reference = f"{number}/R{place}"
        state = "completed" if left else "accepted"
        holds.append(stay(name, order, took, left, reference))
        referrals.append(_referral(reference, name, order, state, (sent, took), note))
        if place == 3:  # noqa: PLR2004 - the office had it back for a while
            holds.append(office_hold(102, 92, HoldHow.RETURNED))
    task = TaskRow(made(70), "call", "relancer le greffe du tribunal", ago(4), None, None,
                   f"{number}/R5")  # fmt: skip
    return replace(
        _plain(number, "Héritage de terre à Kochakarey", 260),
        chip=StatusChip.STUCK,
        status=CaseStatus.IN_COURT,
        journey=tuple(holds),
        referrals=tuple(referrals),
        tasks=(task,),
        events=_events(number),
        papers=_papers(),
        later=(),
    )


def waiting_case() -> CaseView:
    """Return a case with one referral that waits for its answer, and questions still open."""
    number, (name, order) = "GAO-2026-0212", _ACTORS[1]
    reference = f"{number}/R1"
    task = TaskRow(made(71), "reply_slip", "", ago(-2), None, "Awa Exemple", reference)
    return replace(
        _plain(number, "Succession d’un commerçant", 21),
        category="SUC",
        chip=StatusChip.WAITING,
        status=CaseStatus.REFERRED,
        journey=(office_hold(21),),
        referrals=(_referral(reference, name, order, "sent", (18, None), ""),),
        tasks=(task,),
        later=("phone", "languages", "displacement", "can_read"),
    )


def very_long_case(many: int = 18) -> CaseView:
    """Return a case that went through very many hands."""
    number, holds, referrals, left = "GAO-2025-0033", [office_hold(639, 635)], [], 635
    for place in range(1, many + 1):
        name, order = _ACTORS[place * 3 % len(_ACTORS)]
        reference, took = f"{number}/R{place}", left - (4 if many <= _MANY else 2)
        stays = 12 + place * 7 % 30 if many <= _MANY else 4 + place * 7 % 8
        left = max(took - stays, 0) if place < many else 0
        holds.append(stay(name, order, took, left, reference))
        sent = took + (4 if many <= _MANY else 2)
        referrals.append(_referral(reference, name, order, "accepted", (sent, took), ""))
    return replace(
        _plain(number, "Pâturage disputé entre deux campements", 639),
        category="PAT",
        chip=StatusChip.ONGOING,
        status=CaseStatus.IN_COURT,
        journey=tuple(holds),
        referrals=tuple(referrals),
        later=(),
    )


def office_hold(since: int, until: int = 0, how: HoldHow = HoldHow.OPENED) -> HoldRow:
    """Return a stay at the office, in days before today."""
    end = ago(until) if until else None
    ended = HoldHow.ACCEPTED if until else None
    return HoldRow(OFFICE, HolderKind.OFFICE, None, ago(since), end, how, ended, None)


def stay(name: str, order: JusticeOrder, took: int, left: int, reference: str) -> HoldRow:
    """Return a stay with an actor; `left` 0 where it has the case still."""
    end = ago(left) if left else None
    began, ended = HoldHow.ACCEPTED, HoldHow.RETURNED if left else None
    return HoldRow(name, HolderKind.ACTOR, order, ago(took), end, began, ended, reference)


def _referral(
    reference: str,
    name: str,
    order: JusticeOrder,
    state: str,
    days: tuple[int, int | None],
    note: str,
) -> ReferralRow:
    sent, took = days
    return ReferralRow(
        id=made(100 + int(reference.rpartition("R")[2])),
        reference=reference,
        to=name,
        order=order,
        state=state,
        slip_code="K7MW3PXE",
        priority=Priority.WEEKS_2,
        reply_by=ago(sent - 14 if state != "sent" else -2),
        sent_on=ago(sent),
        answered_on=ago(took) if took is not None else None,
        note=note,
        reason="La borne a été déplacée : la commission foncière connaît les limites.",
    )


def referral(
    reference: str,
    name: str,
    order: JusticeOrder,
    kind: ReferralKind,
    days: tuple[int, int | None],
    state: str,
) -> ReferralRow:
    """Return a referral of a kind, without a note."""
    return replace(_referral(reference, name, order, state, days, ""), kind=kind)


def _events(number: str) -> tuple[EventRow, ...]:
    def event(place: int, kind: EventKind, days: int, note: str = "", **details: str) -> EventRow:
        return EventRow(made(200 + place), kind, ago(days), note, details, "Awa Exemple", ())

    last = f"{number}/R5"
    return (
        event(1, EventKind.OPENED, 260),
        event(2, EventKind.NOTE, 120, "La famille s’est réunie sans résultat."),
        event(3, EventKind.REFERRED, 96, reference=f"{number}/R4"),
        event(4, EventKind.REFERRED, 74, reference=last),
        event(5, EventKind.REPLIED, 67, reference=last, answer="accepted"),
        event(6, EventKind.CORRECTION, 12, "Mal entendu au téléphone", field="phone"),
    )


def _papers() -> tuple[PaperRow, ...]:
    pdf, photo = "application/pdf", "image/jpeg"
    return (
        PaperRow(made(301), "Croquis du champ", "croquis ou plan", photo, 1, None, "la requérante"),
        PaperRow(made(302), "Attestation de bornage", "acte", pdf, 1, ago(74), None),
        PaperRow(made(303), "PV de conciliation partiel", "procès-verbal", pdf, 1, ago(102),
                 "le bureau"),
    )  # fmt: skip


def _parties() -> tuple[PartyRow, ...]:
    def person(
        place: int, name: str, role: PartyRole, sex: Sex, phone: str | None, **more: object
    ) -> PartyRow:
        told = {"languages": ("ses",), "wishes_woman": None, **more}
        return PartyRow(
            made(400 + place), name, None, (role,), sex, 1980 + place, True,
            "Gao/Gao/Gounzoureye/Kochakarey", phone, **told,  # type: ignore[arg-type]  # by name
        )  # fmt: skip

    def tie(words: str) -> tuple[TieRow, ...]:
        return (TieRow(words, made(401), "Safiatou Exemple"),)

    return (
        person(1, "Safiatou Exemple", PartyRole.CLAIMANT, Sex.FEMALE, "+22366123804",
               wishes_woman="woman"),
        person(2, "Moussa Exemple", PartyRole.RESPONDENT, Sex.MALE, None, ties=tie("oncle")),
        person(3, "Hamidou Exemple", PartyRole.WITNESS, Sex.MALE, "+22376441002",
               ties=tie("voisin")),
    )  # fmt: skip


def _consent() -> ConsentRow:
    scope = tuple(part.value for part in ConsentScope)
    return ConsentRow(
        made(500), ConsentPurpose.REFERRAL, ConsentState.IN_FORCE, "Safiatou Exemple", None,
        TRIBUNAL, None, ConsentHow.ORAL, "Mariam Exemple", scope, ago(75), None, None, None,
    )  # fmt: skip


def _plain(number: str, summary: str, opened: int) -> CaseView:
    return CaseView(
        id=made(1),
        number=number,
        old_number=None,
        version=1,
        status=CaseStatus.INTAKE,
        chip=StatusChip.INTAKE,
        category="FON",
        restricted=False,
        opened_on=ago(opened),
        closed_on=None,
        outcome=None,
        summary=summary,
        facts="Son oncle cultive la parcelle de son père depuis deux ans et refuse de la rendre.",
        facts_on=None,
        request="Retrouver la parcelle, ou une part de la récolte.",
        priority=Priority.WEEKS_2,
        maybe_crime=MaybeCrime.NO,
        danger_to_life=False,
        place="Gao/Gao/Gounzoureye/Kochakarey",
        responsible="Awa Exemple",
        later=(),
        journey=(office_hold(opened),),
        parties=_parties(),
        consents=(_consent(),),
        referrals=(),
        events=(EventRow(made(200), EventKind.OPENED, ago(opened), "", {}, "Awa Exemple", ()),),
        tasks=(),
        papers=(),
    )
