"""What every test stands on: no screen, no socket to outside, French first."""

from __future__ import annotations

import gc
import os
import socket
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from justice_desk.i18n import messages
from justice_desk.storage import engine as engines
from justice_desk.storage.engine import postgres_engine
from tests import engines as shared
from tests.databases import postgres, postgres_server, sqlcipher
from tests.growing import rewound
from tests.offices import Bench, furnish
from tests.rewinding import Rewound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The same search each time, so that a change is judged by what it changed; `make test-search`
# looks further, elsewhere each time.
settings.register_profile("suite", derandomize=True)
settings.load_profile("suite")

DEFERRED_DELETE = 52
"""`QEvent.Type.DeferredDelete`, by its number: tests of the services load no Qt."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="open real windows")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_sessionfinish() -> None:
    """Take the windows down while Python lives: at its end Qt's objects go in no order."""
    qt = sys.modules.get("PySide6.QtWidgets")
    if qt is None or qt.QApplication.instance() is None:
        return
    for window in qt.QApplication.topLevelWidgets():
        window.deleteLater()
    qt.QApplication.sendPostedEvents(None, DEFERRED_DELETE)
    gc.collect()


@pytest.fixture(scope="session", autouse=True)
def compile_once() -> Iterator[None]:
    """Compile each statement once a run, not once an engine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "create_engine", shared.sharing)
        yield


@pytest.fixture(autouse=True)
def speak_french() -> Iterator[None]:
    messages.use("fr")
    yield
    messages.use("fr")


@pytest.fixture(autouse=True)
def machine_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep what the program notes on the machine (tries, settings) away from this one."""
    for name in ("STATE", "CONFIG", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "machine" / name.lower()))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail on any socket that leaves this machine: the product is offline."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        inside = self.family == socket.AF_UNIX or (
            isinstance(address, tuple) and address[0] in {"127.0.0.1", "::1", "localhost"}
        )
        assert inside, f"a socket was opened to {address!r}"
        real(self, address)  # type: ignore[arg-type]  # the union of every address family

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    with postgres_server() as address:
        yield address


@pytest.fixture(scope="session")
def sqlcipher_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Bench]:
    """An office at head, furnished once and copied for each test."""
    folder = tmp_path_factory.mktemp("template")
    with sqlcipher(folder) as engine:
        bench = furnish(engine)  # closing the last connection folds the log into the file
    return folder / "bench.db", bench


@pytest.fixture(scope="session")
def postgres_template(postgres_address: str) -> tuple[str, Bench]:
    """The same on PostgreSQL, as a template database."""
    with postgres(postgres_address) as engine:
        bench = furnish(engine)
    return str(bench.engine.url.database), bench


@pytest.fixture(scope="session")
def postgres_office(
    postgres_address: str, postgres_template: tuple[str, Bench]
) -> Iterator[Rewound]:
    """The same, which each test finds as it was in the beginning."""
    office = Rewound(postgres_address, postgres_template[0])
    yield office
    office.close()


@pytest.fixture
def bench(tmp_path: Path, sqlcipher_template: tuple[Path, Bench]) -> Iterator[Bench]:
    """An office on SQLCipher with four members."""
    template, furnished = sqlcipher_template
    with sqlcipher(tmp_path, template=template) as engine:
        yield replace(furnished, engine=engine, members=dict(furnished.members))


@pytest.fixture(params=["sqlcipher", "postgresql"])
def any_bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    """The same office, on each of the two databases."""
    if request.param == "sqlcipher":
        yield request.getfixturevalue("bench")
        return
    office: Rewound = request.getfixturevalue("postgres_office")
    _, furnished = request.getfixturevalue("postgres_template")
    engine = postgres_engine(office.begin())
    rewound[str(engine.url.database)] = office
    yield replace(furnished, engine=engine, members=dict(furnished.members))
    engine.dispose()
