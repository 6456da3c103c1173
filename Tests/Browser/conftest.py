"""One browser for all tests; each gets a window of its own, signed in as whoever it says."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from house import ADDRESS, signed_in

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


@pytest.fixture(autouse=True)
def no_fault():
    """Whatever a test did, the server found nothing wrong inside."""
    log = Path(os.environ["DIVERSION_TEST_LOG"])
    before = log.stat().st_size
    yield
    with log.open() as lines:
        lines.seek(before)
        assert not [line for line in lines if "level=error" in line]
