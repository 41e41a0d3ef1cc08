"""Scenes of the journal of consultations, on invented advice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.services import consultations, places
from justice_desk.services.consultations import BANDS, ConsultationTold
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.ui.screenshots.stage import PASSPHRASE
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.storage.office import Office
    from justice_desk.ui.screenshots.stage import Stage

TOLD: Final = ConsultationTold(
    place="Gao/Gao/Commune d’essai",
    sex=Sex.FEMALE,
    age_band="18-35",
    theme="ECI",
    minutes=15,
    advice="Demander le jugement supplétif au tribunal, avec deux témoins.",
)
THEMES: Final = ("ECI", "FON", "SUC", "VBS", "DVC")
COMMUNES: Final = ("Commune d’essai", "Autre commune", "Troisième commune")


def journal(stage: Stage) -> QWidget:
    """Return the journal as a paralegal sees it: a restricted theme is closed to him."""
    return _window(stage, _office(stage))


def nothing(stage: Stage) -> QWidget:
    """Return the journal where nothing answers to the filters."""
    return _window(stage, stage.office)


def _window(stage: Stage, office: Office) -> QWidget:
    made = MainWindow(Workspace(office, stage.jobs, stage.settings, "Bureau de Gao"))
    made.go("consultations")
    made.show()
    stage.settle()
    return made


def _office(stage: Stage) -> Office:
    """Return an office with thirty consultations, open as a paralegal; it is made once."""
    if "journal" not in stage.others:
        folder = stage.home / "Consultations"
        with stage.office_at(folder) as made, made.writing("consultation add") as session:
            places.seed(session)
            for number in range(30):
                consultations.add(session, _told(number))
        stage.others["journal"] = unlock(folder, "ibrahim", PASSPHRASE)
    return stage.others["journal"]


def _told(number: int) -> ConsultationTold:
    return replace(
        TOLD,
        place=f"Gao/Gao/{COMMUNES[number % 3]}",
        sex=Sex.MALE if number % 3 else Sex.FEMALE,
        age_band=BANDS[number % 4].value,
        theme=THEMES[number % 5],
        minutes=10 + number,
        on=today() - timedelta(days=number),
    )
