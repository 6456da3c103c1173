"""A proxy in front: its word about who asks is taken, and nobody else's."""

import pytest
import requests
from requests.adapters import HTTPAdapter
from server import serving

PROXY = "127.0.0.2"
WRONG = {"invitation": "dvt_" + "A" * 43, "password": "three little ducks", "code": "123456"}


class From(HTTPAdapter):
    """Comes from another address of this machine."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__()

    def init_poolmanager(self, *words, **more) -> None:
        super().init_poolmanager(*words, source_address=(self.address, 0), **more)


class Visitor:
    """Somebody at an address, who says to come for somebody else."""

    def __init__(self, server, address: str) -> None:
        self.server = server
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.mount("http://", From(address))

    def get(self, path: str, **headers) -> requests.Response:
        return self.session.get(
            self.server.address + path, headers=headers, timeout=10, allow_redirects=False
        )

    def tries(self, forwarded: str | None = None, *lines: str) -> int:
        """What a wrong invitation is answered; a browser would keep the cookie for TLS only.

        The lines are headers `Forwarded`, of which there may be several.
        """
        page = self.get("/welcome")
        fields = dict(pair.split('" value="') for pair in hidden(page.text))
        cookie = page.headers["set-cookie"].split(";")[0]
        said = {} if forwarded is None else {"X-Forwarded-For": forwarded}
        said |= {"Forwarded": ", ".join(lines)} if lines else {}
        return self.session.post(
            self.server.address + "/welcome", data=fields | WRONG, timeout=10,
            headers=said | {"Cookie": cookie},
        ).status_code


def hidden(text: str) -> list[str]:
    parts = text.split('<input type="hidden" name="')[1:]
    return [part.split('">')[0] for part in parts]


@pytest.fixture
def server(desk):
    with serving(desk, "--trust-proxy", PROXY) as server:
        yield server


def test_wrong_tries_count_for_whoever_is_behind_the_proxy(server):
    proxy, stranger = Visitor(server, PROXY), Visitor(server, "127.0.0.1")
    # Whoever comes past the proxy cannot blame somebody, nor hide behind others.
    for number in range(50):
        assert stranger.tries("192.0.2.7") == 409, number
    assert stranger.tries(f"192.0.2.{number}") == 429
    assert proxy.tries("192.0.2.7") == 409
    # What somebody sends through the proxy stands before what the proxy adds.
    for number in range(49):
        assert proxy.tries(f"198.51.100.{number}, 192.0.2.7") == 409, number
    assert proxy.tries("192.0.2.7") == 429
    assert proxy.tries("192.0.2.7:4711") == 429
    assert proxy.tries(f"192.0.2.7, {PROXY}") == 429
    assert proxy.tries("192.0.2.8") == 409
    # All of one line's addresses are one.
    for number in range(50):
        assert proxy.tries(f"2001:db8:1:2::{number}") == 409, number
    assert proxy.tries("[2001:db8:1:2:ffff::1]:4711") == 429
    assert proxy.tries("2001:db8:1:3::1") == 409


def test_forwarded_says_it_as_well_and_nothing_against_the_other_header(server):
    proxy, stranger = Visitor(server, PROXY), Visitor(server, "127.0.0.1")
    for number in range(50):
        line = f'for=198.51.100.{number}, for="[2001:db8:5:6::{number}]:4711";proto=https'
        assert proxy.tries(None, line) == 409, number
    assert proxy.tries(None, 'For="[2001:db8:5:6:ffff::1]"') == 429
    assert proxy.tries("2001:db8:5:6::1") == 429
    assert proxy.tries(None, "for=198.51.100.1", 'for="[2001:db8:5:6::1]"') == 429
    assert proxy.tries(None, "for=_somebody") == 409
    assert stranger.tries(None, 'for="[2001:db8:5:6::1]"') == 409
    # Whoever sends the header that the proxy does not write hides behind nobody.
    for number in range(50):
        assert proxy.tries("192.0.2.9", f"for=203.0.113.{number}") == 409, number
    assert proxy.tries("192.0.2.9", "for=203.0.113.77") == 429
    assert proxy.tries("192.0.2.9") == 409


def test_behind_a_proxy_cookies_are_for_tls_and_every_way_leads_to_the_proxys_own_address(server):
    proxy = Visitor(server, PROXY)
    said = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "example.org", "Host": "example.org"}
    page = proxy.get("/sign-in", **said)
    assert page.headers["set-cookie"].startswith("__Host-form=")
    assert "; Secure" in page.headers["set-cookie"]
    assert "strict-transport-security" in page.headers
    assert "example.org" not in page.text and "://" not in page.text
    assert proxy.get("/invoices", **said).headers["location"].startswith("/sign-in?to=")


@pytest.mark.parametrize("address", ["proxy.council.example", "10.0.0.0/8", "", "10.0.0.7.8"])
def test_a_proxy_is_named_by_its_address(desk, address):
    run = desk.run("serve", "--port", "0", "--trust-proxy", address)
    assert run.returncode == 64 and "--trust-proxy is an IP address" in run.stderr
