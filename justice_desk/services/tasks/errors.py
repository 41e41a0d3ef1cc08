"""What can be wrong with a task that somebody names."""

from __future__ import annotations

from justice_desk.i18n.messages import N_
from justice_desk.terms.errors import BadInput


class UnknownTask(BadInput):
    """No task that the member may see is called so."""

    code = "unknown_task"
    template = N_("No task is “{found}”. “justice-desk task list” tells them all.")


class DoneAlready(BadInput):
    """The task was done before, on `on`."""

    code = "task_done"
    template = N_("{ref} was done already, on {on}. Nothing was changed.")


class NotDone(BadInput):
    """What is to be taken back was not done."""

    code = "task_not_done"
    template = N_("{ref} is open: there is nothing to take back.")


class TaskOfClosedCase(BadInput):
    """The case was closed, its tasks ended with it."""

    code = "task_case_closed"
    template = N_("{number} is closed: its tasks ended with it.")
