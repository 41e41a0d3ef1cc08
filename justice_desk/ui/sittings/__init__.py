"""The window of the court sittings: their list, and one of them with its docket."""
