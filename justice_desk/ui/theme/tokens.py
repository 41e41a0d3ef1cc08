"""The colours of the look, each under the name of what it is for.

Contrast is WCAG 2.1 against the surface for text and against its own soft fill for a pair; a test
computes every one of them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class Pair:
    """A meaning: its text and the soft fill behind it."""

    text: str
    fill: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme; every value is #RRGGBB."""

    name: Literal["light", "dark"]
    canvas: str
    surface: str
    sunken: str
    hover: str
    line: str
    line2: str
    text: str
    text2: str
    text3: str
    accent: str
    btn: str
    btn_hover: str
    on_btn: str
    soft: str
    clay: str
    rail: str
    rail_text: str
    rail_active: str
    toast: str
    warn_edge: str
    danger_btn: str
    danger_btn_hover: str
    ok: Pair
    warn: Pair
    danger: Pair
    info: Pair
    neutral: Pair
    customary: Pair
    religious: Pair
    statutory: Pair
    services: Pair
    office: Pair

    def ink(self, name: str) -> str:
        """Return a colour by name; a pair answers with its text, `name.fill` with its fill."""
        base, _dot, part = name.partition(".")
        value = getattr(self, base)
        if isinstance(value, Pair):
            return value.fill if part == "fill" else value.text
        return str(value)

    def pair(self, name: str) -> Pair:
        """Return a pair by name.

        Raises:
            TypeError: the name is that of a single colour.
        """
        value = getattr(self, name)
        if not isinstance(value, Pair):
            raise TypeError(name)
        return value


PAIRS: Final = tuple(f.name for f in fields(Tokens) if f.type in {"Pair", Pair})

LIGHT: Final = Tokens(
    name="light",
    canvas="#F6F4EF",
    surface="#FFFFFF",
    sunken="#FBFAF7",
    hover="#F4F2EC",
    line="#E4E0D7",
    line2="#8F8B80",
    text="#1B1E2E",
    text2="#515567",
    text3="#696D7D",
    accent="#2F3C8F",
    btn="#2F3C8F",
    btn_hover="#242F75",
    on_btn="#FFFFFF",
    soft="#E9EBF7",
    clay="#B0512A",
    rail="#1B2149",
    rail_text="#C5CBEA",
    rail_active="#2E3874",
    toast="#1B2149",
    warn_edge="#B5770F",
    danger_btn="#A8231F",
    danger_btn_hover="#8C1B18",
    ok=Pair("#1C6844", "#E1F1E8"),
    warn=Pair("#855400", "#FCF1D6"),
    danger=Pair("#A8231F", "#FBE7E5"),
    info=Pair("#2F3C8F", "#E9EBF7"),
    neutral=Pair("#515567", "#EFEDE7"),
    customary=Pair("#7A4A20", "#F4E9DD"),
    religious=Pair("#0B6560", "#DCF0EE"),
    statutory=Pair("#2F3C8F", "#E5E8F8"),
    services=Pair("#773A78", "#F3E6F3"),
    office=Pair("#4A5064", "#E9EAEF"),
)

DARK: Final = Tokens(
    name="dark",
    canvas="#12141E",
    surface="#1A1D2A",
    sunken="#161924",
    hover="#212536",
    line="#2D3245",
    line2="#757C98",
    text="#ECEDF5",
    text2="#B5B9CC",
    text3="#959BB3",
    accent="#AAB5FF",
    btn="#5563D0",
    btn_hover="#4A58C2",
    on_btn="#FFFFFF",
    soft="#272D56",
    clay="#E58A5E",
    rail="#0D0F18",
    rail_text="#B9BFDD",
    rail_active="#262C54",
    toast="#2D3245",
    warn_edge="#C48F2C",
    danger_btn="#C23A34",
    danger_btn_hover="#A8312C",
    ok=Pair("#7FD3A5", "#18372A"),
    warn=Pair("#F0C062", "#3A2E12"),
    danger=Pair("#FF9C93", "#452020"),
    info=Pair("#AAB5FF", "#272D56"),
    neutral=Pair("#B5B9CC", "#292D3D"),
    customary=Pair("#E3B586", "#3B2C1E"),
    religious=Pair("#74D0C8", "#143634"),
    statutory=Pair("#AAB5FF", "#272D56"),
    services=Pair("#DDA6DE", "#3A2440"),
    office=Pair("#BEC3D6", "#2C3042"),
)
