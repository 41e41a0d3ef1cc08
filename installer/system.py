"""Finds what this machine lacks outside Python, and installs it where it may.

Standard library only. Run it as `python -m installer.system offscreen|window|external`: it exits
0 when nothing is missing any more, otherwise it prints the one line that helps and exits 1.
`offscreen` and `window` are the libraries of Qt, proved on a bare Debian 12; `external` are the
programs that read back what we write, and the one that watches it being written.
"""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import subprocess
import sys
from typing import Final

OFFSCREEN: Final = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW: Final = OFFSCREEN | {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-randr.so.0": "libxcb-randr0",
}
EXTERNAL: Final = {
    "pdftotext": "poppler-utils",
    "mutool": "mupdf-tools",
    "qpdf": "qpdf",
    "soffice": "libreoffice-nogui",
    "strace": "strace",
    "khal": "khal",
    "calcurse": "calcurse",
}
SETS: Final = {"offscreen": OFFSCREEN, "window": WINDOW, "external": EXTERNAL}
# Renamed when Debian 13 and Ubuntu 24.04 moved to 64-bit times.
RENAMED: Final = {"libglib2.0-0": "libglib2.0-0t64"}
RENAMED_SINCE: Final = {"debian": 13.0, "ubuntu": 24.04}


def missing(needs: dict[str, str]) -> list[str]:
    """Return the libraries that the loader does not find, and the programs not on the path."""
    return [need for need in needs if not (_loads(need) if ".so" in need else shutil.which(need))]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def release() -> dict[str, str]:
    """Return what this system says of itself; nothing where it says nothing."""
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def packages(kind: str, lacking: list[str], system: dict[str, str]) -> list[str]:
    """Return the Debian packages that bring what is lacking, by the names that `system` uses."""
    since = RENAMED_SINCE.get(system.get("ID", ""))
    renamed = since is not None and float(system.get("VERSION_ID") or 0) >= since
    names = [SETS[kind][need] for need in lacking]
    return [RENAMED.get(name, name) if renamed else name for name in names]


def has_apt(system: dict[str, str]) -> bool:
    """Tell whether this is Debian, Ubuntu or one of their children."""
    return bool({"debian", "ubuntu"} & {system.get("ID"), *system.get("ID_LIKE", "").split()})


def advice(kind: str, lacking: list[str], system: dict[str, str]) -> str:
    """Return the one line that a person can act on."""
    if has_apt(system):
        return "sudo apt install " + " ".join(packages(kind, lacking, system))
    return "Missing on this system: " + " ".join(lacking)


def install(names: list[str]) -> None:
    """Install Debian packages without a question; what apt says is shown only when it fails."""
    print(f"system: installing {' '.join(names)}", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        done = subprocess.run(
            [shutil.which("apt-get") or "apt-get", "-qq", *step],
            env=environment,
            check=False,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )
        if done.returncode:
            print(done.stderr.strip())


def may_install(system: dict[str, str]) -> bool:
    """Tell whether packages can be installed here without asking anyone."""
    return has_apt(system) and os.geteuid() == 0 and shutil.which("apt-get") is not None


def main(kind: str) -> int:
    """Bring what is lacking, or say what to type; return the exit code."""
    system = release()
    lacking = missing(SETS[kind])
    if lacking and may_install(system):
        install(packages(kind, lacking, system))
        lacking = missing(SETS[kind])
    if lacking:
        print(advice(kind, lacking, system))
    return int(bool(lacking))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
