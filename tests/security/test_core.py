"""A program that breaks leaves no image of its memory, where every name would be readable."""

from __future__ import annotations

import resource
import subprocess
import sys

BREAK = (
    "import os, resource, sys\n"
    "from justice_desk import __main__\n"
    "sys.argv = ['justice-desk', 'contract']\n"
    "__main__.main()\n"
    "print(resource.getrlimit(resource.RLIMIT_CORE), file=sys.stderr, flush=True)\n"
)


def test_no_memory_image_is_written_whatever_the_shell_allows() -> None:
    _soft, most = resource.getrlimit(resource.RLIMIT_CORE)
    told = subprocess.run(
        [sys.executable, "-c", BREAK],
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (most, most)),
    )
    assert told.stderr.endswith("(0, 0)\n")
