"""The day of a member over 100,000 encrypted cases, beside SQL written by hand for the same rows.

The floor asks what the page shows, with the rights filter, in as few statements as a person would
write: how many tasks each band holds, the first of each, whom to call, what the others changed.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from benchmarks.timing import Line, percentile, seconds
from justice_desk.services import today as day
from justice_desk.services.demo.making import PASSPHRASE
from justice_desk.services.today.changes import LOOKED_AT, first_key
from justice_desk.services.today.view import CHANGES, SHOWN
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today, utc_now

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from justice_desk.storage.office import Office

MEMBERS: Final = ("awa", "ibrahim", "oumou")
RUNS: Final = 9
_CLOSED: Final = """
t.case_id NOT IN (SELECT id FROM "case" WHERE restricted = 1 AND id NOT IN
(SELECT case_id FROM case_access WHERE member_id = :me))
"""
_OPEN: Final = f"t.done_on IS NULL AND (:leads OR +{_CLOSED.strip()})"
COUNTS: Final = f"""
SELECT CASE WHEN t.due_on < :day THEN 'late' WHEN t.due_on = :day THEN 'today' ELSE 'week' END,
count(*) FROM task t WHERE t.due_on <= :last AND {_OPEN} GROUP BY 1
"""  # noqa: S608 - written here, no value of anybody stands in it
FIRST: Final = f"""
SELECT t.id, t.kind, t.title, t.due_on, c.number, c.category, m.full_name, p.name, p.phone,
p.phone_safe, p.phone_when, p.through
FROM task t JOIN "case" c ON c.id = t.case_id JOIN member m ON m.id = c.responsible_id
JOIN person p ON p.id = c.lead_id
WHERE t.due_on BETWEEN :from AND :to AND {_OPEN} ORDER BY t.due_on, t.case_id LIMIT :most
"""  # noqa: S608 - same
CHANGED: Final = f"""
SELECT t.kind, t.details, t.created_at, c.number, m.full_name FROM case_event t
JOIN "case" c ON c.id = t.case_id JOIN member m ON m.id = t.created_by
WHERE t.id > coalesce((SELECT id FROM case_event WHERE id > :since ORDER BY id DESC
LIMIT 1 OFFSET {LOOKED_AT}), :since) AND t.created_by <> :me
AND t.kind NOT IN ('printed', 'task', 'consent')
AND (:leads OR NOT (c.restricted = 1 AND c.id NOT IN
(SELECT case_id FROM case_access WHERE member_id = :me))) ORDER BY t.id DESC LIMIT :most
"""  # noqa: S608 - same


def measure(folder: Path) -> list[Line]:
    """Return the lines on the day."""
    since = utc_now() - timedelta(days=900)
    ours: list[float] = []
    floor: list[float] = []
    for member in MEMBERS:
        office = unlock(folder, member, PASSPHRASE)
        taken, raw = _compare(office, since)
        office.close()
        ours.append(taken)
        floor.append(raw)
    worst = max(a / b for a, b in zip(ours, floor, strict=True))
    told = f"{max(ours) * 1000:.0f} ms, by hand {max(floor) * 1000:.0f} ms"
    return [
        Line(
            "the day of a member, rows handed to the page", max(ours) * 1000, None, 150, "ms", told
        ),
        Line("the same ÷ SQL by hand with the rights filter", worst, None, 3, "×", told),
    ]


def _compare(office: Office, since: datetime) -> tuple[float, float]:
    with office.reading("today") as session:
        raw: Any = session.connection().connection.driver_connection
        taken = seconds(lambda: day.look(session, today(), changed_since=since), RUNS)
        by_hand = seconds(lambda: _floor(raw, office, since), RUNS)
    return percentile(taken, 0.5), percentile(by_hand, 0.5)


def _floor(raw: Any, office: Office, since: datetime) -> None:
    who, now = office.acting, today()
    told = {"me": who.member_id.bytes, "leads": who.role == "coordinator", "day": f"{now}"}
    raw.execute(COUNTS, {**told, "last": f"{now + timedelta(days=6)}"}).fetchall()
    bands = {
        day.Band.LATE: ("", -1),
        day.Band.TODAY: (f"{now}", 0),
        day.Band.WEEK: (f"{now + timedelta(days=1)}", 6),
    }
    for band, (first, ends) in bands.items():
        until = f"{now + timedelta(days=ends)}"
        raw.execute(FIRST, {**told, "from": first, "to": until, "most": SHOWN[band]}).fetchall()
    raw.execute(CHANGED, {**told, "since": first_key(since).bytes, "most": CHANGES}).fetchall()
