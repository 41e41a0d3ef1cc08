"""Every paper, drawn once."""

from __future__ import annotations

from functools import cache

import pytest

from justice_desk.exports.papers.anonymous_letter import render_anonymous_letter
from justice_desk.exports.papers.attendance import render_attendance
from justice_desk.exports.papers.budget import render_budget
from justice_desk.exports.papers.court_docket import render_court_docket
from justice_desk.exports.papers.door_docket import render_door_docket
from justice_desk.exports.papers.field_list import render_field_list
from justice_desk.exports.papers.form_intake import render_intake_form
from justice_desk.exports.papers.form_slip import render_slip_form
from justice_desk.exports.papers.information import render_information
from justice_desk.exports.papers.letter import render_letter
from justice_desk.exports.papers.mail_register import render_mail_register
from justice_desk.exports.papers.minutes import render_minutes
from justice_desk.exports.papers.mission_order import render_mission_orders
from justice_desk.exports.papers.payment_sheet import render_payment_sheet
from justice_desk.exports.papers.programme import render_programme
from justice_desk.exports.papers.reconciliation import render_reconciliation
from justice_desk.exports.papers.recovery_sheet import render_recovery_sheet
from justice_desk.exports.papers.route_sheet import render_route_sheet
from justice_desk.exports.papers.sealed_docket import render_sealed_docket
from justice_desk.exports.papers.summary import render_summary
from justice_desk.exports.papers.summons import render_summons
from justice_desk.exports.papers.summons_title import calls
from justice_desk.exports.papers.task_sheet import render_task_sheet
from justice_desk.exports.papers.village_letter import render_village_letter
from justice_desk.exports.papers.voucher import render_vouchers
from tests.exports.papers import samples, sittings, transport

PAPERS = {
    "letter": lambda: render_letter(samples.letter()),
    "letter to the cadi": lambda: render_letter(samples.cadi_letter()),
    "long letter": lambda: render_letter(samples.long_letter()),
    "letter without a name": lambda: render_anonymous_letter(samples.anonymous_letter()),
    "letter to a village head": lambda: render_village_letter(samples.village_letter()),
    "summary": lambda: render_summary(samples.summary()),
    "summary without names": lambda: render_summary(samples.anonymous_summary()),
    "intake form": lambda: render_intake_form(samples.intake_form()),
    "blank slips": lambda: render_slip_form(samples.OFFICE, samples.DAY),
    "slips to collect": lambda: render_field_list(samples.field_list()),
    "register of mail": lambda: render_mail_register(samples.mail_register()),
    "day sheet": lambda: render_task_sheet(samples.task_sheet()),
    "recovery sheet": lambda: render_recovery_sheet("Bureau de Gao", samples.CODE, samples.DAY),
    "summons": lambda: render_summons(sittings.facts(), called=calls(sittings.facts())[:1]),
    "docket for the court": lambda: render_court_docket(sittings.full()),
    "separate fold": lambda: render_sealed_docket(sittings.full()),
    "docket for the door": lambda: render_door_docket(sittings.full()),
    "programme": lambda: render_programme(sittings.full()),
    "attendance": lambda: render_attendance(sittings.full()),
    "information sheet": lambda: render_information(sittings.facts()),
    "minutes": lambda: render_minutes(sittings.full()),
    "budget": lambda: render_budget(sittings.facts()),
    "transport voucher": lambda: render_vouchers([transport.on_paper()]),
    "payment sheet": lambda: render_payment_sheet(transport.payment()),
    "driver's sheet": lambda: render_route_sheet(transport.route()),
    "mission order": lambda: render_mission_orders([transport.driven()]),
    "reconciliation": lambda: render_reconciliation(transport.accounts()),
}


@cache
def draw(name: str) -> bytes:
    return PAPERS[name]()


@pytest.fixture(params=PAPERS)
def paper(request: pytest.FixtureRequest) -> bytes:
    """Each paper in turn."""
    return draw(request.param)
