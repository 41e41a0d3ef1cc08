"""The journey widget: walked with keys, described in words, scrolled inside itself only."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from justice_desk.drawing.journey import Hop, Measure, Picture, layout
from justice_desk.ui.journey import ink
from justice_desk.ui.journey.legend import JourneyLegend
from justice_desk.ui.journey.view import JourneyView
from justice_desk.ui.theme import fonts
from justice_desk.ui.theme.current import Theme, put_on
from justice_desk.ui.theme.tokens import DARK, LIGHT
from tests.drawing.journey import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def faces(qapp: object) -> Iterator[None]:
    fonts.load()
    fonts.load_rest()
    yield
    put_on(Theme())


def build(hops: tuple[Hop, ...], width: float, measure: Measure) -> Picture:
    return layout(hops, samples.TODAY, (), width, measure)


def shown(qtbot: QtBot, hops: tuple[Hop, ...], width: int = 1078) -> JourneyView:
    view = JourneyView(partial(build, hops))
    qtbot.addWidget(view)
    view.resize(width, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_arrow_keys_go_from_hold_to_hold_and_stop_at_the_ends(qtbot: QtBot) -> None:
    view = shown(qtbot, samples.six())
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.focused == 0
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.focused == 1
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.focused == 6


def test_enter_opens_the_referral_of_the_hold(qtbot: QtBot) -> None:
    view = shown(qtbot, samples.six())
    view.focus_hold(3)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["GAO-2026-0147/R3"]


def test_enter_on_a_hold_without_referral_opens_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, samples.six())
    view.focus_hold(0)
    with qtbot.assertNotEmitted(view.opened):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_a_double_click_opens_what_is_under_the_pointer(qtbot: QtBot) -> None:
    view = shown(qtbot, samples.six())
    box = view.picture.faces[2].box
    at = QPoint(int(box.centre), int(box.middle))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.focused == 2
    with qtbot.waitSignal(view.opened) as opened:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["GAO-2026-0147/R2"]


def test_the_widget_describes_the_hold_that_has_the_focus(qtbot: QtBot) -> None:
    view = shown(qtbot, samples.six())
    assert view.accessibleDescription().count("détient") == 7
    view.focus_hold(2)
    assert view.accessibleDescription() == (
        "R2, Cadi de Gao, religieux, attend 6 jours, détient 46 jours, se déclare hors compétence"
    )


def test_the_ring_of_the_focus_is_visible(qtbot: QtBot) -> None:
    view = shown(qtbot, samples.six())
    before = view.grab().toImage()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert view.focused == 6
    box = view.picture.faces[6].box
    ring = (int(box.x + 40), int(box.y - 3))
    after = view.grab().toImage()
    assert before.pixelColor(*ring) != after.pixelColor(*ring)
    assert after.pixelColor(*ring) == QColor(LIGHT.accent)


def test_a_long_journey_scrolls_inside_and_begins_at_its_latest_hold(qtbot: QtBot) -> None:
    view = shown(qtbot, samples.many(60))
    bar = view.horizontalScrollBar()
    assert bar.maximum() > 0
    view.show_journey(partial(build, samples.many(60)))
    assert bar.value() == bar.maximum()
    view.focus_hold(0)
    assert bar.value() < view.picture.faces[0].box.x


def test_a_short_journey_has_no_scroll_bar_at_any_width(qtbot: QtBot) -> None:
    view = shown(qtbot, samples.six())
    for width in (700, 900, 1366):
        view.resize(width, 400)
        assert view.horizontalScrollBar().maximum() == 0
        assert view.picture.width == width


def test_an_empty_journey_takes_keys_without_a_hold(qtbot: QtBot) -> None:
    view = shown(qtbot, ())
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.focused == -1


def test_larger_text_grows_to_125_percent_at_most(qtbot: QtBot) -> None:
    small = ink.measure("Cadi de Gao", 12, 600)
    put_on(Theme(LIGHT, 1.5))
    assert ink.measure("Cadi de Gao", 12, 600) == pytest.approx(1.25 * small, rel=0.02)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_colours_are_those_of_the_theme(qtbot: QtBot, tokens: object) -> None:
    theme = DARK if tokens is DARK else LIGHT
    put_on(Theme(theme))
    found = colours(shown(qtbot, samples.six()).grab().toImage())
    wanted = (theme.surface, theme.statutory.text, theme.danger.fill, theme.customary.fill)
    assert set(wanted) <= found


def test_the_legend_says_its_five_words(qtbot: QtBot) -> None:
    legend = JourneyLegend()
    qtbot.addWidget(legend)
    assert legend.accessibleName() == (
        "étape passée, détient le dossier, attend une réponse, bloqué, retour"
    )
    legend.resize(legend.sizeHint())
    assert LIGHT.danger.text in colours(legend.grab().toImage())


def test_a_case_opened_today_is_drawn(qtbot: QtBot) -> None:
    view = shown(qtbot, (samples.office(date(2026, 11, 24)),))
    assert view.picture.faces[0].sentence == "Bureau de Gao, détient 0 jour"
