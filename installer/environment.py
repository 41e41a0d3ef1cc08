"""Builds the environment that everything runs in; called by `make setup` with the system's Python.

Standard library only, and readable by an older Python, so that a wrong version gets a sentence
instead of a traceback.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 13)
PROJECT = Path(__file__).resolve().parents[1]
ENVIRONMENT = PROJECT / ".venv"
STAMPS = ENVIRONMENT / "stamps"
PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", "install")


def main(step: str) -> None:
    """Do one step of set-up and leave its stamp; a step that fails leaves none."""
    {"packages": packages, "product": product}[step]()
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / step).touch()


def packages() -> None:
    """Install what `requirements.txt` pins, each file checked against its hash.

    Raises:
        SystemExit: this Python is too old or too new, cannot make environments, or pip failed.
    """
    _refuse_a_wrong_python()
    if not STAMPS.exists():
        print("environment: making .venv with Python " + sys.version.split()[0], flush=True)
        _make_environment()
    print("packages: installing from requirements.txt (about a minute, once)", flush=True)
    # The file is whole and leaves out on purpose what a package asks for and never imports.
    _pip("--no-deps", "--require-hashes", "--use-pep517", "--requirement", "requirements.txt")


def product() -> None:
    """Install the product itself, in place, without asking the network."""
    print("product: installing justice-desk in place", flush=True)
    _pip("--no-deps", "--no-build-isolation", "--editable", ".")


def _refuse_a_wrong_python() -> None:
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    found = sys.version.split()[0]
    sys.exit(f"Python 3.11, 3.12 or 3.13 is needed, this is {found}. Try: make PYTHON=python3.12 …")


def _make_environment() -> None:
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian leaves it out of its plain python3
        import venv  # noqa: PLC0415 - same
    except ImportError:
        sys.exit("Python cannot make environments here. Try: sudo apt install python3-venv")
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    venv.EnvBuilder(with_pip=True, symlinks=True).create(ENVIRONMENT)
    STAMPS.mkdir()


def _pip(*arguments: str) -> None:
    program = str(ENVIRONMENT / "bin" / "python")
    command = [program, *PIP, *arguments]
    if subprocess.run(command, cwd=PROJECT, check=False).returncode:
        sys.exit("pip could not finish: its reason stands above. Nothing else was changed.")


if __name__ == "__main__":
    main(sys.argv[1])
