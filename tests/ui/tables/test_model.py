from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from shiboken6 import delete, isValid

from justice_desk.terms.errors import BadInput, DeskError
from justice_desk.ui.jobs import Job
from justice_desk.ui.tables.columns import Cell, Column
from justice_desk.ui.tables.model import KEPT, PAGE, PagedModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

T = TypeVar("T")
COLUMNS: tuple[Column[int], ...] = (
    Column("n", "Number", lambda n: Cell(str(n), f"ligne {n}"), sort="n"),
    Column("double", "Holder", lambda n: Cell(str(2 * n)), right=True),
)


class Numbers:
    """A list of numbers that counts how often it is asked."""

    def __init__(self, size: int, first: int = 0) -> None:
        self.size, self.first = size, first
        self.asked: list[int] = []

    def count(self) -> int:
        return self.size

    def page(self, offset: int, limit: int) -> Sequence[int]:
        self.asked.append(offset)
        last = min(offset + limit, self.size)
        return range(self.first + offset, self.first + last)


class Desk:
    """A reader that answers when told to, so that a test sees what happens meanwhile."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []
        self.jobs: list[Job[object]] = []

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None] | None = None,
    ) -> Job[T]:
        job = Job(work, done, failed)

        def answer() -> None:
            if job.cancelled:
                return
            try:
                found = work()
            except DeskError as error:
                if failed is not None:
                    failed(error)
            else:
                done(found)

        self.waiting.append(answer)
        return job

    def answer(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


def opened(size: int) -> tuple[PagedModel[int], Desk, Numbers]:
    desk, numbers = Desk(), Numbers(size)
    model = PagedModel(COLUMNS, desk)
    model.show(numbers)
    desk.answer()
    return model, desk, numbers


def test_a_hundred_thousand_rows_cost_one_page(qtbot: QtBot) -> None:
    model, _desk, numbers = opened(100_000)
    assert model.rowCount() == 100_000
    assert numbers.asked == [0]
    assert model.row(PAGE - 1) == PAGE - 1


def test_a_row_that_is_not_here_is_fetched_once_and_shows_when_it_arrives(qtbot: QtBot) -> None:
    model, desk, numbers = opened(100_000)
    assert model.row(50_123) is None
    assert model.data(model.index(50_124, 0)) is None
    with qtbot.waitSignal(model.dataChanged) as told:
        desk.answer()
    assert numbers.asked == [0, 50_000]
    assert told.args is not None
    assert told.args[0].row() == 50_000
    assert model.data(model.index(50_123, 0)) == "50123, ligne 50123"


def test_scrolling_far_drops_what_was_asked_on_the_way() -> None:
    model, desk, numbers = opened(100_000)
    for row in (10_000, 30_000, 60_000, 99_999):
        model.row(row)
    desk.answer()
    assert numbers.asked == [0, 99_800]


def test_memory_is_bounded_however_far_one_scrolls() -> None:
    model, desk, numbers = opened(100_000)
    for page in range(1, 2 * KEPT):
        model.row(page * PAGE)
        desk.answer()
    assert model.row(0) is None
    desk.answer()
    assert numbers.asked.count(0) == 2


def test_the_old_rows_stay_until_the_new_list_is_here() -> None:
    model, desk, _numbers = opened(10)
    model.show(Numbers(3, first=100))
    assert model.row(0) == 0
    desk.answer()
    assert (model.rowCount(), model.row(0)) == (3, 100)


def test_of_two_lists_asked_in_a_row_only_the_last_is_shown() -> None:
    model, desk, _numbers = opened(10)
    first, second = Numbers(5), Numbers(7)
    model.show(first)
    model.show(second)
    desk.answer()
    assert model.rowCount() == 7
    assert first.asked == []


def test_a_refusal_is_told_and_asking_again_works(qtbot: QtBot) -> None:
    model, desk, numbers = opened(1000)

    def broken(offset: int, limit: int) -> Sequence[int]:
        raise BadInput

    good, numbers.page = numbers.page, broken  # type: ignore[method-assign]  # planted fault
    model.row(900)
    with qtbot.waitSignal(model.refused):
        desk.answer()
    numbers.page = good  # type: ignore[method-assign]  # mended
    assert model.row(900) is None
    desk.answer()
    assert model.row(900) == 900


def test_a_click_on_a_heading_asks_for_another_order(qtbot: QtBot) -> None:
    model, _desk, _numbers = opened(10)
    with qtbot.waitSignal(model.order_wanted) as told:
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert told.args == ["n", True]
    with qtbot.assertNotEmitted(model.order_wanted):
        model.sort(1, Qt.SortOrder.AscendingOrder)


def test_headings_speak_the_language_of_the_moment() -> None:
    model, _desk, _numbers = opened(1)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Numéro"


def test_qt_finds_the_model_sound(qtmodeltester: ModelTester) -> None:
    model, _desk, _numbers = opened(450)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt has no types


def test_an_answer_that_comes_when_the_list_has_gone_is_let_fall() -> None:
    desk = Desk()
    model = PagedModel(COLUMNS, desk)
    model.show(Numbers(3))
    delete(model)
    desk.answer()
    assert not isValid(model)
