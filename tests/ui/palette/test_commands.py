"""Whatever a page offers is found with Ctrl+K, in the words that people type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.terms.enums import Role
from justice_desk.terms.settlements import AgreementKind
from justice_desk.ui.case.mediation_form import MediationDialog
from justice_desk.ui.case.referral_menu import WORDS as MOVES
from justice_desk.ui.case.referral_menu import offered
from justice_desk.ui.components.button import Button
from justice_desk.ui.pages.settings.handover_dialog import HandoverDialog
from justice_desk.ui.palette import elsewhere
from justice_desk.ui.palette.commands import commands
from justice_desk.ui.palette.dialog import PaletteDialog
from tests.ui.case.acting import TRIBUNAL
from tests.ui.referrals.referred import sent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.case.acting import Acting

TYPED = {
    "mediation": "Séance de médiation",
    "conciliation": "Séance de médiation",
    "pv": "Accord",
    "homologuer": "Homologation",
    "juge": "Homologation",
    "verdict": "Jugement",
    "faire appel": "Faire appel",
    "cloturer": "Clôturer le dossier",
    "reattribuer": "Confier à un autre membre",
    "piece jointe": "Joindre une pièce",
    "temoin": "Ajouter une partie",
    "retirer consentement": "Consentements du dossier",
    "feuille du jour": "Imprimer la feuille du jour",
    "recopier": "Saisir la feuille du jour",
    "liste d’appels": "Personnes à appeler",
    "liste de terrain": "Coupons à recueillir",
    "tournee": "Coupons à recueillir",
    "lettres du jour": "Lettres du jour",
    "courrier depart": "Courrier départ du mois",
    "registre du courrier": "Courrier départ du mois",
    "passation": "Confier des dossiers",
    "restriction": "Ajouter une règle du bureau",
    "garde-fou": "Tableau des garde-fous",
    "cle usb": "Sauvegarder sur une clé",
    "restaurer": "Restaurer une sauvegarde",
    "mot de passe": "Ma phrase de passe",
    "theme": "Langue, couleurs et taille du texte",
    "imprimer la liste": "Imprimer la liste des dossiers",
}
"""What somebody types, and how what is meant begins."""
NOT_SOUGHT = (
    "disable-",
    "restriction-end-",
    "actor-case-",
    "actor-close-",
    "register-",
    "today-cases",
)
"""Buttons that stand in a row and are about that row alone."""


NAMED = {"duplicates": "twins"}
"""Destinations whose page bears another name."""


def page_name(acting: Acting) -> str:
    """Return the object name of the page that is seen, or of the form that covers it."""
    if acting.window.cover is not None:
        return f"page-{acting.window.cover.objectName()}"
    shown = acting.window.stack.currentWidget()
    assert shown is not None
    return shown.objectName()


def found(acting: Acting, typed: str) -> list[str]:
    """Return what Ctrl+K shows of commands for what is typed."""
    return [hit.words for hit in list(commands(acting.window).find(typed))[:5]]


@pytest.fixture
def settled(awa: Acting) -> str:
    """The number of a case with an agreement, and one letter that waits."""
    number, _letter = sent(awa, TRIBUNAL)
    with awa.office.writing("agreement add") as session:
        add_agreement(session, number, AgreementTold(AgreementKind.FULL, "Partage du champ"))
    return number


@pytest.mark.parametrize("typed", TYPED)
def test_a_command_is_found_from_any_page_by_what_people_call_it(awa: Acting, typed: str) -> None:
    awa.window.go("today")
    assert any(words.startswith(TYPED[typed]) for words in found(awa, typed)), found(awa, typed)


def menu_words(acting: Acting, number: str) -> Iterator[str]:
    page = acting.page(number)
    yield from (a.text() for a in page.findChildren(QAction) if "case-menu-" in a.objectName())
    for row in acting.view(number).referrals:
        yield from (_(MOVES[m]) for m in offered(acting.window.workspace, page.view, row))  # type: ignore[arg-type]  # the page has read its case


def test_every_verb_of_the_menus_of_a_case_is_found_there(awa: Acting, settled: str) -> None:
    told = list(menu_words(awa, settled))
    assert len(told) > 8
    assert [words for words in told if words not in found(awa, words)] == []


def test_a_verb_that_is_found_is_done_on_the_case_that_is_open(awa: Acting) -> None:
    awa.page(awa.case())
    awa.window.open_palette()
    palette = awa.dialog(PaletteDialog)
    QTest.keyClicks(palette.line, "mediation")
    awa.stage.settle()
    assert palette.hits()[0].startswith("Séance de médiation")
    awa.press(palette.line, Qt.Key.Key_Return)
    awa.dialog(MediationDialog).reject()


def test_without_an_open_case_its_verbs_lead_to_the_cases(awa: Acting) -> None:
    awa.window.go("today")
    hit = commands(awa.window).find("séance de médiation")[0]
    assert hit.context == "dans un dossier ouvert"
    hit.choose()
    awa.stage.settle()
    assert page_name(awa) == "page-cases"


def test_a_command_of_another_page_goes_there_and_does_it(awa: Acting) -> None:
    awa.window.go("today")
    commands(awa.window).find("passation")[0].choose()
    awa.dialog(HandoverDialog).reject()
    assert page_name(awa) == "page-settings"


@pytest.mark.parametrize("page", ["today", "referrals", "actors", "settings"])
def test_every_button_of_a_page_is_found(awa: Acting, settled: str, page: str) -> None:
    awa.window.go(page)
    awa.stage.settle()
    shown = awa.window.stack.currentWidget()
    assert shown is not None
    pressed = {place.button for place in elsewhere.PLACES}
    buttons = [
        button.accessibleName()
        for button in shown.findChildren(Button)
        if button.isVisible() and button.isEnabled() and button.text()
        if not button.objectName().startswith(NOT_SOUGHT)
        if button.objectName() not in pressed
    ]
    assert [name for name in buttons if name.rstrip("…") not in " ".join(found(awa, name))] == []


@pytest.mark.parametrize("place", elsewhere.PLACES, ids=lambda place: place.told.words)
def test_every_command_of_a_page_does_something_there(
    awa: Acting, place: elsewhere.Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: "")
    assert allowed(place.right, Role.COORDINATOR)
    awa.window.go("cases")
    hit = next(h for h in commands(awa.window).find(_(place.told.words)) if not h.context)
    hit.choose()
    awa.stage.settle()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()
    awa.stage.settle()
    page, _colon, _about = place.page.partition(":")
    assert page_name(awa) == f"page-{NAMED.get(page, page)}"


def test_a_viewer_is_offered_nothing_that_she_may_not_do(siaka: Acting) -> None:
    siaka.window.go("today")
    words = found(siaka, "feuille du jour") + found(siaka, "passation") + found(siaka, "médiation")
    assert words == []
