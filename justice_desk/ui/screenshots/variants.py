"""In which dress a scene is drawn: language, theme, text size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n import messages
from justice_desk.ui.screenshots.pseudo import PseudoMessages
from justice_desk.ui.theme.apply import dress, resolve

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from justice_desk.settings import ThemeWish


@dataclass(frozen=True, slots=True)
class Variant:
    """One dress; `pseudo` speaks the pseudo-locale built on French."""

    language: str = "fr"
    theme: ThemeWish = "light"
    percent: int = 100
    pseudo: bool = False

    @property
    def name(self) -> str:
        """Return the part of a file name that tells the dress, such as `fr-dark-150`."""
        spoken = "pseudo" if self.pseudo else self.language
        size = f"-{self.percent}" if self.percent != 100 else ""  # noqa: PLR2004 - per cent
        return f"{spoken}-{self.theme}{size}"

    @staticmethod
    def undo() -> None:
        """Take the pseudo-locale off."""
        messages.install("fr", None)

    def put_on(self, app: QApplication) -> None:
        """Speak the language and wear the theme, for every widget built from now on."""
        self.undo()
        messages.use(self.language)
        if self.pseudo:
            messages.install("fr", PseudoMessages(messages.catalogue("fr")))
        dress(app, resolve(self.theme, self.percent))


VARIANTS: Final = (
    Variant(),
    Variant(theme="dark"),
    Variant(language="en"),
    Variant(language="en", theme="dark"),
    Variant(percent=150),
    Variant(pseudo=True),
)
