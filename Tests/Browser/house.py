"""The house that is tested: where it is, who may come in, and how they sign in."""

import base64
import hashlib
import hmac
import os
import re
import struct
import time
from functools import cache
from pathlib import Path

import requests

from forms import forms

ADDRESS = os.environ["DIVERSION_TEST_ADDRESS"]
ROLES = ["chair", "coordinator", "finance", "payer", "provider", "auditor", "administrator"]
DEMO = Path(os.environ["DIVERSION_TEST_DEMO"]).read_text()


def said(pattern: str) -> str:
    """What the demo printed."""
    found = re.search(pattern, DEMO, re.MULTILINE)
    assert found, f"the demo did not print {pattern}"
    return found[1].strip()


def token(role: str) -> str:
    return said(rf"DIVERSION_TOKEN=(\S+)  # {role}, ")


def code(now: float, secret: str | None = None) -> str:
    """RFC 6238: six digits that are good for 30 seconds, and once; the demo's unless said."""
    secret = secret or said(r"^#\s+authenticator\s+(.+)$")
    key = base64.b32decode(secret.replace(" ", ""))
    mac = hmac.new(key, struct.pack(">Q", int(now // 30)), hashlib.sha1).digest()
    at = mac[19] & 15
    return f"{(struct.unpack('>I', mac[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Person:
    """Somebody with cookies, who sends exactly what a test says."""

    def __init__(self, address: str = ADDRESS) -> None:
        self.address = address
        self.session = requests.Session()
        self.session.trust_env = False

    def get(self, path: str, **more) -> requests.Response:
        return self.session.get(self.address + path, timeout=60, **more)

    def post(self, path: str, fields, **more) -> requests.Response:
        return self.session.post(self.address + path, data=fields, timeout=60, **more)

    def hidden(self, path: str, action: str | None = None) -> dict[str, str]:
        """What a page's form sends along with what is typed: the form that leads to `action`."""
        found = [form for form in forms(self.get(path).text) if form.action == (action or path)]
        assert found, f"{path} has no form that leads to {action or path}"
        return found[0].hidden

    def send(self, path: str, typed: dict, **more) -> requests.Response:
        """Fills in the form of a page and sends it."""
        return self.post(path, self.hidden(path) | typed, **more)

    @property
    def visit(self) -> str:
        return self.session.cookies["visit"]


@cache
def signed_in(role: str) -> Person:
    """Signs in once: a second time would need another code."""
    person = Person()
    typed = {
        "name": said(rf"sign in as\s+({role}@\S+)"),
        "password": said(r"^#\s+password\s+(.+)$"),
        "code": code(time.time()),
    }
    answer = person.send("/sign-in", typed)
    assert answer.ok and "visit" in person.session.cookies, answer.text
    return person
