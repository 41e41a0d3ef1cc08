"""What the letter to a court of appeal says of the judgment: in its object and in its request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.papers.articles import in_running_text, the
from justice_desk.exports.papers.kit.words import plain_day

if TYPE_CHECKING:
    from justice_desk.exports.papers.facts import Appeal
    from justice_desk.exports.papers.wording import Wording


def appeal_object(appeal: Appeal, case_number: str, words: Wording) -> str:
    """Return « Appel du jugement n° 12/2026 du 3 mars 2026 (tribunal …) – dossier … »."""
    if appeal.day is None:
        return words.text("object.appeal_untold").format(case=case_number)
    return words.text("object.appeal").format(
        number=_number(appeal),
        day=plain_day(appeal.day),
        court=in_running_text(appeal.court),
        case=case_number,
    )


def appeal_request(appeal: Appeal, words: Wording) -> str:
    """Return what is asked of the court, with the judgment where it may be told."""
    if appeal.day is None:
        return words.text("request.appeal_untold")
    court = the(in_running_text(appeal.court), words)
    return words.text("request.appeal").format(
        number=_number(appeal), day=plain_day(appeal.day), court=court
    )


def _number(appeal: Appeal) -> str:
    """Return « n° 12/2026 » and a space, or nothing."""
    bare = appeal.number.strip()
    if not bare:
        return ""
    return f"{bare} " if bare.casefold().startswith(("n°", "no ", "nº")) else f"n° {bare} "
