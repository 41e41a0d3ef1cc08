"""The pages for the lawyer are those that the rules make today."""

from __future__ import annotations

import pytest

from installer.safeguards_page import DOCS, GROUPS, NAMES, page
from justice_desk.i18n import messages
from justice_desk.rules.safeguards import rows


@pytest.mark.parametrize("language", sorted(NAMES))
def test_the_page_in_the_documents_is_current(language: str) -> None:
    assert (DOCS / NAMES[language]).read_text(encoding="utf-8") == page(language)
    assert messages.language() == "fr"


def test_every_safeguard_stands_once_on_the_page() -> None:
    told = [key for _group, ids in GROUPS for key in ids]
    assert sorted(told) == sorted(row["id"] for row in rows())


@pytest.mark.parametrize("language", sorted(NAMES))
def test_the_page_tells_title_source_and_certainty(language: str) -> None:
    written = page(language)
    messages.use(language)
    for row in rows():
        assert f"| {row['title']} | {row['source']} |" in written
    assert "{" not in written
