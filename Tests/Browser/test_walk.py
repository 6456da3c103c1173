"""No dead link, and every kind of page as everybody can use it."""

from pathlib import Path

import axe_playwright_python
import pytest
from conftest import NARROW, WIDE
from house import ROLES
from walk import walk

LOOKED_AT: set[str] = set()
"""Kinds of pages that somebody looked at before."""
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()


@pytest.mark.parametrize("role", ROLES)
def test_every_link_leads_somewhere(role):
    assert not [wrong for _, wrong in walk(role).wrong]


def violations(page) -> list[str]:
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{page.url}: {rule['id']}, {rule['help']}: {node['html'][:200]}"
        for rule in result["violations"]
        for node in rule["nodes"][:3]
    ]


@pytest.mark.parametrize("role", ROLES)
def test_every_kind_of_page_is_for_everybody_and_fits_a_phone(role, windows):
    wrong = []
    page = windows.open(role)
    fresh = {kind: address for kind, address in walk(role).pages.items() if kind not in LOOKED_AT}
    for kind, address in sorted(fresh.items()):
        LOOKED_AT.add(kind)
        page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
        page.goto(address)
        page.evaluate(AXE)
        wrong += violations(page)
        page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
        wrong += violations(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > NARROW[0]:
            wrong.append(f"{address} is {width} wide on a phone of {NARROW[0]}")
    assert not wrong
