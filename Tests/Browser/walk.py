"""Walks through the house as somebody: every kind of page first, then more of each kind."""

import re
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import parse_qsl, urljoin, urlsplit

from forms import Reading
from house import ADDRESS, signed_in

MOST_PAGES = 120
REFERENCE = re.compile(r"^([A-Z]+-[\w-]+|\d+|\d{4}-\d\d(-\d\d)?)$")


def pattern(address: str) -> str:
    """The kind of page: what differs is left out, and so are the values after the question mark."""
    parts = urlsplit(address)
    words = ["{}" if REFERENCE.match(word) else word for word in parts.path.split("/")]
    names = sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)})
    return "/".join(words) + ("?" + "&".join(names) if names else "")


@dataclass
class Walk:
    role: str
    wrong: list[tuple[str, str]] = field(default_factory=list)
    """What was not there: its kind, and what happened."""
    pages: dict[str, str] = field(default_factory=dict)
    """One address of each kind of page, by its kind."""
    seen: int = 0


@cache
def walk(role: str) -> Walk:
    person, result = signed_in(role), Walk(role)
    waiting, known, counts = [("/", "the start")], {"/"}, {}
    while waiting and result.seen < MOST_PAGES:
        next_one = min(waiting, key=lambda one: counts.get(pattern(one[0]), 0))
        waiting.remove(next_one)
        address, source = next_one
        kind = pattern(address)
        counts[kind] = counts.get(kind, 0) + 1
        result.seen += 1
        answer = person.get(address)
        arrived = urlsplit(answer.url)
        if answer.status_code != 200 or arrived.path == "/sign-in":
            path = kind.split("?")[0]
            result.wrong.append((path, f"{answer.status_code} {address}, from {source}"))
            continue
        is_page = answer.headers["content-type"].startswith("text/html")
        if not is_page or "content-disposition" in answer.headers:
            continue
        if not answer.history:
            result.pages.setdefault(kind.split("?")[0], address)
        here = Reading(answer.text)
        for link in here.links:
            full = urlsplit(urljoin(answer.url, link))
            if not full.geturl().startswith(ADDRESS + "/"):
                continue
            if link.startswith("#") and full.fragment not in here.ids:
                result.wrong.append((kind.split("?")[0], f"{link} is nowhere on {address}"))
            to = full._replace(scheme="", netloc="", fragment="").geturl()
            if to not in known:
                known.add(to)
                waiting.append((to, address))
    return result
