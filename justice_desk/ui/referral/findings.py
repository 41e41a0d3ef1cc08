"""What the safeguards found, in order; a demand for a reason opens its field in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.safeguards import certainty_label
from justice_desk.terms.enums import FindingKind
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.tag import Sign, Tag
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import scaled, theme

if TYPE_CHECKING:
    from justice_desk.rules.safeguards import Finding
    from justice_desk.services.referrals.assessing import Assessment

TAG_COLUMN: Final = 116
"""Width of the column of the tags, in pixels: the longest French tag."""
_NARROW_FROM: Final = 1.25


class FindingsCard(Card):
    """`override` is what a coordinator wrote; `edited` tells each change of it."""

    edited = Signal()

    def __init__(self, *, leads: bool) -> None:
        super().__init__(name="referral-findings")
        self.setAccessibleName(_("Safeguards"))
        self._leads = leads
        self._override: Lines | None = None
        self.field: Field | None = None
        self._kept = ""
        self.wait()

    def wait(self) -> None:
        """Say that nothing is chosen yet."""
        self._empty()
        self.body.addWidget(text(_("Choose an actor: its safeguards show here."), "body", "text2",
                                 wrap=True))  # fmt: skip

    def override(self) -> str:
        """Return the written reason, blank where none is asked."""
        return self._override.text().strip() if self._override is not None else ""

    def show_findings(self, found: Assessment) -> None:
        """Show what was found, then what was checked and holds."""
        self._kept = self.override() or self._kept
        self._empty()
        asked = [f for f in found.findings if f.kind is FindingKind.REQUIRE]
        lines: list[QWidget] = []
        for finding in found.findings:
            last = bool(asked) and finding is asked[-1]
            lines.append(self._finding(finding, ask=last))
        for one in found.verified:
            sign = Sign(_("VERIFIED"), "check-circle", "ok")
            lines.append(finding_line(sign, one.title, one.reason, one.source))
        if not lines:
            sign = Sign(_("VERIFIED"), "check-circle", "ok")
            lines.append(finding_line(sign, _("Nothing stands against it"), "", ""))
        for number, line in enumerate(lines):
            if number:
                self.body.addWidget(rule())
            self.body.addWidget(line)

    def _finding(self, finding: Finding, *, ask: bool) -> QWidget:
        sign = kind_sign(finding.kind)
        source = f"{finding.source} · {certainty_label(finding.certainty)}"
        return finding_line(
            sign, finding.title, finding.reason, source, self._answer() if ask else None
        )

    def _answer(self) -> QWidget:
        if not self._leads:
            words = _("Only the coordination can write why it is done all the same.")
            return text(words, "second", "text2", wrap=True)
        self._override = Lines(lines=2)
        self._override.setText(self._kept)
        self.field = Field(_("Reason (coordination)"), self._override, name="referral-override")
        self._override.edited.connect(self.field.clear_error)
        self._override.edited.connect(self.edited)
        return self.field

    def _empty(self) -> None:
        self._override, self.field = None, None
        while (item := self.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()


class _TagColumn(QWidget):
    """A tag in a column of fixed width, so that all words begin at one edge."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Tag(sign), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setFixedWidth(max(scaled(TAG_COLUMN), self.sizeHint().width()))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()


def kind_sign(kind: FindingKind) -> Sign:
    """Return the tag of a kind of finding."""
    return {
        FindingKind.BLOCK: Sign(_("BLOCKS"), "prohibit", "danger"),
        FindingKind.REQUIRE: Sign(_("OVERRIDE"), "shield-warning", "warn"),
        FindingKind.WARN: Sign(_("TO KNOW"), "info", "info"),
    }[kind]


def finding_line(
    sign: Sign, title: str, reason: str, source: str, answer: QWidget | None = None
) -> QWidget:
    """Return one finding: its tag, then title, reason, source, and what is to be answered."""
    line = QWidget()
    line.setAccessibleName(f"{sign.words}, {title}")
    narrow = theme().scale >= _NARROW_FROM
    row: QVBoxLayout | QHBoxLayout = QVBoxLayout(line) if narrow else QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6 if narrow else 10)
    row.addWidget(_TagColumn(sign))
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addWidget(text(title, "strong", wrap=True))
    if reason:
        column.addWidget(text(reason, "body", wrap=True, data=True))
    if source:
        column.addWidget(text(source, "second", "text2", wrap=True, data=True))
    if answer is not None:
        column.addSpacing(4)
        column.addWidget(answer)
    column.addStretch(1)
    row.addLayout(column, 1)
    return line
