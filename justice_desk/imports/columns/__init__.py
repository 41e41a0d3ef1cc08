"""Finds which column holds what: the fields of each kind, and the mapping that is suggested."""
