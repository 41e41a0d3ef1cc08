from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from justice_desk.i18n import messages


def test_another_language_holds_inside_the_block_only() -> None:
    messages.use("en")
    with messages.speaking("fr"):
        assert (messages.language(), messages._("claimant")) == ("fr", "requérant")
    assert (messages.language(), messages._("claimant")) == ("en", "claimant")


def test_it_ends_with_an_error_too() -> None:
    messages.use("en")
    with pytest.raises(KeyError), messages.speaking("fr"):
        raise KeyError
    assert messages.language() == "en"


def test_another_thread_goes_on_in_its_own_language() -> None:
    messages.use("en")
    with messages.speaking("fr"), ThreadPoolExecutor(1) as pool:
        assert pool.submit(messages.language).result() == "en"
