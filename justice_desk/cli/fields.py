"""What a person calls the field that a column holds."""

from __future__ import annotations

from typing import Final

from justice_desk.formats.intake import fields
from justice_desk.i18n.messages import N_, _

_ASIDE: Final = {
    "status": N_("Status"),
    "priority": N_("Priority"),
    "restricted": N_("Restricted"),
    "birth_year": N_("Born in"),
    "opened_on": N_("Opened on"),
    "homologation": N_("Homologation"),
    "kept": N_("Is it kept?"),
    "withdrawn_why": N_("Withdrawal"),
    "phone": N_("Phone"),
    "name": N_("Name"),
    "place_id": N_("Place"),
    "place": N_("Place"),
    "seat_id": N_("Seat"),
    "address": N_("Address"),
    "civility": N_("Civility"),
    "title_spoken": N_("Title"),
    "languages": N_("Language"),
    "position": N_("Place in the order"),
    "starts": N_("Hour"),
    "minutes": N_("Length"),
    "day": N_("Day"),
}
"""What the intake form does not ask, or what the directory calls otherwise."""


def field_words(field: str) -> str:
    """Return what the intake form calls a field, its code where nothing is known of it."""
    asked = {one.key: one.label for one in fields()}
    keys = (f"{group}.{field}" for group in ("person", "case"))
    found = next((asked[key] for key in keys if key in asked), _ASIDE.get(field))
    return _(found) if found else field
