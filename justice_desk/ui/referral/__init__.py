"""Referring a case, and writing down the answer of a slip."""
