"""What paper 06 tells of one invented case: who, what was done, where it went, what was agreed."""

from __future__ import annotations

from datetime import date

from justice_desk.exports.papers.summary_facts import (
    SummaryConsent,
    SummaryParty,
    SummaryReferral,
    SummaryStep,
)

PARTIES = (
    SummaryParty("Demanderesse", "Mme Fadimata Maïga", "42 ans", "Taboye", "songhay"),
    SummaryParty("Défendeur", "M. Boubacar Cissé", "", "Taboye", "songhay"),
    SummaryParty("Témoin", "M. Alhousseini Touré", "", "Bourem", "songhay, tamasheq"),
)

STEPS = (
    SummaryStep(
        date(2026, 10, 3),
        "Accueil, écoute, consentement à la tenue du dossier",
        "Bureau de Gao",
    ),
    SummaryStep(
        date(2026, 10, 10),
        "Référencement R1 au chef de village, pour conciliation",
        "Bureau de Gao",
    ),
    SummaryStep(
        date(2026, 10, 29),
        "Conciliation tenue ; échec constaté par procès-verbal",
        "chef de village",
    ),
    SummaryStep(date(2026, 11, 12), "Visite de la parcelle, croquis des limites", "parajuriste"),
    SummaryStep(date(2026, 11, 24), "Référencement R2 au tribunal d'instance", "Bureau de Gao"),
)

REFERRALS = (
    SummaryReferral(
        "R1",
        "du bureau à l'ordre coutumier (chef de village)",
        date(2026, 10, 10),
        "accepté le 12 octobre ; terminé sans accord le 29 octobre",
    ),
    SummaryReferral(
        "R2",
        "du bureau à l'ordre étatique (TI de Bourem, siégeant à Gao)",
        date(2026, 11, 24),
        "aucune réponse ; délai dépassé depuis 2 jours",
        overdue=True,
    ),
)

CONSENTS = (
    SummaryConsent(
        "tenue du dossier", "Bureau de Gao", date(2026, 10, 3), "empreinte", "en vigueur"
    ),
    SummaryConsent("conciliation", "chef de village", date(2026, 10, 9), "oral", "épuisé"),
    SummaryConsent(
        "transmission au juge",
        "tribunal d'instance de Bourem",
        date(2026, 11, 18),
        "empreinte",
        "en vigueur",
    ),
    SummaryConsent(
        "statistiques sans nom",
        "bailleurs",
        date(2026, 10, 3),
        "oral",
        "refusé",
        against=True,
    ),
)

MATTER = (
    "La demanderesse cultive depuis 2009 un champ reçu de son père. En juin 2025, son "
    "voisin en a commencé la culture, en invoquant un prêt consenti autrefois par le défunt. "
    "En août 2026, les bornes ont été déplacées. Aucune violence n'a été signalée. Les deux "
    "parties reconnaissent l'ancienneté de la famille sur la parcelle ; elles s'opposent sur "
    "la nature du prêt et sur la limite est."
)

REQUEST = "Reconnaissance du droit d'usage de la demanderesse et remise en place des bornes."

DOCUMENTS = (
    "procès-verbal de non-conciliation du 29 octobre 2026",
    "croquis des limites",
    "copie de l'acte de naissance",
)
