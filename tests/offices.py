"""Makes offices for tests: a real SQLCipher file or a real PostgreSQL database, and who acts."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import insert

from justice_desk.models.all import Member, Office
from justice_desk.models.keys import new_id
from justice_desk.storage.migrate import upgrade
from justice_desk.storage.session import Acting, transaction
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

NAMES = {
    "awa": ("Awa Cissé", Role.COORDINATOR),
    "ibrahim": ("Ibrahim Touré", Role.PARALEGAL),
    "mariam": ("Mariam Diallo", Role.PARALEGAL),
    "oumou": ("Oumou Sangaré", Role.VIEWER),
}


@dataclass(frozen=True)
class Bench:
    """An office at head with four invented members, on one engine."""

    engine: Engine
    members: dict[str, Acting]

    def writing(self, who: str, verb: str = "test") -> AbstractContextManager[Session]:
        return transaction(self.engine, self.members[who], verb, writing=True)

    def reading(self, who: str, verb: str = "test") -> AbstractContextManager[Session]:
        return transaction(self.engine, self.members[who], verb, writing=False)


def furnish(engine: Engine, code: str = "GAO") -> Bench:
    """Upgrade an empty database and add the office and its members."""
    upgrade(engine)
    office_id = new_id()
    members = {name: _acting(office_id, name, *told) for name, told in NAMES.items()}
    with engine.begin() as connection:
        connection.execute(
            insert(Office).values(
                id=office_id,
                code=code,
                name="Bureau de Gao",
                region="Gao",
                demo=True,
                created_at=utc_now(),
            )
        )
        connection.execute(insert(Member), [_row(a, k) for a, k in members.values()])
    return Bench(engine, {name: acting for name, (acting, _) in members.items()})


def _acting(
    office_id: uuid.UUID, name: str, full_name: str, role: Role
) -> tuple[Acting, Ed25519PrivateKey]:
    key = Ed25519PrivateKey.generate()
    return Acting(new_id(), office_id, name, full_name, role, key.sign), key


def _row(acting: Acting, key: Ed25519PrivateKey) -> dict[str, object]:
    return {
        "id": acting.member_id,
        "office_id": acting.office_id,
        "name": acting.name,
        "full_name": acting.full_name,
        "role": acting.role,
        "box_public": bytes(32),
        "sign_public": key.public_key().public_bytes_raw(),
        "slot_tag": uuid.uuid4().bytes,
        "created_by": acting.member_id,
        "created_at": utc_now(),
        "changed_by": acting.member_id,
        "changed_at": utc_now(),
        "version": 1,
    }
