"""The long works of the gate: the invented office, and a backup put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.ui.gate.work_view import WorkView

if TYPE_CHECKING:
    from pathlib import Path


def demo_view() -> WorkView:
    """Return the view of an invented office in the making."""
    facts = _(
        "Everything in it is invented: persons, cases, letters. Nothing of it comes from your "
        "office, and nothing of it leads there."
    )
    return WorkView(_("Demonstration office"), facts, name="gate-demo-making", say=_of_cases)


def restoring_view(file: Path) -> WorkView:
    """Return the view of a backup that is put in the place of the office."""
    facts = _("From {file}. The office that is here now is kept beside it.").format(file=file.name)
    return WorkView(
        _("Restoring the backup"), facts, name="gate-restoring", say=_of_restore, last=1
    )


def _of_cases(done: int, total: int) -> str:
    return _("{done} of {all} cases…").format(done=done, all=total)


def _of_restore(done: int, _total: int) -> str:
    steps = (
        _("The backup is being checked…"),
        _("Checked. The office is being closed…"),
        _("The present office is being copied beside…"),
        _("The backup is being put in its place…"),
    )
    return steps[min(done, len(steps) - 1)]
