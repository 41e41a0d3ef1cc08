"""The words with which the matrix of rights tries each verb, and what was done before.

A verb that stands in the contract and not here is tried with its name alone.
"""

from __future__ import annotations

from justice_desk.terms.clock import today

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
    "fund close": ("DON-A",),
    "fund advance": ("DON-A", *ADVANCED),
    "fund return": ("GAO-V-{year}-001", "--amount", "500", "--settle"),
    "fund reverse": ("GAO-L-{year}-00003", "--why", "Erreur."),
    "fund receipt": ("GAO-L-{year}-00004", "{paper}"),
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
    "trip follow": ("{sitting}",),
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
    **dict.fromkeys(("fund line", "fund close", "fund advance"), ("fund", "add", "DON-A", *FUND)),
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
