"""Draws one scene in one dress, checks it, and saves its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from justice_desk.ui.screenshots.checks import CHECKS
from justice_desk.ui.screenshots.scene import Drawn, Scene, dialogs_over, picture

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.ui.screenshots.stage import Stage
    from justice_desk.ui.screenshots.variants import Variant


def draw(scene: Scene, variant: Variant, stage: Stage, target: Path) -> list[str]:
    """Save the picture of a scene and return what is wrong with it, one line each."""
    stage.wear(variant)
    window = scene.build(stage)
    window.resize(*scene.size)
    window.show()
    stage.settle()
    front = [window, *dialogs_over(window)][-1]
    front.activateWindow()
    stage.settle()
    image = picture(window)
    image.save(str(target))
    drawn = Drawn(scene, variant, window, image)
    found = [
        f"{target.stem}: {name}: {words}"
        for name, check in CHECKS.items()
        for words in check(drawn)
    ]
    stage.strike(window)
    return found


def dressed(variant: Variant) -> None:
    """Put a dress on the application that runs."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        variant.put_on(app)
