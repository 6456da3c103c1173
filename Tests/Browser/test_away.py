"""PostgreSQL goes away under the server, freezes, and comes back."""

import signal
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from server import serving

pytestmark = pytest.mark.parametrize("engine", ["postgres"])


@pytest.fixture
def name(desk, cluster) -> str:
    """Of the test's own database; the cluster runs again after the test."""
    yield desk.home.name
    if cluster.child.poll() is not None:
        cluster.start()


def asked(server, path: str, role: str = "finance") -> requests.Response:
    token = server.desk.tokens[role]
    headers = {"Authorization": f"Bearer {token}"}
    return requests.get(server.address + path, headers=headers, timeout=30)


def test_without_its_database_the_server_says_so_and_goes_on_when_it_is_back(desk, cluster, name):
    with serving(desk) as server:
        person = server.signed_in("finance")
        assert person.get("/").ok and asked(server, "/readyz").ok
        cluster.stop()

        assert asked(server, "/healthz").ok
        ready = asked(server, "/readyz")
        assert ready.status_code == 503 and ready.text == "database-unreachable\n"
        page = person.get("/funds")
        assert page.status_code == 503 and int(page.headers["retry-after"]) > 0
        assert page.headers["content-type"].startswith("text/html")
        for said in ["Not available just now", "house.css", "records cannot be reached", "Incident"]:
            assert said in page.text
        problem = asked(server, "/api/v1/fund/list")
        assert problem.status_code == 503 and int(problem.headers["retry-after"]) > 0
        assert problem.headers["content-type"] == "application/problem+json"
        assert problem.json()["code"] == "database-unreachable"
        assert server.allocate(1, key="while it is away").status_code == 503

        cluster.start()
        assert asked(server, "/readyz").ok and asked(server, "/api/v1/fund/list").ok
        page = person.get("/funds")
        assert page.ok and "Diversion" in page.text
        assert server.allocate(1, key="while it is away").ok
    assert desk.allocated() == [1] and desk.is_sound()


def test_a_server_that_starts_before_its_database_goes_on_when_that_is_there(desk, cluster, name):
    cluster.stop()
    with serving(desk) as server:
        assert asked(server, "/healthz").ok
        ready = asked(server, "/readyz")
        assert ready.status_code == 503 and ready.text == "database-unreachable\n"
        page = asked(server, "/sign-in")
        assert page.status_code == 503 and "records cannot be reached" in page.text
        assert asked(server, "/styles/house.css").ok
        problem = asked(server, "/api/v1/fund/list")
        assert problem.status_code == 503 and problem.json()["code"] == "database-unreachable"
        said = server.log.read_text()
        assert "database away" in said and "Check that PostgreSQL runs" in said

        cluster.start()
        assert asked(server, "/api/v1/fund/list").ok and asked(server, "/readyz").ok
        assert asked(server, "/sign-in").ok and server.signed_in("finance").get("/funds").ok
    assert desk.is_sound()


NEWEST = "number = (SELECT max(number) FROM applied_steps)"
NOT_LET_IN = {
    "of an older program": ("migrate-needed", f"DELETE FROM applied_steps WHERE {NEWEST}"),
    "of a newer program": (
        "database-newer", "INSERT INTO applied_steps SELECT number + 1, name, checksum FROM "
        f"applied_steps WHERE {NEWEST}"
    ),
    "sealed with another key": (
        "key-of-another-database", "INSERT INTO case_texts (record_id, name, key_id, sealed) "
        "VALUES ('r', 'goal', 'k0', '\\x00')"
    ),
    "with passwords that all know": (
        "demo-sign-ins", "INSERT INTO credentials (officer_id, sign_in_name, event_number) "
        "SELECT id, 'a@demo.example', event_number FROM officers LIMIT 1"
    ),
}


@pytest.mark.parametrize("kind", NOT_LET_IN)
def test_what_is_looked_at_before_a_start_is_looked_at_before_anybody_comes_in(
    desk, cluster, name, kind
):
    """However late the database came, nobody is let in to one that a start would refuse."""
    code, change = NOT_LET_IN[kind]
    cluster.stop()
    with serving(desk, "--trust-proxy", "127.0.0.2") as server:
        cluster.start()
        cluster.ask(name, change)
        for _ in range(2):
            ready = asked(server, "/readyz")
            assert ready.status_code == 503 and ready.text == f"{code}\n"
        problem = asked(server, "/api/v1/fund/list")
        assert problem.status_code == 503 and problem.json()["code"] == code
        assert asked(server, "/sign-in").status_code == 503
    run = desk.run("serve", "--port", "0", "--trust-proxy", "127.0.0.2")
    assert run.returncode in (3, 70) and code in run.stderr


