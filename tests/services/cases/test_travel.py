from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from justice_desk.drawing.journey import layout
from justice_desk.services.cases.rows import HoldRow, ReferralRow, TaskRow
from justice_desk.services.cases.travel import hops
from justice_desk.terms.enums import HolderKind, HoldHow, JusticeOrder, Priority, ReferralKind

if TYPE_CHECKING:
    from justice_desk.drawing.journey import Hop

TODAY = date(2026, 11, 24)


class View:
    """As much of a case view as the journey is derived from."""

    def __init__(self, journey: Any, referrals: Any = (), tasks: Any = ()) -> None:
        self.journey, self.referrals, self.tasks = tuple(journey), tuple(referrals), tuple(tasks)


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def office(
    start: str, end: str | None = None, how: str = "opened", ended: str | None = None
) -> HoldRow:
    return HoldRow(
        "Bureau", HolderKind.OFFICE, None, day(start), day(end) if end else None,
        HoldHow(how), HoldHow(ended) if ended else None, None,
    )  # fmt: skip


def actor(start: str, end: str | None, reference: str) -> HoldRow:
    return HoldRow(
        "Cadi", HolderKind.ACTOR, JusticeOrder.RELIGIOUS, day(start), day(end) if end else None,
        HoldHow.ACCEPTED, None, reference,
    )  # fmt: skip


def referral(
    n: int,
    state: str,
    sent: str,
    answered: str | None = None,
    reply_by: str = "12-31",
    **more: Any,
) -> ReferralRow:
    return ReferralRow(
        id=None, reference=f"X/R{n}", to="Cadi", order=JusticeOrder.RELIGIOUS, state=state,  # type: ignore[arg-type]
        slip_code="", priority=Priority.WEEKS_2, reply_by=day(reply_by), sent_on=day(sent),
        answered_on=day(answered) if answered else None, note="une suite", **more,
    )  # fmt: skip


def travelled(view: View) -> tuple[Hop, ...]:
    found = hops(view, TODAY)  # type: ignore[arg-type]
    picture = layout(found, TODAY, (), 1078, lambda text, size, _weight: len(text) * size * 0.55)
    assert picture.height > 0
    return found


def told(found: tuple[Hop, ...]) -> list[tuple[str, Any, Any]]:
    return [(hop.badge, hop.sent_on, hop.held_from) for hop in found]


def test_a_new_case_stays_at_the_office() -> None:
    assert told(travelled(View([office("03-09")]))) == [("", None, day("03-09"))]


def test_an_accepted_referral_waits_then_holds() -> None:
    view = View(
        [office("03-09", "04-01"), actor("04-01", None, "X/R1")],
        [referral(1, "accepted", "03-20", "04-01")],
    )
    assert told(travelled(view)) == [
        ("", None, day("03-09")),
        ("R1", day("03-20"), day("04-01")),
    ]


def test_a_waiting_referral_past_its_day_is_stuck() -> None:
    view = View([office("03-09")], [referral(1, "sent", "03-20", reply_by="04-03")])
    assert travelled(view)[1].stuck_since == day("04-03")


def test_a_declined_referral_ends_in_a_cross_and_comes_back() -> None:
    view = View([office("03-09")], [referral(1, "declined", "03-20", "03-28")])
    found = travelled(view)
    assert found[1].declined
    assert told(found) == [
        ("", None, day("03-09")),
        ("R1", day("03-20"), None),
        ("", None, day("03-28")),
    ]


def test_a_declined_and_then_an_accepted_one_keep_their_order() -> None:
    view = View(
        [
            office("03-09", "05-01"),
            actor("05-01", "06-01", "X/R2"),
            office("06-01", how="returned"),
        ],
        [referral(1, "declined", "03-20", "03-28"), referral(2, "completed", "04-10", "05-01")],
    )
    assert [hop.badge for hop in travelled(view)] == ["", "R1", "", "R2", ""]


def test_a_missed_task_makes_the_holder_stuck() -> None:
    task = TaskRow(None, "call", "", day("10-10"), None, None)  # type: ignore[arg-type]
    view = View(
        [office("03-09", "04-01"), actor("04-01", None, "X/R1")],
        [referral(1, "accepted", "03-20", "04-01")],
        [task],
    )
    assert travelled(view)[1].stuck_since == day("10-10")


def test_a_closed_case_ends_on_its_day() -> None:
    view = View([office("03-09", "04-01", ended="closed")])
    assert travelled(view)[0].until == day("04-01")


def help_of(n: int, state: str, sent: str, answered: str | None = None, **more: Any) -> ReferralRow:
    return referral(n, state, sent, answered, kind=ReferralKind.SERVICE, **more)


def test_services_help_beside_and_the_journey_goes_on_without_them() -> None:
    view = View(
        [office("03-09", "04-01"), actor("04-01", None, "X/R1")],
        [
            referral(1, "accepted", "03-20", "04-01"),
            help_of(2, "accepted", "03-10", "03-12"),
            help_of(3, "completed", "03-11", "03-13", completed_on=day("05-02")),
            help_of(4, "sent", "11-01", reply_by="11-10"),
            help_of(5, "declined", "11-01", "11-03"),
        ],
    )
    found = travelled(view)
    assert [(hop.badge, hop.beside) for hop in found] == [
        ("", False), ("R1", False), ("R2", True), ("R3", True), ("R4", True), ("R5", True),
    ]  # fmt: skip
    assert [hop.until for hop in found[2:]] == [None, day("05-02"), None, day("11-03")]
    assert [hop.held_from for hop in found[2:]] == [day("03-12"), day("03-13"), None, None]
    assert found[4].stuck_since == day("11-10")


def test_two_letters_that_wait_at_once_do_not_cut_each_other_short() -> None:
    view = View([office("03-09")], [referral(1, "sent", "03-20"), referral(2, "sent", "03-25")])
    assert [(hop.badge, hop.beside) for hop in travelled(view)] == [
        ("", False), ("R2", False), ("R1", True),
    ]  # fmt: skip


def test_a_letter_that_waits_while_another_has_the_case_stands_beside() -> None:
    view = View(
        [office("03-09", "04-01"), actor("04-01", None, "X/R2")],
        [referral(1, "sent", "03-10"), referral(2, "accepted", "03-20", "04-01"),
         referral(3, "acknowledged", "05-01")],
    )  # fmt: skip
    assert [(hop.badge, hop.beside) for hop in travelled(view)] == [
        ("", False), ("R2", False), ("R1", True), ("R3", True),
    ]  # fmt: skip


def test_what_the_office_gave_up_ends_on_its_day_and_a_draft_is_no_step() -> None:
    view = View(
        [office("03-09")],
        [
            referral(1, "no_answer", "03-20", ended_on=day("04-20")),
            referral(2, "draft", "05-01", gone=False),
            referral(3, "cancelled", "05-02", ended_on=day("05-09"), gone=False),
        ],
    )
    assert told(travelled(view)) == [
        ("", None, day("03-09")),
        ("R1", day("03-20"), None),
        ("", None, day("04-20")),
    ]


def test_sixty_hops_with_ten_services_are_drawn() -> None:
    stays = [office("01-01", "01-02")]
    rows = []
    for n in range(1, 61):
        at = date(2026, 1, 2) + timedelta(days=5 * n)
        stays.append(replace(actor("01-02", None, f"X/R{n}"), from_on=at))
        rows.append(replace(referral(n, "accepted", "01-02"), sent_on=at, answered_on=at))
    rows += [help_of(n, "accepted", "02-01", "02-03") for n in range(61, 71)]
    assert len(travelled(View(stays, rows))) == 71
