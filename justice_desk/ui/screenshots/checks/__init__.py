"""What a drawn scene must not show; each check is one small function, listed here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.ui.screenshots.checks.contrast import contrast
from justice_desk.ui.screenshots.checks.cut import cut_text, left_out
from justice_desk.ui.screenshots.checks.focus import focus_seen
from justice_desk.ui.screenshots.checks.names import named
from justice_desk.ui.screenshots.checks.overlap import overlap
from justice_desk.ui.screenshots.checks.sideways import sideways
from justice_desk.ui.screenshots.checks.targets import targets
from justice_desk.ui.screenshots.checks.untranslated import untranslated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from justice_desk.ui.screenshots.scene import Drawn

Check = "Callable[[Drawn], Iterator[str]]"

CHECKS: Final[dict[str, Callable[[Drawn], Iterator[str]]]] = {
    "cut text": cut_text,
    "left out": left_out,
    "overlap": overlap,
    "contrast": contrast,
    "small target": targets,
    "sideways": sideways,
    "untranslated": untranslated,
    "unnamed": named,
    "focus": focus_seen,
}
