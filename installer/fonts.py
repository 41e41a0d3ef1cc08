"""Cuts the static fonts of the screen and of the papers out of the variable Noto fonts.

Qt draws 600 like 400 from a variable font, and ReportLab sees one weight of it, so each weight
becomes a file of its own. Subset first, then instance: a whole font takes seven times as long.
Run it as `python -m installer.fonts [FOLDER]`; it takes ten seconds.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import fontpkg_noto_sans
import fontpkg_noto_sans_arabic
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "fonts"

_LATIN: Final = fontpkg_noto_sans.ROOT / "files" / "NotoSans[wdth,wght].ttf"
_ITALIC: Final = fontpkg_noto_sans.ROOT / "files" / "NotoSans-Italic[wdth,wght].ttf"
_ARABIC: Final = fontpkg_noto_sans_arabic.ROOT / "files" / "NotoSansArabic[wdth,wght].ttf"

LATIN_BLOCKS: Final = (
    (0x0020, 0x007E),  # basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended A and B: Ɓ Ɗ Ŋ ŋ Ƴ ƴ
    (0x0250, 0x02AF),  # IPA: ɓ ɔ ɗ ɛ ɲ
    (0x02B0, 0x036F),  # modifier letters, combining marks
    (0x1E00, 0x1EFF),  # Latin Extended Additional: ḍ ḥ ṭ ẓ of Tamasheq
    (0x2000, 0x206F),  # punctuation, U+202F, directional isolates
    (0x2070, 0x218F),  # superscripts, currencies, №, fractions
    (0x2190, 0x22FF),  # arrows and operators, where the font has them
    (0x25A0, 0x25FF),  # geometric shapes, where the font has them
    (0x2C60, 0x2C7F),  # Latin Extended C: Ɐ and kin
    (0xA720, 0xA7FF),  # Latin Extended D: the capitals of some IPA letters
    (0xFFFD, 0xFFFD),  # the replacement character
)
ARABIC_BLOCKS: Final = (
    (0x0020, 0x007E),
    (0x00A0, 0x00A0),
    (0x00AB, 0x00AB),
    (0x00BB, 0x00BB),
    (0x0600, 0x06FF),
    (0x0750, 0x077F),
    (0x08A0, 0x08FF),
    (0x2000, 0x206F),
    (0x25CC, 0x25CC),  # the dotted circle that carries a lone mark
    (0xFB50, 0xFDFF),  # presentation forms: what a reshaped name is written with
    (0xFE70, 0xFEFF),
)

_REGULAR, _BOLD = 400, 700
_MAC_BOLD, _MAC_ITALIC = 1 << 0, 1 << 1
# fsSelection, OpenType OS/2 table: bits 0 italic, 5 bold, 6 regular, 7 typographic metrics.
_ITALIC_BIT, _BOLD_BIT, _REGULAR_BIT, _KEPT_BITS = 1 << 0, 1 << 5, 1 << 6, 1 << 7


@dataclass(frozen=True)
class Cut:
    """One static font: where it comes from, its family, its weight and the name of its style."""

    source: Path
    blocks: tuple[tuple[int, int], ...]
    family: str
    style: str
    weight: int
    italic: bool = False

    @property
    def postscript(self) -> str:
        """Return the PostScript name, which is the name of the file too."""
        return f"{self.family}-{self.style}".replace(" ", "")


CUTS: Final = (
    Cut(_LATIN, LATIN_BLOCKS, "Noto Sans", "Regular", 400),
    Cut(_LATIN, LATIN_BLOCKS, "Noto Sans", "Medium", 500),
    Cut(_LATIN, LATIN_BLOCKS, "Noto Sans", "SemiBold", 600),
    Cut(_LATIN, LATIN_BLOCKS, "Noto Sans", "Bold", 700),
    Cut(_ITALIC, LATIN_BLOCKS, "Noto Sans", "Medium Italic", 500, italic=True),
    Cut(_ARABIC, ARABIC_BLOCKS, "Noto Sans Arabic", "Medium", 500),
    Cut(_ARABIC, ARABIC_BLOCKS, "Noto Sans Arabic", "Bold", 700),
)


def make(folder: Path = FOLDER, cuts: tuple[Cut, ...] = CUTS) -> list[Path]:
    """Write the fonts into `folder`, each one whole or not at all, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(cut, folder) for cut in cuts]


def _write(cut: Cut, folder: Path) -> Path:
    target = folder / f"{cut.postscript}.ttf"
    half = target.with_suffix(".part")
    _cut(cut).save(half)
    half.replace(target)
    return target


def _cut(cut: Cut) -> TTFont:
    font = TTFont(cut.source, recalcTimestamp=False)
    _subset(font, cut.blocks)
    font = instantiateVariableFont(font, {"wght": cut.weight, "wdth": 100}, inplace=True)
    if "STAT" in font:
        del font["STAT"]
    _rename(font, cut)
    _mark_weight(font, cut)
    return font


def _subset(font: TTFont, blocks: tuple[tuple[int, int], ...]) -> None:
    options = Options()
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for low, high in blocks for code in range(low, high + 1)])
    subsetter.subset(font)


def names_of(cut: Cut) -> dict[int, str]:
    """Return the records of the name table that tell this weight from the others.

    IDs 1, 4 and 6 differ for each weight, or two files become one font in a PDF; IDs 16 and 17
    bind Medium and SemiBold to their family, or Qt lists them as families of their own. Source:
    OpenType specification, `name` table.
    """
    names = {4: f"{cut.family} {cut.style}", 6: cut.postscript}
    names[3] = cut.postscript
    if cut.weight in {_REGULAR, _BOLD}:
        return names | {1: cut.family, 2: cut.style}
    weight_name = cut.style.removesuffix(" Italic")
    names |= {1: f"{cut.family} {weight_name}", 2: "Italic" if cut.italic else "Regular"}
    return names | {16: cut.family, 17: cut.style}


def _rename(font: TTFont, cut: Cut) -> None:
    table = font["name"]
    kept = {0, 5, 13, 14}  # copyright, version, licence and its address
    table.names = [
        record
        for record in table.names
        if record.nameID in kept and record.platformID == 3  # noqa: PLR2004 - Windows, the only platform that readers need
    ]
    for number, text in names_of(cut).items():
        table.setName(text, number, 3, 1, 0x409)


def _mark_weight(font: TTFont, cut: Cut) -> None:
    bold = cut.weight == _BOLD
    os2 = font["OS/2"]
    os2.usWeightClass = cut.weight
    os2.fsSelection &= _KEPT_BITS
    os2.fsSelection |= _ITALIC_BIT * cut.italic | _BOLD_BIT * bold
    os2.fsSelection |= _REGULAR_BIT * (not bold and not cut.italic)
    font["head"].macStyle = _MAC_BOLD * bold | _MAC_ITALIC * cut.italic


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
