"""A server of a test's own, on a database of its own, to be treated as badly as the test likes."""

import json
import os
import re
import signal
import socket

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests
from house import Person, code

# What holds a connection: a body that does not come to its end, answers that nobody takes.
HEAD = b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
HALF = HEAD + b"Content-Length: 100\r\n\r\nhalf of it"
UNTAKEN = b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n" * 200

PROGRAM = os.environ["DIVERSION_TEST_PROGRAM"]

class Desk:
    """Somebody's folder: what is run there finds a database and a key, and nothing else."""

    def __init__(self, home: Path, database: str, tokens: dict[str, str] | None = None) -> None:
        self.home = home
        self.environment = {
            "HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
            "DIVERSION_DATABASE": database, "DIVERSION_KEY_FILE": str(home / "identity.key"),
        }
        self.tokens = dict(tokens or {})

    def run(self, *words: str, role: str = "") -> subprocess.CompletedProcess:
        return subprocess.run(
            [PROGRAM, *words], cwd=self.home, stdin=subprocess.DEVNULL, capture_output=True,
            env=self.environment | {"DIVERSION_TOKEN": self.tokens.get(role, "")},
            text=True, timeout=60, check=False,
        )

    def answer(self, *words: str, role: str = "") -> dict:
        run = self.run(*words, "--json", role=role)
        assert run.returncode == 0, run.stderr
        return json.loads(run.stdout)

    def settle(self) -> None:
        """An administrator, finance, and a fund with more money than a test can give out."""
        assert self.run("migrate").returncode == 0
        assert self.run("key", "create").returncode == 0
        for role in ["administrator", "finance", "auditor"]:
            words = ["officer", "add", role, "--role", role, "--issue-token"]
            self.tokens[role] = self.answer(*words, role="administrator")["token"]
        self.answer(
            "fund", "add", "Diversion", "--funder", "OPCC", "--from", "2026-04-01",
            "--to", "2027-03-31", "--award", "9000000", role="finance",
        )

    def is_sound(self) -> bool:
        """Whether every penny and every link is in its place."""
        proofs = [self.run(*words, role="auditor") for words in [["doctor"], ["audit", "verify"]]]
        return all(proof.returncode == 0 for proof in proofs)

    def allocated(self) -> list[int]:
        """The pence of each allocation that is there."""
        found, after = [], []
        while True:
            words = ["movement", "list", "--stage", "available", "--size", "500", *after]
            page = self.answer(*words, role="finance")
            found += [item["pence"] for item in page["items"]]
            if "next" not in page:
                return found
            after = ["--after", str(page["next"])]

class Server:
    """`diversion serve` at any free port of this machine."""

    def __init__(self, desk: Desk, *words: str) -> None:
        self.desk = desk
        self.log = desk.home / "server.log"
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "serve", "--port", "0", "--json", *words], env=desk.environment,
                cwd=desk.home, stdout=subprocess.PIPE, stderr=log, text=True,
            )
        said = ""
        while "}" not in said:
            line = self.process.stdout.readline()
            assert line, self.log.read_text()
            said += line
        self.address = json.loads(said)["address"]
        self.port = int(self.address.rsplit(":", 1)[1])

    def tell(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def ended(self, within: float) -> int:
        return self.process.wait(within)

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)
        self.process.stdout.close()

    def line(self, timeout: float = 10) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def allocate(self, pence: int, key: str, timeout: float = 60) -> requests.Response:
        """The act that these tests do, each with a sum of its own by which it is found again."""
        return requests.post(
            f"{self.address}/api/v1/fund/allocate", timeout=timeout,
            json={"fund": "FUND-1", "head": "mentoring", "amount": f"{pence / 100:.2f}"},
            headers={
                "Authorization": f"Bearer {self.desk.tokens['finance']}", "Idempotency-Key": key,
            },
        )

    def signed_in(self, role: str) -> Person:
        """Somebody who took up an invitation, and has seen no page since signing in."""
        administrator = {"role": "administrator"}
        officers = self.desk.answer("officer", "list", "--role", role, **administrator)["items"]
        invited = self.desk.answer(
            "officer", "invite", officers[0]["officer"], "--sign-in-name", role, **administrator
        )
        person, password, now = Person(self.address), "three little ducks", time.time()
        hidden = person.hidden("/welcome")
        taken = person.post("/welcome", hidden | {
            "invitation": invited["invitation"], "password": password,
            "code": code(now, hidden["secret"]),
        })
        assert taken.ok, taken.text
        person.send("/sign-in", {
            "name": role, "password": password, "code": code(now + 30, hidden["secret"]),
        }, allow_redirects=False)
        assert "visit" in person.session.cookies
        return person

    @property
    def kilobytes(self) -> int:
        """The most memory that it ever held."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1])

@contextmanager
def serving(desk: Desk, *words: str) -> Iterator[Server]:
    server = Server(desk, *words)
    try:
        yield server
    finally:
        server.end()
