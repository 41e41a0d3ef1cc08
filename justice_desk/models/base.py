"""What every table shares: named constraints, column types, who and when, a version."""

from __future__ import annotations

import enum
import uuid
from datetime import datetime

from sqlalchemy import Enum, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from justice_desk.models.keys import new_id
from justice_desk.models.types import Key, UtcDateTime

# Without names SQLite's batch migrations cannot drop a constraint.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def _values(kind: type[enum.Enum]) -> list[str]:
    return [str(member.value) for member in kind]


class Base(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: UtcDateTime(),
        uuid.UUID: Key(),
        enum.Enum: Enum(enum.Enum, native_enum=False, length=40, values_callable=_values),
    }


class Record(Base):
    """A row of the office: keyed at birth, stamped at every flush, versioned.

    `office_id`, `created_by`, `created_at`, `changed_by` and `changed_at` are filled by the
    session's flush listener; `version` counts the changes and refuses a lost update.
    """

    __abstract__ = True

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, sort_order=-10)
    office_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("office.id"), sort_order=-9)
    created_by: Mapped[uuid.UUID] = mapped_column(sort_order=90)
    created_at: Mapped[datetime] = mapped_column(sort_order=91)
    changed_by: Mapped[uuid.UUID] = mapped_column(sort_order=92)
    changed_at: Mapped[datetime] = mapped_column(sort_order=93)
    version: Mapped[int] = mapped_column(sort_order=94)

    def __init__(self, **values: object) -> None:
        values.setdefault("id", new_id())
        super().__init__(**values)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, object]:
        return {"version_id_col": cls.__dict__.get("version", cls.version)}
