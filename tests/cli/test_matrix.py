"""Every verb × every role × every kind of case, through the real command line.

A verb that stands in the contract and not here fails: nobody can add one and forget who may use it.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from justice_desk.cli.tree import command
from justice_desk.cli.verbs.contract import verbs_of
from justice_desk.rules.access import CASE_VERBS, OFFICE_VERBS, CaseKind, allowed
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Role
from tests.cli.conftest import PASSPHRASE
from tests.cli.matrix_words import BEFORE, THEN, WORDS
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import COURT
from tests.cli.test_transport_papers_verbs import granted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.cli.conftest import Answer, Desk

REFUSED = 3
APPEALS = (
    "--type", "cour_appel", "--name", "Cour d’appel d’essai", "--place", "Mopti",
)  # fmt: skip
MEMBERS = {Role.COORDINATOR: "awa", Role.PARALEGAL: "ibrahim", Role.VIEWER: "oumou"}
EVERYBODYS = {"init", "recover", "contract", "case example", "backup verify", "form", "demo"}
"""Verbs before or beside an unlocked office: they ask for no right."""

SETTLES = {
    *("mediation add", "mediation withdraw"),
    *("agreement add", "agreement homologate", "agreement follow", "agreement withdraw"),
    "agreement withdraw-homologation",
}
"""Verbs that the safeguards close to every kind of restricted case, whoever asks."""
AS_OPTION = {"office repair": ("office check", "--repair")}


@dataclass(frozen=True)
class Furnished:
    """An office with every role and every kind of case, and the words that name them."""

    folder: Path
    words: dict[str, str]
    cases: dict[CaseKind, tuple[str, str]]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Furnished]:
    return {}


@pytest.fixture
def furnished(
    desk: Desk, shelf: dict[str, Furnished], tmp_path_factory: pytest.TempPathFactory
) -> Furnished:
    """Furnish one office for all verbs; each trial copies it."""
    if "office" not in shelf:
        shelf["office"] = _furnish(desk, tmp_path_factory.mktemp("furnished"))
    return shelf["office"]


def _furnish(desk: Desk, beside: Path) -> Furnished:
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", PASSPHRASE)
    for name, role in (("ibrahim", "paralegal"), ("oumou", "viewer"), ("partante", "viewer")):
        desk.json("member", "add", name, "--full-name", f"{name} Exemple", "--role", role)
    court = desk.json("actor", "add", *COURT)["code"]
    other = desk.json("actor", "add", *COURT[:3], "Tribunal d’instance d’Ansongo", *COURT[4:])[
        "code"
    ]
    desk.json("complaint", "add", other, "--subject", "Ne répond pas.")
    appeals = desk.json("actor", "add", *APPEALS)["code"]
    to = (court, other, appeals)
    cases = {
        CaseKind.OPEN: _case(desk, to, "FON", ()),
        CaseKind.NAMED: _case(desk, to, "VBS", ("oumou", "ibrahim")),
        CaseKind.CLOSED: _case(desk, to, "VBS", ()),
    }
    first = f"{cases[CaseKind.OPEN][0]}/R1"
    desk.json("letter", first, "-o", str(beside / "lettre.pdf"))  # a register of mail needs one
    backup = desk.json("backup", "create")["file"]
    files = {
        "intake": beside / "accueil.json",
        "paper": beside / "pièce.pdf",
        "places": beside / "lieux.csv",
        "calendar": beside / "juge.ics",
    }
    files["calendar"].write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:un\nDTSTART:20261124\nEND:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    files["rates"] = beside / "bareme.csv"
    files["rates"].write_text("du;moyen;de_km;forfait\n2026-01-01;bus;0;1000\n", encoding="utf-8")
    files["civil"] = beside / "liste.csv"
    files["civil"].write_text("Nom et prénom;Né le\nAïda Exemple;2015\n", encoding="utf-8")
    files["intake"].write_text(desk("case", "example").out, encoding="utf-8")
    files["paper"].write_bytes(b"%PDF-1.4\n%%EOF\n")
    files["places"].write_text(
        "pcode,name,adm3_pcode,adm3,adm2_pcode,adm2,adm1_pcode,adm1,lat,lon\n"
        "ML070199001,Village d’essai,ML070199,Commune d’essai,ML0701,Gao,ML07,Gao,16.3,-0.1\n",
        encoding="utf-8",
    )
    well = ("--kind", "warn", "--category", "EAU", "--title", "Puits", "--reason", "Conflit.")
    restriction = desk.json("restriction", "add", *well)["id"]
    twins = [opened(desk, case__category="EAU") for _twice in range(4)]
    merge = desk.json("duplicates", "merge", *twins[2:])["merge"]
    register = beside / "registre.csv"
    register.write_text("Date;Nom;Nature\n03/02/2021;Fanta Exemple;Foncier\n", encoding="utf-8")
    batch = desk.json("import", str(register), "--keep-mapping", "essai")["batch"]
    register.write_text("Date;Nom;Nature\n03/03/2022;Moussa Exemple;Dette\n", encoding="utf-8")
    soon = ("--on", today().isoformat())
    sitting = desk.json("sitting", "add", "--court", court, *soon)["number"]
    support = granted(desk)
    office = beside / "bureau"
    shutil.copytree(desk.office, office)
    words = {name: str(path) for name, path in files.items()}
    words |= {"court": court, "other": other, "appeals": appeals}
    words |= {"folder": str(beside), "backup": backup, "restriction": restriction}
    words |= {"twin": twins[0], "twin2": twins[1], "merge": merge}
    words |= {"register": str(register), "batch": batch}
    words |= {"soon": today().isoformat(), "year": str(today().year)}
    words |= {"support": support, "sitting": sitting, "heard": cases[CaseKind.OPEN][0]}
    return Furnished(office, words, cases)


def _case(
    desk: Desk, receivers: tuple[str, ...], category: str, named: tuple[str, ...]
) -> tuple[str, str]:
    number = opened(desk, case__category=category)
    for member in (*named, "awa"):
        desk.json("case", "assign", number, member, "--keep")
    for to in receivers:
        desk.json("consent", "record", number, "--purpose", "referral", "--to", to, "--how", "oral")
    sent = desk.json("refer", number, "--to", receivers[0], "--reason", "Constater.")
    slip = sent["slip_code"]
    return number, slip


def prepared(desk: Desk, furnished: Furnished, verb: str, kind: CaseKind) -> Path:
    """Return an office in which all that the verb needs was done first; each trial copies it."""
    if verb not in BEFORE or (kind is not CaseKind.OPEN and verb in SETTLES):
        return furnished.folder
    _renew(desk, furnished.folder)
    desk.member = "awa"
    for words in (BEFORE[verb], *THEN.get(verb, ())):
        done = _filled(words, furnished, kind)
        assert desk(*done).code == 0, done
    return desk.office.rename(desk.office.with_name(f"prepared-{kind.name}"))


def trial(
    desk: Desk, furnished: Furnished, verb: str, role: Role, kind: CaseKind, *, start: Path
) -> Answer:
    """Do one verb as one role on one kind of case, in a fresh copy of the office `start`."""
    _renew(desk, start)
    named, *options = AS_OPTION.get(verb, (verb,))
    told = _filled(WORDS.get(named, ()), furnished, kind)
    desk.member = MEMBERS[role]
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", PASSPHRASE)
    return desk(*named.split(), *told, *options, "--json")


def _renew(desk: Desk, start: Path) -> None:
    if desk.office.exists():
        shutil.rmtree(desk.office)
    shutil.copytree(start, desk.office)


def _filled(words: Iterable[str], furnished: Furnished, kind: CaseKind) -> list[str]:
    number, slip = furnished.cases[kind]
    return [word.format(n=number, slip=slip, **furnished.words) for word in words]


def test_every_verb_of_the_contract_has_its_rights() -> None:
    ruled = set(OFFICE_VERBS) | set(CASE_VERBS) | EVERYBODYS
    beside = {verb for verb in verbs_of(command()) if verb.split()[0] in EVERYBODYS}
    assert set(verbs_of(command())) - beside <= ruled
    assert not set(OFFICE_VERBS) & set(CASE_VERBS)


@pytest.mark.parametrize("verb", sorted(CASE_VERBS))
def test_a_verb_on_a_case_is_for_whom_the_table_says(
    desk: Desk, furnished: Furnished, verb: str
) -> None:
    for kind in CaseKind:
        start = prepared(desk, furnished, verb, kind)
        for role in Role:
            answer = trial(desk, furnished, verb, role, kind, start=start)
            may = allowed(verb, role, kind)
            if may and verb in SETTLES and kind is not CaseKind.OPEN:
                assert answer.document["error"]["code"] in {
                    *("blocked", "no_agreement", "no_session")
                }
                continue
            assert (answer.code != REFUSED) is may, (verb, role, kind, answer)
            if may:
                assert answer.code == 0, (verb, role, kind, answer)
            else:
                assert "Exemple" not in json.dumps(answer.document["error"], ensure_ascii=False)


@pytest.mark.parametrize("verb", sorted(set(OFFICE_VERBS) - {"office sheet"}))
def test_a_verb_of_the_office_is_for_whom_the_table_says(
    desk: Desk, furnished: Furnished, verb: str
) -> None:
    start = prepared(desk, furnished, verb, CaseKind.OPEN)
    for role in Role:
        answer = trial(desk, furnished, verb, role, CaseKind.OPEN, start=start)
        may = allowed(verb, role)
        assert (answer.code != REFUSED) is may, (verb, role, answer)
        if may:
            assert answer.code == 0, (verb, role, answer)
