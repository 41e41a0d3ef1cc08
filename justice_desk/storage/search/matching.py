"""Finds cases by what is typed; what a member may not see is taken away by the caller's filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, column, func, select, table

from justice_desk.models.search import SearchDocument
from justice_desk.terms.fold import fold
from justice_desk.terms.spelling import spelling_key

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

_FTS = table("search_fts", column("rowid"), column("search_fts"))


def words_of(*texts: str | None) -> str:
    """Return the words to index: each text folded, and each as it might be spelled."""
    folded = [fold(text) for text in texts if text]
    return " ".join(dict.fromkeys([*folded, *(spelling_key(text) for text in texts if text)]))


def matching(session: Session, typed: str) -> Select[uuid.UUID]:
    """Return the select of the ids of the cases whose words begin with every word typed."""
    if session.get_bind().dialect.name == "postgresql":
        return _on_postgres(_words(typed))
    return select(SearchDocument.case_id).where(SearchDocument.rowid.in_(hits(typed)))


def hits(typed: str) -> Select[int]:
    """Return the select of the rows of the search table that match; FTS5 alone has it."""
    # Every word is quoted: what a person types is never read as FTS5's own language.
    query = " AND ".join(f'("{word}"* OR "{key}"*)' for word, key in _words(typed))
    return select(_FTS.c.rowid).where(_FTS.c.search_fts.op("MATCH")(query))


def _words(typed: str) -> list[tuple[str, str]]:
    # A number has one spelling: the key would make 01 of 0001, and find a hundred more cases.
    return [
        (word, word if word.isdecimal() else spelling_key(word)) for word in fold(typed).split()
    ]


def _on_postgres(words: list[tuple[str, str]]) -> Select[uuid.UUID]:
    query = " & ".join(f"('{word}':* | '{key}':*)" for word, key in words)
    vector: Any = func.to_tsvector("simple", SearchDocument.folded)
    return select(SearchDocument.case_id).where(vector.op("@@")(func.to_tsquery("simple", query)))
