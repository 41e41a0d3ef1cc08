"""The window that brings an old register in: file, columns, rows, decision."""
