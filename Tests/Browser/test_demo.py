"""The end of `make demo`: what it filled is served to this machine's browsers, until Ctrl-C."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
from pathlib import Path

import pytest
import requests

SCRIPT = Path(__file__).parents[1] / "Demo" / "run.sh"
PROGRAM = os.environ["DIVERSION_TEST_PROGRAM"]


@pytest.fixture
def port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]


@pytest.fixture
def demo(tmp_path) -> Path:
    """The folder of a demo that was filled before."""
    folder = tmp_path / "demo"
    folder.mkdir()
    database = os.environ["DIVERSION_DATABASE"].removeprefix("sqlite:")
    with sqlite3.connect(database) as before, sqlite3.connect(folder / "demo.sqlite") as copy:
        before.backup(copy)
    shutil.copy(os.environ["DIVERSION_KEY_FILE"], folder / "identity.key")
    shutil.copy(os.environ["DIVERSION_TEST_DEMO"], folder / "tokens")
    return folder


def start(demo: Path, port: int) -> subprocess.Popen:
    return subprocess.Popen(
        ["bash", SCRIPT, PROGRAM, demo], cwd=demo.parent, text=True,
        env={"HOME": str(demo.parent), "PATH": os.environ["PATH"], "DEMO_PORT": str(port)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )


def test_it_says_where_it_is_and_who_may_sign_in_and_ends_by_one_ctrl_c(demo, port):
    run = start(demo, port)
    said = ""
    while "Address:" not in said:
        line = run.stdout.readline()
        assert line, said
        said += line
    address = f"http://127.0.0.1:{port}"
    assert said.startswith("Using the demo that is there") and address in said
    for role in ["chair", "finance", "provider"]:
        assert f"{role}@demo.example" in said
    assert "three little ducks" in said and "DIVE RSIO" in said
    page = requests.get(f"{address}/sign-in", timeout=10)
    assert page.ok and "This is the demo" in page.text

    second = start(demo, port)
    rest, _ = second.communicate(timeout=60)
    assert second.returncode == 70
    assert f"Something else listens at 127.0.0.1:{port}" in rest and "DEMO_PORT=" in rest

    run.send_signal(signal.SIGINT)
    assert run.wait(10) == 0
    with pytest.raises(requests.ConnectionError):
        requests.get(f"{address}/healthz", timeout=5)


@pytest.mark.parametrize("words", [
    ["--host", "0.0.0.0"], ["--host", "::"], ["--trust-proxy", "127.0.0.1"],
])
def test_nobody_else_is_served_what_has_passwords_that_all_know(words):
    run = subprocess.run(
        [PROGRAM, "serve", "--port", "0", *words], capture_output=True, text=True, timeout=30,
        check=False,
    )
    assert run.returncode == 3 and "(demo-sign-ins)" in run.stderr
