"""Reads a row of a list of justice actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values import coded
from justice_desk.imports.values.actors import type_of
from justice_desk.imports.values.phones import read_phone
from justice_desk.services.importing.told import ActorTold

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.imports.register.row import RowCells
    from justice_desk.imports.register.settings import Settings
    from justice_desk.services.importing.told import Faulty


def read_actor_row(cells: RowCells, settings: Settings, _today: date) -> ActorTold | Faulty:
    """Return the actor of a row, or its faults.

    The type may stand in its own column or in the name (« Tribunal d’instance de Gao »); one that
    nothing tells is a fault, since every actor has one. A name that is missing is made of the type
    and the place, as people call it.
    """
    kind = cells.line("actor.type")
    name, place = cells.line("actor.name"), cells.line("actor.place")
    code = type_of(kind, settings.words) if kind else None
    code = code or (type_of(name, settings.words) if name else None)
    if code is None:
        _need_type(cells)
    phone = cells.take("actor.phone", read_phone)
    languages = cells.take("actor.languages", lambda c: coded.read_languages(c, settings.words))
    missing = [] if place else ["actor.place"]
    if code is None:
        return cells.refused()
    return cells.faulty() or ActorTold(
        at=cells.at,
        name=name or " ".join(filter(None, (kind, place))),
        type=code,
        place=place,
        seat=cells.line("actor.seat"),
        phone=phone,
        holder=cells.line("actor.holder"),
        languages=languages or (),
        later=tuple(missing),
    )


def _need_type(cells: RowCells) -> None:
    told = [*cells.each("actor.type"), *cells.each("actor.name")]
    heading, cell = next(iter(told), (_("type of actor"), None))
    expected = _("a type of justice actor, such as village head, cadi or district court")
    if not isinstance(cell, str):
        cell = written(cell)
    cells.fault(heading, cell, expected)
