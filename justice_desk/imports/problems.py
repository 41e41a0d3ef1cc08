"""What does not fit in a file that is imported: which row, which column, what was expected."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Final

from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.errors import BadInput

LISTED: Final = 50
"""Problems that are told one by one; the others are counted."""
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One cell that does not fit; rows count from 1, the row of headings included."""

    row: int
    column: str
    found: str
    expected: str


class FileUnreadable(BadInput):
    """The file as a whole cannot be read as a list."""

    code = "file_unreadable"
    template = N_("{file}: found {found}, expected {expected}.")


class FileMissing(BadInput):
    """There is no such file."""

    code = "file_missing"
    template = N_("There is no file {file}.")


class FileRefused(BadInput):
    """Some rows do not fit, so nothing was imported; `problems` lists the first fifty.

    The first one stands in `row`, `column`, `found` and `expected`; `count` counts them all.
    """

    code = "file_refused"
    template = N_(
        "{file}, row {row}, column {column}: found “{found}”, expected {expected}. "
        "Nothing was imported."
    )

    def message(self) -> str:
        """Return the first problem and how many there are, in the language spoken now."""
        others = int(str(self.details["count"])) - 1
        first = super().message()
        if not others:
            return first
        more = ngettext("{n} other cell does not fit.", "{n} other cells do not fit.", others)
        return f"{first} {more.format(n=others)}"


@dataclass
class Complaints:
    """The problems of one file, gathered; the whole file is refused at the end."""

    file: str
    found: list[Problem] = field(default_factory=list)

    def add(self, row: int, column: str, found: str, expected: str) -> None:
        """Note one cell; a long value is cut."""
        self.found.append(Problem(row, column, shown(found), expected))

    def refuse(self) -> None:
        """Raise what was gathered.

        Raises:
            FileRefused: unless there is nothing to say.
        """
        if not self.found:
            return
        ordered = sorted(self.found, key=lambda problem: problem.row)
        raise FileRefused(
            file=self.file,
            **asdict(ordered[0]),
            count=len(ordered),
            problems=[asdict(problem) for problem in ordered[:LISTED]],
        )


def shown(value: str) -> str:
    """Return a value as it can be shown: short, and without what cannot be seen."""
    seen = "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in value)
    if not seen.strip():
        return _("nothing")
    return seen if len(seen) <= _SHOWN else f"{seen[:_SHOWN]}…"
