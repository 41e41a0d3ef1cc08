"""Reference data: categories, actor types, outcomes, languages, places of the programme.

Shipped as read-only TOML under `resources/reference`, read once and checked whole; an office's own
changes are checked by `validate_office_change` and may add restrictions only.
"""

from justice_desk.rules.reference.errors import ReferenceBroken, UnknownCode, WeakensSafeguard
from justice_desk.rules.reference.hearings import (
    Need,
    UsualHearing,
    usual_hearing,
    usual_hearings,
)
from justice_desk.rules.reference.office import (
    validate_office_actor_type_change,
    validate_office_change,
)
from justice_desk.rules.reference.rows import (
    ActorType,
    Category,
    Cercle,
    Closing,
    Cut,
    Expense,
    Flag,
    Language,
    Mediation,
    OutcomeRow,
    Region,
    Words,
)
from justice_desk.rules.reference.tables import (
    actor_type,
    actor_types,
    categories,
    category,
    cercles,
    expenses,
    known_categories,
    languages,
    outcomes,
    regions,
)

__all__ = [
    "ActorType",
    "Category",
    "Cercle",
    "Closing",
    "Cut",
    "Expense",
    "Flag",
    "Language",
    "Mediation",
    "Need",
    "OutcomeRow",
    "ReferenceBroken",
    "Region",
    "UnknownCode",
    "UsualHearing",
    "WeakensSafeguard",
    "Words",
    "actor_type",
    "actor_types",
    "categories",
    "category",
    "cercles",
    "expenses",
    "known_categories",
    "languages",
    "outcomes",
    "regions",
    "usual_hearing",
    "usual_hearings",
    "validate_office_actor_type_change",
    "validate_office_change",
]
