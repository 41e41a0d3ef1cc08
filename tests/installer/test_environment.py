"""The first step of set-up, on Pythons that cannot do it."""

from __future__ import annotations

import sys
import tomllib

import pytest

from installer import environment


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 14, 0)])
def test_a_python_that_is_too_old_or_too_new_gets_one_sentence(
    monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit, match=r"^Python 3\.11, 3\.12 or 3\.13 is needed, this is"):
        environment.packages()


def test_each_package_is_pinned_with_its_hash_and_no_host_is_named() -> None:
    text = (environment.PROJECT / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in text
    pins = [block for block in text.replace("\\\n", " ").splitlines() if "==" in block]
    assert len(pins) > 80
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


def test_every_dependency_of_the_product_is_asked_for() -> None:
    asked = (environment.PROJECT / "requirements.in").read_text(encoding="utf-8").split()
    names = {package_name(line) for line in asked}
    assert product_names() - names == set()


def package_name(requirement: str) -> str:
    for sign in "<>=![":
        requirement = requirement.split(sign, maxsplit=1)[0]
    return requirement.lower()


def product_names() -> set[str]:
    project = tomllib.loads((environment.PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    return {package_name(line) for line in project["project"]["dependencies"]}
