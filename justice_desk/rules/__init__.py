"""Pure rules that protect people; each answers with its reason."""
