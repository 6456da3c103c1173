"""The chair's whole job, in a browser."""

import re

import pytest
from conftest import NARROW, WIDE
from playwright.sync_api import expect


def undecided(page):
    """The first case that still waits for a decision."""
    case = page.locator(".cases > article.case")
    return page.locator(f"#{case.first.get_attribute('id')}")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["desk", "phone"])
def test_the_chair_weighs_decides_and_takes_it_back(windows, size):
    page = windows.open("chair", size)
    page.goto("/")
    page.get_by_role("main").get_by_role("link", name="Open sittings").click()
    if not page.locator("#till").count():
        page.get_by_role("link", name=re.compile("^CCEP-")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sitting of")

    case = undecided(page)
    reference = case.get_by_role("heading", level=2).inner_text()
    expect(page.locator("#till-totals")).to_contain_text("Nothing yet")
    case.get_by_role("checkbox").check()
    expect(page.locator("#till-totals")).to_contain_text("1 case")
    expect(page.locator("#till-totals")).to_contain_text("Your limit per")
    after = page.locator("#till-heads tbody td:nth-child(3)")
    expect(after.filter(has_text="£")).not_to_have_count(0)
    other = page.locator(".cases > article.case").nth(1).get_by_role("checkbox")
    other.check()
    other = page.locator(f"#{other.get_attribute('id')}")
    expect(page.locator("#till-totals")).to_contain_text("2 cases")

    case.locator("summary").click()
    case.get_by_label("Fund it").check()
    case.get_by_label("Reasons").fill("Agreed by all who were there.")
    case.get_by_role("button", name="Check this decision").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Check before you confirm")
    expect(page.get_by_role("main")).to_contain_text("Agreed by all who were there.")
    page.get_by_role("button", name="Record the decision").click()

    decided = page.locator(f"#case-{reference}")
    expect(page.locator(".banner")).to_contain_text("held until the sitting closes")
    expect(page.locator("#till-totals")).to_contain_text("1 case")
    expect(other).to_be_checked()
    page.get_by_text("Decided in this sitting").click()
    expect(decided.locator("p.inset")).to_contain_text("Agreed by all")

    decided.get_by_role("link", name=re.compile("Take|Withdraw", re.I)).click()
    page.get_by_label("Why").fill("To try another way.")
    page.get_by_role("button", name="Take it out").click()
    expect(page.locator(f"#case-{reference} summary")).to_be_visible()


def test_a_decision_without_reasons_says_what_is_missing(windows):
    page = windows.open("chair")
    page.goto("/sittings")
    page.get_by_role("link", name=re.compile("^CCEP-")).first.click()
    case = undecided(page)
    case.locator("summary").click()
    case.get_by_label("Fund it").check()
    windows.allow("400", "409", "422")
    case.get_by_role("button", name="Check this decision").click()
    summary = page.locator(".errors")
    expect(summary).to_be_focused()
    summary.get_by_role("link").first.click()
    expect(page.get_by_label("Reasons")).to_be_focused()


def test_the_sitting_is_checked_before_it_closes(windows):
    page = windows.open("chair")
    page.goto("/sittings")
    page.get_by_role("link", name=re.compile("^CCEP-")).first.click()
    page.get_by_role("link", name="Check and close the sitting").first.click()
    main = page.get_by_role("main")
    for word in ["Quorum", "Present", "Interests", "What is decided"]:
        expect(main).to_contain_text(word)
