"""The only reader of the files that ship beside the code.

In a checkout they stand in `resources/` at the top; in the wheel and the frozen program they
stand in `justice_desk/_resources`.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """Return the folder of shipped files."""
    packed = _PACKAGE / "_resources"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources"


def path(*parts: str) -> Path:
    """Return the path of one shipped file or folder, such as `path("icons", "tree.svg")`."""
    return root().joinpath(*parts)


def text(*parts: str) -> str:
    """Return the text of one shipped UTF-8 file."""
    return path(*parts).read_text(encoding="utf-8")
