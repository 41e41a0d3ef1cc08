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
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import COURT
from tests.cli.test_transport_papers_verbs import granted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Answer, Desk

REFUSED = 3
APPEALS = (
    "--type", "cour_appel", "--name", "Cour d’appel d’essai", "--place", "Mopti",
)  # fmt: skip
MEMBERS = {Role.COORDINATOR: "awa", Role.PARALEGAL: "ibrahim", Role.VIEWER: "oumou"}
EVERYBODYS = {"init", "recover", "contract", "case example", "backup verify", "form", "demo"}
"""Verbs before or beside an unlocked office: they ask for no right."""

FUND = (
    *("--donor", "Donateur inventé", "--project", "Essai"),
    *("--from", "2020-01-01", "--until", "2099-12-31"),
)
ADVANCED = ("--to", "Aminata Inventée", "--amount", "500", "--due", "2099-01-01")

SECOND = "GAO-A-{year}-0002"
TRAVELS = (
    "Agente Seconde", "--staff", "--from", "Gao", "--to", "Gao/Bourem", "--at", "10:00",
    "--on", today().isoformat(), "--amount", "5000", "--amount-why", "essai",
)  # fmt: skip
RIDE = "GAO-T-{year}-001"
ASKED = ("trip", "request", *TRAVELS, "--line", "ESSAI/TRA")

