"""Put cases before a court that travels: sittings, dockets, summonses, circuits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alembic import op

from justice_desk.storage.migrations import tables as make

if TYPE_CHECKING:
    import sqlalchemy as sa

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

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


def _code(column: str, name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return make.code(column, name, _CODES[name], nullable=nullable)


def upgrade() -> None:
    _sittings()
    _dockets()
    _circuits()


def _sittings() -> None:
    make.table(
        "sitting",
        make.words("number", 30),
        _code("kind", "sittingkind"),
        _code("state", "sittingstate"),
        make.key("court_id"),
        make.key("place_id"),
        make.words("building", 200),
        make.day("first_on"),
        make.day("last_on"),
        make.words("authorised_number", 60, nullable=True),
        make.day("authorised_on", nullable=True),
        make.day("recon_on", nullable=True),
        make.text("recon_note"),
        make.day("information_on", nullable=True),
        make.words("information_place", 200, nullable=True),
        make.json("authorities"),
        make.day("authorities_on", nullable=True),
        make.truth("closed_doors"),
        make.words("closed_doors_decision", 200, nullable=True),
        make.number("sequence"),
        make.text("note"),
        to={"court_id": "justice_actor", "place_id": "place"},
        unique=(("office_id", "number"),),
        index=("state", "court_id", "first_on"),
    )
    make.table(
        "sitting_day",
        make.key("sitting_id"),
        make.day("held_on"),
        make.words("room", 80),
        make.number("starts"),
        make.number("ends"),
        make.number("pause_starts", nullable=True),
        make.number("pause_ends", nullable=True),
        to={"sitting_id": "sitting"},
        unique=(("sitting_id", "held_on", "room"),),
        index=("sitting_id", "held_on"),
    )
    make.table(
        "sitting_officer",
        make.key("sitting_id"),
        _code("role", "officerrole"),
        make.words("name", 200),
        make.words("folded", 200),
        make.json("languages"),
        make.truth("confirmed"),
        make.words("phone", 20, nullable=True),
        to={"sitting_id": "sitting"},
        index=("sitting_id", "folded"),
    )
    make.table(
        "sitting_security",
        make.key("sitting_id"),
        make.truth("go"),
        make.words("said_by", 200),
        make.moment("said_at"),
        make.text("reason"),
        to={"sitting_id": "sitting"},
        index=("sitting_id",),
    )
    make.table(
        "sitting_move",
        make.key("sitting_id"),
        _code("before", "sittingstate", nullable=True),
        _code("after", "sittingstate"),
        make.day("moved_on"),
        make.day("from_on", nullable=True),
        make.day("to_on", nullable=True),
        make.text("reason"),
        to={"sitting_id": "sitting"},
        index=("sitting_id",),
    )
    make.table(
        "budget_line",
        make.key("sitting_id"),
        make.words("code", 40),
        make.number("planned"),
        make.number("spent", nullable=True),
        make.words("note", 200),
        to={"sitting_id": "sitting"},
        unique=(("sitting_id", "code"),),
        index=("sitting_id",),
    )
    make.table(
        "sitting_print",
        make.key("sitting_id"),
        _code("paper", "sittingpaper"),
        make.number("sequence"),
        make.day("printed_on"),
        make.words("digest", 64),
        to={"sitting_id": "sitting"},
        index=("sitting_id",),
    )


def _dockets() -> None:
    make.table(
        "docket_entry",
        make.key("sitting_id"),
        make.key("day_id"),
        make.key("case_id"),
        make.number("position"),
        make.number("starts"),
        make.number("minutes"),
        make.truth("closed_doors"),
        make.truth("fixed"),
        make.day("left_on", nullable=True),
        to={"sitting_id": "sitting", "day_id": "sitting_day", "case_id": "case"},
        index=("sitting_id", "day_id", "case_id"),
    )
    make.table(
        "hearing",
        make.key("case_id"),
        make.key("entry_id"),
        _code("kind", "hearingkind"),
        make.words("interpreter", 40, nullable=True),
        _code("result", "docketresult", nullable=True),
        _code("cause", "resultcause", nullable=True),
        make.day("resulted_on", nullable=True),
        make.day("until_on", nullable=True),
        make.key("adjourned_to_id", nullable=True),
        make.key("judgment_id", nullable=True),
        make.text("note"),
        to={
            "case_id": "case",
            "entry_id": "docket_entry",
            "adjourned_to_id": "sitting",
            "judgment_id": "judgment",
        },
        unique=(("entry_id",),),
        index=("case_id",),
    )
    make.table(
        "summons",
        make.key("case_id"),
        make.key("hearing_id"),
        make.key("person_id"),
        make.json("roles"),
        make.number("comes_at", nullable=True),
        make.truth("transport", nullable=True),
        make.day("printed_on", nullable=True),
        make.number("printed_sequence", nullable=True),
        make.day("handed_on", nullable=True),
        make.words("explained_in", 40, nullable=True),
        make.truth("came", nullable=True),
        to={"case_id": "case", "hearing_id": "hearing", "person_id": "person"},
        unique=(("hearing_id", "person_id"),),
        index=("case_id", "hearing_id", "person_id"),
    )
    make.table(
        "civil_status_line",
        make.key("sitting_id"),
        make.key("day_id"),
        make.number("position"),
        make.key("case_id", nullable=True),
        make.words("applicant", 200),
        make.words("name", 200),
        make.words("folded", 200),
        _code("sex", "sex", nullable=True),
        make.day("born_on", nullable=True),
        make.number("birth_year", nullable=True),
        make.words("born_at", 200),
        make.words("father", 200),
        make.words("mother", 200),
        make.json("witnesses"),
        _code("result", "docketresult", nullable=True),
        _code("cause", "resultcause", nullable=True),
        make.words("judgment_number", 60, nullable=True),
        make.day("judged_on", nullable=True),
        make.day("transcribed_on", nullable=True),
        to={"sitting_id": "sitting", "day_id": "sitting_day", "case_id": "case"},
        unique=(("day_id", "position"),),
        index=("sitting_id", "folded"),
    )


def _circuits() -> None:
    make.table(
        "sitting_site",
        make.key("place_id"),
        make.words("building", 200),
        make.number("rooms"),
        make.number("minutes"),
        make.number("cost"),
        make.json("months"),
        _code("security", "sitesecurity"),
        make.day("security_on", nullable=True),
        make.text("note"),
        make.day("closed_on", nullable=True),
        to={"place_id": "place"},
        unique=(("place_id", "building"),),
    )
    make.table(
        "distance",
        make.key("one_id"),
        make.key("other_id"),
        make.number("kilometres"),
        make.words("note", 200),
        to={"one_id": "place", "other_id": "place"},
        unique=(("one_id", "other_id"),),
        index=("other_id",),
    )
    make.table(
        "busy_time",
        _code("role", "officerrole", nullable=True),
        make.words("name", 200),
        make.words("folded", 200),
        make.words("uid", 255),
        make.moment("starts_at"),
        make.moment("ends_at"),
        unique=(("folded", "uid", "starts_at"),),
    )


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
