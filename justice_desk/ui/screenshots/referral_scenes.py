"""Scenes of a referral (look 05, 05b), of a return slip, and of the directory of actors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtTest import QTest

from justice_desk.services import actors
from justice_desk.services.cases.intake import ConsentIntake, Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.consents.recording import record_consent
from justice_desk.services.places import find_or_keep, seed
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.services.referrals.slips import slip_of
from justice_desk.terms.enums import ConsentPurpose, MaybeCrime, PartyRole, ReferralState, Sex
from justice_desk.terms.slip import printed
from justice_desk.ui.actors.forms import ActorDialog
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.case.papers import letter_paper
from justice_desk.ui.pages.referrals.printing import print_day
from justice_desk.ui.referral.dialog import ReferralDialog
from justice_desk.ui.referral.drawer import PAUSE_MS
from justice_desk.ui.referral.slip import SlipDialog
from justice_desk.ui.shell import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.screenshots.stage import Stage

HOME: Final = "Gao/Gao/Gounzoureye/Kochakarey"
COFO: Final = "COFO inventée de Gounzoureye"
TRIBUNAL: Final = "Tribunal d’instance inventé de Bourem"
ACTORS: Final = (
    actors.ActorTold("cofo", COFO, "Gao/Gao/Gounzoureye", holder="Almahadi Exemple",
                     languages=("ses", "fr"), phone="21 82 00 00", address="Mairie, 1er étage"),
    actors.ActorTold("chef_village", "Chef de village inventé de Kochakarey", HOME),
    actors.ActorTold("tribunal_instance", TRIBUNAL, "Gao/Bourem", seat="Gao/Gao"),
    actors.ActorTold("cadi", "Cadi inventé de Gao", "Gao/Gao", holder="Ousmane Exemple"),
    actors.ActorTold("centre_sante", "Centre de santé inventé de Gao", "Gao/Gao"),
    actors.ActorTold("parquet", "Parquet inventé de Gao", "Gao/Gao"),
    actors.ActorTold("gendarmerie", "Brigade inventée de Gao", "Gao/Gao"),
)  # fmt: skip


def free(stage: Stage) -> QWidget:
    """Return look 05: a consent given, the letter seen."""
    number = open_one(stage, "FON", "Zeinabou Exemple", MaybeCrime.NO)
    with stage.office.writing("consent record") as session:
        told = ConsentIntake(ConsentPurpose.REFERRAL, witness="Mariam Exemple")
        record_consent(session, number, told, receiver=COFO)
    window, dialog = _dialog(stage, number)
    dialog.why.setText("Conciliation sur l’héritage d’une parcelle")
    _drawn(stage)
    dialog.activateWindow()
    return window


def override(stage: Stage) -> QWidget:
    """Return a referral that asks for a written reason."""
    number = open_one(stage, "VBG", "Hawa Exemple", MaybeCrime.NO)
    with stage.office.writing("consent record") as session:
        record_consent(
            session, number, ConsentIntake(ConsentPurpose.REFERRAL), receiver="Cadi inventé de Gao"
        )
    window, dialog = _dialog(stage, number)
    dialog.picker.choose("cadi-invente-gao")
    stage.settle()
    dialog.verb.click()
    return window


def blocked(stage: Stage) -> QWidget:
    """Return look 05b: a sexual offence, a customary actor."""
    number = open_one(stage, "VBS", "Aminata Exemple", MaybeCrime.YES)
    window, dialog = _dialog(stage, number)
    dialog.picker.choose("cofo-inventee-gounzoureye")
    stage.settle()
    return window


def letter(stage: Stage) -> QWidget:
    """Return the letter of a referral before it is printed."""
    code = _sent(stage)
    with stage.office.reading("reply") as session:
        reference = slip_of(session, code).reference
    made = MainWindow(stage.workspace())
    made.show()
    PaperDialog(made, made.workspace, letter_paper(reference)).open()
    stage.settle()
    return made


def slip(stage: Stage) -> QWidget:
    """Return a slip whose code was typed."""
    window, dialog, code = _slip(stage)
    dialog.code.setText(printed(code).lower())
    stage.settle()
    return window


def slip_wrong(stage: Stage) -> QWidget:
    """Return a slip whose code holds an error."""
    window, dialog, code = _slip(stage)
    dialog.code.setText(code[:-1] + ("2" if code[-1] != "2" else "3"))
    stage.settle()
    return window


def slips(stage: Stage) -> QWidget:
    """Return slips entered one after another, the next one shown."""
    window, dialog, code = _slip(stage)
    for answer in ("accepted", "declined"):
        dialog.code.setText(printed(code))
        stage.settle()
        dialog.answer.choose(answer)
        dialog.verb.click()
        stage.settle()
        code = _sent(stage)
    dialog.code.setText(printed(code))
    stage.settle()
    dialog.answer.choose("completed")
    dialog.activateWindow()
    return window


def day(stage: Stage) -> QWidget:
    """Return the letters of the day before they are printed."""
    _sent(stage)
    made = page(stage, "referrals")
    print_day(made, made.workspace)
    stage.settle()
    return made


def page(stage: Stage, name: str) -> MainWindow:
    """Return the main window on a page, the directory filled."""
    furnish(stage)
    made = MainWindow(stage.workspace())
    made.go(name)
    made.show()
    stage.settle()
    return made


def directory(stage: Stage) -> QWidget:
    """Return the directory of actors."""
    return page(stage, "actors")


def add_actor(stage: Stage) -> QWidget:
    """Return the form of a new actor, a name missing."""
    made = page(stage, "actors")
    dialog = ActorDialog(made, made.workspace)
    dialog.open()
    dialog.verb.click()
    return made


def under_way(stage: Stage) -> QWidget:
    """Return the referrals that are not over."""
    _sent(stage)
    return page(stage, "referrals")


def furnish(stage: Stage) -> None:
    """Add the invented actors, once."""
    with stage.office.writing("actor add") as session:
        if actors.listed(session):
            return
        seed(session)
        find_or_keep(session, HOME)
        for told in ACTORS:
            actors.add(session, told)


def open_one(stage: Stage, category: str, name: str, crime: MaybeCrime) -> str:
    """Open an invented case and return its number."""
    furnish(stage)
    lead = PersonIntake("lead", name, (PartyRole.CLAIMANT,), sex=Sex.FEMALE, age=34, place=HOME)
    other = PersonIntake("other", "Moussa Exemple", (PartyRole.RESPONDENT,), sex=Sex.MALE)
    told = Intake(
        (lead, other),
        category,
        "Héritage d’une parcelle cultivée sise à Kochakarey",
        facts="Son oncle cultive la parcelle de son père et refuse de la rendre.",
        request="Retrouver la parcelle.",
        maybe_crime=crime,
    )
    with stage.office.writing("case open") as session:
        return open_case(session, told).number


def _dialog(stage: Stage, number: str) -> tuple[MainWindow, ReferralDialog]:
    made = MainWindow(stage.workspace())
    made.show()
    made.go(f"case:{number}")
    stage.settle()
    found = made.stack.currentWidget()
    if not isinstance(found, CasePage) or found.view is None:
        raise TypeError(type(found))
    dialog = ReferralDialog(made, made.workspace, found.view)
    dialog.open()
    _drawn(stage)
    return made, dialog


def _drawn(stage: Stage) -> None:
    """Wait for the letter, which is drawn once the keys rest."""
    stage.settle()
    QTest.qWait(PAUSE_MS + 100)
    stage.settle()


def _sent(stage: Stage) -> str:
    """Send one more referral and return the code of its slip."""
    number = open_one(stage, "FON", "Zeinabou Exemple", MaybeCrime.NO)
    with stage.office.writing("refer") as session:
        record_consent(session, number, ConsentIntake(ConsentPurpose.REFERRAL), receiver=COFO)
        return refer(session, number, Request(COFO, "Conciliation sur un héritage")).slip_code


def taken_one(stage: Stage) -> str:
    """Send one more referral, let its actor accept it, and return the number of the case."""
    code = _sent(stage)
    with stage.office.writing("reply") as session:
        reply(session, code, ReferralState.ACCEPTED)
        return slip_of(session, code).number


def _slip(stage: Stage) -> tuple[MainWindow, SlipDialog, str]:
    code = _sent(stage)
    made = MainWindow(stage.workspace())
    made.show()
    dialog = SlipDialog(made, made.workspace)
    dialog.open()
    stage.settle()
    return made, dialog, code