WORDS: dict[str, tuple[str, ...]] = {
    "member add": ("nouvelle", "--full-name", "Nouvelle Exemple"),
    "member disable": ("partante",),
    "office contact": ("--phone", "66 12 38 04"),
    "backup restore": ("{backup}",),
    "place import": ("{places}",),
    "place find": ("Gao",),
    "case open": ("{intake}",),
    "consultation add": (
        "--place", "Gao/Gao/Gounzoureye", "--sex", "female", "--age-band", "18-35",
        "--theme", "FON", "--minutes", "10",
    ),
    "actor add": ("--type", "cadi", "--name", "Cadi d’essai", "--place", "Gao/Gao"),
    "actor show": ("{court}",),
    "handover": ("--from", "awa", "--to", "ibrahim", "-o", "{folder}/remise.pdf"),
    "restriction add": (
        *("--kind", "warn", "--category", "EAU"),
        *("--title", "Puits", "--reason", "Conflit ouvert."),
    ),
    "restriction end": ("{restriction}",),
    "import": ("{register}",),
    "import undo": ("{batch}",),
    "sitting add": ("--court", "{court}", "--on", "{soon}"),
    "sitting show": ("{sitting}",),
    "sitting correct": ("{sitting}", "--field", "note", "--value", "Eau."),
    "sitting days": ("{sitting}", "--on", "{soon}"),
    "sitting confirm": ("{sitting}",),
    "sitting security": ("{sitting}", "--go", "--by", "Adjudant Inventé"),
    "sitting postpone": ("{sitting}", "--reason", "Crue."),
    "sitting cancel": ("{sitting}", "--reason", "Crue."),
    "sitting hold": ("{sitting}",),
    "sitting site": ("Gao",),
    "sitting plan": ("{sitting}", "--seconds", "1"),
    "sitting distance": ("Gao", "Bourem", "--km", "95"),
    "distance set": ("Gao", "Bourem", "--km", "95"),
    "fund add": ("DON-N", *FUND),
    "fund line": ("DON-A/REP", "--name", "Repas"),
    "fund advance": ("DON-A", *ADVANCED),
    "fund return": ("GAO-V-{year}-001", "--amount", "500", "--settle"),
    "fund reverse": ("GAO-L-{year}-00001", "--why", "Erreur."),
    "fund receipt": ("GAO-L-{year}-00002", "{paper}"),
    "vehicle add": ("V9", "--kind", "car", "--seats", "4", "--home", "Gao"),
    "road close": ("Gao", "Bourem"),
    "road open": ("Gao", "Ansongo"),
    "docket add": ("{n}", "--sitting", "{sitting}"),
    "docket list": ("{sitting}",),
    "docket move": ("{n}", "--sitting", "{sitting}", "--minutes", "30"),
    "docket remove": ("{n}", "--sitting", "{sitting}"),
    "docket result": ("{n}", "struck-out", "--sitting", "{sitting}", "--cause", "settled"),
    "docket withdraw": ("{n}", "--sitting", "{sitting}", "--why", "erreur"),
    "docket civil list": ("{sitting}",),
    "docket civil add": ("{sitting}", "--name", "Aïda Exemple"),
    "docket civil import": ("{sitting}", "{civil}", "--apply"),
    "docket civil correct": ("{sitting}", "1", "--mother", "Faty Inventée"),
    "docket civil move": ("{sitting}", "1"),
    "docket civil remove": ("{sitting}", "1"),
    "docket civil judge": ("{sitting}", "judged"),
    "docket civil transcribe": ("{sitting}", "--on", "{soon}"),
    "docket summon": ("{n}", "--sitting", "{sitting}", "--transport", "yes"),
    "sitting papers": ("{sitting}", "-o", "{folder}/audience"),
    "trip request": (*TRAVELS, "--line", "ESSAI/TRA"),
    "trip request-all": ("{sitting}",),
    "trip show": ("{support}",),
    "trip correct": (SECOND, "--amount", "900", "--why", "Moins."),
    "trip approve": (SECOND,),
    "trip refuse": (SECOND, "--why", "Trop loin."),
    "trip cancel": ("{support}", "--why", "Reportée."),
    "trip vouchers": ("{support}",),
    "trip pay": ("{support}",),
    "trip travelled": (SECOND,),
    "trip no-show": (SECOND,),
    "trip reconcile": (SECOND,),
    "rate import": ("{rates}",),
    "apart add": ("{heard}", "Fatoumata Exemple", "Moussa Exemple"),
    "trip plan": ("--seconds", "0.5"),
    "ride confirm": (RIDE,),
    "ride done": (RIDE,),
    "ride cancel": (RIDE, "--why", "Panne."),
    "ride move": (SECOND, "--from", RIDE),
    "trip papers": ("{support}", "-o", "{folder}/transport"),
    "trip payment-sheet": ("{support}", "-o", "{folder}/paiement.pdf"),
    "calendar export": ("-o", "{folder}/bureau.ics"),
    "calendar import": ("{calendar}", "--judge", "Juge Inventée"),
    "mapping show": ("essai",),
    "duplicates different": ("{twin}", "{twin2}"),
    "duplicates merge": ("{twin}", "{twin2}"),
    "duplicates undo": ("{merge}",),
    "actor correct": ("{court}", "--phone", "66 12 38 04"),
    "training add": ("{court}", "--title", "Droits humains", "--norms"),
    "complaint add": ("{court}", "--subject", "Ne répond pas."),
    "complaint close": ("{other}", "--result", "Entendu."),
    "task sheet": ("-o", "{folder}/feuille.pdf"),
    "task add": ("{n}", "--title", "Appeler"),
    "task done": ("{n}/T1",),
    "task undo": ("{n}/T1",),
    "task postpone": ("{n}/T1", "--until", "2099-01-01"),
    "case show": ("{n}",),
    "case note": ("{n}", "Une note."),
    "case correct": ("{n}", "--field", "summary", "--value", "Autre.", "--reason", "mal dit"),
    "case party add": ("{n}", "--name", "Aïda Exemple", "--role", "witness"),
    "case attach": ("{n}", "{paper}"),
    "case assign": ("{n}", "awa"),
    "case status": ("{n}", "follow_up", "--reason", "suivi"),
    "case close": ("{n}", "--outcome", "withdrawn"),
    "case reopen": ("{n}", "--why", "revenue"),
    "assess": ("{n}", "--to", "{court}"),
    "refer": ("{n}", "--to", "{appeals}", "--reason", "x"),
    "reply": ("{slip}", "accepted"),
    "referral send": ("{n}/R2",),
    "referral cancel": ("{n}/R1", "--why", "erreur"),
    "referral return": ("{n}/R1", "--why", "trop long"),
    "referral no-answer": ("{n}/R1",),
    "referral undo": ("{n}/R1",),
    "referral forward": ("{n}/R1", "--to", "{other}", "--why", "compétence"),
    "referral appeal": ("{n}", "--to", "{appeals}", "--reason", "x"),
    "mediation add": ("{n}", "--result", "continues"),
    "agreement add": ("{n}", "--kind", "full", "--terms", "x"),
    "agreement homologate": ("{n}", "requested", "--by", "{court}"),
    "agreement withdraw-homologation": ("{n}", "--why", "erreur"),
    "agreement follow": ("{n}", "kept"),
    "agreement withdraw": ("{n}", "--why", "erreur"),
    "mediation withdraw": ("{n}", "--why", "erreur"),
    "judgment withdraw": ("{n}", "--why", "erreur"),
    "member correct": ("awa", "--sex", "female"),
    "judgment add": ("{n}", "--by", "{court}", "--decision", "granted"),
    "judgment execute": ("{n}",),
    "case ask-close": ("{n}", "--outcome", "withdrawn"),
    "letter": ("{n}/R1", "-o", "{folder}/lettre.pdf"),
    "letter day": ("-o", "{folder}/jour.pdf"),
    "mail register": ("-o", "{folder}/courrier.pdf"),
    "referral field-list": ("-o", "{folder}/tournee.pdf"),
    "summary": ("{n}", "-o", "{folder}/synthese.pdf", "--anonymous"),
    "consent record": ("{n}", "--purpose", "contact", "--how", "oral"),
    "consent list": ("{n}",),
    "consent withdraw": ("{n}", "--purpose", "file", "--why", "y"),
}  # fmt: skip
ON_THE_DOCKET = ("docket", "add", "{n}", "--sitting", "{sitting}")
LISTED = ("docket", "civil", "add", *WORDS["docket civil add"])
PLANNED = ("fund", "line", "DON-A/TRA", "--name", "Transport", "--amount", "900")
SAT = (("sitting", "confirm", "{sitting}"), ("sitting", "hold", "{sitting}"))
ACCEPTED = ("reply", "{slip}", "accepted")
AGREED = ("agreement", "add", "{n}", "--kind", "full", "--terms", "x")
JUDGED = ("judgment", "add", "{n}", "--by", "{court}", "--decision", "granted")
ROLLS = (
    ("trip", "approve", SECOND),
    ("vehicle", "add", *WORDS["vehicle add"]),
    ("trip", "plan", "--seconds", "0.5", "--apply"),
)
BEFORE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("docket move", "docket remove", "docket summon"), ON_THE_DOCKET),
    **dict.fromkeys(("docket result", "docket withdraw"), ON_THE_DOCKET),
    **{f"docket civil {verb}": LISTED for verb in ("correct", "move", "remove")},
    **{f"docket civil {verb}": LISTED for verb in ("judge", "transcribe")},
    **{
        f"trip {verb}": ASKED
        for verb in ("approve", "correct", "refuse", "travelled", "no-show", "reconcile")
    },
    "road open": ("road", "close", "Gao", "Ansongo"),
    **dict.fromkeys(("fund line", "fund advance"), ("fund", "add", "DON-A", *FUND)),
    **{
        f"fund {verb}": ("fund", "add", "DON-A", *FUND) for verb in ("return", "reverse", "receipt")
    },
    "sitting hold": ("sitting", "confirm", "{sitting}"),
    "sitting plan": ("docket", "add", "{heard}", "--sitting", "{sitting}"),
    **{f"ride {verb}": ASKED for verb in ("confirm", "done", "cancel", "move")},
    "case reopen": ("case", "close", "{n}", "--outcome", "withdrawn"),
    "task undo": ("task", "done", "{n}/T1"),
    "referral send": ("refer", "{n}", "--to", "{appeals}", "--reason", "x", "--draft"),
    "referral return": ACCEPTED,
    "referral undo": ACCEPTED,
    "referral forward": ACCEPTED,
    "referral appeal": JUDGED,
    "judgment execute": JUDGED,
    "judgment withdraw": JUDGED,
    "mediation withdraw": ("mediation", "add", "{n}", "--result", "continues"),
    "agreement homologate": AGREED,
    "agreement follow": AGREED,
    "agreement withdraw": AGREED,
    "agreement withdraw-homologation": AGREED,
}
"""What a coordinator did before, so that the verb has something to do."""
THEN: dict[str, tuple[tuple[str, ...], ...]] = {
    "agreement withdraw-homologation": (
        ("agreement", "homologate", "{n}", "requested", "--by", "{court}"),
    ),
    "fund advance": (PLANNED,),
    "fund reverse": (PLANNED,),
    **dict.fromkeys(
        ("fund return", "fund receipt"), (PLANNED, ("fund", "advance", "DON-A", *ADVANCED))
    ),
    **dict.fromkeys(("trip travelled", "trip no-show"), (("trip", "approve", SECOND),)),
    "trip reconcile": (("trip", "approve", SECOND), ("trip", "no-show", SECOND)),
    **{f"ride {verb}": ROLLS for verb in ("confirm", "done", "cancel", "move")},
    "docket result": SAT,
    "docket civil judge": SAT,
    "docket civil transcribe": (*SAT, ("docket", "civil", "judge", "{sitting}", "judged")),
    "docket withdraw": (*SAT, ("docket", "result", *WORDS["docket result"])),
}
"""What she did after that."""
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


