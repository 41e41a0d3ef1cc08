"""The papers of a trip, a sitting or a request: seen, then printed or saved in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.ui.paper_loading import (
    note_transport_papers_of,
    number_transport_papers_of,
    render_transport_papers_of,
)
from justice_desk.ui.sittings.papers_dialog import PaperSet

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class TransportPapersDialog(PaperSet):
    """A payment sheet is a draft until it leaves the office; then it takes its number."""

    verb_name = "trip papers"
    topic = "transport"
    renews = True

    def render_papers(self, session: Session) -> Any:
        """Return all papers, a new payment sheet as a draft."""
        return render_transport_papers_of(session, self.number)

    def renew(self, session: Session, chosen: Any) -> Any:
        """Return the chosen papers, the payment sheet with its number."""
        return number_transport_papers_of(session, chosen)

    def note(self, session: Session, made: Any) -> None:
        """Record that they exist."""
        note_transport_papers_of(session, made)
