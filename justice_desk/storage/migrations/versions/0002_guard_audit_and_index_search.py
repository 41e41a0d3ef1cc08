"""Guard the audit against change, and index what is searched."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SQLITE_UP = (
    """CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_entry
       BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END""",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_entry
       BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END""",
    """CREATE VIRTUAL TABLE search_fts USING fts5(folded, content='search_document',
       content_rowid='rowid', tokenize='unicode61', prefix='1 2 3')""",
    """CREATE TRIGGER search_fts_insert AFTER INSERT ON search_document BEGIN
       INSERT INTO search_fts(rowid, folded) VALUES (new.rowid, new.folded); END""",
    """CREATE TRIGGER search_fts_delete AFTER DELETE ON search_document BEGIN
       INSERT INTO search_fts(search_fts, rowid, folded)
       VALUES ('delete', old.rowid, old.folded); END""",
    """CREATE TRIGGER search_fts_update AFTER UPDATE ON search_document BEGIN
       INSERT INTO search_fts(search_fts, rowid, folded)
       VALUES ('delete', old.rowid, old.folded);
       INSERT INTO search_fts(rowid, folded) VALUES (new.rowid, new.folded); END""",
)
SQLITE_DOWN = (
    "DROP TRIGGER search_fts_update",
    "DROP TRIGGER search_fts_delete",
    "DROP TRIGGER search_fts_insert",
    "DROP TABLE search_fts",
    "DROP TRIGGER audit_no_delete",
    "DROP TRIGGER audit_no_update",
)
POSTGRES_UP = (
    """CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$""",
    """CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
       FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()""",
    """CREATE INDEX search_fts_words ON search_document
       USING gin (to_tsvector('simple', folded))""",
)
POSTGRES_DOWN = (
    "DROP INDEX search_fts_words",
    "DROP TRIGGER audit_no_change ON audit_entry",
    "DROP FUNCTION audit_refuse()",
)


def upgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE_UP if sqlite else POSTGRES_UP:
        op.execute(statement)


def downgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE_DOWN if sqlite else POSTGRES_DOWN:
        op.execute(statement)
