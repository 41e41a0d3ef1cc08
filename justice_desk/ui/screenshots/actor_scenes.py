"""Scenes of an actor's record and of its forms, on invented actors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from justice_desk.services import actors
from justice_desk.services.actors import ActorRecord, ComplaintRow
from justice_desk.services.actors.record import Decline, Held
from justice_desk.services.actors.rows import TrainingRow
from justice_desk.terms.enums import ComplaintState
from justice_desk.ui.actors.forms import TrainingDialog
from justice_desk.ui.actors.page import ActorsPage
from justice_desk.ui.actors.record_forms import ComplaintDialog, CorrectActorDialog
from justice_desk.ui.screenshots.case_samples import ago, made
from justice_desk.ui.screenshots.referral_scenes import furnish, page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.services.actors import ActorRow
    from justice_desk.ui.screenshots.stage import Stage
    from justice_desk.ui.shell import MainWindow

CADI = "Cadi inventé de Gao"


def _window(stage: Stage) -> tuple[MainWindow, ActorRow]:
    furnish(stage)
    window = page(stage, "actors")
    with stage.office.reading("actor show") as session:
        row = actors.show(session, CADI)
    return window, row


def _record(row: ActorRow) -> ActorRecord:
    told = TrainingRow("Conciliation et droits de l’enfant", ago(200), True, 16, "CSO inventée")
    complaint = ComplaintRow(
        made(801), f"{row.code}/P1", row.code, row.name, "Demande de l’argent pour entendre.",
        ago(12), ComplaintState.OPEN, None, "",
    )  # fmt: skip
    return ActorRecord(
        actor=replace(row, trainings=(told,)),
        received=14,
        answered=11,
        overdue=2,
        median_days=6.5,
        declines=(
            Decline("GAO-2026-0164/R2", ago(20), "Hors de sa compétence : une violence."),
            Decline("GAO-2026-0098/R1", ago(70), "Les deux familles ne se présentent pas."),
        ),
        held=tuple(Held(f"GAO-2026-{n:04}", ago(n)) for n in (12, 88, 147, 181)),
        complaints=(complaint,),
    )


def record(stage: Stage) -> QWidget:
    """Return an actor with all that the office lived with it."""
    window, row = _window(stage)
    found = window.stack.currentWidget()
    assert isinstance(found, ActorsPage)  # noqa: S101 - it was just opened
    found.table.selectRow(2)
    stage.settle()
    told = _record(row)
    found.panel.show_actor(told.actor, told)
    stage.settle()
    return window


def correct(stage: Stage) -> QWidget:
    """Return the form that corrects an actor."""
    window, row = _window(stage)
    CorrectActorDialog(window, window.workspace, row).open()
    stage.settle()
    return window


def training(stage: Stage) -> QWidget:
    """Return a training, its hours not a number."""
    window, row = _window(stage)
    dialog = TrainingDialog(window, window.workspace, row)
    dialog.open()
    dialog.words.setText("Conciliation et droits de l’enfant")
    dialog.hours.setText("deux jours")
    dialog.press()
    stage.settle()
    return window


def complaint(stage: Stage) -> QWidget:
    """Return a complaint that is being noted."""
    window, row = _window(stage)
    dialog = ComplaintDialog(window, window.workspace, row)
    dialog.open()
    dialog.words.setText("Demande de l’argent pour entendre les parties.")
    stage.settle()
    return window
