"""An invented sitting, built as frozen rows: what the papers of a sitting are drawn from."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from justice_desk.exports.papers.sitting_facts import SittingFacts
from justice_desk.services.dockets.rows import CalledRow, CivilRow, SlotRow
from justice_desk.services.sittings.rows import (
    BudgetRow,
    DayRow,
    OfficerRow,
    SecurityRow,
    SittingRow,
    SittingView,
)
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.terms.sittings import HearingKind, OfficerRole, SittingKind, SittingState
from tests.exports.papers.samples import DAY, OFFICE

HELD = date(2026, 12, 15)
NUMBER = "GAO-S-2026-003"
_NAMES = uuid.UUID(int=7)


def _id(name: object) -> uuid.UUID:
    return uuid.uuid5(_NAMES, str(name))


def day(held_on: date = HELD, room: str = "grande salle", **told: Any) -> DayRow:
    row = DayRow(_id((held_on, room)), held_on, room, 480, 1020, 750, 840)
    return replace(row, **told)


def officer(role: OfficerRole, name: str, *languages: str, **told: Any) -> OfficerRow:
    row = OfficerRow(_id(name), role, name, languages, confirmed=True, phone=None)
    return replace(row, **told)


OFFICERS = (
    officer(OfficerRole.JUDGE, "M. le Président du tribunal"),
    officer(OfficerRole.INTERPRETER, "M. Inventé Traducteur", "ses", "taq"),
    officer(OfficerRole.ESCORT, "Brigade inventée", confirmed=False),
)

BUDGET = (
    BudgetRow("recon", "Reconnaissance et préparation", 45_000, 40_000, ""),
    BudgetRow("judges", "Juges et magistrats", 120_000, None, ""),
    BudgetRow("interpreters", "Interprètes", 30_000, 35_000, "un jour de plus"),
    BudgetRow("other", "Autres", 0, None, ""),
)


def called(name: str, role: PartyRole = PartyRole.CLAIMANT, **told: Any) -> CalledRow:
    row = CalledRow(
        id=_id((name, role)),
        person_id=_id(name),
        name=name,
        name_arabic=None,
        sex=Sex.MALE,
        roles=(role.value,),
        place="Gao/Bourem/Hameau inventé",
        languages=("ses",),
        comes_at=None,
        transport=None,
        printed_on=None,
        handed_on=None,
        explained_in=None,
        came=None,
    )
    return replace(row, **told)


def slot(position: int, *people: CalledRow, of: DayRow | None = None, **told: Any) -> SlotRow:
    on = of or day()
    row = SlotRow(
        id=_id((NUMBER, position, on.id)),
        sitting=NUMBER,
        state=SittingState.CONFIRMED,
        day_id=on.id,
        held_on=on.held_on,
        room=on.room,
        position=position,
        starts=480 + 20 * (position - 1),
        minutes=20,
        closed_doors=False,
        fixed=False,
        number=f"GAO-2026-{30 + position:04d}",
        restricted=False,
        hidden=False,
        category="DET",
        subject="Dette",
        kind=HearingKind.CIVIL,
        interpreter=None,
        called=people,
        outdated=False,
        result=None,
        cause=None,
        until_on=None,
        adjourned_to=None,
        note="",
        version=1,
    )
    return replace(row, **told)


def hidden(position: int, **told: Any) -> SlotRow:
    """A case that is closed to whoever prints: number, day, hour and length alone."""
    return slot(
        position,
        **{"restricted": True, "hidden": True, "category": None, "subject": "", "kind": None}
        | told,
    )


def civil(position: int, of: DayRow | None = None, **told: Any) -> CivilRow:
    on = of or day()
    row = CivilRow(
        id=_id(("civil", position)),
        day_id=on.id,
        held_on=on.held_on,
        position=position,
        applicant=f"Requérant Inventé {position}",
        name=f"Enfant Inventée {position}",
        sex=Sex.FEMALE,
        born_on=date(2014, 1, 1) + timedelta(days=position) if position % 2 else None,
        birth_year=2014,
        born_at="Hameau inventé",
        father="Père Inventé",
        mother="Mère Inventée",
        witnesses=("Témoin Un", "Témoin Deux"),
        number=None,
        result=None,
        cause=None,
        judgment_number=None,
        judged_on=None,
        transcribed_on=None,
        version=1,
    )
    return replace(row, **told)


def docket() -> tuple[SlotRow, ...]:
    """The eight cases of the pictures."""
    she = Sex.FEMALE
    other, witness = PartyRole.RESPONDENT, PartyRole.WITNESS
    status = HearingKind.CIVIL_STATUS
    return (
        slot(1, called("Aïssata Maïga", sex=she), called("Issa Touré", other),
             called("Ali Exemple", witness)),
        slot(2, called("Hamidou Dicko", PartyRole.APPLICANT), called("Témoin Un", witness),
             called("Témoin Deux", witness), minutes=10, subject="Jugement supplétif de naissance",
             kind=status),
        slot(3, called("Moussa Ag Alhassane"), called("Fatma Walet Ibrahim", other, sex=she),
             starts=510, minutes=30, subject="Pension alimentaire"),
        slot(4, called("Fadimata Maïga", sex=she, comes_at=480), called("Boubacar Cissé", other),
             called("Abdou Touré", witness), starts=540, minutes=40,
             subject="Litige foncier rural"),
        slot(5, called("Nana Cachée", PartyRole.VICTIM, sex=she), starts=580, minutes=40,
             closed_doors=True, restricted=True, subject="Violence", kind=HearingKind.PENAL),
        slot(6, called("Seynabou Traoré", sex=she), called("Kadidia Traoré", sex=she),
             called("Oumou Traoré", sex=she), called("Awa Traoré", sex=she),
             called("Oumar Diallo", other), called("Ali Exemple", witness),
             called("Témoin Trois", witness), called("Témoin Quatre", witness),
             starts=630, minutes=40, subject="Dégâts champêtres"),
        slot(7, called("Mohamed Ould Cheikh", PartyRole.APPLICANT), called("Témoin Un", witness),
             starts=670, minutes=10, subject="Rectification d’acte", kind=status),
        slot(8, called("Nana Cissé", sex=she), called("Dramane Cissé", other),
             called("Témoin Un", witness), called("Témoin Deux", witness), starts=680, minutes=40,
             subject="Succession"),
    )  # fmt: skip


def view(*days: DayRow, **told: Any) -> SittingView:
    """The sitting of the pictures; a field of its row is told as `row_…`."""
    own = {key.removeprefix("row_"): told.pop(key) for key in list(told) if key[:4] == "row_"}
    on = days or (day(),)
    row = SittingRow(
        id=_id(NUMBER),
        number=NUMBER,
        kind=SittingKind.MOBILE,
        state=SittingState.CONFIRMED,
        court="Tribunal d’instance de Bourem",
        place="Gao/Bourem",
        building="Mairie de Bourem",
        first_on=on[0].held_on,
        last_on=on[-1].held_on,
        entries=8,
        lines=0,
        judged=0,
        closed_doors=False,
        sequence=1,
        version=1,
    )
    whole = SittingView(
        row=replace(row, **own),
        court_code="TI-BOU",
        seat="Gao",
        place_id=_id("Bourem"),
        kilometres=95,
        estimated=True,
        authorised_number=None,
        authorised_on=None,
        recon_on=date(2026, 12, 1),
        recon_note="",
        information_on=date(2026, 12, 14),
        information_place="Place du marché",
        authorities=("Préfet de Bourem", "Maire de Bourem"),
        authorities_on=date(2026, 12, 2),
        closed_doors_decision=None,
        note="",
        days=on,
        officers=OFFICERS,
        security=SecurityRow(True, "Coordination inventée", datetime(2026, 12, 13, tzinfo=UTC), ""),
        moves=(),
        budget=BUDGET,
        printed=(),
        to_reprint=(),
        steps=(),
    )
    return replace(whole, **told)


def facts(**told: Any) -> SittingFacts:
    """The facts of the pictures, some of them changed."""
    return replace(SittingFacts(OFFICE, view(), docket(), (), DAY), **told)


def full() -> SittingFacts:
    """The same with a case that is closed to the reader and a civil-status list."""
    lines = tuple(civil(position) for position in range(1, 41))
    return facts(slots=(*docket(), hidden(9, starts=720)), civil=lines)
