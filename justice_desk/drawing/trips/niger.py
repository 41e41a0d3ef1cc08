"""The Niger from Mopti to Labbezanga, by the towns on its bank, for a map that has no other ground.

Degrees of latitude and longitude, to a tenth at best: where the towns lie, not where the water is.
"""

from __future__ import annotations

from typing import Final

COURSE: Final[tuple[tuple[float, float], ...]] = (
    (14.49, -4.20),  # Mopti
    (14.95, -4.22),
    (15.30, -4.10),  # Débo
    (15.93, -3.99),  # Niafunké
    (16.26, -3.40),  # Diré
    (16.55, -3.20),
    (16.68, -2.95),  # Kabara
    (16.80, -2.40),
    (16.88, -1.92),  # Gourma-Rharous
    (17.03, -1.40),  # Bamba
    (17.02, -0.90),
    (16.93, -0.57),  # Tosaye
    (16.94, -0.35),  # Bourem
    (16.60, -0.20),
    (16.27, -0.06),  # Gao
    (15.95, 0.15),
    (15.66, 0.50),  # Ansongo
    (15.35, 0.68),  # Fafa
    (14.96, 0.70),  # Labbezanga
)
