"""The tables of a summary: steps, referrals, consents; and what the safeguards reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.filling.sending import in_sentence
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.summary_facts import (
    SummaryConsent,
    SummaryReferral,
    SummaryStep,
)
from justice_desk.i18n.messages import N_
from justice_desk.rules.reference import actor_types
from justice_desk.rules.safeguards import OFFICE, SAFEGUARDS
from justice_desk.rules.status import AWAITING
from justice_desk.services.cases.withdrawing import withdrawn_words
from justice_desk.terms.enums import (
    ConsentPurpose,
    ConsentScope,
    ConsentState,
    EventKind,
    FindingKind,
    JusticeOrder,
    ReferralKind,
    ReferralState,
)
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from justice_desk.services.cases.rows import EventRow
    from justice_desk.services.consents.views import ConsentRow
    from justice_desk.services.letters.rows import SentRow
    from justice_desk.services.letters.summary_rows import SummaryView
    from justice_desk.services.referrals.overrides import OverrideRow

_TOLD: Final = (
    EventKind.OPENED,
    EventKind.NOTE,
    EventKind.REFERRED,
    EventKind.REPLIED,
    EventKind.FORWARDED,
    EventKind.RETURNED,
    EventKind.CANCELLED,
    EventKind.UNDONE,
    EventKind.CLOSED,
    EventKind.REOPENED,
)
_ABOUT: Final = {
    "mediation": N_("mediation"),
    "agreement": N_("agreement"),
    "homologation": N_("homologation"),
    "closure": N_("closure"),
}
_OVER: Final = {
    ReferralState.DECLINED,
    ReferralState.COMPLETED,
    ReferralState.RETURNED,
    ReferralState.CANCELLED,
}

_ENDED: Final = {ReferralState.RETURNED, ReferralState.CANCELLED, ReferralState.NO_ANSWER}


def actor_words(view: SummaryView, row: SentRow) -> str:
    """Return an actor's name; without names what it is, and of a restricted case its order."""
    if not view.anonymous:
        return row.actor.name
    return label(row.actor.order) if view.case.restricted else row.actor.kind


def steps(view: SummaryView) -> tuple[SummaryStep, ...]:
    """Return what was done; notes stay out where the facts may not be told.

    A dated note is a step of the paralegal's, such as a visit to the field (papers/06): nothing
    else records it. What she heard in the talk is told as facts, and never copied from a note.
    """
    found = (_step(view, event) for event in view.case.events if event.kind in _TOLD)
    return tuple(step for step in found if step)


def _step(view: SummaryView, event: EventRow) -> SummaryStep | None:
    sent = {row.reference: row for row in view.sent}
    row = sent.get(event.details.get("reference", ""))
    office = view.office.name
    if event.kind is EventKind.NOTE:
        told = ConsentScope.FACTS in view.granted
        return SummaryStep(event.on, event.note, _("paralegal")) if told else None
    if row is None:
        withdrawn = withdrawn_words(event.kind, event.details)
        what = _(withdrawn) if withdrawn else label(event.kind)
        return SummaryStep(event.on, _capital(what), office)
    actor = in_sentence(actor_words(view, row))
    if event.kind is EventKind.REFERRED:
        what = _("Referral {short} sent: {actor}").format(short=row.short, actor=actor)
        return SummaryStep(event.on, what, office)
    if event.kind is not EventKind.REPLIED:
        what = _("Referral {short}: {answer}").format(short=row.short, answer=label(event.kind))
        return SummaryStep(event.on, what, office)
    answer = _capital(label(ReferralState(event.details.get("answer", row.state))))
    what = _("Referral {short}: {answer}").format(short=row.short, answer=answer.lower())
    return SummaryStep(event.on, what, actor)


def referrals(view: SummaryView, day: date) -> Iterator[SummaryReferral]:
    """Yield every referral and what came back."""
    for row in view.sent:
        if row.reference in view.case.unsent:
            continue
        yield SummaryReferral(
            row.short, _movement(view, row), row.sent_on, _reply(view, row, day), row.late_on(day)
        )


def _movement(view: SummaryView, row: SentRow) -> str:
    """Return « du bureau à l’ordre étatique (tribunal d’instance de Bourem, siégeant à Gao) »."""
    actor = in_sentence(actor_words(view, row))
    if row.actor.seat and not view.anonymous:
        actor = _("{actor}, sitting in {seat}").format(actor=actor, seat=row.actor.seat)
    way = {
        JusticeOrder.ADMINISTRATION: _("from the office to the administration ({actor})"),
        JusticeOrder.CIVIL_SOCIETY: _("from the office to civil society ({actor})"),
        JusticeOrder.SERVICE: _("from the office to a service ({actor})"),
    }.get(row.actor.order, _("from the office to the {order} order ({actor})"))
    kinds = {one.reference: one.kind for one in view.case.referrals}
    if kinds.get(row.reference) is ReferralKind.APPEAL:
        way = _("by appeal, to the {order} order ({actor})")
    elif view.case.origins.get(row.reference):
        way = _("sent on by the actor who had it ({actor})")
    if view.anonymous and view.case.restricted:
        way = way.partition(" (")[0]
    return way.format(order=label(row.actor.order), actor=actor)


