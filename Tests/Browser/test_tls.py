"""The server with a certificate of its own, and what it says when that cannot be used."""

import subprocess

import pytest
import requests
from server import Desk, serving


def openssl(home, *words: str) -> None:
    subprocess.run(["openssl", *words], cwd=home, check=True, capture_output=True)


def make_pair(home, name: str) -> None:
    openssl(
        home, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-keyout", f"{name}.key", "-out", f"{name}.pem", "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
    )


@pytest.fixture(scope="module")
def pairs(tmp_path_factory) -> Desk:
    """Two certificates and their keys, and files that are neither."""
    home = tmp_path_factory.mktemp("tls")
    for name in ["ours", "other"]:
        make_pair(home, name)
    openssl(home, "ec", "-in", "ours.key", "-aes128", "-passout", "pass:x", "-out", "locked.key")
    (home / "empty").touch()
    (home / "text").write_text("Nothing of the sort.\n")
    (home / "folder").mkdir()
    desk = Desk(home, f"sqlite:{home}/fund.sqlite")
    for words in [["migrate"], ["key", "create"]]:
        assert desk.run(*words).returncode == 0
    return desk


def test_people_come_in_over_tls_and_their_cookies_stay_there(pairs):
    with serving(pairs, "--certificate", "ours.pem", "--private-key", "ours.key") as server:
        assert server.address.startswith("https://")
        page = requests.get(
            f"https://localhost:{server.port}/sign-in", verify=pairs.home / "ours.pem", timeout=10
        )
        assert page.ok and "<h1" in page.text
        assert page.headers["strict-transport-security"].startswith("max-age=")
        cookie = page.headers["set-cookie"]
        assert cookie.startswith("__Host-form=") and "; Secure" in cookie and "HttpOnly" in cookie
        with pytest.raises(requests.ConnectionError):
            requests.get(f"http://localhost:{server.port}/sign-in", timeout=10)
        assert requests.get(
            f"https://localhost:{server.port}/healthz", verify=pairs.home / "ours.pem", timeout=10
        ).ok


def test_the_command_line_believes_the_councils_own_authority_where_it_is_named(pairs):
    with serving(pairs, "--certificate", "ours.pem", "--private-key", "ours.key") as server:
        words = ["fund", "list", "--server", f"https://localhost:{server.port}"]
        for authority, code in [
            (None, "server-unreachable"), ("other.pem", "server-unreachable"),
            ("text", "certificate-malformed"), ("missing.pem", "file-unreadable"),
            ("ours.pem", "not-signed-in"),
        ]:
            if authority is not None:
                pairs.environment["DIVERSION_CA"] = str(pairs.home / authority)
            try:
                said = pairs.run(*words)
            finally:
                pairs.environment.pop("DIVERSION_CA", None)
            assert said.returncode in (3, 70) and f"({code}" in said.stderr, said.stderr


@pytest.mark.parametrize("certificate, key, code, named", [
    ("missing.pem", "ours.key", "file-unreadable", "missing.pem"),
    ("ours.pem", "missing.key", "file-unreadable", "missing.key"),
    ("folder", "ours.key", "file-unreadable", "folder"),
    ("empty", "ours.key", "certificate-malformed", "empty"),
    ("text", "ours.key", "certificate-malformed", "text"),
    ("ours.key", "ours.key", "certificate-malformed", "ours.key"),
    ("ours.pem", "text", "private-key-malformed", "text"),
    ("ours.pem", "ours.pem", "private-key-malformed", "ours.pem"),
    ("ours.pem", "locked.key", "private-key-malformed", "without a password"),
    ("ours.pem", "other.key", "certificate-of-another-key", "other.key"),
])
def test_a_certificate_that_cannot_be_used_is_told_at_the_start(
    pairs, certificate, key, code, named
):
    run = pairs.run("serve", "--port", "0", "--certificate", certificate, "--private-key", key)
    assert run.returncode == 70
    assert f"({code}," in run.stderr and named in run.stderr


@pytest.mark.parametrize("words, code", [
    (["--port", "0", "--host", "192.0.2.1"], "address-not-here"),
    (["--port", "0", "--host", "nowhere.invalid"], "server-not-started"),
    (["--port", "{taken}"], "port-in-use"),
    (["--port", "0", "--metrics-port", "{taken}"], "port-in-use"),
])
def test_a_place_where_it_cannot_listen_is_told_at_the_start(pairs, words, code):
    with serving(pairs) as server:
        run = pairs.run("serve", *[word.format(taken=server.port) for word in words])
        assert run.returncode == 70 and f"({code}," in run.stderr


def test_one_without_the_other_is_refused(pairs):
    run = pairs.run("serve", "--port", "0", "--certificate", "ours.pem")
    assert run.returncode == 64 and "say both, or neither" in run.stderr
