"""Finance's whole job, in a browser."""

import re

import pytest
from conftest import NARROW, WIDE
from playwright.sync_api import expect


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["desk", "phone"])
def test_finance_follows_a_fund_down_to_its_movements(windows, size):
    page = windows.open("finance", size)
    page.goto("/funds")
    page.get_by_role("link", name="FUND-1").first.click()
    main = page.get_by_role("main")
    expect(main.locator("svg").first).to_be_visible()
    expect(main.get_by_role("table").first).to_be_visible()
    main.locator("a[href*='/movements?']").filter(has_text="£").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("ovements")
    expect(main.get_by_role("row")).not_to_have_count(0)


def test_finance_downloads_a_ledger(windows):
    page = windows.open("finance")
    page.goto("/funds/FUND-1")
    with page.expect_download() as sent:
        page.locator("a[href$='ledger.csv']").first.click()
    assert re.fullmatch(r"[\w.-]+\.csv", sent.value.suggested_filename)


def test_finance_releases_an_invoice_compares_it_and_holds_it_again(windows):
    page = windows.open("finance")
    page.goto("/")
    page.get_by_role("main").get_by_role("link", name="Invoices held").click()
    main = page.get_by_role("main")
    main.get_by_role("link", name=re.compile("Release")).click()
    page.get_by_role("button", name="Release it").click()
    expect(page.locator(".banner")).to_be_visible()
    expect(main.get_by_role("table").first).to_be_visible()
    main.get_by_role("link", name=re.compile("Hold")).click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Hold it").click()
    expect(page.locator(".banner")).to_be_visible()
    expect(main).to_contain_text(re.compile("held", re.I))
