"""The whole work of an office on the command line, about a person whose name must not leak."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from reportlab.pdfgen.canvas import Canvas

from justice_desk.terms.clock import today
from tests.cli.conftest import INIT
from tests.security.marked_words import NAME, PHONE, VILLAGE

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = "pcode,name,adm1,adm1_pcode,adm2,adm2_pcode,adm3,adm3_pcode,lat,lon"
VILLAGE_ROW = f"ML070192999,{VILLAGE},Gao,ML07,Gao,ML0701,Essai-Nord,ML070192,16.20,-0.10"


class Call(Protocol):
    """Runs one command line and returns its exit code and what it said."""

    def __call__(self, *words: str, given: str | None = None) -> tuple[int, str, str]: ...


class Aside(Protocol):
    """Runs one step of `steps.py` with a text."""

    def __call__(self, step: str, given: str) -> tuple[int, str, str]: ...


@dataclass
class Journey:
    """One walk through every verb; `named` are the files that the member named herself."""

    office: Path
    desk: Path
    call: Call
    aside: Aside
    named: set[Path] = field(default_factory=set)
    said: list[str] = field(default_factory=list)
    brought_in: int = 0

    def __post_init__(self) -> None:
        self.desk.mkdir()

    def ok(self, *words: str, given: str | None = None) -> dict[str, Any]:
        code, out, err = self.call(*words, "--json", given=given)
        assert code == 0, (words[:3], out, err)
        document: dict[str, Any] = json.loads(out)
        return document

    def fails(self, code: int, *words: str, given: str | None = None) -> None:
        got, _out, err = self.call(*words, given=given)
        assert got == code, (words[:3], got, err)
        self.said.append(err)

    def mine(self, name: str) -> Path:
        """Return a file that the member names, on her desk."""
        self.named.add(self.desk / name)
        return self.desk / name

    def walk(self) -> None:
        """Walk from an empty folder to a restored office."""
        self._found()
        number = self._take_in()
        self._work_on(number)
        self._bring_in(number)
        self._send(number)
        self._sit(number)
        self._fail(number)
        self._look_after(number)

    def _found(self) -> None:
        self.ok("init", str(self.office), *INIT)
        places = self.mine("villages.csv")
        places.write_text(f"{HEADINGS}\n{VILLAGE_ROW}\n", encoding="utf-8")
        self.ok("place", "import", str(places))
        self.ok("place", "find", f"Essai-Nord/{VILLAGE}")
        self.ok("member", "add", "ibrahim", "--full-name", "Ibrahim Touré")
        for kind, name in (("tribunal_instance", "Tribunal d’essai"), ("chef_village", VILLAGE)):
            self.ok(
                "actor", "add", "--type", kind, "--name", name, "--place", "Gao/Gao",
                "--holder", NAME if kind == "chef_village" else "Issa Exemple",
            )  # fmt: skip

    def _take_in(self) -> str:
        intake = self.ok("case", "example")
        intake["persons"][0] |= {
            "name": NAME,
            "place": f"Gao/Gao/Essai-Nord/{VILLAGE}",
            "phone": PHONE,
            "phone_safe": ["call"],
            "landmark": f"derrière chez {NAME}",
        }
        intake["case"] |= {"summary": f"{NAME} est menacée.", "facts": f"À {VILLAGE}."}
        file = self.mine("accueil.json")
        file.write_text(json.dumps(intake, ensure_ascii=False), encoding="utf-8")
        assert self.aside("draft", NAME)[0] == 0
        self.ok("case", "open", "-", given=file.read_text(encoding="utf-8"))
        number: str = self.ok("case", "open", str(file))["number"]
        return number

    def _work_on(self, number: str) -> None:
        assert self.ok("case", "list", "--search", NAME)["total"] == 2
        self.ok("case", "note", number, f"Vu {NAME} au {PHONE}.")
        fix = ("--field", "summary", "--value", f"{NAME}, de {VILLAGE}.", "--reason", "précision")
        self.ok("case", "correct", number, *fix)
        self.ok("case", "party", "add", number, "--name", f"{NAME} fils", "--role", "witness")
        paper = self.mine("acte.pdf")
        drawn = Canvas(str(paper))
        drawn.drawString(72, 720, "Vraiinvrai")
        drawn.save()
        self.ok("case", "attach", number, str(paper), "--title", f"Acte de {NAME}")
        self.ok("consultation", "add", "--place", "Gao", "--sex", "female", "--age-band", "18-35",
                "--theme", "FON", "--minutes", "5", "--advice", "Aller à la mairie.")  # fmt: skip

    def _bring_in(self, number: str) -> None:
        register = self.mine("registre.csv")
        register.write_text(
            "Date;Nom;Téléphone;Village;Nature;Parcours\n"
            f"03/02/2021;{NAME} tante;{PHONE};{VILLAGE};Foncier;{NAME} en mars 2021\n"
            f"31/02/2021;{NAME};{PHONE};{VILLAGE};Dette;\n"
            f"05/02/2021;{NAME} tante;{PHONE};{VILLAGE};Foncier;\n",
            encoding="utf-8",
        )
        # the lists tell where a cell is wrong and no more; the marked copy is the register again
        for file in (self.mine("fautes.xlsx"), self.desk / "fautes.pdf", self.desk / "fautes.csv"):
            self.ok("import", str(register), "--dry-run", "--errors", str(file))
        decide, who = self.mine("trancher.csv"), self.desk / "acteurs.csv"
        lists = ("--to-decide", str(decide), "--unknown-actors", str(who))
        self.fails(4, "import", str(register), "--strict", *lists)
        batch = self.ok("import", str(register), "--keep-mapping", "essai")["batch"]
        self.ok("import", "undo", batch)
        self.brought_in = self.ok("import", str(register), "--mapping", "essai")["outcomes"]["new"]
        self.ok("import", "list")
        pairs = self.ok("duplicates", "list", "--of", "persons")["duplicates"]
        one, other = (pairs[0][side]["id"] for side in ("one", "other"))
        merged = self.ok("duplicates", "merge", one, other, "--why", f"{NAME} deux fois")
        self.ok("duplicates", "list", "--merged")
        self.ok("duplicates", "undo", merged["merge"])
        self.fails(4, "import", str(self.desk / "absent.xlsx"))
        self.fails(4, "duplicates", "merge", number, number)

    def _send(self, number: str) -> None:
        to = ("--to", "Tribunal d’essai")
        self.ok("consent", "record", number, "--purpose", "referral", *to, "--how", "oral",
                "--witness", NAME)  # fmt: skip
        self.ok("consent", "list", number)
        self.ok("assess", number, *to)
        sent = self.ok("refer", number, *to, "--reason", f"Entendre {NAME}.")
        self.ok("letter", sent["reference"], "-o", str(self.mine("lettre.pdf")))
        self.ok("summary", number, "-o", str(self.mine("résumé.pdf")))
        self.ok("summary", number, "--anonymous", "-o", str(self.desk / "résumé anonyme.pdf"))
        self.ok("calendar", "export", "-o", str(self.desk / "agenda.ics"))
        for form in ("intake", "slip"):
            self.ok("form", form, "-o", str(self.desk / f"{form}.pdf"))
        self.ok("reply", sent["slip_code"], "accepted", "--note", f"{NAME} sera entendue.")
        self.ok("reply", sent["slip_code"], "completed", "--note", f"{NAME} a été entendue.")

    def _sit(self, number: str) -> None:
        on = ("--on", today().isoformat())
        sitting = self.ok("sitting", "add", "--court", "Tribunal d’essai", *on)["number"]
        self.ok("docket", "add", number, "--sitting", sitting)
        # programme, information, door and minutes name nobody: they are looked into like the rest
        for name in ("04-convocations", "05-role-tribunal", "08-presence"):
            self.mine(f"{name}-{sitting}.pdf")
        made = self.ok("sitting", "papers", sitting, "-o", str(self.desk))
        assert len(made["papers"]) == 7
        at = (number, "--sitting", sitting)
        self.ok("docket", "summon", *at, "--person", NAME, "--explained-in", "ses")
        self.ok("sitting", "confirm", sitting)
        self.ok("sitting", "hold", sitting)
        late = ("adjourned", "--cause", "absent_party", "--came", NAME, "--note", f"{NAME} seule.")
        self.ok("docket", "result", *at[:1], *late, *at[1:])
        self.fails(4, "docket", "result", *at[:1], *late, *at[1:])
        self.ok("docket", "withdraw", *at, "--why", f"{NAME} n’est pas venue.")
        self.ok("docket", "list", sitting)
        self.ok("sitting", "papers", sitting, "-o", str(self.desk), "--paper", "minutes")

    def _fail(self, number: str) -> None:
        intake = self.ok("case", "example")
        intake["persons"][0] |= {"name": NAME, "phone": PHONE}
        whole = json.dumps(intake)
        assert self.aside("crash", whole)[0] == 1
        self.said.append(self.aside("crash", whole)[2])
        intake["persons"][0]["birth_year"] = 1850
        self.fails(4, "case", "open", "-", given=json.dumps(intake))
        self.fails(6, "summary", number, "-o", str(self.desk / "absent" / "résumé.pdf"))
        self.fails(4, "case", "show", "GAO-2026-9999")

    def _look_after(self, number: str) -> None:
        self.ok("audit", "list")
        self.ok("audit", "verify")
        self.ok("office", "check", "--repair")
        self.ok("case", "show", number)
        copy = self.ok("backup", "create")["file"]
        self.ok("backup", "verify", copy)
        self.ok("member", "disable", "ibrahim")  # gives the office a new key
        self.ok("office", "rekey")
        kept = shutil.copy(copy, self.desk)
        self.ok("backup", "restore", str(kept))
        assert self.ok("case", "list", "--search", "sentinelle")["total"] == 2 + self.brought_in
        self.ok("office", "check")
