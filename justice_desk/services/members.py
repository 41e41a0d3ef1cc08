"""Who works in the office: add, disable, list, change a passphrase, print a new recovery sheet.

These verbs change the key file together with the rows, so they take the office where others take
a session; each is one transaction all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.office import Member
from justice_desk.models.office import Office as OfficeRow
from justice_desk.services.rights import require
from justice_desk.storage import recovery
from justice_desk.storage.errors import LastCoordinator, MemberExists, OwnAccount
from justice_desk.storage.roster import (
    checked_full_name,
    checked_name,
    checked_new_passphrase,
    in_service,
)
from justice_desk.storage.session import acting
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import Role
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from datetime import datetime

    from sqlalchemy.orm import Session

    from justice_desk.storage.office import Office
    from justice_desk.terms.enums import Sex


@dataclass(frozen=True)
class MemberRow:
    """One member as she is listed; `disabled_at` is None while she is in service.

    `sex` is None where nobody said.
    """

    id: uuid.UUID
    name: str
    full_name: str
    role: Role
    disabled_at: datetime | None
    sex: Sex | None = None


def listed(session: Session) -> tuple[MemberRow, ...]:
    """Return all members, those in service first, by name."""
    require(session, "member list")
    rows = [_row(member) for member in session.scalars(select(Member))]
    return tuple(sorted(rows, key=lambda row: (row.disabled_at is not None, fold(row.name))))


def add(
    office: Office,
    *,
    name: str,
    full_name: str,
    role: Role,
    passphrase: str,
    sex: Sex | None = None,
) -> MemberRow:
    """Add a member who unlocks the office with `passphrase`; `sex` may stay unsaid.

    Raises:
        NotAllowed: only a coordinator adds members.
        NameUnfit, PassphraseEmpty, PassphraseWeak, MemberExists, SlotsFull: nothing was changed.
    """
    plain, said = checked_name(name), checked_full_name(full_name) or checked_name(name)
    with office.reading("member add") as session:  # refuses before the slow key is made
        _check_addable(session, plain)
        checked_new_passphrase(passphrase, plain, said, *_names_of_office(session))
    new = office.prepare_slot(passphrase, plain)
    with office.writing("member add") as session:
        _check_addable(session, plain)
        office.place_slot(session, new)
        member = Member(
            name=plain,
            full_name=said,
            role=role,
            sex=sex,
            slot_tag=new.holder.slot_tag,
            box_public=new.holder.box_public,
            sign_public=new.holder.sign_public,
        )
        session.add(member)
        session.flush()
        return _row(member)


def correct(session: Session, *, name: str, sex: Sex | None) -> MemberRow:
    """Write whether a member is a woman, None for not said: some persons ask for one.

    Raises:
        NotAllowed: only a coordinator corrects a member.
        MemberUnknown: nobody in service is called so.
    """
    require(session, "member correct")
    member = in_service(session, name)
    member.sex = sex
    session.flush()
    return _row(member)


def disable(office: Office, *, name: str) -> MemberRow:
    """Take a member out of service and give the office a key that she does not have.

    Needs the office alone; what she did stays under her name.

    Raises:
        NotAllowed: only a coordinator disables members.
        MemberUnknown, LastCoordinator, OwnAccount: nothing was changed.
        OfficeInUse, OfficeBusy: somebody else has the office open.
    """
    with office.reading("member disable") as session:  # refuses before everything is written anew
        _check_disabling(session, name)
    gone: list[MemberRow] = []

    def take_out(session: Session) -> None:
        member = _check_disabling(session, name)
        member.disabled_at = utc_now()
        gone.append(_row(member))

    office.rekey("member disable", take_out)
    return gone[0]


def change_passphrase(office: Office, *, old: str, new: str) -> None:
    """Change the passphrase of the acting member.

    Raises:
        WrongPassphrase: `old` is not hers.
        PassphraseEmpty, PassphraseWeak: `new` protects nothing; nothing was changed.
    """
    who = office.acting
    with office.reading("member passphrase") as session:
        checked_new_passphrase(new, who.name, who.full_name, *_names_of_office(session))
    pair = office.own_pair(old)
    name = office.acting.name
    slot = office.prepare_slot(new, name, pair)
    with office.writing("member passphrase") as session:
        require(session, "member passphrase")
        row = in_service(session, name)
        office.place_slot(session, slot, instead_of=row.slot_tag)
        row.slot_tag = slot.holder.slot_tag
    office.take_slot("member passphrase", slot)


def new_sheet(office: Office) -> str:
    """Return the code of a new recovery sheet; the sheet before it opens nothing any more.

    Raises:
        NotAllowed: only a coordinator makes a sheet.
    """
    with office.reading("office sheet") as session:
        require(session, "member add")
    code = recovery.new_code()
    slot = office.prepare_sheet(code)
    with office.writing("office sheet") as session:
        require(session, "member add")
        row = session.scalars(select(OfficeRow)).one()
        office.place_slot(session, slot, instead_of=row.recovery_tag)
        row.recovery_tag = slot.holder.slot_tag
        row.recovery_public = slot.holder.box_public
    office.sweep_slots("office sheet")
    return code


def rekey(office: Office) -> None:
    """Give the office a new key for everyone in service, when a copy may be in wrong hands.

    Raises:
        NotAllowed: only a coordinator does this.
        OfficeInUse, OfficeBusy: somebody else has the office open.
    """
    with office.reading("office rekey") as session:
        require(session, "member disable")
    office.rekey("office rekey", lambda session: require(session, "member disable"))


def _names_of_office(session: Session) -> tuple[str, ...]:
    """Return what a passphrase should not lean on; one of a demonstration keeps nobody out."""
    office = session.scalars(select(OfficeRow)).one()
    return () if office.demo else (office.name, office.region)


def _check_addable(session: Session, name: str) -> None:
    require(session, "member add")
    if fold(name) in {fold(known) for known in session.scalars(select(Member.name))}:
        raise MemberExists(name=name)


def _check_disabling(session: Session, name: str) -> Member:
    require(session, "member disable")
    member = in_service(session, name)
    active = select(Member.id).where(
        Member.disabled_at.is_(None), Member.role == Role.COORDINATOR, Member.id != member.id
    )
    if member.role is Role.COORDINATOR and session.scalars(active).first() is None:
        raise LastCoordinator(name=member.name)
    if member.id == acting(session).member_id:
        raise OwnAccount
    return member


def _row(member: Member) -> MemberRow:
    return MemberRow(
        member.id, member.name, member.full_name, member.role, member.disabled_at, member.sex
    )
