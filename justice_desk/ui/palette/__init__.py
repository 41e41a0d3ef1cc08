"""Ctrl+K: finds a command today, cases, persons and actors as they join."""
