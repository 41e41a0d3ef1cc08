"""Stops a read from another thread: what nobody waits for any more is not read to its end."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session


class Stopper:
    """Given to a read; `stop` ends what its session is doing, and nothing of another session."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: Any = None

    def stop(self) -> None:
        """Interrupt the statement that runs now, if one does; PostgreSQL is left to finish."""
        with self._lock:
            if self._running is not None:
                self._running.interrupt()

    @contextmanager
    def watching(self, session: Session) -> Iterator[None]:
        """Let `stop` reach a session as long as it is read from."""
        driver = session.connection().connection.driver_connection
        with self._lock:
            self._running = driver if hasattr(driver, "interrupt") else None
        try:
            yield
        finally:
            with self._lock:
                self._running = None