def trial(desk: Desk, furnished: Furnished, verb: str, role: Role, kind: CaseKind) -> Answer:
    """Do one verb as one role on one kind of case, in a fresh copy of the office."""
    shutil.rmtree(desk.office)
    shutil.copytree(furnished.folder, desk.office)
    number, slip = furnished.cases[kind]
    named, *options = AS_OPTION.get(verb, (verb,))
    told = [word.format(n=number, slip=slip, **furnished.words) for word in WORDS.get(named, ())]
    if verb in BEFORE and (kind is CaseKind.OPEN or verb not in SETTLES):
        desk.member = "awa"
        for words in (BEFORE[verb], *THEN.get(verb, ())):
            done = [word.format(n=number, slip=slip, **furnished.words) for word in words]
            assert desk(*done).code == 0, done
    desk.member = MEMBERS[role]
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", PASSPHRASE)
    return desk(*named.split(), *told, *options, "--json")


def test_every_verb_of_the_contract_has_its_rights() -> None:
    ruled = set(OFFICE_VERBS) | set(CASE_VERBS) | EVERYBODYS
    beside = {verb for verb in verbs_of(command()) if verb.split()[0] in EVERYBODYS}
    assert set(verbs_of(command())) - beside <= ruled
    assert not set(OFFICE_VERBS) & set(CASE_VERBS)


@pytest.mark.parametrize("verb", sorted(CASE_VERBS))
def test_a_verb_on_a_case_is_for_whom_the_table_says(
    desk: Desk, furnished: Furnished, verb: str
) -> None:
    for role in Role:
        for kind in CaseKind:
            answer = trial(desk, furnished, verb, role, kind)
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
    for role in Role:
        answer = trial(desk, furnished, verb, role, CaseKind.OPEN)
        may = allowed(verb, role)
        assert (answer.code != REFUSED) is may, (verb, role, answer)
        if may:
            assert answer.code == 0, (verb, role, answer)
