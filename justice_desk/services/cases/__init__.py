"""Verbs and views of the case: open, show, list, note, correct, assign, close."""
