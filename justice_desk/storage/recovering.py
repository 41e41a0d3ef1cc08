"""Opens an office with its recovery sheet, for a member who lost what opens hers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from justice_desk.storage import keyring, roster, unlocking
from justice_desk.storage.copies import guarded
from justice_desk.storage.keys import KeyPair
from justice_desk.storage.session import transaction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.storage.keyring import NewSlot
    from justice_desk.storage.session import Acting
    from justice_desk.storage.vault import Vault

VERB = "recover"


def renew(vault: Vault, member: str, passphrase: str) -> Acting:
    """Give `member` a slot with fresh keys under `passphrase`; the sheet stays good.

    `vault` was opened by the sheet and is the member's afterwards.

    Raises:
        WrongRecoveryCode: the sheet was replaced by a later one.
        MemberUnknown: nobody in service bears the name.
        MachineRefused: the disk will not; nothing was changed.
    """
    file, pair = unlocking.read_keys(vault.folder), KeyPair.new()
    with guarded(vault.database):
        if not roster.is_sheet(vault.writer, vault.tag):
            raise unlocking.wrong_code(file)
        acting = replace(roster.named(vault.writer, member), sign=pair.signature)
    new = keyring.for_member(file, member, passphrase, vault.data_key, pair)
    with guarded(vault.database):
        with transaction(vault.writer, acting, VERB, writing=True) as session:
            _take_over(vault, session, acting, new)
        with transaction(vault.writer, acting, VERB, writing=True) as session:
            keyring.sweep(vault.folder, session)
    vault.tag, vault.pair = new.slot.tag, pair
    return acting


def _take_over(vault: Vault, session: Session, acting: Acting, new: NewSlot) -> None:
    row = roster.in_service(session, acting.name)
    keyring.place(vault.folder, session, new.slot, instead_of=row.slot_tag)
    row.former_sign_public = (row.former_sign_public or b"") + row.sign_public
    row.slot_tag = new.holder.slot_tag
    row.box_public = new.holder.box_public
    row.sign_public = new.holder.sign_public
