"""Cards of what a case reached: referrals, what was settled outside court, judgments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import _, ngettext
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralKind, ReferralState
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import (
    AgreementKept,
    DecisionFor,
    Homologation,
    MediationResult,
)
from justice_desk.ui.case.cards import SHOWN, CaseCard
from justice_desk.ui.case.words import badge_of, short_day
from justice_desk.ui.components.row import Face
from justice_desk.ui.components.tag import order_sign
from justice_desk.ui.components.text import capital

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.cases.rows import (
        AgreementRow,
        CaseView,
        JudgmentRow,
        MediationRow,
        ReferralRow,
    )

_KEPT: Final = {
    AgreementKept.KEPT: "ok",
    AgreementKept.PARTLY: "warn",
    AgreementKept.BROKEN: "danger",
}
_DECIDED: Final = {
    DecisionFor.GRANTED: "ok",
    DecisionFor.PARTLY: "info",
    DecisionFor.REJECTED: "danger",
}
_GOOD: Final = {MediationResult.AGREEMENT_FULL, MediationResult.AGREEMENT_PARTIAL}


class ReferralsCard(CaseCard):
    """The last referrals, drafts and helping services among them."""

    def __init__(self, view: CaseView) -> None:
        words = _("See all ({n})").format(n=len(view.referrals))
        verb = "referrals" if len(view.referrals) > SHOWN else ""
        super().__init__(_("Referrals"), name="case-referrals", verb=verb, words=words)
        for row in list(reversed(view.referrals))[:SHOWN]:
            name = f"referral-{badge_of(row.reference)}"
            self.add_row(referral_face(row), name=name, verb=f"referral:{row.reference}")
        self.body.addStretch(1)


class SettledCard(CaseCard):
    """Sessions of mediation and agreements, the last first."""

    def __init__(self, view: CaseView, *, may_add: bool) -> None:
        verb = "mediation" if may_add else ""
        title = _("Mediation and agreements")
        super().__init__(title, name="case-settled", verb=verb, words=_("Note a session"))
        rows = [(row.on, 1, agreement_face(row), f"terms:{row.id}") for row in view.agreements]
        rows += [(row.on, 0, session_face(row), f"session:{row.id}") for row in view.mediations]
        for _day, _kind, face, opens in sorted(rows, key=lambda one: one[:2], reverse=True)[:SHOWN]:
            self.add_row(face, name=opens.replace(":", "-"), verb=opens)
        self.body.addStretch(1)


class JudgmentsCard(CaseCard):
    """What courts decided, the last first."""

    def __init__(self, view: CaseView, *, may_add: bool) -> None:
        verb = "judgment" if may_add else ""
        super().__init__(_("Judgments"), name="case-judgments", verb=verb, words=_("Add"))
        for row in list(reversed(view.judgments))[:SHOWN]:
            opens = f"decision:{row.id}"
            self.add_row(judgment_face(row), name=f"decision-{row.id}", verb=opens)
        self.body.addStretch(1)


def outcome_cards(view: CaseView, *, may_settle: bool, may_judge: bool) -> list[CaseCard]:
    """Return the cards that have something to show."""
    cards: list[CaseCard] = []
    if view.referrals:
        cards.append(ReferralsCard(view))
    if view.mediations or view.agreements:
        cards.append(SettledCard(view, may_add=may_settle))
    if view.judgments:
        cards.append(JudgmentsCard(view, may_add=may_judge))
    return cards


def referral_face(row: ReferralRow) -> Face:
    """Return a referral as a row: to whom, where it stands."""
    sign = order_sign(row.order)
    title = _("{badge}: {actor}").format(badge=badge_of(row.reference), actor=row.to)
    parts = [_referral_day(row)]
    if row.kind is not ReferralKind.HANDOVER:
        parts.append(label(row.kind))
    word = label(ReferralState(row.state))
    return Face(title, " · ".join(parts), sign.icon, sign.pair, tile=True, word=word)


def session_face(row: MediationRow) -> Face:
    """Return a session as a row: how it ended, who held it, who came."""
    came = ngettext("{n} person present", "{n} persons present", len(row.present)).format(
        n=len(row.present)
    )
    parts = [row.by, came]
    if row.withdrawn is None and row.next_on is not None and row.next_on >= today():
        parts.append(_("next: {day}").format(day=short_day(row.next_on)))
    title = _("Session: {result}").format(result=label(row.result))
    ink = "ok" if row.result in _GOOD else "neutral"
    face = Face(title, " · ".join(parts), "chats-teardrop", ink, tile=True, word=short_day(row.on))
    return _unless_withdrawn(face, row)


def agreement_face(row: AgreementRow) -> Face:
    """Return an agreement as a row: how far, until when it is watched, whether it is kept."""
    parts = [watch_words(row)]
    if row.homologation is not Homologation.NONE:
        parts.append(_("homologation: {state}").format(state=label(row.homologation)))
    last = row.checks[-1].kept if row.checks else None
    ink = _KEPT[last] if last else "info"
    word = label(last) if last else short_day(row.on)
    title, second = capital(label(row.kind)), " · ".join(parts)
    return _unless_withdrawn(Face(title, second, "handshake", ink, tile=True, word=word), row)


def judgment_face(row: JudgmentRow) -> Face:
    """Return a judgment as a row: how it answers, which court, what follows."""
    parts = [row.by]
    if row.executed_on is not None:
        parts.append(_("carried out on {day}").format(day=short_day(row.executed_on)))
    elif row.appeal is not None:
        parts.append(_("appeal {badge}").format(badge=badge_of(row.appeal)))
    elif row.appeal_until is not None:
        parts.append(_("appeal until {day}").format(day=short_day(row.appeal_until)))
    title, second = capital(label(row.decision)), " · ".join(parts)
    ink, word = _DECIDED[row.decision], short_day(row.on)
    return _unless_withdrawn(Face(title, second, "gavel", ink, tile=True, word=word), row)


def _unless_withdrawn(face: Face, row: AgreementRow | JudgmentRow | MediationRow) -> Face:
    """Return a row as it is, or without colour, saying that it counts no more and why."""
    if row.withdrawn is None:
        return face
    second = " · ".join(part for part in (short_day(row.on), row.withdrawn.why) if part)
    return replace(face, second=second, ink="neutral", word=_("withdrawn"))


def watch_words(row: AgreementRow) -> str:
    """Return until when an agreement is watched, or was."""
    if row.watch_until is None:
        return _("not watched")
    day = _day(row.watch_until)
    runs = row.watch_until > today()
    return (_("watched until {day}") if runs else _("watch ended on {day}")).format(day=day)


def _referral_day(row: ReferralRow) -> str:
    if row.state == ReferralState.DRAFT:
        return _("written on {day}").format(day=_day(row.sent_on))
    if row.state in {ReferralState.SENT, ReferralState.ACKNOWLEDGED} and row.reply_by:
        return _("answer by {day}").format(day=_day(row.reply_by))
    over = row.ended_on or row.completed_on or row.answered_on
    return _("on {day}").format(day=_day(over or row.sent_on))


def _day(day: date) -> str:
    return prose_date(day, year=day.year != today().year)
