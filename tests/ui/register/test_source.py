from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.register import RegisterQuery
from justice_desk.storage.errors import DatabaseDamaged
from justice_desk.terms.clock import today
from justice_desk.ui.pages.register.source import PAGE, RegisterSource

if TYPE_CHECKING:
    from justice_desk.storage.office import Office


def test_the_first_screen_is_read_before_the_list_is_measured(large: Office) -> None:
    source = RegisterSource(large, RegisterQuery(today=today()))
    assert source.count() == PAGE
    assert not source.is_whole
    assert source.measure() == 2000
    assert source.is_whole


def test_a_page_past_the_end_is_empty_and_a_last_one_is_short(large: Office) -> None:
    source = RegisterSource(large, RegisterQuery(today=today()))
    assert len(source.page(1990, PAGE)) == 10
    assert source.page(4000, PAGE) == ()


def test_a_source_that_is_stopped_lets_the_next_one_read(large: Office) -> None:
    source = RegisterSource(large, RegisterQuery(today=today()))
    stopped = threading.Timer(0.001, source.interrupt)
    stopped.start()
    errors: list[type[Exception]] = []
    for _ in range(20):
        try:
            source.measure()
        except Exception as error:  # noqa: BLE001 - which one depends on when it was stopped
            errors.append(type(error))
    stopped.join()
    assert DatabaseDamaged not in errors
    assert RegisterSource(large, RegisterQuery(today=today())).measure() == 2000


@pytest.mark.parametrize("whole", [True, False])
def test_a_list_that_fits_its_first_page_is_never_counted(large: Office, *, whole: bool) -> None:
    asked = RegisterQuery(today=today(), search="DEMO-2026-0001")
    source = RegisterSource(large, asked, whole=whole)
    assert source.count() == 1
    assert source.is_whole
