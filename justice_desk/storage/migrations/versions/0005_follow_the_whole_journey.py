"""Follow a case to its end: sessions, agreements, judgments, services, and who takes over."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

KEY = sa.Uuid().with_variant(sa.LargeBinary(16), "sqlite")
_OUTCOMES = (
    "agreement_full",
    "agreement_partial",
    "mediation_failed",
    "judgment_for",
    "judgment_against",
    "deed_issued",
    "withdrawn",
    "no_follow_up",
    "lost_contact",
    "out_of_scope",
    "deceased",
    "refused_by_person",
)
_ADDED = ("mediation", "agreement", "agreement_check", "judgment")
_LINKS = (
    ("referral", "from_actor_id", "justice_actor"),
    ("task", "agreement_id", "agreement"),
    ("task", "consent_id", "consent"),
)
"""Table, new column, table it refers to."""


def _key(name: str, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, KEY, nullable=nullable)


def _day(name: str, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _words(name: str, length: int | None = None, *, nullable: bool = False) -> sa.Column[Any]:
    kind = sa.Text() if length is None else sa.String(length=length)
    return sa.Column(name, kind, nullable=nullable)


def _code(column: str, name: str, *codes: str, nullable: bool = False) -> sa.Column[Any]:
    kind = sa.Enum(*codes, name=name, native_enum=False, length=40)
    return sa.Column(column, kind, nullable=nullable)


def _table(name: str, *columns: sa.Column[Any], to: dict[str, str], of_case: bool = True) -> None:
    """Make a table of records; `to` holds the columns that refer to another table."""
    head = (_key("case_id", nullable=False),) if of_case else ()
    refers = {"office_id": "office", **({"case_id": "case"} if of_case else {}), **to}
    op.create_table(
        name,
        _key("id", nullable=False),
        _key("office_id", nullable=False),
        *head,
        *columns,
        _key("created_by", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _key("changed_by", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{other}.id"], name=op.f(f"fk_{name}_{column}_{other}")
            )
            for column, other in refers.items()
        ),
    )
    if of_case:
        op.create_index(op.f(f"ix_{name}_case_id"), name, ["case_id"])


def upgrade() -> None:
    _outside_court()
    _court()
    _office()
    _columns()
    for table, column, other in _LINKS:
        _link(table, column, other)
    op.create_index("ix_referral_state", "referral", ["state", "reply_by", "case_id"])


def _outside_court() -> None:
    _table(
        "mediation",
        _key("actor_id"),
        _day("held_on", nullable=False),
        _words("place", 200, nullable=True),
        sa.Column("present", sa.JSON(), nullable=False),
        sa.Column("absent", sa.JSON(), nullable=False),
        _code(
            "result",
            "mediationresult",
            "continues",
            "agreement_full",
            "agreement_partial",
            "failed",
            "not_held",
        ),
        _day("next_on"),
        _words("note"),
        to={"actor_id": "justice_actor"},
    )
    _table(
        "agreement",
        _key("mediation_id"),
        _key("actor_id"),
        _code("kind", "agreementkind", "full", "partial"),
        _day("agreed_on", nullable=False),
        _words("terms"),
        _day("watch_until"),
        _code("homologation", "homologation", "none", "requested", "granted", "refused"),
        _key("homologation_by_id"),
        _day("homologation_asked_on"),
        _day("homologated_on"),
        _words("homologation_note"),
        to={
            "mediation_id": "mediation",
            "actor_id": "justice_actor",
            "homologation_by_id": "justice_actor",
        },
    )
    _table(
        "agreement_check",
        _key("agreement_id", nullable=False),
        _day("checked_on", nullable=False),
        _code("kept", "agreementkept", "kept", "partly", "broken"),
        _words("note"),
        to={"agreement_id": "agreement"},
    )
    op.create_index(op.f("ix_agreement_check_agreement_id"), "agreement_check", ["agreement_id"])


def _court() -> None:
    _table(
        "judgment",
        _key("actor_id", nullable=False),
        _key("referral_id"),
        _words("number", 60, nullable=True),
        _day("decided_on", nullable=False),
        _code("decision", "decisionfor", "granted", "partly", "rejected"),
        _words("terms"),
        _day("appeal_until"),
        _key("appeal_referral_id"),
        _day("executed_on"),
        _words("execution_note"),
        to={
            "actor_id": "justice_actor",
            "referral_id": "referral",
            "appeal_referral_id": "referral",
        },
    )


def _office() -> None:
    _table(
        "actor_complaint",
        _key("actor_id", nullable=False),
        _day("received_on", nullable=False),
        _words("subject", 400),
        _code("state", "complaintstate", "open", "closed"),
        _day("closed_on"),
        _words("result"),
        to={"actor_id": "justice_actor"},
        of_case=False,
    )
    op.create_index(op.f("ix_actor_complaint_actor_id"), "actor_complaint", ["actor_id"])
    _table(
        "handover",
        _key("from_member_id", nullable=False),
        _key("to_member_id", nullable=False),
        _day("handed_on", nullable=False),
        _words("why"),
        sa.Column("cases", sa.JSON(), nullable=False),
        to={"from_member_id": "member", "to_member_id": "member"},
        of_case=False,
    )
    _table(
        "visit",
        _key("member_id", nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("before_at", sa.DateTime(timezone=True), nullable=True),
        to={"member_id": "member"},
        of_case=False,
    )
    op.create_index(op.f("ix_visit_member_id"), "visit", ["member_id"], unique=True)
    _table(
        "restriction",
        _words("category", 3, nullable=True),
        _words("receiver_type", 40, nullable=True),
        _words("receiver_order", 20, nullable=True),
        _code("kind", "findingkind", "warn", "require", "block"),
        _words("title", 200),
        _words("reason", 400),
        _day("valid_from", nullable=False),
        _day("valid_to"),
        _key("end_asked_by"),
        _day("end_asked_on"),
        _key("end_confirmed_by"),
        to={"end_asked_by": "member", "end_confirmed_by": "member"},
        of_case=False,
    )


def _columns() -> None:
    """Add what stands in rows that are there already: what was sent until now was a hand-over."""
    kind = _code("kind", "referralkind", "handover", "service", "forward", "appeal")
    kind.server_default = sa.DefaultClause("handover")
    op.add_column("referral", kind)
    op.add_column("referral", _day("acknowledged_on"))
    op.add_column("referral", _code("outcome", "outcome", *_OUTCOMES, nullable=True))
    op.add_column("referral", _words("interpreter", 200, nullable=True))
    norms: sa.Column[bool] = sa.Column(
        "norms", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("actor_training", norms)
    op.add_column("actor_training", sa.Column("hours", sa.Integer(), nullable=True))
    op.add_column("actor_training", _words("organiser", 200, nullable=True))
    op.add_column("letter", sa.Column("mail_year", sa.Integer(), nullable=True))
    op.add_column("letter", sa.Column("mail_number", sa.Integer(), nullable=True))


def _link(table: str, column: str, other: str) -> None:
    """Add a column that refers to another table, in place on SQLite too."""
    name = f"fk_{table}_{column}_{other}"
    if op.get_bind().dialect.name == "sqlite":
        # Only this form adds the reference without copying a table that others refer to.
        link = f"CONSTRAINT {name} REFERENCES {other} (id)"
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} BLOB {link}")
        return
    op.add_column(table, _key(column))
    op.create_foreign_key(op.f(name), table, other, [column], ["id"])


def downgrade() -> None:
    op.drop_index("ix_referral_state", "referral")
    for table, column, _ in _LINKS:
        op.drop_column(table, column)
    for table, *columns in (
        ("letter", "mail_number", "mail_year"),
        ("actor_training", "organiser", "hours", "norms"),
        ("referral", "interpreter", "outcome", "acknowledged_on", "kind"),
    ):
        for column in columns:
            op.drop_column(table, column)
    for table in ("restriction", "visit", "handover", "actor_complaint"):
        op.drop_table(table)
    for table in reversed(_ADDED):
        op.drop_table(table)
