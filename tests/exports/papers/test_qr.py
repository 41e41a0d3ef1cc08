"""The slip's code as a picture: read back from the pixels by a decoder of its own."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from justice_desk.exports.papers.kit import qr
from tests.exports.papers import conftest, reading, samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIDE = 21  # modules of version 1
STEP = 22.0 / (SIDE + 8)  # millimetres of a module
LEFT, TOP = 24 + 168 - SIDE * STEP, 297 - 67.5 + 4.6
CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda r, c: (r + c) % 2 == 0,
    lambda r, _c: r % 2 == 0,
    lambda _r, c: c % 3 == 0,
    lambda r, c: (r + c) % 3 == 0,
    lambda r, c: (r // 2 + c // 3) % 2 == 0,
    lambda r, c: r * c % 2 + r * c % 3 == 0,
    lambda r, c: (r * c % 2 + r * c % 3) % 2 == 0,
    lambda r, c: ((r + c) % 2 + r * c % 3) % 2 == 0,
)


def decode(modules: qr.Matrix) -> str:
    """Return the text of a version 1, level H code, without correcting errors (ISO/IEC 18004)."""
    form = "".join(str(int(modules[8][c])) for c in (0, 1, 2, 3, 4))
    level_and_mask = int(form, 2) ^ 0b10101
    assert level_and_mask >> 3 == 0b10, "not level H"
    mask = MASKS[level_and_mask & 0b111]
    bits = "".join(str(int(modules[r][c] ^ mask(r, c))) for r, c in data_modules())
    assert bits[:4] == "0010", "not alphanumeric"
    length, at, text = int(bits[4:13], 2), 13, ""
    while len(text) + 1 < length:
        first, second = divmod(int(bits[at : at + 11], 2), 45)
        text, at = text + CHARACTERS[first] + CHARACTERS[second], at + 11
    if len(text) < length:
        text += CHARACTERS[int(bits[at : at + 6], 2)]
    return text


def data_modules() -> Iterator[tuple[int, int]]:
    """Yield the places of the data, two columns at a time, up and down."""
    upward = True
    for right in (20, 18, 16, 14, 12, 10, 8, 5, 3, 1):
        rows = range(SIDE - 1, -1, -1) if upward else range(SIDE)
        for row in rows:
            for column in (right, right - 1):
                if not reserved(row, column):
                    yield row, column
        upward = not upward


def reserved(row: int, column: int) -> bool:
    corner = (row < 9 and (column < 9 or column > 12)) or (row > 12 and column < 9)
    return corner or row == 6 or column == 6


def read(page: Image.Image, dots_per_inch: float, turned: float = 0.0) -> qr.Matrix:
    """Return the modules seen on a page; `turned` degrees are turned back about its middle."""
    upright = page.rotate(-turned, Image.Resampling.BICUBIC, fillcolor=255)
    dots = dots_per_inch / 25.4

    def black(row: int, column: int) -> bool:
        x, y = (LEFT + (column + 0.5) * STEP) * dots, (TOP + (row + 0.5) * STEP) * dots
        seen = upright.getpixel((round(x - 0.5), round(y - 0.5)))
        assert isinstance(seen, int | float)
        return seen < 128

    return tuple(tuple(black(row, column) for column in range(SIDE)) for row in range(SIDE))


def with_noise(page: Image.Image, share: float) -> Image.Image:
    """Return the page with a share of its dots turned over, always the same ones."""
    dice = random.Random(7)  # noqa: S311 - no secret
    noisy = page.copy()
    for _ in range(int(page.width * page.height * share)):
        place = (dice.randrange(page.width), dice.randrange(page.height))
        noisy.putpixel(place, 255 if noisy.getpixel(place) == 0 else 0)
    return noisy


@pytest.mark.parametrize("code", ["K7MW3PXE", "R4CT9HMR", "2222222A"])
def test_the_picture_holds_the_eight_characters_and_nothing_else(code: str) -> None:
    assert decode(qr.matrix(code)) == code


@pytest.mark.parametrize("name", ["letter", "long letter", "letter to the cadi"])
def test_the_printed_picture_holds_the_code_of_its_slip(name: str) -> None:
    last = len(reading.pages_text(conftest.draw(name))) - 1
    seen = decode(read(reading.image(conftest.draw(name), last, 300), 300))
    assert f"{seen[:4]}-{seen[4:]}" in reading.text(conftest.draw(name))


def test_the_picture_survives_a_bad_photocopy() -> None:
    page = reading.image(conftest.draw("letter"), dots_per_inch=200)
    assert decode(read(reading.copied(page), 200)) == samples.sending().slip.bare_code()


def test_the_picture_survives_a_copy_turned_by_one_degree_with_noise() -> None:
    page = reading.image(conftest.draw("letter"), dots_per_inch=200)
    turned = reading.copied(page.rotate(1, Image.Resampling.BICUBIC, fillcolor=255))
    seen = read(with_noise(turned, 0.005), 200, turned=1)
    wrong = sum(
        one != other
        for row, right in zip(seen, qr.matrix("K7MW3PXE"), strict=True)
        for one, other in zip(row, right, strict=True)
    )
    assert wrong <= 8 * 8 // 2, "level H mends eight codewords of twenty-six"


def test_runs_of_black_cover_exactly_the_black_modules() -> None:
    row = (True, True, False, True, False, False, True)
    assert list(qr.black_runs(row)) == [(0, 2), (3, 1), (6, 1)]
