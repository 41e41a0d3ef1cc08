"""Who can take a case in the stories; every one is invented, and says so."""

from __future__ import annotations

OFFICE = "Bureau de Gao"
HOME = "Gao/Gao/Gounzoureye/Kochakarey"
CHIEF = "Chef de village inventé de Kochakarey"
COMMISSION = "COFO inventée de Gounzoureye"
CADI = "Cadi inventé de Gao"
COURT = "Tribunal d’instance inventé de Gao"
DISPLACED = "Tribunal d’instance inventé de Bourem"
APPEALS = "Cour d’appel inventée de Mopti"
TOWN_HALL = "Mairie inventée de Gounzoureye"
HEALTH = "Centre de santé inventé de Gao"
BRIGADE = "Brigade inventée de Gao"
PROSECUTOR = "Parquet inventé de Gao"
AGAINST_SLAVERY = "Association inventée contre l’esclavage"

ACTORS: tuple[tuple[str, ...], ...] = (
    ("chef_village", CHIEF, HOME, "--holder", "Boubacar Exemple"),
    ("cofo", COMMISSION, "Gao/Gao/Gounzoureye", "--holder", "Almahadi Exemple"),
    ("cadi", CADI, "Gao/Gao", "--holder", "Ousmane Exemple", "--language", "ses"),
    ("tribunal_instance", COURT, "Gao/Gao"),
    ("tribunal_instance", DISPLACED, "Gao/Bourem", "--seat", "Gao/Gao"),
    ("cour_appel", APPEALS, "Mopti"),
    ("mairie", TOWN_HALL, "Gao/Gao/Gounzoureye"),
    ("centre_sante", HEALTH, "Gao/Gao"),
    ("gendarmerie", BRIGADE, "Gao/Gao"),
    ("parquet", PROSECUTOR, "Gao/Gao"),
    ("osc_esclavage", AGAINST_SLAVERY, "Gao/Gao"),
)

MEMBERS = (("ibrahim", "Ibrahim Exemple"), ("mariam", "Mariam Exemple"))
"""Paralegals beside Awa, who coordinates."""
