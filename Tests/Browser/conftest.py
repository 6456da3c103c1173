"""One browser for all tests; each gets a window of its own, signed in as whoever it says."""

import os
import shutil
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from cluster import Cluster
from house import ADDRESS, signed_in
from server import Desk

WIDE, NARROW = (1280, 900), (360, 740)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-dev-shm-usage", "--no-proxy-server"],
        )
        yield browser
        browser.close()


class Windows:
    """Opens windows, and remembers what the browser complained about in any of them."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.contexts = []
        self.complaints: list[str] = []
        self.allowed: tuple[str, ...] = ()

    def allow(self, *statuses: str) -> None:
        """What was typed is to be refused, which the browser notes as well."""
        self.allowed = statuses

    def open(self, role: str, size: tuple[int, int] = WIDE) -> Page:
        width, height = size
        context = self.browser.new_context(
            base_url=ADDRESS, viewport={"width": width, "height": height}, locale="en-GB"
        )
        context.set_default_timeout(15_000)
        visit = {"name": "visit", "value": signed_in(role).visit, "url": ADDRESS}
        context.add_cookies([visit])
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("console", self.hear)
        return page

    def hear(self, message) -> None:
        refused = any(f"status of {status}" in message.text for status in self.allowed)
        if message.type == "error" and not refused:
            self.complaints.append(f"{message.page.url}: {message.text}")


@pytest.fixture
def windows(chromium):
    windows = Windows(chromium)
    yield windows
    for context in windows.contexts:
        context.close()
    assert not windows.complaints


@pytest.fixture(scope="session")
def cluster():
    cluster = Cluster()
    yield cluster
    cluster.end()


@pytest.fixture
def engine() -> str:
    """Which one a test's own database is on, unless the test says it by a parameter."""
    return "sqlite"


@cache
def settled(engine: str, cluster: Cluster | None) -> Desk:
    """What every database of a test's own is a copy of."""
    home = Path(os.environ["DIVERSION_TEST_WORK"]) / f"settled-{engine}"
    home.mkdir()
    address = cluster.database("settled") if cluster else f"sqlite:{home}/fund.sqlite"
    desk = Desk(home, address)
    desk.settle()
    return desk


@pytest.fixture
def desk(tmp_path, engine, request) -> Desk:
    """A database of the test's own, with a fund in it."""
    cluster = request.getfixturevalue("cluster") if engine == "postgres" else None
    first = settled(engine, cluster)
    for file in [*first.home.glob("*.sqlite*"), first.home / "identity.key"]:
        shutil.copy(file, tmp_path)
    address = f"sqlite:{tmp_path}/fund.sqlite"
    if cluster:
        address = cluster.database(tmp_path.name, like="settled")
    return Desk(tmp_path, address, first.tokens)


@pytest.fixture(autouse=True)
def no_fault():
    """Whatever a test did, the server found nothing wrong inside."""
    log = Path(os.environ["DIVERSION_TEST_LOG"])
    before = log.stat().st_size
    yield
    with log.open() as lines:
        lines.seek(before)
        assert not [line for line in lines if "level=error" in line]
