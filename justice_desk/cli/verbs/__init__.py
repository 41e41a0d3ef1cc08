"""The verbs, one file a noun; each imports its services only when it runs."""
