"""Writes that a case was looked at; looking is nothing that a backup waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.audit import record_access

if TYPE_CHECKING:
    from uuid import UUID

    from justice_desk.ui.workspace import Workspace


def looked_at(workspace: Workspace, case_id: UUID, how: str) -> None:
    """Record on the writer's thread that the member read a case, or one of its papers."""
    office = workspace.office

    def note() -> None:
        with office.writing("case show") as session:
            record_access(session, case_id, how)

    workspace.jobs.writer.submit(note, lambda _nothing: None, workspace.failed.emit)
