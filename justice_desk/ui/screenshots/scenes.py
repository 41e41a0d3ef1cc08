"""The registry of scenes: a page joins with one row."""

from __future__ import annotations

from typing import Final

from justice_desk.ui.gate.host import SIZE as GATE
from justice_desk.ui.screenshots import actor_scenes as actor
from justice_desk.ui.screenshots import board_scenes as board
from justice_desk.ui.screenshots import case_scenes as case
from justice_desk.ui.screenshots import consultation_scenes as advice
from justice_desk.ui.screenshots import gate_scenes as gate
from justice_desk.ui.screenshots import intake_scenes as intake
from justice_desk.ui.screenshots import referral_scenes as referral
from justice_desk.ui.screenshots import register_scenes as cases
from justice_desk.ui.screenshots import settings_scenes as set_
from justice_desk.ui.screenshots import shell_scenes as shell
from justice_desk.ui.screenshots import today_scenes as day
from justice_desk.ui.screenshots.gallery import components
from justice_desk.ui.screenshots.scene import Scene

SCENES: Final = (
    Scene("gate-unlock", gate.unlock, GATE),
    Scene("gate-wrong", gate.wrong, GATE),
    Scene("gate-damaged", gate.damaged, GATE),
    Scene("gate-inside", gate.inside, GATE),
    Scene("gate-restored", gate.restored, GATE),
    Scene("gate-restoring", gate.restoring, GATE),
    Scene("gate-demo", gate.demo, GATE),
    Scene("gate-recover", gate.recover, GATE),
    Scene("gate-office", gate.office, GATE),
    Scene("gate-member", gate.member, GATE),
    Scene("gate-sheet", gate.sheet, GATE),
    Scene("gate-confirm", gate.confirm, GATE),
    Scene("today", day.day),
    Scene("today-empty", day.empty),
    Scene("today-typed", day.typed_in),
    Scene("today-sheet", day.printed),
    Scene("register-empty", shell.register),
    Scene("register", cases.register),
    Scene("register-late", cases.late),
    Scene("register-nothing", cases.nothing),
    Scene("register-narrow", cases.register, (1000, 700)),
    Scene("register-print", cases.printed),
    Scene("filter-save", cases.save_filter),
    Scene("consultation", cases.consultation),
    Scene("consultation-wrong", cases.consultation_wrong),
    Scene("consultations", advice.journal),
    Scene("consultations-nothing", advice.nothing),
    Scene("palette-found", cases.palette),
    Scene("intake-empty", intake.empty),
    Scene("intake-wrong", intake.wrong),
    Scene("intake-missing", intake.missing),
    Scene("intake-person", intake.folded_open),
    Scene("intake-matter", intake.matter),
    Scene("intake-agreement", intake.agreement),
    Scene("intake-places", intake.places),
    Scene("intake-known", intake.known),
    Scene("intake-offered", intake.offered),
    Scene("case-long", case.long),
    Scene("case-waiting", case.waiting),
    Scene("case-later", case.later),
    Scene("case-very-long", case.very_long),
    Scene("case-closed-to-me", case.closed_to_me),
    Scene("case-note", case.note),
    Scene("case-person", case.person),
    Scene("case-party", case.party),
    Scene("case-attach", case.attach),
    Scene("case-close", case.close),
    Scene("case-status", case.status),
    Scene("case-chronology", case.chronology),
    Scene("case-referral", case.referral),
    Scene("case-consents", case.consents),
    Scene("case-ask", case.ask),
    Scene("case-withdraw", case.withdraw),
    Scene("referral", referral.free),
    Scene("referral-override", referral.override),
    Scene("referral-blocked", referral.blocked),
    Scene("referral-letter", referral.letter),
    Scene("slip", referral.slip),
    Scene("slip-wrong", referral.slip_wrong),
    Scene("slip-many", referral.slips),
    Scene("actors", referral.directory),
    Scene("actor-add", referral.add_actor),
    Scene("actor-record", actor.record),
    Scene("actor-correct", actor.correct),
    Scene("actor-training", actor.training),
    Scene("actor-complaint", actor.complaint),
    Scene("referrals", referral.under_way),
    Scene("board", board.board),
    Scene("board-narrow", board.board, (1000, 700)),
    Scene("board-list", board.listed),
    Scene("board-nothing", board.filtered),
    Scene("board-slips", board.slips),
    Scene("board-mail", board.mail),
    Scene("board-letters", referral.day),
    Scene("settings", shell.settings),
    Scene("settings-journal", shell.journal),
    Scene("settings-contact", set_.contact),
    Scene("settings-restore", set_.restore),
    Scene("member-add", shell.add_member),
    Scene("passphrase", shell.passphrase),
    Scene("sheet-new", shell.new_sheet),
    Scene("backup-verify", shell.verify_backup),
    Scene("leaving", shell.leaving),
    Scene("palette", shell.palette),
    Scene("keys", shell.keys),
    Scene("mistake", shell.mistake),
    Scene("danger", shell.danger),
    Scene("toast", shell.toast),
    Scene("list", shell.table),
    Scene("components", components, (1200, 960)),
)
