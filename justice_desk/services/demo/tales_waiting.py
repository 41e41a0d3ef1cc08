"""Tales that wait: for an answer, for care, for something that the office has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Task
from justice_desk.services.cases.ties import tie_persons
from justice_desk.services.demo.tales_court import ACCEPTED, BOUREM
from justice_desk.services.referrals.ending import cancel, give_up
from justice_desk.services.tasks import arising, doing
from justice_desk.terms.enums import ReferralState

if TYPE_CHECKING:
    from justice_desk.services.demo.teller import Teller

HEALTH: Final = "Centre de santé de référence d’essai"
GENDARMES: Final = "Brigade de gendarmerie de Gao"
QUARTER: Final = "Chef du quartier d’essai"
"""About whom a complaint is open (`colour`)."""


def silent(told: Teller) -> None:
    """Tell stolen animals: one never answered, one called off, one that has the letter."""
    first = told.send(55, "Commissariat de Gao")
    with told.at(30):
        give_up(told.session, first, "Deux rappels, sans réponse.")
    second = told.send(27, "Parquet de Gao")
    with told.at(26):
        cancel(told.session, second, "La personne préfère la gendarmerie.")
    third = told.send(14, GENDARMES)
    told.answer(9, third, ReferralState.ACKNOWLEDGED, "Courrier reçu au secrétariat.")


def renewed(told: Teller) -> None:
    """Tell a field between two brothers: an answer due today, a consent that ends soon."""
    land = "COFO de Sio"
    told.send(14, land)
    told.agree(13, land, told.day(-6))
    lead, other = told.persons()
    tie_persons(told.session, other, lead, "frère")


def overridden(told: Teller) -> None:
    """Tell a debt sent to a chief about whom a complaint is open: the coordinator wrote why."""
    why = "La personne le demande elle-même ; une parajuriste l’accompagne."
    told.send(13, QUARTER, override=why)


def unsent(told: Teller) -> None:
    """Tell a birth certificate whose letter was written and never sent."""
    told.send(5, BOUREM, "Établir un jugement supplétif de naissance.", draft=True)


def cared_for(told: Teller) -> None:
    """Tell violence at home: care, shelter and social help side by side, and the gendarmerie."""
    health = told.help(8, HEALTH, "Soins et certificat.")
    told.answer(8, health, ACCEPTED)
    shelter = told.help(8, "Refuge d’essai", "Hébergement pour quelques nuits.")
    told.answer(7, shelter, ACCEPTED)
    told.help(6, "Service social d’essai", "Suivi des enfants.")
    told.taken(7, 4, GENDARMES)
    with told.at(4):
        doing.add(told.session, told.number, "Passer au refuge", told.day(-1))


def left_open(told: Teller) -> None:
    """Tell lost papers, of which some questions of the intake were left for later."""
    case = told.case()
    case.later = ["person.disability", "person.displacement"]
    due, member = told.day(-2), case.responsible_id
    told.session.add(Task(case_id=case.id, kind="complete_intake", due_on=due, member_id=member))
    told.session.flush()


def urgent(told: Teller) -> None:
    """Tell sexual violence of two days ago: care is to be reached by tomorrow."""
    with told.at(2):
        arising.bring_to_care(told.session, told.case())
    told.help(0, "Guichet unique d’essai", "Accueil et prise en charge.")
