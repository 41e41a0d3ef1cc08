"""`python -m justice_desk.ui.screenshots --out DIR [--only NAME]`: exit 1 with a list of faults.

With `--show` it draws the first dress only, to be looked at, and no fault is a failure.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from justice_desk.ui.screenshots.contact import contact_sheet
from justice_desk.ui.screenshots.drawing import draw, dressed
from justice_desk.ui.screenshots.quiet import keep_quiet
from justice_desk.ui.screenshots.scenes import SCENES
from justice_desk.ui.screenshots.stage import Stage
from justice_desk.ui.screenshots.variants import VARIANTS, Variant
from justice_desk.ui.theme import fonts


def main(arguments: list[str]) -> int:
    """Draw and check the scenes that were asked for; tell what is wrong, one line each."""
    asked = _parser().parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    fonts.load()
    fonts.load_rest()
    asked.out.mkdir(parents=True, exist_ok=True)
    dresses = VARIANTS[:1] if asked.show else VARIANTS
    found, files = _draw_all(asked.out, asked.only or "", dresses)
    contact_sheet(files, asked.out / "contact-sheet.png")
    for line in found:
        print(line)  # noqa: T201 - the answer of this program
    print(f"{len(files)} pictures, {len(found)} faults: {asked.out}")  # noqa: T201 - same
    app.processEvents()
    return 1 if found and not asked.show else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="justice_desk.ui.screenshots")
    parser.add_argument("--out", type=Path, required=True, help="folder of the pictures")
    parser.add_argument("--only", help="part of the name of the scenes to draw")
    parser.add_argument("--show", action="store_true", help="in French and light only")
    return parser


def _draw_all(out: Path, only: str, dresses: tuple[Variant, ...]) -> tuple[list[str], list[Path]]:
    stage, found, files = Stage(), [], []
    try:
        for variant in dresses:
            dressed(variant)
            for scene in (scene for scene in SCENES if only in scene.name):
                file = out / f"{scene.name}-{variant.name}.png"
                found += draw(scene, variant, stage, file)
                files.append(file)
    finally:
        stage.close()
        VARIANTS[0].undo()
    return found, sorted(files)


if __name__ == "__main__":
    keep_quiet()
    sys.exit(main(sys.argv[1:]))
