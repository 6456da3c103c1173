"""A database that is slow, and clients that are: nobody takes the server away from everybody."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice

import pytest
import requests
from server import HALF, HEAD, UNTAKEN, serving

ASK = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"


def is_well(server) -> bool:
    return requests.get(f"{server.address}/healthz", timeout=5).ok


def closed_after(line: socket.socket, within: float, drip: bytes = b"") -> float:
    """Seconds until the other end closes; meanwhile it is sent so much, again and again."""
    start = time.monotonic()
    line.settimeout(0.1)
    while time.monotonic() - start < within:
        try:
            if drip:
                line.sendall(drip)
            if line.recv(65536) == b"":
                break
        except TimeoutError:
            continue
        except ConnectionError:
            break
    return time.monotonic() - start


@pytest.mark.parametrize("engine", ["postgres"])
def test_while_the_database_is_slow_so_many_wait_and_the_rest_is_told_to_come_back(desk, cluster):
    with serving(desk, "--limit", "at-once=20") as server, ThreadPoolExecutor(40) as people:
        person = server.signed_in("finance")
        with cluster.holding(desk.home.name):
            acts = [people.submit(server.allocate, pence, f"key-{pence}") for pence in range(1, 41)]
            told = [act.result(5) for act in islice(as_completed(acts), 20)]
            for answer in told:
                assert answer.status_code == 503 and answer.headers["retry-after"] == "1"
            assert is_well(server)
            assert requests.get(f"{server.address}/readyz", timeout=5).ok
            page = person.get("/funds")
            assert page.status_code == 503 and "Not available just now" in page.text
        assert sum(act.result(60).ok for act in acts) == 20
        assert person.get("/funds").ok
        assert all(server.allocate(pence, f"key-{pence}").ok for pence in range(1, 41))
    assert sorted(desk.allocated()) == list(range(1, 41)) and desk.is_sound()


@pytest.mark.parametrize("engine", ["postgres"])
def test_whoever_only_reads_does_not_wait_for_whoever_writes(desk, cluster):
    with serving(desk) as server:
        person = server.signed_in("finance")
        with cluster.holding(desk.home.name):
            start = time.monotonic()
            assert person.get("/").ok and person.get("/funds").ok
            assert time.monotonic() - start < 5


SLOW = {
    "says nothing": (b"", b""),
    "sends its head a header a second": (b"GET / HTTP/1.1\r\n", b"X: y\r\n"),
    "sends half a body and no more": (HALF, b""),
    "sends a body byte by byte": (HEAD + b"Content-Length: 100000\r\n\r\n", b"x"),
    "sends a body that nobody reads": (
        b"POST /nothing HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"
    ),
    "takes no answer": (UNTAKEN, None),
}


@pytest.mark.parametrize("how", SLOW)
def test_a_client_that_is_slow_on_purpose_is_let_go(desk, how):
    limits = ["--limit", "body-seconds=1", "--limit", "idle-seconds=1"]
    start, drip = SLOW[how]
    with serving(desk, *limits) as server, server.line() as line:
        line.sendall(start)
        if drip is None:
            time.sleep(2.5)
            assert is_cut_off(line)
        else:
            assert closed_after(line, 6, drip) < 4
        assert is_well(server)


def is_cut_off(line: socket.socket) -> bool:
    """Whether less than all that was asked for comes, although now it is taken."""
    line.settimeout(2)
    taken = 0
    try:
        while part := line.recv(1 << 20):
            taken += part.count(b"HTTP/1.1 200")
    except ConnectionError:
        pass
    return taken < 200


def test_a_body_that_took_too_long_is_told_so(desk):
    with serving(desk, "--limit", "body-seconds=1") as server, server.line() as line:
        line.sendall(HALF)
        assert line.recv(100).startswith(b"HTTP/1.1 408 ")


def test_a_body_without_an_end_fills_no_memory(desk):
    strange = {"Authorization": "Bearer dvt_" + "A" * 43}
    with serving(desk) as server:
        assert is_well(server)
        before = server.kilobytes

        def send(path: str) -> int:
            body = (b"x" * 65_536 for _ in range(400))
            return requests.post(server.address + path, data=body, headers=strange,
                                 timeout=30).status_code

        paths = ["/api/v1/fund/allocate", "/sign-in", "/invoices/upload", "/nothing"] * 4
        with ThreadPoolExecutor(16) as people:
            assert set(people.map(send, paths)) <= {401, 404, 413, 415}
        assert server.kilobytes - before < 40_000


def test_beyond_so_many_connections_people_wait_until_one_is_free(desk):
    with serving(desk, "--limit", "connections=10", "--limit", "idle-seconds=1") as server:
        held = [server.line() for _ in range(10)]
        for line in held:
            line.sendall(ASK)
            assert line.recv(100).startswith(b"HTTP/1.1 200 ")
        with server.line(timeout=10) as line:
            line.sendall(ASK)
            # Those who say nothing more are let go after a second.
            assert line.recv(100).startswith(b"HTTP/1.1 200 ")
        for line in held:
            line.close()
        assert is_well(server)


@pytest.mark.parametrize("limit", ["connections", "connections=", "=5", "connections=0",
                                   "connections=-1", "connections=many", "patience=5"])
def test_a_limit_that_is_none_is_refused(desk, limit):
    run = desk.run("serve", "--port", "0", "--limit", limit)
    assert run.returncode == 64 and "is no limit and its number" in run.stderr
