"""Invented people, invented papers: the facts that every test of a paper starts from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from justice_desk.exports.papers.facts import (
    AnonymousFacts,
    GivenConsent,
    Involved,
    LetterFacts,
    Needs,
    Receiver,
    Sending,
    Slip,
    VillageFacts,
)
from justice_desk.exports.papers.field_list import FieldFacts, FieldStop, SlipLine
from justice_desk.exports.papers.form_intake import IntakeFormFacts
from justice_desk.exports.papers.kit.letterhead import Office
from justice_desk.exports.papers.mail_register import MailFacts, MailLine
from justice_desk.exports.papers.summary_facts import (
    SummaryFacts,
    SummaryParty,
)
from justice_desk.exports.papers.task_sheet import TaskFacts, TaskLine, TaskPart
from justice_desk.rules.reference import tables
from justice_desk.rules.reference.rows import Closing
from justice_desk.terms.enums import JusticeOrder, Priority
from tests.exports.papers import told

DAY = date(2026, 11, 24)

OFFICE = Office(
    "Bureau de Gao",
    "Clinique d’aide juridique – Parajuristes",
    "Quartier Château, rue 12, BP 00, Gao",
    "20 00 00 00",
)

COURT = Receiver(
    "Tribunal d’instance de Bourem",
    "Monsieur le Président du tribunal d’instance de Bourem",
    JusticeOrder.STATUTORY,
    seat="Gao",
    salutation="Monsieur le Président",
    closing=Closing.HIGH,
)

CADI = Receiver(
    "Cadi de Gao",
    "Cadi de Gao",
    JusticeOrder.RELIGIOUS,
    also="et à son assesseur",
    salutation="Monsieur le Cadi",
    closing=Closing.RESPECTFUL,
)

HEAD = Receiver(
    "Chef du village de Bia",
    "Chef du village de Bia",
    JusticeOrder.CUSTOMARY,
    closing=Closing.GREETINGS,
    also="et à ses conseillers",
)

PRESIDENT = Receiver(
    "Tribunal de grande instance de Gao",
    "Madame la Présidente par intérim du tribunal de grande instance de la commune urbaine de Gao, "
    "chargée de la coordination des juridictions d’instance délocalisées de Bourem et d’Ansongo",
    JusticeOrder.STATUTORY,
    seat="Gao",
    salutation="Madame la Présidente",
    closing=Closing.HIGH,
)

FACTS = (
    "Le champ hérité de son père est cultivé depuis juin 2025 par un voisin, qui invoque un prêt "
    "ancien. Les bornes ont été déplacées en août 2026. La demanderesse sollicite la "
    "reconnaissance de son droit d'usage et la remise en place des bornes."
)

LONG_FACTS = (
    "Le défunt possédait une parcelle en ville, un champ au bord du fleuve et un troupeau de "
    "vingt-trois têtes confié à un berger. Il laisse une veuve, la demanderesse, et six enfants, "
    "dont quatre mineurs. Depuis le décès, survenu le 2 mars 2026, l'aîné occupe seul la parcelle, "
    "a loué le champ pour deux saisons et a vendu une partie du troupeau sans en rendre compte aux "
    "autres héritiers. Les reçus de deux ventes ont été retrouvés ; le montant total reste "
    "inconnu.\n"
    "Une première conciliation a été tenue devant le chef de quartier, une seconde devant le cadi. "
    "Toutes deux ont constaté le désaccord, non sur la qualité d'héritier, que personne ne "
    "conteste, mais sur l'étendue des biens et sur la part des mineurs. La demanderesse sollicite "
    "l'inventaire des biens, la désignation d'un tuteur pour les enfants mineurs et, en attendant "
    "le partage, l'interdiction de vendre le reste du troupeau. Elle n'a pas de moyens propres "
    "pour se rendre à l'audience."
)

PAPERS = (
    "procès-verbal de non-conciliation du 29 octobre 2026",
    "procès-verbal de non-conciliation du 6 novembre 2026",
    "acte de décès",
    "acte de mariage",
    "actes de naissance des enfants (4)",
    "lettre d'attribution de la parcelle",
    "croquis des limites du champ",
    "liste du troupeau, établie par le berger",
    "reçus de vente (2)",
    "attestation du chef de quartier",
    "attestation de résidence",
    "copie de la carte NINA de la demanderesse",
)


def sending(receiver: Receiver = COURT, number: int = 42, code: str = "K7MW3PXE") -> Sending:
    """Return an urgent sending of the invented office."""
    case = f"GAO-2026-{number:04}"
    return Sending(
        OFFICE,
        case,
        f"{case}/R2",
        "Gao",
        DAY,
        receiver,
        Slip(code, date(2026, 12, 8)),
        Priority.HOURS_72,
        signatory="La coordinatrice du bureau",
    )


def letter() -> LetterFacts:
    """Return the letter of paper 01."""
    return LetterFacts(
        sending(),
        "litige foncier rural",
        (Involved("Personne concernée", "Mme Fadimata Maïga, 42 ans – demanderesse"),),
        "Taboye, cercle de Bourem",
        Needs("songhay", "oui, songhay – français", "oui, aller et retour"),
        FACTS,
        ("l'identité et la résidence de la demanderesse", "les faits et la demande ci-dessus"),
        (
            "son téléphone (la joindre par le bureau)",
            "les notes d'entretien du parajuriste",
            "toute information sur sa famille ou sa santé",
        ),
        GivenConsent(date(2026, 11, 18), "Mme Maïga", "Elle", "songhay"),
        steps="Il a été ouvert par notre bureau le 3 octobre 2026 ; une conciliation devant le "
        "chef de village, tenue le 29 octobre 2026, n'a pas abouti.",
        attachments=("PV de non-conciliation", "croquis", "acte de naissance"),
    )


def cadi_letter() -> LetterFacts:
    """Return the letter of paper 04, with names in Arabic and in Bambara letters."""
    return LetterFacts(
        sending(CADI, 63, "W9FX2KE5"),
        "succession",
        (
            Involved("Personne concernée", "M. Mohamed Ould Cheikh – demandeur", "محمد ولد الشيخ"),
            Involved("Autre héritière", "Mme Dɛmɛ Sɔgɔba Ŋoɲɔn"),
            Involved("Témoin", "M. Ɓooyi Ɗemmbo Yero"),
        ),
        "",
        Needs("arabe (hassaniya)", "oui, arabe – songhay", "non"),
        "Le père de محمد ولد الشيخ est décédé le 2 mars 2026. Les héritiers, dont Dɛmɛ Sɔgɔba "
        "Ŋoɲɔn, ne s'accordent pas sur le partage d'une parcelle. M. Ould Cheikh demande une "
        "conciliation et, en cas d'accord, un écrit qui puisse être soumis à l'homologation du "
        "juge.",
        (
            "les noms des héritiers et leur lien de parenté",
            "l'objet du désaccord et la demande",
        ),
        (
            "les numéros de téléphone",
            "la valeur des autres biens",
            "toute autre affaire des mêmes personnes",
        ),
        GivenConsent(date(2026, 11, 21), "M. Ould Cheikh", "Il", "arabe"),
        attachments=("acte de décès", "liste des héritiers"),
    )


def long_letter() -> LetterFacts:
    """Return the letter of paper 05, which takes two pages."""
    return replace(
        letter(),
        sending=sending(PRESIDENT, 77, "P6EJ4YTK"),
        subject="succession comportant une parcelle urbaine, un champ et un troupeau confié à un "
        "tiers",
        facts=LONG_FACTS,
        steps="Il a été ouvert par notre bureau le 12 septembre 2026.",
        attachments=PAPERS,
    )


def anonymous_letter() -> AnonymousFacts:
    """Return the letter of paper 02."""
    return AnonymousFacts(
        replace(sending(number=68, code="R4CT9HMR"), priority=Priority.WEEKS_2),
        "litige foncier rural",
        minor=False,
        area="cercle de Bourem",
        interpreter=True,
        transport=True,
        text="Le litige porte sur les limites et l'usage d'un champ reçu en héritage. Une "
        "conciliation coutumière n'a pas abouti. La personne demande si le tribunal peut être "
        "saisi et selon quelle procédure.",
        consent_on=date(2026, 11, 18),
    )


def village_letter() -> VillageFacts:
    """Return the letter of paper 03."""
    return VillageFacts(
        sending(HEAD, 51, "H3WA6NJ6"),
        "Mme Ramata Touré",
        "le passage des animaux dans un champ",
        ("les deux noms", "le sujet : animaux et champ"),
        ("leurs téléphones", "leurs autres affaires"),
        GivenConsent(date(2026, 11, 20), "Mme Touré", "Elle"),
        other="M. Issa Diarra",
    )


def summary() -> SummaryFacts:
    """Return the summary of paper 06."""
    return SummaryFacts(
        OFFICE,
        "GAO-2026-0042",
        date(2026, 12, 10),
        "Litige foncier rural (FON)",
        date(2026, 10, 3),
        "urgent, 72 heures",
        "tribunal d'instance de Bourem",
        date(2026, 11, 24),
        "référencement en attente",
        told.PARTIES,
        reply_by=date(2026, 12, 8),
        overdue=True,
        facts=told.MATTER,
        request=told.REQUEST,
        steps=told.STEPS,
        referrals=told.REFERRALS,
        consents=told.CONSENTS,
        safeguards=(
            (
                "Aucune dérogation. Rappel enregistré : litige entre voisins, vérifier à chaque "
                "étape l'absence de menace."
            ),
        ),
        documents=told.DOCUMENTS,
        next_step="Se présenter au greffe, à Gao, avant le 15 décembre 2026, pour connaître la "
        "suite donnée.",
        signatory="La coordinatrice du bureau",
    )


def anonymous_summary() -> SummaryFacts:
    """Return the summary of paper 06 without names."""
    return replace(
        summary(),
        anonymous=True,
        facts="",
        request="",
        parties=(
            SummaryParty("Demanderesse", age="adulte", residence="cercle de Bourem"),
            SummaryParty("Défendeur", age="adulte", residence="cercle de Bourem"),
        ),
    )


CODE = ("K7MW3", "PXE2A", "9FHJC", "R4CTW", "H3WA6", "NJ6YP", "W9FX2", "KE5MT")


def intake_form() -> IntakeFormFacts:
    """Return the blank form with every category of the register."""
    shipped = tables.categories().values()
    labels = tuple((category.code, category.short.fr) for category in shipped)
    return IntakeFormFacts(OFFICE, "GAO", labels, DAY)


def field_list() -> FieldFacts:
    """Two places; the second has more slips than a page."""
    court = "Tribunal d’instance inventé de Bourem"
    lines = [
        SlipLine(f"GAO-2026-{n:04}/R1", court, "Étatique", "3 nov. 2026", "17 nov. 2026", "")
        for n in range(1, 15)
    ]
    late = replace(lines[0], actor="Chef de village inventé", late="retard 12 j")
    stops = (FieldStop("Taboye – Bourem, Gao", (late,)), FieldStop("Bourem – Gao", tuple(lines)))
    return FieldFacts(OFFICE, DAY, "", stops, 15, 1)


def mail_register() -> MailFacts:
    """A month of thirty letters, one of a restricted case."""
    lines = [
        MailLine(f"{n:04}/2026", "3 nov. 2026", "COFO inventée", f"GAO-2026-{n:04}/R1",
                 "Foncier rural", "Awa Exemple")
        for n in range(1, 30)
    ]  # fmt: skip
    closed = MailLine("0030/2026", "4 nov. 2026", "accès restreint", "–", "–", "–")
    return MailFacts(OFFICE, DAY, "novembre 2026", (*lines, closed))


def task_sheet() -> TaskFacts:
    """Return a day of thirty tasks, one of a restricted case."""
    late = (
        TaskLine("GAO-2026-0147/T2", "Safiatou", "Relancer le greffe du tribunal", "20 nov."),
        TaskLine("GAO-2026-0176/T1", "", "Accès restreint", "22 nov."),
    )
    week = tuple(
        TaskLine(f"GAO-2026-{n:04}/T1", "Seydou", "Compléter l’accueil", "27 nov.")
        for n in range(200, 228)
    )
    parts = (
        TaskPart("En retard", late),
        TaskPart("Aujourd’hui", ()),
        TaskPart("Cette semaine", week),
    )
    return TaskFacts(OFFICE, DAY, "Awa Exemple", parts)
