"""The lines of a budget are those of the nomenclature, in both languages."""

from __future__ import annotations

from justice_desk.rules.reference import expenses


def test_every_line_has_a_label_in_both_languages_and_other_comes_last() -> None:
    lines = expenses()
    assert [*lines][-1] == "other"
    labels = {(row.label.text("fr"), row.label.text("en")) for row in lines.values()}
    assert len(labels) == len(lines)
    assert all(fr and en and fr != en for fr, en in labels)
