"""Carry people to their hearing: requests, rates, vehicles, trips, vouchers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alembic import op

from justice_desk.storage.migrations import tables as make

if TYPE_CHECKING:
    import sqlalchemy as sa

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_CODES = {
    "direction": ("out", "back"),
    "supportstate": (
        "requested",
        "approved",
        "refused",
        "vouchered",
        "paid",
        "travelled",
        "no_show",
        "reconciled",
        "cancelled",
    ),
    "travellerrole": ("beneficiary", "guardian", "helper", "staff"),
    "travelmode": ("car", "bus", "motorcycle", "pinasse", "on_foot"),
    "trippaper": (
        "mission_order",
        "route_sheet",
        "vouchers",
        "payment_sheet",
        "single_sheets",
        "reconciliation",
    ),
    "tripstate": ("planned", "confirmed", "done", "cancelled"),
    "vehiclekind": ("car", "minibus", "pinasse", "motorcycle"),
}
_TABLES = (
    "fund",
    "fund_line",
    "rate_table",
    "rate_band",
    "vehicle",
    "closed_road",
    "keep_apart",
    "transport_request",
    "traveller",
    "trip",
    "trip_stop",
    "trip_seat",
    "voucher",
    "transport_print",
)


def _code(column: str, name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return make.code(column, name, _CODES[name], nullable=nullable)


def upgrade() -> None:
    _means()
    _travel()


def _means() -> None:
    make.table(
        "fund",
        make.words("code", 20),
        make.words("donor", 200),
        make.words("project", 200),
        make.day("starts_on"),
        make.day("ends_on"),
        make.day("closed_on", nullable=True),
        make.text("note"),
        unique=(("office_id", "code"),),
    )
    make.table(
        "fund_line",
        make.key("fund_id"),
        make.words("code", 20),
        make.words("name", 200),
        to={"fund_id": "fund"},
        unique=(("fund_id", "code"),),
    )
    make.table(
        "rate_table",
        make.day("valid_from"),
        make.day("valid_to", nullable=True),
        make.number("night"),
        make.number("meal"),
        make.number("limit"),
        make.words("source", 300),
        index=("valid_from",),
    )
    make.table(
        "rate_band",
        make.key("table_id"),
        _code("mode", "travelmode"),
        make.number("from_km"),
        make.number("to_km", nullable=True),
        make.number("flat"),
        make.number("per_km"),
        to={"table_id": "rate_table"},
        unique=(("table_id", "mode", "from_km"),),
    )
    make.table(
        "vehicle",
        make.words("code", 20),
        make.words("name", 120),
        _code("kind", "vehiclekind"),
        make.words("plate", 30),
        make.number("seats"),
        make.number("wheelchairs"),
        make.key("home_id"),
        make.number("starts"),
        make.number("ends"),
        make.number("speed"),
        make.number("km_cost"),
        make.number("day_cost"),
        make.json("months"),
        make.words("driver", 200),
        make.words("driver_phone", 20, nullable=True),
        make.day("closed_on", nullable=True),
        make.text("note"),
        to={"home_id": "place"},
        unique=(("office_id", "code"),),
    )
    make.table(
        "closed_road",
        make.key("one_id"),
        make.key("other_id"),
        make.day("first_on", nullable=True),
        make.day("last_on", nullable=True),
        make.json("months"),
        make.json("kinds"),
        make.words("why", 300),
        to={"one_id": "place", "other_id": "place"},
    )
    make.table(
        "keep_apart",
        make.key("one_id"),
        make.key("other_id"),
        make.words("why", 300),
        to={"one_id": "person", "other_id": "person"},
        unique=(("one_id", "other_id"),),
        index=("one_id", "other_id"),
    )


def _travel() -> None:
    make.table(
        "transport_request",
        make.words("number", 30),
        _code("state", "supportstate"),
        make.key("case_id", nullable=True),
        make.key("sitting_id", nullable=True),
        make.key("entry_id", nullable=True),
        make.key("referral_id", nullable=True),
        make.key("to_id"),
        make.day("there_on"),
        make.number("there_at"),
        make.day("back_on", nullable=True),
        make.number("back_at", nullable=True),
        _code("mode", "travelmode"),
        make.number("seats"),
        make.number("wheelchairs"),
        make.number("nights"),
        make.number("meals"),
        make.number("kilometres", nullable=True),
        make.truth("estimated"),
        make.number("amount"),
        make.number("by_hand", nullable=True),
        make.words("by_hand_why", 300),
        make.key("line_id", nullable=True),
        make.words("asked_by", 200),
        make.key("decided_by", nullable=True),
        make.moment("decided_at", nullable=True),
        make.text("why"),
        make.text("note"),
        to={
            "case_id": "case",
            "sitting_id": "sitting",
            "entry_id": "docket_entry",
            "referral_id": "referral",
            "to_id": "place",
            "line_id": "fund_line",
            "decided_by": "member",
        },
        unique=(("office_id", "number"),),
        index=("state", "case_id", "sitting_id", "entry_id", "line_id"),
    )
    make.table(
        "traveller",
        make.key("case_id", nullable=True),
        make.key("request_id"),
        make.number("position"),
        _code("role", "travellerrole"),
        make.key("person_id", nullable=True),
        make.words("name", 200),
        make.key("from_id"),
        make.json("needs"),
        to={
            "case_id": "case",
            "request_id": "transport_request",
            "person_id": "person",
            "from_id": "place",
        },
        unique=(("request_id", "position"),),
        index=("case_id", "request_id", "person_id", "from_id"),
    )
    make.table(
        "trip",
        make.words("number", 30),
        _code("state", "tripstate"),
        make.key("vehicle_id"),
        make.key("sitting_id", nullable=True),
        _code("direction", "direction"),
        make.day("held_on"),
        make.number("kilometres"),
        make.truth("estimated"),
        make.number("cost"),
        make.words("driver", 200),
        make.text("why"),
        to={"vehicle_id": "vehicle", "sitting_id": "sitting"},
        unique=(("office_id", "number"),),
        index=("state", "vehicle_id", "sitting_id", "held_on"),
    )
    make.table(
        "trip_stop",
        make.key("trip_id"),
        make.number("position"),
        make.key("place_id"),
        make.number("arrives"),
        make.number("leaves"),
        make.number("kilometres"),
        to={"trip_id": "trip", "place_id": "place"},
        unique=(("trip_id", "position"),),
    )
    make.table(
        "trip_seat",
        make.key("trip_id"),
        make.key("request_id"),
        make.number("up"),
        make.number("down"),
        to={"trip_id": "trip", "request_id": "transport_request"},
        unique=(("trip_id", "request_id"),),
        index=("request_id",),
    )
    make.table(
        "voucher",
        make.words("number", 30),
        make.words("code", 8),
        make.key("request_id"),
        make.number("amount"),
        make.day("printed_on"),
        make.day("valid_until"),
        make.day("cancelled_on", nullable=True),
        make.words("cancelled_why", 300),
        to={"request_id": "transport_request"},
        unique=(("office_id", "code"), ("office_id", "number")),
        index=("request_id",),
    )
    make.table(
        "transport_print",
        _code("paper", "trippaper"),
        make.key("sitting_id", nullable=True),
        make.key("trip_id", nullable=True),
        make.words("number", 30),
        make.day("printed_on"),
        make.number("total"),
        make.words("digest", 64),
        to={"sitting_id": "sitting", "trip_id": "trip"},
        index=("sitting_id",),
    )


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