@pytest.mark.parametrize("address, code, advice", [
    ("user=nobody", "database-turned-away", "check user, password and database"),
    ("dbname=elsewhere", "database-turned-away", "check user, password and database"),
    ("sslmode=often", "database-address", "This is no address of a database"),
])
def test_an_address_that_is_wrong_is_told_at_the_start(desk, cluster, name, address, code, advice):
    word, value = address.split("=")
    there = {"host": cluster.folder, "user": "diversion", "dbname": name, word: value}
    desk.environment["DIVERSION_DATABASE"] = " ".join(f"{k}={v}" for k, v in there.items())
    run = desk.run("serve", "--port", "0")
    assert run.returncode == 70 and code in run.stderr and advice in run.stderr


def test_an_act_that_was_under_way_is_done_once_by_the_same_key(desk, cluster, name):
    with serving(desk) as server, ThreadPoolExecutor(8) as people:
        with cluster.holding(name):
            under_way = [
                people.submit(server.allocate, pence, f"key-{pence}") for pence in range(1, 9)
            ]
            time.sleep(0.5)
            cluster.stop()
            for answer in [act.result(60) for act in under_way]:
                assert answer.status_code == 503 and "retry-after" in answer.headers
                assert answer.json()["code"] == "database-unreachable"
        cluster.start()
        assert all(server.allocate(pence, f"key-{pence}").ok for pence in range(1, 9))
        assert all(server.allocate(pence, f"key-{pence}").ok for pence in range(1, 9))
    assert sorted(desk.allocated()) == list(range(1, 9)) and desk.is_sound()


def test_acts_go_on_by_the_same_keys_whenever_their_database_goes_away(desk, cluster, name):
    """Some are cut off in the middle of their commit: whatever they are told is true."""
    with serving(desk) as server, ThreadPoolExecutor(8) as people:
        for turn in range(2):
            sums = range(turn * 1_000 + 1, turn * 1_000 + 121)
            acts = [people.submit(server.allocate, pence, f"key-{pence}") for pence in sums]
            acts[20 + turn * 20].result(60)
            cluster.stop()
            first = [act.result(60) for act in acts]
            cluster.start()
            there = set(desk.allocated())
            for pence, answer in zip(sums, first):
                if answer.ok:
                    assert pence in there
                elif answer.json()["code"] != "commit-unknown":
                    assert pence not in there, answer.text
                assert answer.status_code in (200, 503), answer.text
            again = people.map(lambda pence: server.allocate(pence, f"key-{pence}"), sums)
            assert all(answer.ok for answer in again)
    there = desk.allocated()
    assert len(there) == len(set(there)) == 240 and desk.is_sound()


def test_a_database_that_answers_nobody_holds_no_server_that_is_to_stop(desk, cluster, name):
    with serving(desk, "--limit", "stop-seconds=1") as server, ThreadPoolExecutor(4) as people:
        assert server.allocate(1, key="before").ok
        with cluster.frozen():
            acts = [people.submit(server.allocate, pence, f"key-{pence}") for pence in range(2, 6)]
            time.sleep(0.5)
            assert asked(server, "/healthz").ok
            server.tell(signal.SIGTERM)
            assert server.ended(12) == 0
            assert all(act.exception(5) for act in acts)
    assert 1 in desk.allocated() and desk.is_sound()


def test_a_server_whose_database_hangs_says_in_time_that_it_is_not_ready(desk, cluster, name):
    with serving(desk) as server:
        assert asked(server, "/readyz").ok
        with cluster.frozen():
            for _ in range(3):
                began = time.monotonic()
                ready = asked(server, "/readyz")
                assert ready.status_code == 503 and ready.text == "database-silent\n"
                assert time.monotonic() - began < 2
            assert asked(server, "/healthz").ok
        until = time.monotonic() + 20
        while not (ready := asked(server, "/readyz")).ok and time.monotonic() < until:
            time.sleep(0.2)
        assert ready.ok


def test_a_database_that_is_not_the_programs_own_age_is_not_ready(desk, cluster, name):
    with serving(desk) as server:
        cluster.ask(name, NOT_LET_IN["of a newer program"][1])
        assert asked(server, "/readyz").text == "database-newer\n"
        for _ in range(2):
            cluster.ask(name, NOT_LET_IN["of an older program"][1])
        ready = asked(server, "/readyz")
        assert ready.status_code == 503 and ready.text == "migrate-needed\n"
        assert asked(server, "/healthz").ok
    run = desk.run("serve", "--port", "0")
    assert run.returncode == 70 and "run “diversion migrate”" in run.stderr
