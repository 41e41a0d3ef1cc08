"""Scenes of the duplicates: pairs of persons and of cases, the form, what was put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.demo.making import PASSPHRASE, make
from justice_desk.services.twins.answers import decided, different
from justice_desk.services.twins.persons import merge_persons
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.terms.importing import TwinKind
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.twins.page import MERGED, TwinsPage
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from justice_desk.storage.office import Office
    from justice_desk.ui.screenshots.stage import Stage

WHO: Final = "awa"
ASIDE: Final = "ibrahim"
_TWINS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("Fanta Inventée Maïga", {"phone": "66 00 11 22", "age": 34, "place": "Gao"}),
    (
        "Fanta Inventee Meïga",
        {"phone": "66 00 11 22", "age": 36, "place": "Gao", "languages": ("ses", "bm")},
    ),
    ("Moussa Exemple Touré", {"sex": Sex.MALE, "phone": "76 00 33 44", "age": 48, "place": "Gao"}),
    ("Moussa Exemple Toure", {"sex": Sex.MALE, "phone": "76 00 33 44", "age": 50, "place": "Gao"}),
)


def twin_office(stage: Stage, who: str = WHO) -> Office:
    """Return an invented office in which some stand twice, open as one of its members."""
    name = f"twins {who}"
    if name not in stage.others:
        folder = stage.home / "Doublons"
        if not folder.exists():
            make(folder, cases=12, seed=3, today=today())
            _people(unlock(folder, WHO, PASSPHRASE))
        stage.others[name] = unlock(folder, who, PASSPHRASE)
    return stage.others[name]


def _people(office: Office) -> None:
    for name, said in _TWINS:
        known = {"sex": Sex.FEMALE, **said}
        person = PersonIntake("a", name, (PartyRole.CLAIMANT,), **known)
        told = Intake((person,), "FON", "La borne du champ de Kadji a été déplacée.")
        with office.writing("case open") as session:
            open_case(session, told)
    office.close()


def page(stage: Stage, who: str = WHO) -> tuple[MainWindow, TwinsPage]:
    """Return the window on the duplicates, once they are found."""
    made = MainWindow(Workspace(twin_office(stage, who), stage.jobs, stage.settings, "Gao"))
    made.show()
    made.go("duplicates")
    stage.settle()
    shown = made.stack.currentWidget()
    assert isinstance(shown, TwinsPage)  # noqa: S101 - it was just asked for
    return made, shown


def persons(stage: Stage) -> QWidget:
    """Return a pair of persons, its fields side by side."""
    made, shown = page(stage)
    shown.work.table.setFocus()
    return made


def cases(stage: Stage) -> QWidget:
    """Return a pair of cases."""
    made, shown = page(stage)
    shown.view.choose(TwinKind.CASE.value)
    shown.view.chosen.emit(TwinKind.CASE.value)
    stage.settle()
    return made


def merging(stage: Stage) -> QWidget:
    """Return the form that puts two persons together."""
    made, shown = page(stage)
    shown.work.foot.same.click()
    stage.settle()
    return made


def looking_only(stage: Stage) -> QWidget:
    """Return what a paralegal sees."""
    made, _shown = page(stage, ASIDE)
    return made


def searching(stage: Stage) -> QWidget:
    """Return the search on its way."""
    made, shown = page(stage)
    shown.stack.setCurrentWidget(shown.searching)
    shown.searching.tell(2, 5)
    return made


def merged(stage: Stage) -> QWidget:
    """Return what was decided: two put together, two that are two."""
    made, shown = page(stage)
    office, pairs = twin_office(stage), shown.pairs()
    with office.reading("duplicates list") as session:
        is_fresh = not decided(session)  # the same office is drawn in each dress
    if is_fresh:
        two = pairs[0]
        with office.writing("duplicates different") as session:
            different(session, two.kind, two.one.id, two.other.id)
        pair = pairs[-1]
        with office.writing("duplicates merge") as session:
            merge_persons(session, pair.one.id, pair.other.id, why="même numéro, même village")
    shown.do(MERGED)
    stage.settle()
    return made
