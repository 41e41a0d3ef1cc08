"""Scenes of the intake (look 04): empty, half told, refused beside a field, known, taken up."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QWidget

from justice_desk.services.cases.intake import Intake, PersonIntake, RelationIntake
from justice_desk.services.cases.noticing import notice
from justice_desk.services.cases.opening import open_case
from justice_desk.services.places import find, find_or_keep, seed
from justice_desk.storage.drafts import Draft
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.ui.intake.keeper import FORM
from justice_desk.ui.intake.known import place_answers
from justice_desk.ui.intake.page import IntakePage
from justice_desk.ui.shell import MainWindow

if TYPE_CHECKING:
    from justice_desk.ui.screenshots.stage import Stage

KOCHAKAREY: Final = "Gao/Gao/Gounzoureye/Kochakarey"
TOLD: dict[str, Any] = {
    "person.name": "Kadidia Exemple",
    "person.age": "34",
    "person.birth_estimated": True,
    "person.sex": "female",
    "person.languages": ["ses"],
    "person.phone": "66 12 38",
    "person.phone_safe": ["never"],
    "person.wishes_woman": "woman",
    "case.category": "VBG",
    "case.maybe_crime": "to_check",
    "case.summary": "Son mari la frappe quand elle réclame l’argent du marché.",
    "case.facts": (
        "Depuis les récoltes, son mari la frappe quand elle réclame l’argent du marché. "
        "Elle dort chez sa sœur depuis dimanche avec ses deux enfants."
    ),
    "respondent.name": "Abdoulaye Exemple",
    "respondent.tie": "mari",
    "consent.file": "yes",
}


def empty(stage: Stage) -> QWidget:
    """Return an intake that was just begun."""
    return _begun(stage)[0]


def wrong(stage: Stage) -> QWidget:
    """Return look 04: an error beside the phone, a likely same person, a conflict."""
    window, page = _told(stage)
    page.form.check("person.phone")
    return window


def missing(stage: Stage) -> QWidget:
    """Return what Ctrl+Enter says when answers are missing."""
    window, page = _begun(stage)
    page.opener.open()
    stage.settle()
    return window


def matter(stage: Stage) -> QWidget:
    """Return the second part, its folds open."""
    window, page = _told(stage)
    for body in page.form.folds():
        if body.fold.letter in {"D", "E"}:
            body.open()
    stage.settle()
    page.form.questions["case.danger"].go_there()
    return window


def agreement(stage: Stage) -> QWidget:
    """Return the third part, a thumbprint before a witness."""
    window, page = _told(stage)
    page.form.put(
        {
            "consent.how": "thumbprint",
            "consent.witness": "Hawa Exemple",
            "consent.statistics": "yes",
            "consent.statistics.how": "oral",
            "consent.statistics.until": "31/12/2026",
        }
    )
    stage.settle()
    page.form.questions["consent.contact.until"].go_there()
    return window


def folded_open(stage: Stage) -> QWidget:
    """Return everything about the person that may come later, and the paper's head."""
    window, page = _begun(stage)
    for body in page.form.folds():
        if body.fold.letter in {"P", "A", "B", "C"}:
            body.open()
    stage.settle()
    return window


def places(stage: Stage) -> QWidget:
    """Return the candidates of a village that was typed alone, each with its commune."""
    window, page = _begun(stage)
    page.form.questions["person.village"].go_there()
    page.places.line("person.village").insert("wabaria")
    page.places.line("person.village").wanted.emit("wabaria")
    stage.settle()
    return window


def known(stage: Stage) -> QWidget:
    """Return an intake that uses the record of a person whom the office knows."""
    window, page = _told(stage)
    for button in page.side.findChildren(QWidget):
        if button.objectName().startswith("intake-same-"):
            button.click()  # type: ignore[attr-defined]  # a Button
            break
    stage.settle()
    page.keeper.drop()
    stage.settle()
    return window


def offered(stage: Stage) -> QWidget:
    """Return the register after unlocking, a draft of yesterday offered."""
    made = MainWindow(stage.workspace())
    made.show()
    stage.settle()
    begun = utc_now().replace(hour=17, minute=40) - timedelta(days=1)
    made.drafts.offer((Draft(FORM, "invented", {}, begun),))
    return made


def _begun(stage: Stage) -> tuple[MainWindow, IntakePage]:
    _furnish(stage)
    made = MainWindow(stage.workspace())
    made.show()
    made.go("intake")
    stage.settle()
    cover = made.cover
    if not isinstance(cover, IntakePage):
        raise TypeError(type(cover))
    return made, cover


def _told(stage: Stage) -> tuple[MainWindow, IntakePage]:
    window, page = _begun(stage)
    with stage.office.reading("place find") as session:
        place = find(session, KOCHAKAREY)
    page.put(TOLD | place_answers(place))
    page.foot.kept()
    stage.settle()
    return window, page


def _furnish(stage: Stage) -> None:
    """Open one invented case, once, so that there is something to notice."""
    with stage.office.writing("case open") as session:
        if notice(session, [_person("Kadidia Exemple", Sex.FEMALE)], today()).likely_same:
            return
        seed(session)
        for commune in ("Gounzoureye", "Gabéro", "Soni Ali Ber"):
            find_or_keep(session, f"Gao/Gao/{commune}/Wabaria")
        find_or_keep(session, KOCHAKAREY)
        kadidja = _person("Kadidja Exemple", Sex.FEMALE, PartyRole.RESPONDENT)
        abdoulaye = _person("Abdoulaye Exemple", Sex.MALE)
        told = Intake(
            (abdoulaye, kadidja),
            "DET",
            "Une dette de marché n’est pas rendue.",
            relations=(RelationIntake(kadidja.ref, abdoulaye.ref, "cliente"),),
        )
        open_case(session, told)


def _person(name: str, sex: Sex, role: PartyRole = PartyRole.CLAIMANT) -> PersonIntake:
    return PersonIntake(name, name, (role,), sex=sex, age=33, place=KOCHAKAREY)
