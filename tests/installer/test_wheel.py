"""The wheel: installed alone in a folder with an accent, it finds its own files from anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from installer import fonts

PROJECT = Path(__file__).resolve().parents[2]
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this checkout, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    run(*PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(PROJECT))
    (built,) = folder.glob("justice_desk-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of programs of an environment that holds the wheel and what it needs."""
    home = tmp_path_factory.mktemp("réseau") / "bureau d’été"
    venv.EnvBuilder(with_pip=False).create(home)
    programs = home / "bin"
    run(
        *PIP, "--python", str(programs / "python"), "install", "--no-deps", "--no-index", str(wheel)
    )
    (site,) = home.glob("lib/python*/site-packages")
    (site / "shared.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return programs


def run(*command: str, **known: str) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "JUSTICE"))}
    environment |= known
    done = subprocess.run(
        command, cwd="/", env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_the_fonts_and_the_compiled_catalogues(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    needed = {f"fonts/{cut.postscript}.ttf" for cut in fonts.CUTS}
    needed |= {f"locale/{language}/LC_MESSAGES/justice_desk.mo" for language in ("fr", "en")}
    assert {f"justice_desk/_resources/{name}" for name in needed} - held == set()


def test_the_wheel_holds_nothing_but_the_product(wheel: Path) -> None:
    held = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in held}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"justice_desk"}
    assert [name for name in held if name.endswith((".pyc", ".po", ".part"))] == []


def test_installed_it_reads_its_own_files(installed: Path) -> None:
    ask = "from justice_desk import resources; print(resources.root())"
    root = Path(run(str(installed / "python"), "-c", ask).strip())
    assert root.is_relative_to(installed.parent)
    assert root.name == "_resources"


def test_installed_it_answers_from_the_root_of_the_disk(installed: Path) -> None:
    contract = json.loads(run(str(installed / "justice-desk"), "contract", "--json"))
    assert "contract" in json.dumps(contract)


def test_installed_it_speaks_french(installed: Path) -> None:
    assert "bureau" in run(str(installed / "justice-desk"), "--help")


def test_installed_it_prints_a_letter_from_the_root_of_the_disk(
    installed: Path, tmp_path: Path
) -> None:
    program, office = str(installed / "justice-desk"), tmp_path / "bureau"
    run(program, "demo", "--office", str(office), "--cases", "60", "--no-window")
    known = {
        "JUSTICE_DESK_OFFICE": str(office),
        "JUSTICE_DESK_MEMBER": "awa",
        "JUSTICE_DESK_PASSPHRASE": "bureau de démonstration",
    }
    cases = json.loads(run(program, "case", "list", "--json", **known))["cases"]
    shown = (
        json.loads(run(program, "case", "show", c["number"], "--json", **known)) for c in cases
    )
    sent = next(r["reference"] for c in shown for r in c["referrals"] if r["state"] == "sent")
    letter = tmp_path / "lettre.pdf"
    run(program, "letter", sent, "-o", str(letter), **known)
    assert letter.read_bytes().startswith(b"%PDF-")
