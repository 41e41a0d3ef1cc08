"""Codes with what they mean beside them: nobody learns 28 categories and 62 types by heart."""

from __future__ import annotations


def category_words(code: str) -> str:
    """Return « EAU (Puits, eau, pêche) »."""
    from justice_desk.rules.reference import categories

    known = categories().get(code)
    return f"{code} ({known.short.text()})" if known else code


def type_words(code: str) -> str:
    """Return « cofo (Commission foncière) »."""
    from justice_desk.rules.reference import actor_types

    known = actor_types().get(code)
    return f"{code} ({known.label.text()})" if known else code
