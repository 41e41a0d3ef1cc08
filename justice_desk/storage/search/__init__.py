"""Search: one table of folded words, indexed by FTS5 on SQLCipher, by words on PostgreSQL."""
