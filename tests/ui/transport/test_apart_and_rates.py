"""Who does not ride together, and what support is paid at, from the page of transport."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.rules.transport_shipped import shipped_tables
from justice_desk.services.transport.apart import kept
from justice_desk.services.transport.rates import rates
from justice_desk.terms.labels import label
from justice_desk.terms.transport import TravelMode
from justice_desk.ui.components.text import capital
from justice_desk.ui.transport.apart_dialog import ApartDialog, ApartForm
from justice_desk.ui.transport.rates_dialog import RatesDialog
from tests.ui.case.acting import words
from tests.ui.transport.seen import keep, opened

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.case.acting import Acting

HEAD = "du;au;moyen;de_km;a_km;forfait;par_km;nuit;repas;plafond;source\n"


def marking(acting: Acting) -> ApartForm:
    page = opened(acting)
    page.office_verbs.do("apart")
    acting.click(acting.dialog(ApartDialog), "apart-verb")
    form = acting.dialog(ApartForm)
    for part in (form.one, form.other):
        part.case.setText("")  # what another test left typed came back
    return form


def marks(acting: Acting) -> list[str]:
    with acting.office.reading("apart list") as session:
        return [row.why for row in kept(session)]


def test_two_persons_of_a_case_are_marked_and_once_only(awa: Acting) -> None:
    number = awa.case()
    form = marking(awa)
    keep(awa)
    assert form.one.case_field.error()
    form.one.case.setText(number)
    form.one.look()
    awa.stage.settle()
    assert form.other.person.currentText() == "Moussa Exemple"
    form.other.person.setCurrentIndex(0)
    keep(awa)
    assert form.other.person_field.error()
    form.other.person.setCurrentIndex(1)
    form.why.typed.setText("Menaces inventées")
    keep(awa)
    assert "Menaces inventées" in marks(awa)
    listed = awa.dialog(ApartDialog)
    assert any("Menaces inventées" in row.accessibleName() for row in listed.rows)
    listed.reject()


def test_persons_of_two_cases_are_marked(awa: Acting) -> None:
    one, other = awa.case(), awa.case()
    form = marking(awa)
    form.one.case.setText(one)
    form.one.look()
    awa.stage.settle()
    form.other.case.setText(other)
    form.other.look()
    awa.stage.settle()
    assert form.other.person.currentText() == "Zeinabou Exemple"
    form.why.typed.setText("Deux dossiers inventés")
    keep(awa)
    assert "Deux dossiers inventés" in marks(awa)
    awa.dialog(ApartDialog).reject()


def test_a_case_that_does_not_exist_is_told_beside_it(awa: Acting) -> None:
    form = marking(awa)
    form.other.case.setText("GAO-1999-0009")
    form.other.look()
    awa.stage.settle()
    assert form.other.case_field.error()
    form.reject()
    awa.dialog(ApartDialog).reject()


def test_the_rates_in_force_are_shown_with_their_source(awa: Acting) -> None:
    page = opened(awa)
    page.office_verbs.do("rates")
    dialog = awa.dialog(RatesDialog)
    dialog.show_tables(shipped_tables())
    awa.stage.settle()
    said = words(dialog)
    for part in ("En vigueur", capital(label(TravelMode.BUS)), "25 à 100 km", "Arrêté"):
        assert part in said, part
    dialog.reject()


def test_a_list_of_rates_is_seen_before_it_counts(awa: Acting, tmp_path: Path) -> None:
    file = tmp_path / "baremes.csv"
    modes = [mode for mode in TravelMode if mode is not TravelMode.ON_FOOT]
    rows = [f"2026-01-01;;{mode};0;;1234;5;6000;2000;30000;Arrêté inventé\n" for mode in modes]
    file.write_text(HEAD + "".join(rows))
    page = opened(awa)
    page.office_verbs.do("rates")
    dialog = awa.dialog(RatesDialog)
    dialog.take(file)
    awa.stage.settle()
    assert "1\u202f234" in words(dialog)
    assert "pas encore en vigueur" in words(dialog)
    with awa.office.reading("rate list") as session:
        assert "Arrêté inventé" not in {table.source for table in rates(session)}
    keep(awa)
    assert QApplication.activeModalWidget() is None
    with awa.office.reading("rate list") as session:
        assert [table.source for table in rates(session)] == ["Arrêté inventé"]


def test_a_list_with_a_gap_or_a_fraction_is_refused_and_nothing_counts(
    awa: Acting, tmp_path: Path
) -> None:
    with awa.office.reading("rate list") as session:
        before = rates(session)
    page = opened(awa)
    page.office_verbs.do("rates")
    dialog = awa.dialog(RatesDialog)
    file = tmp_path / "baremes.csv"
    file.write_text(HEAD + "2040-01-01;;bus;0;;12,5;0;0;0;0;\n")
    dialog.take(file)
    awa.stage.settle()
    assert "12,5" in words(dialog.refusal)
    assert not dialog.read
    file.write_text(HEAD + "2040-01-01;;bus;0;20;100;0;0;0;0;\n2040-01-01;;bus;30;;100;0;0;0;0;\n")
    dialog.take(file)
    awa.stage.settle()
    keep(awa)
    assert dialog.isVisible()
    assert "20" in words(dialog.refusal)
    dialog.reject()
    with awa.office.reading("rate list") as session:
        assert rates(session) == before


def test_who_only_reads_marks_nobody_and_takes_no_rates_in(siaka: Acting) -> None:
    page = opened(siaka)
    page.office_verbs.do("apart")
    assert QApplication.activeModalWidget() is None
    menu = page.verbs.more.findChild(QWidget, "transport-menu")
    assert menu is not None
    names = {action.objectName() for action in menu.actions()}
    assert not names & {"transport-menu-apart", "transport-menu-papers"}
    page.office_verbs.do("rates")
    dialog = siaka.dialog(RatesDialog)
    assert not dialog.verb.isVisible()
    dialog.press()
    dialog.reject()
