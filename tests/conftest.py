"""How every test runs: off-screen, without a GPU, strict about warnings, and with every skip accounted for."""

from __future__ import annotations

import os
import random

from kiosk.bridge.rehearsal.setting import prepare

# Before anything imports Qt: a test that wants a real window starts a process of its own on a screen of its own.
prepare()

import pytest  # noqa: E402  # Qt reads its environment when it is loaded
from hypothesis import HealthCheck, settings  # noqa: E402  # the same
from PySide6.QtGui import QGuiApplication  # noqa: E402  # the same

settings.register_profile("quick", derandomize=True, deadline=None, database=None)
settings.register_profile(
    "deep",
    max_examples=2_000,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # two thousand large examples are slow, and that is the point
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

# A test may be skipped only if it stands here with a reason: its id, or the folder or file it is in. Any other skip
# fails the run, so that nothing stops being tested without anyone deciding it.
ALLOWED_SKIPS: dict[str, str] = {
    "tests/test_hardening.py::test_no_socket_leads": "the kernel's filter is written for x86-64 and 64-bit Arm alone",
    "tests/trace/test_without.py": "where a system lets nobody have a network or mounts of his own (unshare)",
}

_skipped: list[str] = []


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk's own kind of application, whoever makes it first."""
    return QGuiApplication


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """The run's seed, printed at its head: a long random run draws its sample from it."""
    return int(request.config.getoption("randomly_seed"))


@pytest.fixture
def chance(seed: int) -> random.Random:
    """Chance that can be repeated: `make test-deep SEED=n`."""
    return random.Random(seed)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember what was skipped."""
    if report.skipped and not hasattr(report, "wasxfail"):
        _skipped.append(report.nodeid)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Remember a file that was skipped as a whole."""
    if report.skipped:
        _skipped.append(report.nodeid)


def unlisted_skips() -> list[str]:
    """The skipped tests that no entry of ALLOWED_SKIPS covers."""
    return [test for test in _skipped if not test.startswith(tuple(ALLOWED_SKIPS))]


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """An unlisted skip is a failure."""
    if unlisted_skips() and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which skips nobody allowed."""
    for test in unlisted_skips():
        terminalreporter.write_line(f"SKIPPED, but not in ALLOWED_SKIPS of tests/conftest.py: {test}", red=True)
