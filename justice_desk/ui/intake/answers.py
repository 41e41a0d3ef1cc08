"""What was typed so far, by the key of its question: plain values, as a draft keeps them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Place:
    """A place as typed; `id` and `path` are there once it was picked from the list."""

    text: str = ""
    id: str = ""
    path: str = ""

    @classmethod
    def read(cls, kept: object) -> Place:
        """Return a place from a draft, from its words alone where the draft is odd."""
        if isinstance(kept, dict):
            return cls(*(str(kept.get(field.name) or "") for field in fields(cls)))
        return cls(kept if isinstance(kept, str) else "")

    def plain(self) -> dict[str, str]:
        """Return what a draft keeps."""
        return asdict(self)


@dataclass(frozen=True)
class Answers:
    """Answers by key; a question that was not answered reads as empty, whatever its kind."""

    kept: Mapping[str, Any]

    def text(self, key: str) -> str:
        """Return a text without the blanks around it."""
        value = self.kept.get(key)
        return value.strip() if isinstance(value, str) else ""

    def flag(self, key: str) -> bool:
        """Return whether a box is checked."""
        return self.kept.get(key) is True

    def ticks(self, key: str) -> tuple[str, ...]:
        """Return the codes that are ticked."""
        value = self.kept.get(key)
        return tuple(str(code) for code in value) if isinstance(value, list) else ()

    def place(self, key: str) -> Place:
        """Return a place."""
        return Place.read(self.kept.get(key))

    def yes_no(self, key: str) -> bool | None:
        """Return a yes or a no, None where nobody answered."""
        return {"yes": True, "no": False}.get(self.text(key))

    def given(self, key: str) -> bool:
        """Return whether anything was answered."""
        value = self.kept.get(key)
        if isinstance(value, dict):
            return bool(Place.read(value).text.strip())
        return bool(value.strip()) if isinstance(value, str) else bool(value)


def place_said(commune: Place, village: Place, cercle: Place) -> str | None:
    """Return the village, else the commune, as `services.places` reads it; None for neither."""
    if village.id or (commune.id and not village.text.strip()):
        return village.id or commune.id
    steps = (commune.path or _written(commune, cercle), village.text.strip())
    return "/".join(step for step in steps if step) or None


def _written(commune: Place, cercle: Place) -> str:
    """Return a commune that no list holds, under the cercle that was named for it."""
    words, above = commune.text.strip(), (cercle.path or cercle.text).strip()
    return f"{above}/{words}" if above and words else words
