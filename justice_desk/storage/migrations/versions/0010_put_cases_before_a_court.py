"""Put cases before a court that travels: sittings, dockets, summonses, circuits."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

KEY = sa.Uuid().with_variant(sa.LargeBinary(16), "sqlite")
_CODES = {
    "sittingkind": ("mobile", "seat"),
    "sittingstate": ("proposed", "confirmed", "ready", "held", "postponed", "cancelled"),
    "officerrole": (
        "judge",
        "prosecutor",
        "registrar",
        "interpreter",
        "bailiff",
        "lawyer",
        "escort",
    ),
    "sittingpaper": (
        "programme",
        "budget",
        "information",
        "summonses",
        "court_docket",
        "door_docket",
        "attendance",
        "minutes",
    ),
    "hearingkind": ("civil", "penal", "civil_status"),
    "docketresult": ("judged", "reserved", "adjourned", "struck_out"),
    "resultcause": (
        "settled",
        "absent_party",
        "absent_witness",
        "not_summoned",
        "papers_missing",
        "no_interpreter",
        "no_time",
        "other",
    ),
    "sex": ("female", "male"),
    "sitesecurity": ("open", "caution", "closed"),
}
_TABLES = (
    "sitting",
    "sitting_day",
    "sitting_officer",
    "sitting_security",
    "sitting_move",
    "budget_line",
    "sitting_print",
    "docket_entry",
    "hearing",
    "summons",
    "civil_status_line",
    "sitting_site",
    "distance",
    "busy_time",
)


def _key(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, KEY, nullable=nullable)


def _words(name: str, length: int, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length=length), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _truth(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=nullable)


def _json(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _code(column: str, name: str, *, nullable: bool = False) -> sa.Column[Any]:
    kind = sa.Enum(*_CODES[name], name=name, native_enum=False, length=40)
    return sa.Column(column, kind, nullable=nullable)


def _table(
    name: str,
    *columns: sa.Column[Any],
    to: dict[str, str] | None = None,
    unique: tuple[str, ...] = (),
    index: tuple[str, ...] = (),
) -> None:
    """Make a table of records; `to` holds the columns that refer to another table."""
    refers = {"office_id": "office", **(to or {})}
    links = [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{name}_{column}_{other}"))
        for column, other in refers.items()
    ]
    only = [sa.UniqueConstraint(*unique, name=op.f(f"uq_{name}_{'_'.join(unique)}"))]
    op.create_table(
        name,
        _key("id"),
        _key("office_id"),
        *columns,
        _key("created_by"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _key("changed_by"),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        _number("version"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *links,
        *(only if unique else []),
    )
    for column in index:
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column])


def upgrade() -> None:
    _sittings()
    _dockets()
    _circuits()


def _sittings() -> None:
    _table(
        "sitting",
        _words("number", 30),
        _code("kind", "sittingkind"),
        _code("state", "sittingstate"),
        _key("court_id"),
        _key("place_id"),
        _words("building", 200),
        _day("first_on"),
        _day("last_on"),
        _words("authorised_number", 60, nullable=True),
        _day("authorised_on", nullable=True),
        _day("recon_on", nullable=True),
        _text("recon_note"),
        _day("information_on", nullable=True),
        _words("information_place", 200, nullable=True),
        _json("authorities"),
        _day("authorities_on", nullable=True),
        _truth("closed_doors"),
        _words("closed_doors_decision", 200, nullable=True),
        _number("sequence"),
        _text("note"),
        to={"court_id": "justice_actor", "place_id": "place"},
        unique=("office_id", "number"),
        index=("state", "court_id", "first_on"),
    )
    _table(
        "sitting_day",
        _key("sitting_id"),
        _day("held_on"),
        _words("room", 80),
        _number("starts"),
        _number("ends"),
        _number("pause_starts", nullable=True),
        _number("pause_ends", nullable=True),
        to={"sitting_id": "sitting"},
        unique=("sitting_id", "held_on", "room"),
        index=("sitting_id", "held_on"),
    )
    _table(
        "sitting_officer",
        _key("sitting_id"),
        _code("role", "officerrole"),
        _words("name", 200),
        _words("folded", 200),
        _json("languages"),
        _truth("confirmed"),
        _words("phone", 20, nullable=True),
        to={"sitting_id": "sitting"},
        index=("sitting_id", "folded"),
    )
    _table(
        "sitting_security",
        _key("sitting_id"),
        _truth("go"),
        _words("said_by", 200),
        _moment("said_at"),
        _text("reason"),
        to={"sitting_id": "sitting"},
        index=("sitting_id",),
    )
    _table(
        "sitting_move",
        _key("sitting_id"),
        _code("before", "sittingstate", nullable=True),
        _code("after", "sittingstate"),
        _day("moved_on"),
        _day("from_on", nullable=True),
        _day("to_on", nullable=True),
        _text("reason"),
        to={"sitting_id": "sitting"},
        index=("sitting_id",),
    )
    _table(
        "budget_line",
        _key("sitting_id"),
        _words("code", 40),
        _number("planned"),
        _number("spent", nullable=True),
        _words("note", 200),
        to={"sitting_id": "sitting"},
        unique=("sitting_id", "code"),
        index=("sitting_id",),
    )
    _table(
        "sitting_print",
        _key("sitting_id"),
        _code("paper", "sittingpaper"),
        _number("sequence"),
        _day("printed_on"),
        _words("digest", 64),
        to={"sitting_id": "sitting"},
        index=("sitting_id",),
    )


def _dockets() -> None:
    _table(
        "docket_entry",
        _key("sitting_id"),
        _key("day_id"),
        _key("case_id"),
        _number("position"),
        _number("starts"),
        _number("minutes"),
        _truth("closed_doors"),
        _truth("fixed"),
        _day("left_on", nullable=True),
        to={"sitting_id": "sitting", "day_id": "sitting_day", "case_id": "case"},
        index=("sitting_id", "day_id", "case_id"),
    )
    _table(
        "hearing",
        _key("case_id"),
        _key("entry_id"),
        _code("kind", "hearingkind"),
        _words("interpreter", 40, nullable=True),
        _code("result", "docketresult", nullable=True),
        _code("cause", "resultcause", nullable=True),
        _day("resulted_on", nullable=True),
        _day("until_on", nullable=True),
        _key("adjourned_to_id", nullable=True),
        _key("judgment_id", nullable=True),
        _text("note"),
        to={
            "case_id": "case",
            "entry_id": "docket_entry",
            "adjourned_to_id": "sitting",
            "judgment_id": "judgment",
        },
        unique=("entry_id",),
        index=("case_id",),
    )
    _table(
        "summons",
        _key("case_id"),
        _key("hearing_id"),
        _key("person_id"),
        _json("roles"),
        _number("comes_at", nullable=True),
        _truth("transport", nullable=True),
        _day("printed_on", nullable=True),
        _number("printed_sequence", nullable=True),
        _day("handed_on", nullable=True),
        _words("explained_in", 40, nullable=True),
        _truth("came", nullable=True),
        to={"case_id": "case", "hearing_id": "hearing", "person_id": "person"},
        unique=("hearing_id", "person_id"),
        index=("case_id", "hearing_id", "person_id"),
    )
    _table(
        "civil_status_line",
        _key("sitting_id"),
        _key("day_id"),
        _number("position"),
        _key("case_id", nullable=True),
        _words("applicant", 200),
        _words("name", 200),
        _words("folded", 200),
        _code("sex", "sex", nullable=True),
        _day("born_on", nullable=True),
        _number("birth_year", nullable=True),
        _words("born_at", 200),
        _words("father", 200),
        _words("mother", 200),
        _json("witnesses"),
        _code("result", "docketresult", nullable=True),
        _code("cause", "resultcause", nullable=True),
        _words("judgment_number", 60, nullable=True),
        _day("judged_on", nullable=True),
        _day("transcribed_on", nullable=True),
        to={"sitting_id": "sitting", "day_id": "sitting_day", "case_id": "case"},
        unique=("day_id", "position"),
        index=("sitting_id", "folded"),
    )


def _circuits() -> None:
    _table(
        "sitting_site",
        _key("place_id"),
        _words("building", 200),
        _number("rooms"),
        _number("minutes"),
        _number("cost"),
        _json("months"),
        _code("security", "sitesecurity"),
        _day("security_on", nullable=True),
        _text("note"),
        _day("closed_on", nullable=True),
        to={"place_id": "place"},
        unique=("place_id", "building"),
    )
    _table(
        "distance",
        _key("one_id"),
        _key("other_id"),
        _number("kilometres"),
        _words("note", 200),
        to={"one_id": "place", "other_id": "place"},
        unique=("one_id", "other_id"),
        index=("other_id",),
    )
    _table(
        "busy_time",
        _code("role", "officerrole", nullable=True),
        _words("name", 200),
        _words("folded", 200),
        _words("uid", 255),
        _moment("starts_at"),
        _moment("ends_at"),
        unique=("folded", "uid", "starts_at"),
    )


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
