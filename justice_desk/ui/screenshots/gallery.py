"""The scene of the components: every part of the look on one canvas (look 15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from justice_desk.terms.enums import JusticeOrder, StatusChip
from justice_desk.ui.components.avatar import Avatar
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.check import check_box, radio
from justice_desk.ui.components.chip import FilterChip
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.key_cap import KeyCap
from justice_desk.ui.components.next_step import NextStep
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.tag import Tag, order_sign, status_sign
from justice_desk.ui.components.text import text
from justice_desk.ui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.ui.screenshots.stage import Stage


def components(_stage: Stage) -> QWidget:
    """Return the canvas; its words are invented, no catalogue holds them."""
    window = QWidget()
    window.setObjectName("components")
    window.setProperty("role", "canvas")
    columns = QHBoxLayout(window)
    columns.setContentsMargins(22, 22, 22, 22)
    columns.setSpacing(14)
    for cards in ((_buttons(), _choices(), _faces()), (_tags(), _fields(), _notes())):
        column = QVBoxLayout()
        column.setSpacing(14)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        columns.addLayout(column, 1)
    for part in window.findChildren(QWidget):
        part.setProperty("data", True)
    FocusRing(window)
    return window


def _row(parts: Iterable[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def _buttons() -> Card:
    card = Card("Boutons")
    off = Button("Indisponible", name="sample-off")
    off.setEnabled(False)
    first = (
        Button("Principal", Kind.FILLED, name="sample-filled", icon="plus", key="Ctrl+N"),
        Button("Secondaire", name="sample-outlined", icon="printer"),
        Button("Discret", Kind.QUIET, name="sample-quiet"),
        Button("Fantôme", Kind.GHOST, name="sample-ghost"),
    )
    card.body.addLayout(_row(first))
    card.body.addLayout(_row((Button("Retirer", Kind.DANGER, name="sample-danger"), off)))
    return card


def _choices() -> Card:
    card = Card("Sélection")
    choice = Segmented((("f", "Femme"), ("m", "Homme")), name="sample-sex", label="Sexe")
    choice.choose("f")
    on, late = FilterChip("En cours", name="sample-on"), FilterChip("", name="sample-late")
    on.setChecked(True)
    late.say("En retard", 3)
    card.body.addLayout(_row((choice, on, late)))
    boxes = (
        check_box("coché", name="sample-checked"),
        check_box("libre", name="sample-free"),
        radio("choisi", name="sample-chosen"),
        radio("autre", name="sample-other"),
    )
    boxes[0].setChecked(True)
    boxes[2].setChecked(True)
    card.body.addLayout(_row(boxes))
    return card


def _faces() -> Card:
    card = Card()
    card.body.addWidget(text("186", "figure"))
    card.body.addWidget(text("Titre de page 22, demi-gras", "title"))
    card.body.addWidget(text("Titre de fenêtre 18", "dialog"))
    card.body.addWidget(text("Titre de bloc 14", "block"))
    card.body.addWidget(text("Texte courant 13, ɛ ɔ ɲ ŋ ɓ ɗ ƴ, 1 204 500 F CFA"))
    card.body.addWidget(text("Détail 12, second niveau", "second", "text2"))
    card.body.addWidget(text("SURTITRE 11", "overline", "text2"))
    keys = ("Ctrl+N", "Ctrl+K", "Ctrl+R", "Escape", "F1")
    card.body.addLayout(_row(KeyCap(key) for key in keys))
    people = ("Awa Exemple", "Ibrahim Exemple", "Mariam Exemple")
    card.body.addLayout(_row(Avatar(name) for name in people))
    return card


def _tags() -> Card:
    card = Card("Ordres et statuts")
    orders = [Tag(order_sign(order)) for order in JusticeOrder]
    card.body.addLayout(_row(orders[:4]))
    card.body.addLayout(_row(orders[4:]))
    states = [Tag(status_sign(status)) for status in StatusChip]
    card.body.addLayout(_row(states[:4]))
    card.body.addLayout(_row(states[4:]))
    return card


def _fields() -> Card:
    card = Card("Champs")
    name, amount, kind = QLineEdit(), QLineEdit("12 5OO"), QComboBox()
    name.setPlaceholderText("Comme sur la carte, ou comme elle le dit")
    kind.addItem("Foncier rural")
    card.body.addWidget(Field("Nom et prénom", name, name="sample-name"))
    field = Field("Montant", amount, name="sample-amount")
    field.show_error("La lettre O s’est glissée : 12 500 ?")
    card.body.addWidget(field)
    help_text = "Commune d’abord : Gounzoureye"
    card.body.addWidget(Field("Catégorie", kind, name="sample-kind", help_text=help_text))
    return card


def _notes() -> Card:
    card = Card("Messages")
    card.body.addWidget(Note("Médiation interdite pour cette catégorie.", "danger"))
    card.body.addWidget(Note("Escorte non confirmée, à 9 jours.", "warn"))
    card.body.addWidget(Note("Journal vérifié : 4 812 écritures intactes.", "ok"))
    done = Button("C’est fait", name="sample-done", icon="check")
    why = "Sans réponse avant le 1er décembre, l’affaire manque l’audience."
    step = NextStep("Relancer le greffe", why, (done,), tone="danger", late="4 jours de retard")
    card.body.addWidget(step)
    return card
