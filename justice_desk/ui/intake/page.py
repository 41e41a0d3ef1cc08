"""The intake form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.ui.cover import Cover

if TYPE_CHECKING:
    from justice_desk.ui.workspace import Workspace


def intake_page(workspace: Workspace, about: str) -> Cover:
    """Return the form of an intake."""
    return Cover(name="intake", label=_("New intake"))
