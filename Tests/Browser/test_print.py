"""Minutes as they lie on paper."""

import io
import re
from unicodedata import normalize

import pytest
from house import signed_in
from pypdf import PdfReader


def letters(text: str) -> str:
    """However it is broken into lines, and whatever letters are joined on paper."""
    return "".join(normalize("NFKC", text).split())


@pytest.mark.parametrize("height", ["297mm", "250mm", "210mm"])
def test_minutes_are_numbered_sealed_and_cut_through_no_decision(windows, height):
    closed = re.findall(r"/sittings/(CCEP-[\d-]+)\"", signed_in("chair").get("/sittings").text)
    page = windows.open("chair")
    for number in closed:
        page.goto(f"/sittings/{number}/minutes")
        if page.locator(".minute").count() > 9 and page.locator(".hash").count():
            break
    decisions = [letters(text) for text in page.locator(".minute").all_inner_texts()]
    mark = page.locator(".hash").inner_text()
    sheets = [
        letters(sheet.extract_text())
        for sheet in PdfReader(io.BytesIO(page.pdf(width="210mm", height=height))).pages
    ]

    assert number in sheets[0] and "Locked" in sheets[0] and mark in sheets[-1]
    assert len(sheets) > 2
    for place, sheet in enumerate(sheets, start=1):
        assert f"Page{place}of{len(sheets)}" in sheet
    for decision in decisions:
        assert any(decision in sheet for sheet in sheets), decision
    for hidden in ["Signout", "Skiptomaincontent", "Breadcrumb"]:
        assert not any(hidden in sheet for sheet in sheets)
