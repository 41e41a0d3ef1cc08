"""The rules that protect the person: what they find before a case is handed on.

*block*: cannot be done, by anyone. *require*: a coordinator's written override. *warn*: shown and
recorded. The program finds, a person decides; once the person consents no rule closes the
statutory path as a whole.
"""

from justice_desk.rules.safeguards.actor_facts import (
    DANGER_RECEIVERS,
    HEALTH,
    PROSECUTOR,
    ActorFacts,
    Holder,
)
from justice_desk.rules.safeguards.alternatives import Alternative, alternatives
from justice_desk.rules.safeguards.facts import CaseFacts, Earlier, Kin, Lead
from justice_desk.rules.safeguards.finding import Certainty, Finding, Safeguard, certainty_label
from justice_desk.rules.safeguards.letters import LETTERS, LetterFacts, assess_letter
from justice_desk.rules.safeguards.office import OFFICE, OfficeRule
from justice_desk.rules.safeguards.table import (
    SAFEGUARDS,
    assess,
    assess_mediation,
    barred,
    rows,
    verdict,
)
from justice_desk.rules.safeguards.verified import Verified, verified

__all__ = [
    "DANGER_RECEIVERS",
    "HEALTH",
    "LETTERS",
    "OFFICE",
    "PROSECUTOR",
    "SAFEGUARDS",
    "ActorFacts",
    "Alternative",
    "CaseFacts",
    "Certainty",
    "Earlier",
    "Finding",
    "Holder",
    "Kin",
    "Lead",
    "LetterFacts",
    "OfficeRule",
    "Safeguard",
    "Verified",
    "alternatives",
    "assess",
    "assess_letter",
    "assess_mediation",
    "barred",
    "certainty_label",
    "rows",
    "verdict",
    "verified",
]
