"""The intake: what a person tells, taken down while she talks (Ctrl+N)."""