def _reply(view: SummaryView, row: SentRow, day: date) -> str:
    if row.state in AWAITING:
        return _silence(row, day)
    told = []
    if row.answered_on and row.state is not ReferralState.DECLINED:
        told.append(_("accepted on {day}").format(day=plain_day(row.answered_on)))
    if row.state is ReferralState.DECLINED and row.answered_on:
        told.append(_("not accepted, on {day}").format(day=plain_day(row.answered_on)))
    if row.completed_on:
        told.append(_("completed on {day}").format(day=plain_day(row.completed_on)))
    if row.state in _ENDED:
        told.append(label(row.state))
    answer = " ; ".join(told)
    noted = row.note if ConsentScope.FACTS in view.granted else ""
    return f"{answer} : {noted}" if noted else answer


def _silence(row: SentRow, day: date) -> str:
    """Return that no answer came, and for how long it is overdue: a fact, not a reproach."""
    if not row.late_on(day) or row.reply_by is None:
        return _("no answer")
    days = (day - row.reply_by).days
    if days == 1:
        return _("no answer; past since 1 day")
    return _("no answer; past since {n} days").format(n=days)


def consents(view: SummaryView) -> Iterator[SummaryConsent]:
    """Yield every answer, refusals too."""
    for row in view.case.consents:
        state = _consent_state(view, row)
        yield SummaryConsent(
            label(row.purpose),
            _receiver(view, row),
            row.given_on,
            label(row.how),
            state,
            against=row.state is not ConsentState.IN_FORCE,
        )


def _receiver(view: SummaryView, row: ConsentRow) -> str:
    if not (row.to or row.to_type):
        shared = row.purpose is ConsentPurpose.STATISTICS
        return _("without a name") if shared else view.office.name
    if row.to and not view.anonymous:
        return in_sentence(row.to)
    kind = actor_types().get(view.receivers.get(row.id, ""))
    if kind is None or (view.anonymous and view.case.restricted):
        return "–"
    return in_sentence(kind.label.text())


def _consent_state(view: SummaryView, row: ConsentRow) -> str:
    """Return what became of an answer; one whose referral is over is used up."""
    words = {
        ConsentState.IN_FORCE: _("in force"),
        ConsentState.REFUSED: _("refused"),
        ConsentState.WITHDRAWN: _("withdrawn"),
        ConsentState.EXPIRED: _("expired"),
    }
    mine = [sent.state for sent in view.sent if row.to and sent.actor.name == row.to]
    over = bool(mine) and all(state in _OVER for state in mine)
    if row.state is ConsentState.IN_FORCE and over:
        return _("used up")
    return words[row.state]


def safeguards(view: SummaryView) -> tuple[str, ...]:
    """Return overrides (who, when, why) and reminders; without names neither who nor why.

    A reminder may tell what a restricted case is about: its version without names has none.
    """
    overrides = [_override(view, row) for row in view.sent if row.override_why]
    overrides += [_settled(view, row) for row in view.overrides if not row.reference]
    reminders = _titles(view.sent, FindingKind.WARN, own=not view.anonymous)
    told = () if view.anonymous and view.case.restricted else reminders
    return (
        *(overrides or [_("No override.")]),
        *(_("Reminder recorded: {title}.").format(title=in_sentence(title)) for title in told),
    )


def _titles(sent: Sequence[SentRow], kind: FindingKind, *, own: bool = True) -> tuple[str, ...]:
    """Return the titles of what was found when the referrals were sent, each once.

    With `own` those of the office's restrictions as well, which are its own words.
    """
    found = {one["id"]: one for row in sent for one in row.findings if one["kind"] == kind.value}
    told = [one["title"] for key, one in found.items() if own and key.startswith(OFFICE)]
    return (*(_(rule.title) for rule in SAFEGUARDS if rule.id in found), *told)


def _override(view: SummaryView, row: SentRow) -> str:
    day = plain_day(row.sent_on)
    if view.anonymous:
        told = _("Override for {short}, on {day}, by the coordination.")
        return told.format(short=row.short, day=day)
    what = ", ".join(in_sentence(title) for title in _titles([row], FindingKind.REQUIRE))
    told = _("Override for {short}, on {day}, by {who} ({what}): {why}")
    return told.format(
        short=row.short, day=day, who=row.override_by, what=what, why=row.override_why
    )


def _settled(view: SummaryView, row: OverrideRow) -> str:
    """Return an override of what was settled outside court."""
    day, about = plain_day(row.on), _(_ABOUT[row.about])
    if view.anonymous:
        told = _("Override ({about}), on {day}, by the coordination.")
        return told.format(about=about, day=day)
    titles = [_(rule.title) for rule in SAFEGUARDS if rule.id in row.rules]
    told = _("Override ({about}), on {day}, by {who} ({what}): {why}")
    what = ", ".join(in_sentence(title) for title in titles)
    return told.format(about=about, day=day, who=row.who, what=what, why=row.why)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
