"""Papers are seen, kept, printed and saved at the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from justice_desk.services.audit import entries
from justice_desk.services.cases.attaching import attach
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.terms.enums import EventKind
from justice_desk.ui.case.attach import AttachDialog
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.case.papers import KeptPaperDialog
from tests.ui.case.acting import COFO, Acting, words

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_summary_is_seen_before_it_is_saved_and_noted_once_it_exists(
    awa: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = awa.case()
    awa.page(number)
    awa.press(awa.window, Qt.Key.Key_P, control=True)
    dialog = awa.dialog(PaperDialog)
    target = tmp_path / "synthèse.pdf"
    monkeypatch.setattr(
        "justice_desk.ui.case.paper.QFileDialog.getSaveFileName",
        lambda *_args: (str(target), "PDF"),
    )
    assert all(event.kind is not EventKind.PRINTED for event in awa.view(number).events)
    dialog.save.click()
    awa.stage.settle()
    assert target.read_bytes().startswith(b"%PDF")
    assert awa.view(number).events[-1].kind is EventKind.PRINTED
    dialog.reject()


def test_a_pasted_picture_is_kept_with_the_case(awa: Acting) -> None:
    number = awa.case()
    page = awa.page(number)
    image = QImage(20, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    page.setFocus()
    awa.press(page, Qt.Key.Key_V, control=True)
    dialog = awa.dialog(AttachDialog)
    dialog.name.setText("Croquis")
    dialog.verb.click()
    awa.stage.settle()
    kept = awa.view(number).papers
    assert [(p.title, p.media_type) for p in kept] == [("Croquis", "image/png")]


def test_a_dropped_file_that_is_no_paper_is_refused_in_words(awa: Acting, tmp_path: Path) -> None:
    number = awa.case()
    page = awa.page(number)
    file = tmp_path / "notes.txt"
    file.write_text("du texte")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert page.body is not None
    page.body.dropped.emit(data)
    dialog = awa.dialog(AttachDialog)
    dialog.verb.click()
    awa.stage.settle()
    assert "notes.txt" in words(dialog)
    assert not awa.view(number).papers
    dialog.reject()


def test_a_kept_paper_that_cannot_be_drawn_says_so_and_the_look_is_recorded(awa: Acting) -> None:
    number = awa.case()
    with awa.office.writing("case attach") as session:
        attach(session, number, b"%PDF-1.4 invented", file="acte.pdf", kind="acte")
    page = awa.page(number)
    paper = awa.view(number).papers[0]
    page.do(f"paper:{paper.id}")
    dialog = awa.dialog(KeptPaperDialog)
    awa.stage.settle()
    assert "acte" in words(dialog)
    assert dialog.refusal.isVisible()
    with awa.office.reading("audit list") as session:
        looks = [row.fields for row in entries(session, limit=20) if row.action == "access"]
    assert ("paper",) in looks
    dialog.reject()


def test_the_letter_without_a_name_refuses_a_text_that_tells_who(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    with awa.office.writing("refer") as session:
        reference = refer(session, number, Request(COFO, "Conciliation")).reference
    page = awa.page(number)
    page.do(f"letter:{reference}")
    dialog = awa.dialog(PaperDialog)
    dialog.nameless.click()
    awa.stage.settle()
    assert dialog.verb.isEnabled()
    dialog.words.setText("Zeinabou demande sa parcelle.")
    awa.qtbot.waitUntil(dialog.refusal.isVisible, timeout=5000)
    assert "Zeinabou" in words(dialog)
    assert not dialog.verb.isEnabled()
    dialog.words.setText("Une parcelle est disputée.")
    awa.qtbot.waitUntil(dialog.verb.isEnabled, timeout=5000)
    dialog.reject()


def test_a_paper_that_no_printer_takes_can_still_be_saved(
    awa: Acting, monkeypatch: pytest.MonkeyPatch
) -> None:
    awa.page(awa.case()).do("preview")
    dialog = awa.dialog(PaperDialog)
    monkeypatch.setattr("justice_desk.ui.printing.platform.system", lambda: "Linux")
    monkeypatch.setattr("justice_desk.ui.printing.shutil.which", lambda _name: None)
    dialog.verb.click()
    awa.stage.settle()
    assert "Aucune imprimante" in words(dialog)
    assert dialog.save.isEnabled()
    dialog.reject()
