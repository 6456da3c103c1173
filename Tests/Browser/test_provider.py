"""The provider's whole job, in a browser: with the keyboard alone, and on a phone."""

import re

import pytest
from conftest import NARROW
from playwright.sync_api import Locator, Page, expect


def tab_to(page: Page, wanted: Locator) -> None:
    """Goes on with the Tab key until `wanted` has the focus, as somebody without a mouse does."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if wanted.evaluate("node => node === document.activeElement"):
            drawn = wanted.evaluate(
                "node => getComputedStyle(node).outlineStyle + getComputedStyle(node).boxShadow"
            )
            assert drawn != "nonenone", "whoever has no mouse does not see where they are"
            return
    raise AssertionError(f"no Tab leads to {wanted}")


def test_the_provider_logs_a_session_with_the_keyboard_alone(windows):
    page = windows.open("provider")
    page.goto("/")
    tab_to(page, page.get_by_role("link", name="Skip to main content"))
    tab_to(page, page.get_by_role("navigation", name="Main").get_by_role("link", name="Sessions"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("main").get_by_role("link", name="Log a session"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Log a session")

    tab_to(page, page.get_by_label("What was delivered"))
    page.keyboard.type("ORD-203/1")
    tab_to(page, page.get_by_label("Attended", exact=True))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Record the session"))
    page.keyboard.press("Enter")
    expect(page.locator(".banner")).to_be_focused()
    expect(page.get_by_role("main")).to_contain_text("ORD-203/1")


def test_the_provider_follows_the_money_on_a_phone(windows):
    page = windows.open("provider", NARROW)
    page.goto("/invoices")
    page.get_by_role("link", name=re.compile("Where my money is", re.I)).first.click()
    waiting = page.get_by_role("article").filter(has=page.get_by_role("listitem")).first
    expect(waiting.get_by_role("listitem")).to_have_count(6)
    page.get_by_role("link", name=re.compile("^Invoice ")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("INV-")


def test_the_provider_logs_several_sessions_in_one_form_on_a_phone(windows):
    page = windows.open("provider", NARROW)
    page.goto("/sessions/several")
    for place, line in enumerate(["ORD-203/1", "ORD-201/2"], start=1):
        row = page.get_by_role("group", name=f"Session {place}", exact=True)
        row.get_by_label("What was delivered").select_option(line)
        row.get_by_label("How it went").select_option("late")
    page.get_by_role("button", name="Record them all").click()
    expect(page.locator(".banner")).to_be_visible()


@pytest.mark.parametrize("chosen, missing", [
    ("Attended", "What was delivered"), (None, "Attended"),
])
def test_a_session_that_is_not_filled_in_says_so_at_the_field(windows, chosen, missing):
    page = windows.open("provider", NARROW)
    windows.allow("400", "409", "422")
    page.goto("/sessions/log")
    if chosen:
        page.get_by_label(chosen, exact=True).check()
    page.get_by_role("button", name="Record the session").click()
    summary = page.locator(".errors")
    expect(summary).to_be_focused()
    assert summary.get_by_role("link").count(), "the error leads to no field"
    summary.get_by_role("link").first.click()
    expect(page.get_by_label(missing, exact=True)).to_be_focused()


def test_a_file_that_is_far_too_large_says_so_and_stores_nothing(windows, tmp_path):
    large = tmp_path / "sessions.csv"
    large.write_bytes(b"line,on,attendance\n" * (50 * 1024 * 1024 // 19))
    windows.allow("413")
    page = windows.open("provider")
    page.goto("/sessions/upload")
    page.locator("input[type=file]").set_input_files(large)
    page.get_by_role("button", name="Record them all").click()
    said = page.get_by_role("main")
    expect(said).to_contain_text("too much to send at once", timeout=30_000)
