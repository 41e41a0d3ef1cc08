"""Verbs and views of consent."""
